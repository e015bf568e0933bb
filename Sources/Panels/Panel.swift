import Analysis
import HealthModel
import PanelContent

/// A page of the dashboard: what it says about a unit, without a word on how it is drawn.
public protocol Panel: Sendable {
    /// The code that commands and configuration name the panel by: `coverage`.
    var code: String { get }
    /// The code of the data set that the panel is about; nil for pages over several.
    var dataSet: String? { get }
    func content(_ request: PanelRequest) -> PanelContent
}

extension Panel {
    /// The full name, of the term `panel.<code>`; a panel of a data set that has no such term goes by the data set's name.
    public var title: Message { Message("panel.\(code)") }

    /// A name that fits a tab.
    public var shortTitle: Message { Message("panel.\(code).short") }
}

/// What a panel is asked for.
public struct PanelRequest: Sendable {
    public var analysis: Analysis
    public var unit: OrgUnitID
    /// With what changes are measured.
    public var comparison: Comparison

    public init(analysis: Analysis, unit: OrgUnitID, comparison: Comparison = .previous) {
        self.analysis = analysis
        self.unit = unit
        self.comparison = comparison
    }
}
