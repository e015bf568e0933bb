extension Period {
    /// The preceding period of the same kind; nil for counters with an unknown start.
    public var preceding: Period? {
        switch kind {
        case .day: return .day(first + -1)
        case .week: return Period(kind: .week, first: first + -7, last: last + -7)
        case .month: return .month((first + -1).month, of: (first + -1).year)
        case .quarter: return .quarter(((first + -1).month + 2) / 3, of: (first + -1).year)
        case .half: return .half((first + -1).month > 6 ? 2 : 1, of: (first + -1).year)
        case .year: return .year(first.year - 1)
        case .through, .interval: return nil
        }
    }
}
