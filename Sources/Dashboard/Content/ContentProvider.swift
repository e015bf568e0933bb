import Exporters
import Feeds
import HealthModel
import History
import PanelContent
import Panels

/// What the dashboard asks of the data.
///
/// A provider is a value: freezing the screen keeps a copy, and the same questions always have the same answers.
public protocol ContentProvider: Sendable {
    /// What is known of the data and of the documents that they came from.
    var intake: Intake { get }

    /// The panels in the order of their tabs.
    var panels: [PanelEntry] { get }

    /// Whether no snapshot counts.
    var isEmpty: Bool { get }

    /// The region that most snapshots are about, or nil without any.
    var mostReportedRegion: OrgUnitID? { get }

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

    /// Takes in what a source says.
    mutating func take(_ news: SourceNews) -> Intake.Outcome
}

extension ContentProvider {
    /// Grows with every change of the data.
    public var generation: Int { intake.generation }
    public var orgUnits: OrgUnitTree { intake.history.orgUnits }
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
