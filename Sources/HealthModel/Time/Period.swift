/// The time a figure is about: a day, week, month, quarter, half-year or year, or a counter's span up to a day.
///
/// Periods are ordered by end, then by start: the greatest one extends furthest.
public struct Period: Hashable, Sendable, Codable {
    public enum Kind: UInt8, Sendable, Hashable, CaseIterable, Codable {
        case day, week, month, quarter, half, year
        /// A counter up to a day (`through`), since `first` if known.
        case through
        /// An ISO 8601 interval that is not a calendar period.
        case interval
    }

    public let kind: Kind
    /// The first day. A `through` counter with an unknown start begins at `Period.unknownStart`.
    public let first: Day
    /// The last day, inclusive.
    public let last: Day

    /// The first day of a counter with an unknown start.
    public static let unknownStart = Day(ordinal: Int32.min)

    public init(kind: Kind, first: Day, last: Day) {
        self.kind = kind
        self.first = first
        self.last = last
    }

    public static func day(_ day: Day) -> Period { Period(kind: .day, first: day, last: day) }

    /// A counter up to and including `last`, since `first` or an unknown day.
    public static func through(_ last: Day, since first: Day? = nil) -> Period {
        Period(kind: .through, first: first ?? unknownStart, last: last)
    }

    public static func year(_ year: Int) -> Period? { months(.year, year: year, first: 1, count: 12) }

    /// - Parameter month: 1 to 12.
    public static func month(_ month: Int, of year: Int) -> Period? {
        months(.month, year: year, first: month, count: 1)
    }

    /// - Parameter quarter: 1 to 4.
    public static func quarter(_ quarter: Int, of year: Int) -> Period? {
        months(.quarter, year: year, first: quarter * 3 - 2, count: 3)
    }

    /// - Parameter half: 1 or 2.
    public static func half(_ half: Int, of year: Int) -> Period? {
        months(.half, year: year, first: half * 6 - 5, count: 6)
    }

    /// The ISO 8601 week, or nil if the year has no such week.
    public static func week(_ week: Int, of year: Int) -> Period? {
        guard (1...53).contains(week), let fourth = Day(year: year, month: 1, day: 4) else { return nil }
        let monday = fourth + (1 - fourth.weekday) + (week - 1) * 7
        guard (monday + 3).year == year else { return nil }
        return Period(kind: .week, first: monday, last: monday + 6)
    }

    private static func months(_ kind: Kind, year: Int, first month: Int, count: Int) -> Period? {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        return Period(kind: kind, first: first, last: first.adding(months: count) + -1)
    }

    /// The length in days, or nil for a counter with an unknown start.
    public var days: Int? { first == Period.unknownStart ? nil : last - first + 1 }

    /// Whether every day of `other` lies in this period.
    public func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }

    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// The same period `years` earlier (29 February becomes 28 February; a week keeps its number).
    public func yearsEarlier(_ years: Int) -> Period? {
        switch kind {
        case .week:
            let thursday = first + 3
            guard let firstDay = Day(year: thursday.year, month: 1, day: 1) else { return nil }
            return .week((thursday - firstDay) / 7 + 1, of: thursday.year - years)
        case .year, .half, .quarter, .month:
            let start = first.adding(months: -12 * years)
            let count = [Kind.year: 12, .half: 6, .quarter: 3, .month: 1][kind] ?? 1
            return Period.months(kind, year: start.year, first: start.month, count: count)
        case .day, .through, .interval:
            let start = first == Period.unknownStart ? first : first.adding(months: -12 * years)
            return Period(kind: kind, first: start, last: last.adding(months: -12 * years))
        }
    }
}

extension Period: Comparable {
    public static func < (left: Period, right: Period) -> Bool {
        (left.last, left.first, left.kind.rawValue) < (right.last, right.first, right.kind.rawValue)
    }
}
