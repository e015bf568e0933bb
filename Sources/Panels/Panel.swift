import Analysis
import HealthModel
import PanelContent

/// A page of the dashboard: what it says about a unit, without a word on how it is drawn.
public protocol Panel: Sendable {
    /// The code that commands and configuration name the panel by: `coverage`.
    var code: String { get }
    /// The code of the data set that the panel is about; nil for pages over several.
    var dataSet: String? { get }
    /// The keys that open it from any page; nil for those that go by their place in the tab line alone.
    var key: PanelKey? { get }
    /// The full name.
    var title: Message { get }
    /// A name that fits a tab.
    var shortTitle: Message { get }
    /// What its page is made of, the data sets that its formulas read included.
    func needs(_ metadata: Metadata) -> Needs
    func content(_ request: PanelRequest) throws -> PanelContent
    /// The records behind a headline that counts some.
    func records(counted count: RecordCountID, _ request: PanelRequest) -> [Record]
}

extension Panel {
    /// A panel with a file of its own goes by the terms `panel.<code>` and `panel.<code>.short`.
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

/// What a page is made of. Where none of it has changed, the page has not either.
public struct Needs: Sendable, Hashable {
    /// What a page may need besides figures.
    public enum Besides: Sendable, Hashable {
        /// How the data layer is.
        case dataLayer
    }

    public var dataSets: Set<String>
    public var besides: Set<Besides>

    public init(dataSets: Set<String> = [], besides: Set<Besides> = []) {
        self.dataSets = dataSets
        self.besides = besides
    }
}

/// What a panel is asked for.
public struct PanelRequest: Sendable {
    public var analysis: Analysis
    public var unit: OrgUnitID
    /// With what changes are measured.
    public var comparison: Comparison
    /// How the data layer is, for a panel that needs it.
    public var dataLayer: DataLayerStatus?

    public init(analysis: Analysis, unit: OrgUnitID, comparison: Comparison = .previous, dataLayer: DataLayerStatus? = nil) {
        self.analysis = analysis
        self.unit = unit
        self.comparison = comparison
        self.dataLayer = dataLayer
    }
}
