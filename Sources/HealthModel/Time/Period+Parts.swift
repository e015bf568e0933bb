extension Period.Kind {
    /// The types of period that parts of this one may have, the longest first. Weeks are parts of nothing: they cross months.
    public var partKinds: [Period.Kind] {
        switch self {
        case .year: [.half, .quarter, .month, .day]
        case .half: [.quarter, .month, .day]
        case .quarter: [.month, .day]
        case .month, .week: [.day]
        case .day, .through, .interval: []
        }
    }

    /// The months in a period of this type; nil for those that do not consist of months.
    fileprivate var months: Int? {
        switch self {
        case .year: 12
        case .half: 6
        case .quarter: 3
        case .month: 1
        case .day, .week, .through, .interval: nil
        }
    }

    /// Whether periods of this type are in the calendar, unlike counters and other spans.
    public var isCalendar: Bool { self != .through && self != .interval }
}

extension Period {
    /// The parts of one type, in order; empty if the period has none of that type.
    public func parts(_ kind: Kind) -> [Period] {
        guard self.kind.partKinds.contains(kind) else { return [] }
        if kind == .day { return (0..<(last - first + 1)).map { .day(first + $0) } }
        guard let whole = self.kind.months, let months = kind.months else { return [] }
        return stride(from: 0, to: whole, by: months).map { month in
            let start = first.adding(months: month)
            return Period(kind: kind, first: start, last: start.adding(months: months) + -1)
        }
    }

    /// The calendar period that a counter covers exactly; nil for any other.
    public var calendarEquivalent: Period? {
        guard kind == .through, first != Period.unknownStart else { return nil }
        let kinds: [Kind] = [.day, .week, .month, .quarter, .half, .year]
        return kinds.lazy.compactMap { Period.of($0, holding: first) }.first { $0.first == first && $0.last == last }
    }

    /// The period of a type that a day lies in; nil for types that are not in the calendar.
    public static func of(_ kind: Kind, holding day: Day) -> Period? {
        switch kind {
        case .day: return .day(day)
        case .week: return Period(kind: .week, first: day + (1 - day.weekday), last: day + (7 - day.weekday))
        case .month: return .month(of: day)
        case .quarter: return .quarter((day.month + 2) / 3, of: day.year)
        case .half: return .half(day.month > 6 ? 2 : 1, of: day.year)
        case .year: return .year(day.year)
        case .through, .interval: return nil
        }
    }

    /// The month that a day lies in.
    public static func month(of day: Day) -> Period {
        let (_, _, number) = day.components
        let first = day + (1 - number)
        return Period(kind: .month, first: first, last: first.adding(months: 1) + -1)
    }
}

extension Day {
    /// The same day some years earlier; the last day of a month stays the last.
    public func yearsEarlier(_ years: Int) -> Day {
        let isLastOfMonth = (self + 1).month != month
        let earlier = adding(months: -12 * years)
        return isLastOfMonth ? Period.month(of: earlier).last : earlier
    }
}
