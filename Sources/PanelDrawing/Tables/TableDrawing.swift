import Arrangement
import Canvas
import HealthModel
import Localization
import PanelContent

/// Draws one table: a title line, the header row, and the rows around the selection.
struct TableDrawing {
    let drawer: PanelDrawer
    let table: Table
    let view: PanelView
    let choice: TableChoice
    let rowOrder: RowOrder

    /// The width left of the first column, for the selection's pointer.
    static let gutter = 2

    init(drawer: PanelDrawer, table: Table, view: PanelView, rowOrder: RowOrder?) {
        self.drawer = drawer
        self.table = table
        self.view = view
        choice = view.choice(of: table)
        self.rowOrder = rowOrder ?? RowOrder(table: table, choice: choice, wording: drawer.wording)
    }

    var order: [Int] { rowOrder.order }

    /// The plan for a width, based on a sample of `rows`.
    func plan(width: Int, rows: [Int]) -> ColumnPlan {
        var indices = Array(table.columns.indices)
        if let wanted = choice.columns {
            indices = wanted.compactMap { id in table.columns.firstIndex { $0.id == id } }
        }
        let measures = indices.map { ColumnMeasure($0, of: table, rows: rows, drawer: drawer) }
        return ColumnPlan(measures, width: max(0, width - TableDrawing.gutter - 2), selected: view.selectedColumn)
    }

    /// The height of the whole table: title, header and every row.
    ///
    /// A header of several words may take as many lines; this is only known once the columns are measured.
    var fullHeight: Int {
        let words = table.columns.map { drawer.wording.text($0.name).split(separator: " ").count }.max() ?? 1
        let periods = table.columns.contains { $0.isPeriodShown && $0.period != nil } ? 1 : 0
        return 1 + min(order.count > 10 ? 3 : 2, words) + periods + max(1, order.count)
    }

    /// The minimum useful height: the header and three rows.
    var leastHeight: Int { min(4, 1 + max(1, order.count)) }

    func headHeight(_ plan: ColumnPlan, limit: Int) -> Int {
        let periods = plan.places.contains { $0.measure.period != nil } ? 1 : 0
        return (plan.places.map { headLines($0, limit: limit).count }.max() ?? 1) + periods
    }

    // MARK: Drawing

    func draw(in rect: Rect, on frame: inout Frame, places: inout PanelAreas) {
        guard !rect.isEmpty else { return }
        if view.showsAllColumns { return drawParts(in: rect, on: &frame, places: &places) }
        var rest = rect
        let titleLine = rest.takeTop(rect.height >= 5 ? 1 : 0)
        let window = visibleRows(height: rest.height - 1)
        let plan = plan(width: rect.width, rows: sample(window))
        let head = rest.takeTop(rest.height >= 2 ? headHeight(plan, limit: rest.height >= 14 ? 3 : rest.height >= 7 ? 2 : 1) : 0)
        let shown = visibleRows(height: rest.height)
        drawTitle(in: titleLine, shown: shown, hidden: plan.hidden.count, on: &frame)
        places.heads = drawHead(plan, in: head, on: &frame)
        places.firstRow = shown.lowerBound
        places.pageRows = max(1, rest.height)
        guard !order.isEmpty else { return drawEmpty(in: rest, on: &frame) }
        places.rows = drawRows(shown, plan, in: rest, on: &frame)
        let bar = ScrollBar(first: shown.lowerBound, visible: rest.height, total: order.count)
        frame.draw(bar, at: rect.endColumn - 1, row: rest.row, height: rest.height, glyphs: drawer.glyphs)
    }

    /// The visible part of the order: from the view's first row, moved to include the selection.
    private func visibleRows(height: Int) -> Range<Int> {
        let height = max(0, height)
        var first = min(max(0, view.firstRow), max(0, order.count - height))
        if let selected = selectedPosition, height > 0 {
            first = min(max(first, selected - height + 1), selected)
        }
        return first..<min(order.count, first + height)
    }

    private var selectedPosition: Int? {
        view.selectedRow.flatMap { rowOrder.position(of: $0, in: table, hint: view.selectedPosition) }
    }

    /// The visible rows and both ends of the order.
    private func sample(_ window: Range<Int>) -> [Int] {
        order.count <= 80 ? order : Array(order[window]) + order.prefix(20) + order.suffix(20)
    }

    private func drawEmpty(in rect: Rect, on frame: inout Frame) {
        guard !rect.isEmpty else { return }
        let message = choice.filter.isEmpty ? table.emptyMessage : Message("table.noMatch")
        frame.write(
            drawer.wording.text(message), at: rect.column + TableDrawing.gutter, row: rect.row, style: Style(.dim),
            width: rect.width - TableDrawing.gutter, ellipsis: drawer.glyphs.ellipsis)
    }
}
