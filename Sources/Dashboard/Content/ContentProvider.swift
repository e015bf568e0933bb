import Exporters
import HealthModel

import PanelContent
import Panels

/// What the dashboard asks of the data.
///
/// A provider is a value: freezing the screen keeps a copy, and the same questions always have the same answers.
public protocol ContentProvider: Sendable {
    /// Grows with every change of the data.
    var generation: Int { get }

    /// The panels in the order of their tabs.
    var panels: [PanelEntry] { get }

    var orgUnits: OrgUnitTree { get }

    /// Whether no snapshot counts.
    var isEmpty: Bool { get }

    /// The region that most snapshots are about, or nil without any.
    var mostReportedRegion: OrgUnitID? { get }

    /// What is held, without the memory it takes.
    var holdings: Holdings { get }

    func content(_ request: ContentRequest) -> PanelContent

    /// Where a figure, a change, a field or a count comes from, or nil where nothing is known of it.
    func detail(of subject: CellSubject, in request: ContentRequest) -> Detail?

    /// A page as a file holds it, with what stands behind its figures.
    ///
    /// - Parameters:
    ///   - made: when the file is made; `program` is what makes it.
    ///   - contents: what the documents hold now.
    func export(_ order: ExportOrder, made: Instant, program: String, contents: DocumentContents) -> Export

    /// The moments at which snapshots of a place's figures are dated, in ascending order.
    func asOfs(of place: Place) -> [AsOf]

    /// Whether a snapshot was decoded by the definition that its data set has here.
    func defines(_ snapshot: Snapshot) -> Bool

    /// Whether there is a data set of this code.
    func knows(dataSet: String) -> Bool

    /// Takes in a snapshot that `defines` is true of.
    mutating func accept(_ snapshot: Snapshot)

    /// Adds what a document said before it was rewritten in place.
    mutating func recall(_ snapshot: Snapshot)

    /// Forgets what was read from a document that is gone.
    mutating func remove(document: String)

    /// Knows other data sets from now on, and forgets the snapshots of those that came, went or changed.
    ///
    /// - Returns: the documents of the forgotten snapshots, which have to be read again.
    mutating func redefine(_ metadata: Metadata) -> [String]
}

/// A panel as the tab line and the palette name it.
public struct PanelEntry: Sendable, Hashable {
    /// `coverage`.
    public var code: String
    public var title: Message
    /// A title that fits a tab.
    public var shortTitle: Message
    /// The data sets whose news concern the panel; empty for panels about all of them.
    public var dataSets: [String]

    public init(_ code: String, title: Message, shortTitle: Message, dataSets: [String]) {
        self.code = code
        self.title = title
        self.shortTitle = shortTitle
        self.dataSets = dataSets
    }
}

/// Which page is wanted.
public struct ContentRequest: Sendable, Hashable {
    public var place: Place
    /// Nil for what is known now.
    public var asOf: AsOf?
    public var comparison: Comparison?
    /// The day in Kazakhstan, from which ages count.
    public var today: Day
    /// How the data layer is, for the panel that shows it; else nil, so that its news make no other page anew.
    public var dataLayer: DataLayerStatus?

    public init(
        place: Place, asOf: AsOf? = nil, comparison: Comparison? = nil, today: Day, dataLayer: DataLayerStatus? = nil
    ) {
        self.place = place
        self.asOf = asOf
        self.comparison = comparison
        self.today = today
        self.dataLayer = dataLayer
    }
}
