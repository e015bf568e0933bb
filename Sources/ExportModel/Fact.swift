import HealthModel

/// What stands behind one figure of a page: its value with its two times and where it was reported.
public struct Fact: Sendable {
    public var id: FigureID
    public var name: LocalizedText
    public var reading: Reading
    public var period: Period?
    /// The newest snapshot that the figure rests on.
    public var snapshot: Snapshot?
    /// Rounding that the source states.
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

    /// Whether a document states this very figure: not a sum, not an indicator.
    package var isReported: Bool { reading.origin == .reported && period != nil && snapshot != nil }
}
