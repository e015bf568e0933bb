import HealthModel

/// An earlier state that figures are compared with: of the as-of for stocks, of the period for flows.
public enum Comparison: Sendable, Hashable, CaseIterable, Codable {
    /// The as-of, or the period, right before.
    case previous
    case week, month, quarter, year
    case day(Day)

    /// Those that the operator chooses among; any day may be asked for besides.
    public static let allCases: [Comparison] = [.previous, .week, .month, .quarter, .year]

    /// The code that `--compare` and the terms name it by; a day is named by its date.
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

    /// What it is compared with, in words.
    public var name: Message {
        if case .day(let day) = self { Message("word.name", .day(day)) } else { Message("compare.\(code)") }
    }

    /// The comparison that `previous`, `week`, `month`, `quarter`, `year` or an ISO date names.
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
    func day(before reference: Day) -> Day? {
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
