import HealthModel

/// The semantic page of a panel: typed values, before anything is worded, drawn or exported.
///
/// The screen, `taqta show` and every export render the same content, so they cannot disagree. It is independent of language,
/// screen size and colours.
public struct PanelContent: Sendable {
    /// The panel's code: `coverage`.
    public var panel: String
    public var title: Message
    /// The path of the page's unit, from the country down.
    public var path: [UnitLabel]
    public var timing: Timing
    /// The headline figures, the most important first.
    public var figures: [Figure]
    /// The parts below the figures, in reading order.
    public var sections: [Section]
    public var findings: [Finding]
    /// Cautions about the page rather than a figure: an ancestor's figures, borders, rejected files.
    public var notices: [Notice]
    public var sources: [SourceLine]
    public var isSynthetic: Bool
    /// Whether the page is still being made, so that even missing figures mean nothing yet.
    public var isPending = false
    /// Whether it is a first sight: that there are no changes and findings means nothing yet.
    public var isDraft = false

    public init(
        panel: String, title: Message, path: [UnitLabel], timing: Timing = Timing(), figures: [Figure] = [],
        sections: [Section] = [], findings: [Finding] = [], notices: [Notice] = [], sources: [SourceLine] = [],
        isSynthetic: Bool = false
    ) {
        self.panel = panel
        self.title = title
        self.path = path
        self.timing = timing
        self.figures = figures
        self.sections = sections
        self.findings = findings
        self.notices = notices
        self.sources = sources
        self.isSynthetic = isSynthetic
    }

    /// A part of the page below the figures.
    public enum Section: Sendable {
        case table(Table)
        case chart(Chart)
        /// A grid of small panels: the overview.
        case tiles([Tile])
    }

    /// Whether there is nothing to show except the panel's name.
    public var isEmpty: Bool { figures.isEmpty && sections.isEmpty }

    /// The table with a code; the first one for nil.
    public func table(_ id: String? = nil) -> Table? {
        let tables = sections.compactMap { section -> Table? in if case .table(let table) = section { table } else { nil } }
        return id.map { id in tables.first { $0.id == id } } ?? tables.first
    }
}

/// A unit with its display names.
public struct UnitLabel: Sendable, Hashable {
    public var id: OrgUnitID
    public var name: LocalizedText
    public var shortName: LocalizedText

    public init(id: OrgUnitID, name: LocalizedText, shortName: LocalizedText) {
        self.id = id
        self.name = name
        self.shortName = shortName
    }
}

/// The as-of of the page's figures, and whether newer ones are due.
public struct Timing: Sendable, Hashable {
    public enum Freshness: Sendable, Hashable {
        /// Nothing has been reported.
        case none
        case current
        /// A one-off publication: it ages but is never late.
        case once
        /// Newer figures were due on this day.
        case late(since: Day)
    }

    public var asOf: AsOf?
    public var period: Period?
    /// The age in days; nil without an as-of.
    public var ageDays: Int?
    public var rhythm: Cadence.Rhythm?
    public var freshness: Freshness

    public init(
        asOf: AsOf? = nil, period: Period? = nil, ageDays: Int? = nil, rhythm: Cadence.Rhythm? = nil,
        freshness: Freshness = .none
    ) {
        self.asOf = asOf
        self.period = period
        self.ageDays = ageDays
        self.rhythm = rhythm
        self.freshness = freshness
    }
}

/// A caution about the whole page.
public struct Notice: Sendable, Hashable {
    public var severity: Severity
    public var message: Message

    public init(_ severity: Severity, _ message: Message) {
        self.severity = severity
        self.message = message
    }
}

/// A publication or feed cited as a source of the page's figures.
public struct SourceLine: Sendable, Hashable {
    public var feed: String
    public var contact: String?
    public var title: String?
    public var publisher: String?
    public var document: String

    public init(feed: String, contact: String? = nil, title: String? = nil, publisher: String? = nil, document: String) {
        self.feed = feed
        self.contact = contact
        self.title = title
        self.publisher = publisher
        self.document = document
    }
}
