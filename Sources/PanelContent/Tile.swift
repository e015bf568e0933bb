import HealthModel

/// A small panel of the overview.
public struct Tile: Sendable {
    /// The panel opened by Enter.
    public var panel: String
    public var title: Message
    /// A short title for narrow tiles.
    public var shortTitle: Message
    /// The unit the figures belong to, if the overview's own unit has none.
    public var borrowedFrom: UnitLabel?
    public var timing: Timing
    /// The first figure is the headline.
    public var figures: [Figure]
    public var chart: Chart?
    public var findings: [Finding]
    public var notices: [Notice]

    public init(
        panel: String, title: Message, shortTitle: Message? = nil, borrowedFrom: UnitLabel? = nil, timing: Timing = Timing(),
        figures: [Figure] = [], chart: Chart? = nil, findings: [Finding] = [], notices: [Notice] = []
    ) {
        self.panel = panel
        self.title = title
        self.shortTitle = shortTitle ?? title
        self.borrowedFrom = borrowedFrom
        self.timing = timing
        self.figures = figures
        self.chart = chart
        self.findings = findings
        self.notices = notices
    }
}
