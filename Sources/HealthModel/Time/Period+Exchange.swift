extension Period {
    /// The DHIS2 identifier; for spans that are not calendar periods the ADX interval, `2026-01-01/P35D`.
    public var exchangeIdentifier: String { kind == .interval ? adxInterval ?? identifier : identifier }

    /// The first day and ISO 8601 duration, as ADX writes periods; nil for a counter with an unknown start.
    public var adxInterval: String? {
        guard let days else { return nil }
        switch kind {
        case .day: return "\(first)/P1D"
        case .week: return "\(first)/P1W"
        case .month: return "\(first)/P1M"
        case .quarter: return "\(first)/P3M"
        case .half: return "\(first)/P6M"
        case .year: return "\(first)/P1Y"
        case .through, .interval: return "\(first)/P\(days)D"
        }
    }
}
