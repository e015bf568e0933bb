import HealthModel
import History

extension Record {
    func context(_ analysis: Analysis) -> RecordContext { RecordContext(record: self, analysis: analysis) }
}

extension Analysis {
    /// The latest records of a data set located in a unit, in snapshot order.
    ///
    /// A unit's own report takes precedence over records that a unit above reports for it.
    public func records(_ dataSet: DataSetDefinition, in unit: OrgUnitID) -> [Record] {
        guard !dataSet.recordFields.isEmpty else { return [] }
        let reporters = reporters(of: dataSet, touching: unit)
        var found: [Record] = []
        for (reporter, snapshots) in reporters {
            let below = reporters.map(\.reporter).filter { orgUnits.isAncestor(reporter, of: $0) }
            for snapshot in snapshots {
                for index in 0..<snapshot.records.count {
                    let place = snapshot.records.units[index]
                    guard contains(unit, place), !below.contains(where: { contains($0, place) }) else { continue }
                    found.append(Record(snapshot: snapshot, index: index))
                }
            }
        }
        return found
    }

    /// The latest snapshot of each feed that reports for a unit, for one above it or for one below it.
    private func reporters(
        of dataSet: DataSetDefinition, touching unit: OrgUnitID
    ) -> [(reporter: OrgUnitID, snapshots: [Snapshot])] {
        let ancestors = orgUnits.ancestors(of: unit)
        return history.reporters(of: dataSet.code).sorted().compactMap { reporter in
            guard contains(unit, reporter) || ancestors.contains(reporter),
                let series = history.series(dataSet.code, of: reporter)
            else { return nil }
            let latest = series.newestOfFeeds(at: asOf).filter { !$0.records.isEmpty }
            return latest.isEmpty ? nil : (reporter, latest)
        }
    }

    /// Whether `other` is the unit itself or lies within it.
    public func contains(_ unit: OrgUnitID, _ other: OrgUnitID) -> Bool {
        if unit == other || unit == .country { return true }
        if unit.isOrganisation { return false }
        if unit == unit.region { return other.region == unit }
        return other.place == unit || orgUnits.resolve(other.place) == unit
    }
}

/// Supplies a condition with the fields of a record.
struct RecordContext: FormulaContext {
    let record: Record
    let analysis: Analysis

    var isRecord: Bool { true }

    func field(_ code: String) -> Operand {
        switch record[code] {
        case .missing(let missing): .missing(missing)
        case .text(let text): .code(text.kk)
        case .day(let day, _): .day(day)
        case .number(let number): .quantity(Quantity(number))
        case .boolean(let flag): .truth(flag)
        case .orgUnit(let unit): .code(unit.description)
        case .code: record.code(code).map { .code($0) } ?? .missing(.notReported)
        case .codes(let set): .quantity(Quantity(.integer(Int64(set.nonzeroBitCount))))
        case .objects(let objects): .quantity(Quantity(.integer(Int64(objects.count))))
        }
    }

    func value(of reference: ElementReference) -> Operand { field(reference.element) }
    func previous(_ reference: ElementReference, years: Int) -> Operand { .missing(.notApplicable) }
    func children(_ reference: ElementReference) -> Operand { .missing(.notApplicable) }
    func count(where condition: Expression?) -> Operand { .missing(.notApplicable) }
    func every(where condition: Expression) -> Operand { .missing(.notApplicable) }
    func target(_ indicator: String) -> Operand { .missing(.notApplicable) }

    /// The organisation in the record's `organisation` field, else the record's own unit.
    func organisation(_ field: String) -> Operand {
        guard let reference = analysis.metadata.organisationRegister else { return .missing(.notApplicable) }
        var unit = record.unit
        if case .orgUnit(let named) = record["organisation"] { unit = named }
        guard let entry = analysis.shared.register.entry(of: unit, in: reference, analysis) else { return .missing(.notReported) }
        return RecordContext(record: entry, analysis: analysis).field(field)
    }

    func parameter(_ code: String) -> Operand {
        let parameter = record.dataSet.parameters.first { $0.code == code }
        return parameter.map { .quantity(Quantity($0.number)) } ?? .missing(.notApplicable)
    }

    var days: Operand { .missing(.notApplicable) }
    var today: Operand { .day(analysis.referenceDay) }
}
