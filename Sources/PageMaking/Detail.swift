import HealthModel
import PanelContent

/// Where a figure, a change, a field or a count comes from: what `d` shows of the selected cell.
public enum Detail: Sendable {
    case figure(FigureDetail)
    case change(ChangeDetail)
    case trend(TrendDetail)
    case field(FieldDetail)
    case derived(DerivedDetail)
    case count(CountDetail)

    /// The contents of documents that it rests on, each once.
    public var contents: [DocumentContentID] {
        let references: [DocumentReference] =
            switch self {
            case .figure(let detail): detail.versions.map(\.document)
            case .change(let detail): (detail.now.versions + (detail.earlier?.versions ?? [])).map(\.document)
            case .trend: []
            case .field(let detail): [detail.document]
            case .derived(let detail): detail.fields.prefix(1).map(\.document)
            case .count(let detail): detail.documents.map(\.document)
            }
        var seen: Set<DocumentContentID> = []
        return references.map(\.content).filter { seen.insert($0).inserted }
    }
}

/// A document that states something, and when it was known and written.
public struct DocumentReference: Sendable, Hashable {
    public var content: DocumentContentID
    public var feed: String
    public var asOf: AsOf
    public var generatedAt: Instant
    /// The title of the publication.
    public var source: String?

    public init(_ content: DocumentContentID, feed: String, asOf: AsOf, generatedAt: Instant, source: String? = nil) {
        self.content = content
        self.feed = feed
        self.asOf = asOf
        self.generatedAt = generatedAt
        self.source = source
    }

    public init(_ snapshot: Snapshot, source: String? = nil) {
        let header = snapshot.header
        self.init(
            snapshot.origin.content, feed: header.key.feed, asOf: header.key.asOf, generatedAt: header.generatedAt, source: source)
    }

    /// The document's name for people.
    public var name: String { content.document.description }
}

/// A figure with its formula and every reported value behind it.
public struct FigureDetail: Sendable {
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
        name: LocalizedText, unit: UnitLabel, reading: Reading, period: Period? = nil, formula: String? = nil,
        evaluated: Message? = nil, note: LocalizedText? = nil, assumptions: [Message] = [], versions: [Version] = []
    ) {
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
        public var document: DocumentReference

        public init(name: LocalizedText, reading: Reading?, document: DocumentReference) {
            self.name = name
            self.reading = reading
            self.document = document
        }
    }
}

/// What a figure was and what it is.
public struct ChangeDetail: Sendable {
    /// A figure in one of the two states.
    public struct Side: Sendable {
        public var reading: Reading
        public var period: Period?
        public var asOf: AsOf?
        /// The reported values that it is or rests on.
        public var versions: [FigureDetail.Version]
    }

    public var name: LocalizedText
    public var unit: UnitLabel
    /// With what the operator compares.
    public var comparison: Message
    public var now: Side
    /// Nil where there is nothing to compare with; then there is no change.
    public var earlier: Side?
    public var change: Change?
}

/// A figure at its last as-ofs, oldest first.
public struct TrendDetail: Sendable {
    public struct Point: Sendable {
        public var asOf: AsOf
        public var reading: Reading
    }

    public var name: LocalizedText
    public var unit: UnitLabel
    public var points: [Point]
}

/// A field of a record: what it holds, who says so, and what it held before.
public struct FieldDetail: Sendable {
    /// What the field held, from one as-of to another.
    public struct Earlier: Sendable {
        public var value: FieldValue
        public var first: AsOf
        public var last: AsOf
    }

    public var record: LocalizedText
    public var unit: UnitLabel
    public var field: RecordField
    public var value: FieldValue
    public var document: DocumentReference
    /// The last as-ofs looked through at which it held something else, newest first.
    public var earlier: [Earlier]
}

/// What a panel works out of fields of a record.
public struct DerivedDetail: Sendable {
    public var fields: [FieldDetail]
    /// The column and the cell as they stand on the page.
    public var name: Message?
    public var cell = Cell.empty
}

/// A count of records.
public struct CountDetail: Sendable {
    /// How many of the records one document gives.
    public struct Share: Sendable {
        public var document: DocumentReference
        public var count: Int
    }

    /// The data set whose records are counted.
    public var dataSet: LocalizedText
    public var unit: UnitLabel
    public var count: Int
    /// The fields by which the records are told apart from others.
    public var fields: [LocalizedText]
    public var documents: [Share]
    /// What is counted, as the page names it.
    public var name: Message?
}
