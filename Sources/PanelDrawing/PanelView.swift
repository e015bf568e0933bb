import Canvas
import HealthModel
import PanelContent

/// The operator's view of a page: the only page state kept between two frames.
public struct PanelView: Sendable, Hashable {
    /// The table with the selection; nil for the first of the page.
    public var table: String?
    /// The view settings of each table.
    public var choices: [String: TableChoice]
    /// Text marked wherever it occurs; empty for none.
    public var search: String
    public var selectedRow: RowID?
    /// The last known position of the selected row, which saves searching 100,000 rows.
    public var selectedPosition: Int?
    public var selectedColumn: ColumnID?
    /// The panel of the selected overview tile.
    public var selectedTile: String?
    /// The selected headline figure.
    public var selectedFigure: HeadlineID?
    /// The first visible row; moved only as far as needed to keep the selected row visible.
    public var firstRow: Int
    /// Whether columns that do not fit follow below, with the first column repeated: for output that cannot be widened.
    public var showsAllColumns: Bool
    /// The cells and headlines marked as recently changed.
    public var fresh: Set<CellSubject>

    public init(
        table: String? = nil, choices: [String: TableChoice] = [:], search: String = "", selectedRow: RowID? = nil,
        selectedPosition: Int? = nil, selectedColumn: ColumnID? = nil, selectedTile: String? = nil,
        selectedFigure: HeadlineID? = nil, firstRow: Int = 0, showsAllColumns: Bool = false, fresh: Set<CellSubject> = []
    ) {
        self.table = table
        self.choices = choices
        self.search = search
        self.selectedRow = selectedRow
        self.selectedPosition = selectedPosition
        self.selectedColumn = selectedColumn
        self.selectedTile = selectedTile
        self.selectedFigure = selectedFigure
        self.firstRow = firstRow
        self.showsAllColumns = showsAllColumns
        self.fresh = fresh
    }

    /// The view settings of a table.
    public func choice(of table: Table) -> TableChoice { choices[table.id] ?? TableChoice() }

    /// The view of a table without the selection.
    var withoutSelection: PanelView { PanelView(choices: choices, search: search, showsAllColumns: showsAllColumns, fresh: fresh) }
}

/// The layout of the drawn page, for the mouse and for moving by pages.
public struct PanelAreas: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
        public var rect: Rect
        public var id: RowID
        /// The position in the table's order.
        public var position: Int
    }

    public struct Head: Sendable, Hashable {
        public var rect: Rect
        public var column: ColumnID
    }

    public struct TilePlace: Sendable, Hashable {
        public var rect: Rect
        public var panel: String
    }

    public struct FigurePlace: Sendable, Hashable {
        public var rect: Rect
        public var figure: HeadlineID
    }

    /// The headline figures that were drawn.
    public var figures: [FigurePlace] = []
    /// The visible rows of the active table.
    public var rows: [Row] = []
    /// The visible column headers of that table.
    public var heads: [Head] = []
    public var tiles: [TilePlace] = []
    /// The number of tiles per row.
    public var tileColumns = 1
    /// The first visible row after scrolling to the selection.
    public var firstRow = 0
    /// The number of rows that fit on a page.
    public var pageRows = 0

    public init() {}
}
