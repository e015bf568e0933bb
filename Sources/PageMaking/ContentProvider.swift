import ExportModel
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

    /// The page that a request is about. Makes it on the caller's thread.
    func content(_ request: ContentRequest) throws -> PanelContent

    /// What has to be the same for that page to be the same.
    func generations(of request: ContentRequest) -> Generations

    /// The same data for a thread that makes pages: without what news change most and pages do not need.
    var forPages: any ContentProvider { get }

    /// Where a figure, a change, a field or a count comes from, or nil where nothing is known of it.
    func detail(of subject: CellSubject, in request: ContentRequest) -> Detail?

    /// A page as a file holds it, with what stands behind its figures.
    ///
    /// - Parameters:
    ///   - made: when the file is made; `program` is what makes it.
    ///   - contents: what the documents hold now.
    func export(_ page: ExportedPage, made: Instant, program: String, contents: DocumentContents) throws -> Export

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
    /// The data set that it is about; nil for panels about several or none.
    public var dataSet: String?
    /// What its page is made of.
    public var needs: Needs

    public init(_ code: String, title: Message, shortTitle: Message, dataSet: String? = nil, needs: Needs = Needs()) {
        self.code = code
        self.title = title
        self.shortTitle = shortTitle
        self.dataSet = dataSet
        self.needs = needs
    }
}
