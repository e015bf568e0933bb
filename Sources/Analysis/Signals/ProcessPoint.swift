import HealthModel

/// One point of a process chart: a period and its figure, or a gap.
public struct ProcessPoint: Sendable, Hashable {
    public var period: Period
    /// Nil for a gap: nothing was reported, or not everything that the figure consists of.
    public var value: Double?
    /// The last day of the period of which anything is known.
    public var known: Day

    /// - Parameter known: nil for the whole period.
    public init(_ period: Period, _ value: Double?, known: Day? = nil) {
        self.period = period
        self.known = known ?? period.last
        self.value = value.flatMap { $0.isFinite ? $0 : nil }
    }

    public init(_ day: Day, _ value: Double?) {
        self.init(.day(day), value)
    }

    /// Whether no period lies between this point and the one before.
    func follows(_ previous: ProcessPoint) -> Bool {
        previous.period.last + 1 == period.first
    }

    /// Whether this is the first point with a meaning that holds from `day` on, after a point that ends before.
    ///
    /// A period that holds the day mixes both meanings. It begins the new one: as one of the first points of a baseline it alarms nobody,
    /// as the latest point under the old one it would.
    func begins(_ day: Day, after previous: ProcessPoint) -> Bool {
        previous.period.last < day && day <= period.last
    }
}
