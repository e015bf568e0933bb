import Canvas
import HealthModel
import PanelContent

/// What an operator chose on a page: it is drawn, and it is all that a page remembers between two frames.
public struct PanelView: Sendable, Hashable {
    /// The table that the selection is in; nil for the first one of the page.
    public var table: String?
    /// What was chosen for the tables, by the table.
    public var choices: [String: TableChoice]
    /// Text that is marked wherever it occurs; empty for none.
    public var search: String
    public var selectedRow: RowID?
    /// Where the selected row was found last, so that it need not be looked for among 100,000.
    public var selectedPosition: Int?
    public var selectedColumn: ColumnID?
    /// The panel of the selected tile of an overview.
    public var selectedTile: String?
    /// The selected one of the headline figures.
    public var selectedFigure: HeadlineID?
    /// The first visible row; moved by as little as it takes to keep the selected row visible.
    public var firstRow: Int
    /// Whether columns that find no room follow below, the first column before them again: for output that cannot be widened.
    public var showsAllColumns: Bool
    /// What changed a moment ago: its cells and headlines are marked.
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

    /// What was chosen for a table.
    public func choice(of table: Table) -> TableChoice { choices[table.id] ?? TableChoice() }

    /// The view of a table that the selection is not in.
    var withoutSelection: PanelView { PanelView(choices: choices, search: search, showsAllColumns: showsAllColumns, fresh: fresh) }
}

/// Where things were drawn: for the mouse and for moving by a page.
public struct PanelPlaces: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
        public var rect: Rect
        public var id: RowID
        /// The place in the table's arrangement.
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

    /// The headline figures that found room.
    public var figures: [FigurePlace] = []
    /// The visible rows of the table that the choices are about.
    public var rows: [Row] = []
    /// The visible columns of that table.
    public var heads: [Head] = []
    public var tiles: [TilePlace] = []
    /// Tiles side by side.
    public var tileColumns = 1
    /// The first visible row after scrolling to the selection.
    public var firstRow = 0
    /// Rows that fit at a time.
    public var pageRows = 0

    public init() {}
}
