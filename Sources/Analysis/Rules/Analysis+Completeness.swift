import HealthModel
import History

/// How many of the units that should have reported a data set did.
public struct Completeness: Sendable, Hashable {
    public var reporting: Int
    public var expected: Int
    /// Those that said that they have nothing to report.
    public var withoutData: Int

    public init(reporting: Int, expected: Int, withoutData: Int = 0) {
        self.reporting = reporting
        self.expected = expected
        self.withoutData = withoutData
    }

    public var isComplete: Bool { reporting == expected }
}

extension Analysis {
    /// Returns how many units one level down reported a data set, in their own file or in a row of a unit above.
    ///
    /// Nil if none are expected to: at or below the level that reports the data set.
    public func completeness(_ dataSet: DataSetDefinition, of unit: OrgUnitID) -> Completeness? {
        let expected = expectedReporters(under: unit, of: dataSet)
        guard !expected.isEmpty else { return nil }
        let found = expected.map { says(dataSet, of: $0) }
        return Completeness(
            reporting: found.count { $0 == .something }, expected: expected.count, withoutData: found.count { $0 == .nothing })
    }

    private enum Saying {
        /// A figure or a record, or why there is none.
        case something
        /// That there is nothing to report.
        case nothing
        case silence
    }

    /// What was said about a unit and has not expired.
    private func says(_ dataSet: DataSetDefinition, of unit: OrgUnitID) -> Saying {
        var saying = Saying.silence
        for reporter in [unit] + orgUnits.ancestors(of: unit) {
            guard let series = history.series(dataSet.code, of: reporter), series.units.contains(where: { contains(unit, $0) }) else {
                continue
            }
            for snapshot in series.newestFirst(at: asOf) where isValid(snapshot, dataSet) {
                // The organisations of a district report for it, whoever's file holds their rows.
                let rows = snapshot.values.units.filter { contains(unit, $0) }.flatMap { snapshot.values.values(of: $0) }
                if rows.contains(where: { snapshot.values.value(at: $0).content != .missing(.notReported) }) { return .something }
                if !rows.isEmpty { saying = .nothing }
            }
        }
        let hasList = history.reporters(of: dataSet.code).contains { reporter in
            let list = contains(unit, reporter) ? history.series(dataSet.code, of: reporter)?.latest(at: asOf) : nil
            return list.map { isValid($0, dataSet) && saysMoreThanNothing($0) } ?? false
        }
        return hasList ? .something : saying
    }

    private func isValid(_ snapshot: Snapshot, _ dataSet: DataSetDefinition) -> Bool {
        let longest = dataSet.elements.compactMap(\.validityDays).reduce(dataSet.cadence.validityDays, max)
        return snapshot.header.isOnce || referenceDay - snapshot.header.key.asOf.day <= longest
    }

    private func saysMoreThanNothing(_ snapshot: Snapshot) -> Bool {
        let isSilent = { snapshot.values.value(at: $0).content == .missing(.notReported) }
        return snapshot.values.count == 0 || !(0..<snapshot.values.count).allSatisfy(isSilent)
    }

    /// Whether a unit has figures or records of a data set, reported by itself or by another unit.
    public func hasReport(_ dataSet: DataSetDefinition, of unit: OrgUnitID) -> Bool {
        let hasValues = ([unit] + orgUnits.ancestors(of: unit)).contains { reporter in
            guard let series = history.series(dataSet.code, of: reporter), series.mayHoldAnything(of: unit) else { return false }
            return series.newestFirst(at: asOf).contains { $0.values.position(of: unit) != nil }
        }
        if hasValues { return true }
        // An organisation may be known by its sites alone.
        if unit.isOrganisation, units(below: unit).contains(where: { hasReport(dataSet, of: $0) }) { return true }
        return history.reporters(of: dataSet.code).contains { reporter in
            contains(unit, reporter) && history.series(dataSet.code, of: reporter)?.latest(at: asOf) != nil
        }
    }

    func completenessFindings(_ dataSet: DataSetDefinition, _ unit: OrgUnitID) -> [Finding] {
        guard let completeness = completeness(dataSet, of: unit), !completeness.isComplete,
            let newest = newestSnapshot(of: dataSet.code, touching: unit)
        else { return [] }
        let level = orgUnits.level(of: unit).rawValue + 1
        return [
            Finding(
                FindingID(.check(.completeness), about: FindingID.Subject(dataSet: dataSet.code, orgUnit: unit)),
                kind: .notice, severity: completeness.reporting == 0 && !newest.header.isOnce ? .warning : .info,
                title: Message(
                    "finding.completeness.\(level)", .number(.integer(Int64(completeness.reporting))),
                    .number(.integer(Int64(completeness.expected)))),
                evidence: completeness.withoutData == 0
                    ? nil : Message("finding.completeness.nothing", .number(.integer(Int64(completeness.withoutData)))))
        ]
    }
}
