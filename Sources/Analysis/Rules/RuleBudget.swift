import HealthModel
import History

/// How much work the rules of one page may make.
///
/// Rules run on the threads that make pages, so keys never wait for them; but a definition with a thousand rules over a register of fifty
/// thousand records would keep its page from ever arriving. The budget counts evaluations rather than time, so that the same data always
/// give the same findings.
enum RuleBudget {
    /// The number of times that conditions may be evaluated for records: a second or so.
    static let evaluations = 2_000_000

    /// Splits rules into those within the budget, in their order, and the others.
    ///
    /// - Parameter records: the number of records that a rule about records looks at.
    static func split(_ rules: [ValidationRule], records: Int) -> (affordable: [ValidationRule], over: [ValidationRule]) {
        var left = evaluations
        var (affordable, over): ([ValidationRule], [ValidationRule]) = ([], [])
        for rule in rules {
            let cost = rule.looksAtRecords ? records : 0
            if cost <= left { affordable.append(rule) } else { over.append(rule) }
            left -= cost <= left ? cost : 0
        }
        return (affordable, over)
    }
}

extension ValidationRule {
    /// Whether the rule's work grows with the number of records.
    fileprivate var looksAtRecords: Bool {
        switch condition {
        case .everyRecord: true
        case .compare(let left, _, let right, _): (left.expression?.countsRecords ?? false) || (right.expression?.countsRecords ?? false)
        }
    }
}

extension Analysis {
    /// The rules of a data set that are not evaluated for a unit, because their work would exceed the budget of a page.
    public func rulesOverBudget(_ dataSet: DataSetDefinition, of unit: OrgUnitID) -> [ValidationRule] {
        // Most data sets have too few rules for any number of records to matter.
        guard dataSet.rules.contains(where: \.looksAtRecords) else { return [] }
        return RuleBudget.split(dataSet.rules, records: records(dataSet, in: unit).count).over
    }

    /// The rules of a data set that are evaluated for a unit.
    func affordableRules(_ dataSet: DataSetDefinition, records: Int) -> [ValidationRule] {
        triesAllRules ? dataSet.rules : RuleBudget.split(dataSet.rules, records: records).affordable
    }
}
