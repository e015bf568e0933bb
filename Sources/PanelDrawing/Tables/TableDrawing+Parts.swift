import Canvas
import PanelContent

extension TableDrawing {
    /// The height of the whole table, including the parts with columns that do not fit side by side.
    func fullHeight(width: Int) -> Int {
        guard view.showsAllColumns else { return fullHeight }
        let parts = parts(width: width)
        return parts.reduce(0) { $0 + $1.height } + parts.count - 1
    }

    /// Draws the parts below each other.
    func drawParts(in rect: Rect, on frame: inout Frame, places: inout PanelAreas) {
        var rest = rect
        for part in parts(width: rect.width) {
            part.table.draw(in: rest.takeTop(part.height), on: &frame, places: &places)
            _ = rest.takeTop(1)
        }
    }

    /// The table split into tables of fewer columns, each starting with the first column.
    private func parts(width: Int) -> [(table: TableDrawing, height: Int)] {
        var parts: [(table: TableDrawing, height: Int)] = []
        var left = choice.columns ?? table.columns.map(\.id)
        guard let first = left.first else { return [(part(columns: left), 2)] }
        while !left.isEmpty {
            let plan = part(columns: left).plan(width: width, rows: order)
            let shown = plan.places.map(\.measure.column.id)
            let height = 1 + headHeight(plan, limit: order.count > 10 ? 3 : 2) + max(1, order.count)
            parts.append((part(columns: shown), height))
            let hidden = plan.hidden.map(\.column.id)
            // A column that does not fit the page next to the first one is truncated.
            left = hidden.isEmpty || shown == [first] ? [] : [first] + hidden
        }
        return parts
    }

    private func part(columns: [ColumnID]) -> TableDrawing {
        var view = view
        view.choices[table.id, default: TableChoice()].columns = columns
        view.showsAllColumns = false
        return TableDrawing(drawer: drawer, table: table, view: view, rowOrder: rowOrder)
    }
}
