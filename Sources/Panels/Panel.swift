import Analysis
import Feeds
import HealthModel
import PanelContent

/// A page of the dashboard: its content for a unit, independent of drawing.
public protocol Panel: Sendable {
    /// The code used by commands and configuration: `coverage`.
    var code: String { get }
    /// The code of the panel's data set; nil for pages over several.
    var dataSet: String? { get }
    /// The keys that open it from any page; nil for panels reachable only by their position in the tab line.
    var key: PanelKey? { get }
    /// The full name.
    var title: Message { get }
    /// A name short enough for a tab.
    var shortTitle: Message { get }
    /// The inputs of its page, including the data sets that its formulas read.
    func needs(_ metadata: Metadata) -> Needs
    func content(_ request: PanelRequest) throws -> PanelContent
    /// The records counted by a headline.
    func records(counted count: RecordCountID, _ request: PanelRequest) -> [Record]
}

extension Panel {
    /// Panels with their own file use the terms `panel.<code>` and `panel.<code>.short`.
    public var title: Message { Message("panel.\(code)") }
    public var shortTitle: Message { Message("panel.\(code).short") }

    public var key: PanelKey? { nil }

    public func records(counted count: RecordCountID, _ request: PanelRequest) -> [Record] { [] }
}

/// The keys that open a panel from any page.
public struct PanelKey: Sendable, Hashable {
    public var letter: Unicode.Scalar
    /// The number of a function key that does the same on any keyboard layout.
    public var function: Int
}

/// The inputs of a page. While none of them changes, neither does the page.
public struct Needs: Sendable, Hashable {
    /// Inputs other than figures.
    public enum Besides: Sendable, Hashable {
        /// The state of the data layer.
        case dataLayer
    }

    public var dataSets: Set<String>
    public var besides: Set<Besides>

    public init(dataSets: Set<String> = [], besides: Set<Besides> = []) {
        self.dataSets = dataSets
        self.besides = besides
    }
}

/// The parameters of a panel's page.
public struct PanelRequest: Sendable {
    public var analysis: Analysis
    public var unit: OrgUnitID
    /// The comparison used to measure changes.
    public var comparison: Comparison
    /// Figures wanted as columns besides those that the panel chooses, as spelled: `paceNeeded`, `coverage.change`.
    public var columns: [String]
    /// The state of the data layer, for a panel that needs it.
    public var dataLayer: DataLayerStatus?
    /// Whether changes, signals and findings are left out.
    public var isDraft: Bool

    public init(
        analysis: Analysis, unit: OrgUnitID, comparison: Comparison = .previous, columns: [String] = [],
        dataLayer: DataLayerStatus? = nil, isDraft: Bool = false
    ) {
        self.analysis = analysis
        self.unit = unit
        self.comparison = comparison
        self.columns = columns
        self.dataLayer = dataLayer
        self.isDraft = isDraft
    }
}
