import HealthModel
import PanelContent

/// The origin of a figure, change, field or count, shown by `d` for the selected cell.
public enum Detail: Sendable {
    case figure(FigureDetail)
    case change(ChangeDetail)
    case trend(TrendDetail)
    case field(FieldDetail)
    case derived(DerivedDetail)
    case count(CountDetail)

    /// The document contents behind it, without duplicates.
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

/// A document that states something, with its as-of and generation time.
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

    /// The document's display name.
    public var name: String { content.document.description }
}

/// A figure with its formula and every reported value behind it.
public struct FigureDetail: Sendable {
    public var name: LocalizedText
    public var unit: UnitLabel
    public var reading: Reading
    /// The formula as written in the definition; nil for a reported figure.
    public var formula: String?
    /// The formula with numbers substituted for names.
    public var evaluated: Message?
    public var note: LocalizedText?
    /// The parameters used by the figure, with their sources.
    public var assumptions: [Message]
    /// The targets, each with its source.
    public var targets: [FigureTarget] = []
    /// The same flow for the longer periods that hold its own, as far as they are known.
    public var longerPeriods: [Reading] = []
    /// The units that a sum lacks, of which only some units below have reported.
    public var partlyReported: [UnitLabel] = []
    /// The units that a sum lacks, of which nothing is known for its period.
    public var notReported: [UnitLabel] = []
    /// What its variation over the periods says; nil if it is not judged.
    public var signal: FigureSignal?
    /// The versions of a reported figure, or of the figures in the formula, newest first.
    public var versions: [Version]

    public init(
        name: LocalizedText, unit: UnitLabel, reading: Reading, formula: String? = nil,
        evaluated: Message? = nil, note: LocalizedText? = nil, assumptions: [Message] = [], signal: FigureSignal? = nil,
        versions: [Version] = []
    ) {
        self.name = name
        self.unit = unit
        self.reading = reading
        self.formula = formula
        self.evaluated = evaluated
        self.note = note
        self.assumptions = assumptions
        self.signal = signal
        self.versions = versions
    }

    /// A value reported by one document.
    public struct Version: Sendable, Hashable {
        public var name: LocalizedText
        /// Nil if the feed withdrew the figure.
        public var reading: Reading?
        public var document: DocumentReference

        public init(name: LocalizedText, reading: Reading?, document: DocumentReference) {
            self.name = name
            self.reading = reading
            self.document = document
        }
    }
}

/// A figure's earlier and current values.
public struct ChangeDetail: Sendable {
    /// A figure in one of the two states.
    public struct Side: Sendable {
        public var reading: Reading
        public var asOf: AsOf?
        /// The reported values behind it.
        public var versions: [FigureDetail.Version]
    }

    public var name: LocalizedText
    public var unit: UnitLabel
    /// The operator's choice of comparison.
    public var comparison: Message
    public var now: Side
    /// Nil if there is nothing to compare with, and thus no change.
    public var earlier: Side?
    public var change: Change?
    /// Whether it is more than usual variation; nil if the figure is not judged.
    public var signal: FigureSignal?
}

/// A figure in its last periods, oldest first.
public struct TrendDetail: Sendable {
    public struct Point: Sendable {
        public var period: Period
        public var reading: Reading
        /// Whether it is more than usual variation.
        public var isSignal: Bool
    }

    public var name: LocalizedText
    public var unit: UnitLabel
    public var points: [Point]
    /// What they say; nil if the figure is not judged.
    public var signal: FigureSignal?
}

/// A field of a record: its value, source and earlier values.
public struct FieldDetail: Sendable {
    /// An earlier value of the field, from one as-of to another.
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
    /// Its other values at the last as-ofs searched, newest first.
    public var earlier: [Earlier]
}

/// A value that a panel derives from fields of a record.
public struct DerivedDetail: Sendable {
    public var fields: [FieldDetail]
    /// The column and the cell as shown on the page.
    public var name: Message?
    public var cell = Cell.empty
}

/// A count of records.
public struct CountDetail: Sendable {
    /// The number of records from one document.
    public struct Share: Sendable {
        public var document: DocumentReference
        public var count: Int
    }

    /// The data set of the counted records.
    public var dataSet: LocalizedText
    public var unit: UnitLabel
    public var count: Int
    /// The fields that determine which records are counted.
    public var fields: [LocalizedText]
    public var documents: [Share]
    /// The name of the count on the page.
    public var name: Message?
}
