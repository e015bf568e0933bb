import HealthModel
import PanelContent

/// Where a figure comes from: what `d` shows.
public struct FigureDetail: Sendable {
    public var id: FigureID
    public var name: LocalizedText
    public var unit: UnitLabel
    public var reading: Reading
    public var period: Period?
    /// The formula as the definition gives it; nil for a reported figure.
    public var formula: String?
    /// The formula with its numbers in place of its names.
    public var evaluated: Message?
    public var note: LocalizedText?
    /// Parameters that the figure rests on, with their sources.
    public var assumptions: [Message]
    /// The versions of a reported figure, or of the figures in the formula, newest first.
    public var versions: [Version]

    public init(
        id: FigureID, name: LocalizedText, unit: UnitLabel, reading: Reading, period: Period? = nil,
        formula: String? = nil, evaluated: Message? = nil, note: LocalizedText? = nil, assumptions: [Message] = [],
        versions: [Version] = []
    ) {
        self.id = id
        self.name = name
        self.unit = unit
        self.reading = reading
        self.period = period
        self.formula = formula
        self.evaluated = evaluated
        self.note = note
        self.assumptions = assumptions
        self.versions = versions
    }

    /// One reported value of one document.
    public struct Version: Sendable, Hashable {
        public var name: LocalizedText
        /// Nil where the feed took the figure back.
        public var reading: Reading?
        public var asOf: AsOf
        public var generatedAt: Instant
        public var content: DocumentContentID
        public var feed: String
        /// The title of the publication.
        public var source: String?

        public init(
            name: LocalizedText, reading: Reading?, asOf: AsOf, generatedAt: Instant, content: DocumentContentID, feed: String,
            source: String? = nil
        ) {
            self.name = name
            self.reading = reading
            self.asOf = asOf
            self.generatedAt = generatedAt
            self.content = content
            self.feed = feed
            self.source = source
        }

        public var document: DocumentID { content.document }
    }
}
