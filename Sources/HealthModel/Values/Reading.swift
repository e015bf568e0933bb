/// A figure as shown: the number or the reason for its absence, its unit of measure and its origin.
public struct Reading: Sendable, Hashable, Codable {
    /// The origin of a figure.
    public enum Origin: Sendable, Hashable, Codable {
        /// Stated by a source for this very unit.
        case reported
        /// Calculated from figures reported for this very unit.
        case calculated
        /// Summed or recalculated from the units below, `reporting` of `expected` of which reported what is needed; `expected` is
        /// nil where nobody knows how many there should be.
        case children(reporting: Int, expected: Int?)
    }

    public var content: Value.Content
    public var unit: MeasureUnit
    public var qualifier: Qualifier
    /// Digits after the decimal mark; nil for as many as the number has.
    public var digits: Int?
    /// Whether it depends on an assumption (a parameter, a forecast); shown as an estimate.
    public var isEstimate: Bool
    public var origin: Origin
    /// The time it is about; nil for what has none, such as a count of documents, and for a difference.
    public var time: FigureTime?
    /// For the forecast of a day, which the number counts from the as-of's day: the day itself.
    public var date: ForecastDate?
    /// For a growth over years: the day since which a unit concerned has other borders, if that lies between its two times.
    public var borders: Day?
    /// A target that the rounded number must not seem to reach or miss.
    public var target: Double?

    public init(
        _ content: Value.Content, unit: MeasureUnit, qualifier: Qualifier = .exact, digits: Int? = nil,
        isEstimate: Bool = false, origin: Origin = .reported, time: FigureTime? = nil
    ) {
        self.content = content
        self.unit = unit
        self.qualifier = qualifier
        self.digits = digits
        self.isEstimate = isEstimate
        self.origin = origin
        self.time = time
    }

    public init(_ number: Number, unit: MeasureUnit, digits: Int? = nil, origin: Origin = .calculated) {
        self.init(.number(number), unit: unit, digits: digits, origin: origin)
    }

    public static func missing(_ missing: Missing, unit: MeasureUnit) -> Reading {
        Reading(.missing(missing), unit: unit)
    }

    public var number: Number? {
        if case .number(let number) = content { number } else { nil }
    }
}

/// When something is going to happen, as far as that can be told.
public struct ForecastDate: Sendable, Hashable, Codable {
    public var first: Day
    /// The last day of an interval; the same as `first` for a single estimate; nil for "not before".
    public var last: Day?

    public init(_ first: Day, _ last: Day?) {
        self.first = first
        self.last = last
    }
}
