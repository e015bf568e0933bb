/// The origin of a finding: a validation rule of a data set, or a built-in check.
public enum RuleCode: Sendable, Hashable, Codable {
    case rule(String)
    case check(Check)

    /// The checks applied to every data set, by their published codes.
    public enum Check: String, Sendable, Hashable, CaseIterable, Codable {
        case breakdownSum = "breakdown.sum"
        case breakdownPart = "breakdown.part"
        case childrenSum = "children.sum"
        case periodSum = "period.sum"
        case periodCounter = "period.counter"
        case counterFalls = "counter.falls"
        case sourceConflict = "source.conflict"
        case sourceRevision = "source.revision"
        case outlier
        case completeness
        case homonym = "unit.homonym"
        case borders = "unit.borders"
        case validity = "unit.validity"
    }

    /// The published spelling: `rule.<code>`, `breakdown.sum` …
    public var code: String {
        switch self {
        case .rule(let code): "rule.\(code)"
        case .check(let check): check.rawValue
        }
    }
}
