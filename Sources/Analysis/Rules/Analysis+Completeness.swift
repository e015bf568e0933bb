import HealthModel
import History

/// How many of the units that should have reported a data set did.
public struct Completeness: Sendable, Hashable {
    public var reporting: Int
    public var expected: Int

    public init(reporting: Int, expected: Int) {
        self.reporting = reporting
        self.expected = expected
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
        let reporting = expected.count { hasReport(dataSet, of: $0) }
        return Completeness(reporting: reporting, expected: expected.count)
    }

    /// Whether a unit has figures or records of a data set, reported by itself or by another unit.
    public func hasReport(_ dataSet: DataSetDefinition, of unit: OrgUnitID) -> Bool {
        let hasValues = ([unit] + orgUnits.ancestors(of: unit)).contains { reporter in
            guard let series = history.series(dataSet.code, of: reporter), series.mayHoldAnything(of: unit) else { return false }
            return series.newestFirst(at: asOf).contains { $0.values.position(of: unit) != nil }
        }
        if hasValues { return true }
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
                    .number(.integer(Int64(completeness.expected)))))
        ]
    }
}
