import Analysis
import HealthModel
import PanelContent

/// A page of the dashboard: what it says about a unit, without a word on how it is drawn.
public protocol Panel: Sendable {
    /// The code that commands and configuration name the panel by: `coverage`.
    var code: String { get }
    /// The code of the data set that the panel is about; nil for pages over several.
    var dataSet: String? { get }
    /// The full name.
    var title: Message { get }
    /// A name that fits a tab.
    var shortTitle: Message { get }
    func content(_ request: PanelRequest) -> PanelContent
    /// The records behind a headline that counts some.
    func records(counted count: RecordCountID, _ request: PanelRequest) -> [Record]
}

extension Panel {
    /// A panel with a file of its own goes by the terms `panel.<code>` and `panel.<code>.short`.
    public var title: Message { Message("panel.\(code)") }
    public var shortTitle: Message { Message("panel.\(code).short") }

    public func records(counted count: RecordCountID, _ request: PanelRequest) -> [Record] { [] }
}

/// What a panel is asked for.
public struct PanelRequest: Sendable {
    public var analysis: Analysis
    public var unit: OrgUnitID
    /// With what changes are measured.
    public var comparison: Comparison
    /// How the data layer is, for the panel that shows it.
    public var dataLayer: DataLayerStatus?

    public init(analysis: Analysis, unit: OrgUnitID, comparison: Comparison = .previous, dataLayer: DataLayerStatus? = nil) {
        self.analysis = analysis
        self.unit = unit
        self.comparison = comparison
        self.dataLayer = dataLayer
    }
}
