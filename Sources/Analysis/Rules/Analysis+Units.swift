import HealthModel
import History

extension Analysis {
    /// Cautions about the units themselves: ambiguous names, borders changed since the figures.
    func unitFindings(_ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> [Finding] {
        guard let newest = newestSnapshot(of: dataSet.code, touching: unit) else { return [] }
        let reporting = orgUnits.places(under: unit).filter { newest.values.position(of: $0) != nil }
        return homonyms(among: reporting, dataSet, unit) + bordersChanged(among: [unit] + reporting, newest, dataSet, unit)
    }

    /// Rows about a time at which the unit did not exist: they are kept and shown, but no sum counts them.
    func validityFinding(in snapshot: Snapshot, of unit: OrgUnitID) -> Finding? {
        guard let place = orgUnits[unit] else { return nil }
        let outside = snapshot.values.values(of: unit).map { index in
            Reported(value: snapshot.values.value(at: index), period: snapshot.values.period(at: index), snapshot: snapshot, index: index)
        }.filter { !place.isValid(on: $0.end($0.element)) }
        guard let report = outside.max(by: { $0.end($0.element) < $1.end($1.element) }) else { return nil }
        let about = report.about(report.element)
        return Finding(
            FindingID(
                .check(.validity), about: FindingID.Subject(dataSet: snapshot.definition.code, orgUnit: unit), period: about),
            severity: .warning, title: Message("finding.validity"), document: snapshot.origin.document)
    }

    /// Units whose names begin with the same word, such as Almaty city and Almaty region; their codes distinguish them.
    private func homonyms(among units: [OrgUnitID], _ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> [Finding] {
        let named = units.compactMap { orgUnits[$0] }
        let groups = Dictionary(grouping: named) { $0.name.kk.split(separator: " ").first.map(String.init) ?? "" }
        let shared = groups.values.filter { $0.count > 1 }.map { $0.sorted { $0.id < $1.id } }
        return shared.sorted { $0[0].id < $1[0].id }.map { group in
            let members = group.map { unit in
                Message.Argument.message(Message("finding.homonym.member", .name(unit.name), .text(unit.id.description)))
            }
            return Finding(
                FindingID(
                    .check(.homonym), about: FindingID.Subject(dataSet: dataSet.code, orgUnit: unit),
                    operands: group.map { .orgUnit($0.id) }),
                kind: .notice, severity: .info, title: Message("finding.homonym", .list(members)))
        }
    }

    /// Figures from before a unit's borders changed describe another territory.
    private func bordersChanged(
        among units: [OrgUnitID], _ snapshot: Snapshot, _ dataSet: DataSetDefinition, _ unit: OrgUnitID
    ) -> [Finding] {
        let known = snapshot.header.key.asOf.day
        let changed = units.compactMap { orgUnits[$0] }.filter { $0.bordersChanged.map { known < $0 } ?? false }
        guard let day = changed.compactMap(\.bordersChanged).min() else { return [] }
        return [
            Finding(
                FindingID(
                    .check(.borders), about: FindingID.Subject(dataSet: dataSet.code, orgUnit: unit),
                    operands: changed.map { .orgUnit($0.id) }),
                kind: .notice, severity: .info, title: Message("finding.borders", .day(day)),
                evidence: Message("finding.evidence", .list(changed.map { .name($0.name) })))
        ]
    }
}
