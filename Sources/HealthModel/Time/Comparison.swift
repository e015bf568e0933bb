/// The earlier state that figures are compared with: an as-of for stocks, a period for flows.
public enum Comparison: Sendable, Hashable, CaseIterable, Codable {
    /// The preceding as-of or period.
    case previous
    case week, month, quarter, year
    case day(Day)

    /// The choices offered to the operator; any day may be given as well.
    public static let allCases: [Comparison] = [.previous, .week, .month, .quarter, .year]

    /// The code used by `--compare` and the terms; for a day, its date.
    public var code: String {
        switch self {
        case .previous: "previous"
        case .week: "week"
        case .month: "month"
        case .quarter: "quarter"
        case .year: "year"
        case .day(let day): day.description
        }
    }

    /// The display name of the comparison.
    public var name: Message {
        if case .day(let day) = self { Message("word.name", .day(day)) } else { Message("compare.\(code)") }
    }

    /// Parses `previous`, `week`, `month`, `quarter`, `year` or an ISO date.
    public init?(code: String) {
        if let named = Comparison.allCases.first(where: { $0.code == code }) {
            self = named
        } else if let day = Day(iso: code) {
            self = .day(day)
        } else {
            return nil
        }
    }

    /// The last day whose figures count as the earlier state; nil for `previous`.
    public func day(before reference: Day) -> Day? {
        switch self {
        case .previous: nil
        case .week: reference + -7
        case .month: reference.adding(months: -1)
        case .quarter: reference.adding(months: -3)
        case .year: reference.adding(months: -12)
        case .day(let day): day
        }
    }
}
