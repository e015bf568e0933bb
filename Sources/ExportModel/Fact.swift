import HealthModel

/// The facts behind a figure of a page: its value, both times and origin.
public struct Fact: Sendable {
    public var id: FigureID
    public var name: LocalizedText
    public var reading: Reading
    public var period: Period?
    /// The newest snapshot behind the figure.
    public var snapshot: Snapshot?
    /// The rounding stated by the source.
    public var precision: Double?

    public init(
        id: FigureID, name: LocalizedText, reading: Reading, period: Period?, snapshot: Snapshot?, precision: Double? = nil
    ) {
        self.id = id
        self.name = name
        self.reading = reading
        self.period = period
        self.snapshot = snapshot
        self.precision = precision
    }

    /// What the figure is about: as stated, but of an open flow the span until its as-of.
    package var about: Period? {
        guard let period, let time = reading.time?.period else { return reading.time?.period ?? period }
        return time.kind == .through ? time : period
    }

    /// Whether a document states this very figure, rather than a sum or an indicator.
    package var isReported: Bool { reading.origin == .reported && period != nil && snapshot != nil }
}
