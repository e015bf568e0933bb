/// How serious a finding or a diagnostic is.
public enum Severity: Int, Sendable, Hashable, Comparable, CaseIterable, Codable {
    case info, warning, error

    public var code: String {
        switch self {
        case .info: "info"
        case .warning: "warning"
        case .error: "error"
        }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

extension ValidationRule.Condition {
    /// The formulas of the condition.
    var formulas: [Formula] {
        switch self {
        case .compare(let left, _, let right, _): [left, right]
        case .everyRecord(let formula): [formula]
        }
    }
}

/// A condition that reported figures must satisfy; a violation is shown as a finding.
///
/// Sides are compared as intervals: a rule is broken only if no reading of the hedged and rounded figures satisfies it.
public struct ValidationRule: Sendable, Hashable {
    /// What happens when a figure that the rule needs is missing.
    public enum MissingStrategy: Sendable, Hashable, CaseIterable { case skipIfAny, skipIfAll, neverSkip }

    public enum Relation: String, Sendable, Hashable, CaseIterable {
        case equal = "="
        case notEqual = "≠"
        case less = "<"
        case lessOrEqual = "≤"
        case greater = ">"
        case greaterOrEqual = "≥"
    }

    public enum Condition: Sendable, Hashable {
        /// Compares `left` and `right` for a unit, with an absolute tolerance.
        case compare(Formula, Relation, Formula, tolerance: Double)
        /// A condition that every record must satisfy.
        case everyRecord(Formula)
    }

    /// Published as `rule.<code>`.
    public var code: String
    public var name: LocalizedText
    public var condition: Condition
    public var severity: Severity
    public var missing: MissingStrategy
    /// Whether it compares with a parameter or an assumption; the finding says so.
    public var isEstimate: Bool
    /// Evaluated for each code of this dimension instead of the totals.
    public var dimension: String?
    /// What was found where the rule is broken: "more insured than attached"; nil for the name, which says what should hold.
    public var violation: LocalizedText?

    public init(
        _ code: String, _ condition: Condition, severity: Severity = .error, missing: MissingStrategy = .skipIfAny,
        isEstimate: Bool = false, per dimension: String? = nil, kk: String, ru: String, en: String,
        violation: LocalizedText? = nil
    ) {
        self.code = code
        self.condition = condition
        self.severity = severity
        self.missing = missing
        self.isEstimate = isEstimate
        self.dimension = dimension
        self.violation = violation
        name = LocalizedText(kk: kk, ru: ru, en: en)
    }
}
