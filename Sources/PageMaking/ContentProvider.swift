import ExportModel
import Feeds
import HealthModel
import History
import PanelContent
import Panels
import Settings

/// The dashboard's access to the data.
///
/// A provider is a value: freezing the screen keeps a copy, and the same queries always return the same results.
public protocol ContentProvider: Sendable {
    /// The current data and the documents they came from.
    var intake: Intake { get }

    /// The panels in tab order.
    var panels: [PanelEntry] { get }

    /// Whether there are no snapshots.
    var isEmpty: Bool { get }

    /// The settings of the program.
    var settings: Settings { get }

    /// The unit of the first page: the home unit, else the region with the most snapshots, else the country.
    var openingUnit: OrgUnitID { get }

    /// Makes the page of a request, on the caller's thread.
    func content(_ request: ContentRequest) throws -> PanelContent

    /// Calculates ahead what the other panels of a page's unit will need, so that they appear at once when they are asked for.
    ///
    /// - Parameter isWanted: asked before each panel.
    func prepare(besides request: ContentRequest, while isWanted: () -> Bool)

    /// The generations that the page depends on.
    func generations(of request: ContentRequest) -> Generations

    /// The same data for a page-making thread, without the frequently changing parts that pages do not need.
    var forPages: any ContentProvider { get }

    /// The origin of a figure, change, field or count; nil if unknown.
    func detail(of subject: CellSubject, in request: ContentRequest) -> Detail?

    /// A page in exportable form, with the facts behind its figures.
    ///
    /// - Parameters:
    ///   - made: the creation time; `program` is the creating program.
    ///   - contents: provides the current content of documents.
    func export(_ page: ExportedPage, made: Instant, program: String, contents: DocumentContents) throws -> Export

    /// The as-ofs of snapshots that concern a place, in ascending order.
    func asOfs(of place: PageID) -> [AsOf]

    /// Applies news from a source.
    mutating func take(_ news: SourceNews) -> Intake.Outcome
}

extension ContentProvider {
    public func prepare(besides request: ContentRequest, while isWanted: () -> Bool) {}

    /// Increases with every change of the data.
    public var generation: Int { intake.generation }
    public var orgUnits: OrgUnitTree { intake.history.orgUnits }
}

/// A panel as listed in the tab line and the palette.
public struct PanelEntry: Sendable, Hashable {
    /// `coverage`.
    public var code: String
    public var title: Message
    /// A title short enough for a tab.
    public var shortTitle: Message
    /// The panel's data set; nil for panels about several or none.
    public var dataSet: String?
    /// The inputs of its page.
    public var needs: Needs

    public init(_ code: String, title: Message, shortTitle: Message, dataSet: String? = nil, needs: Needs = Needs()) {
        self.code = code
        self.title = title
        self.shortTitle = shortTitle
        self.dataSet = dataSet
        self.needs = needs
    }
}
