import Canvas
import PanelContent

extension TableDrawing {
    /// Rows for the whole table, with the parts that hold the columns for which there is no room side by side.
    func fullHeight(width: Int) -> Int {
        guard view.showsAllColumns else { return fullHeight }
        let parts = parts(width: width)
        return parts.reduce(0) { $0 + $1.height } + parts.count - 1
    }

    /// Draws the parts one below the other.
    func drawParts(in rect: Rect, on frame: inout Frame, places: inout PanelPlaces) {
        var rest = rect
        for part in parts(width: rect.width) {
            part.table.draw(in: rest.takeTop(part.height), on: &frame, places: &places)
            _ = rest.takeTop(1)
        }
    }

    /// The table as tables of fewer columns, each with the first column before its share of the others.
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
            // A column that is wider than the page beside the first one is drawn as far as it goes.
            left = hidden.isEmpty || shown == [first] ? [] : [first] + hidden
        }
        return parts
    }

    private func part(columns: [ColumnID]) -> TableDrawing {
        var view = view
        view.choices[table.id, default: TableChoice()].columns = columns
        view.showsAllColumns = false
        return TableDrawing(drawer: drawer, table: table, view: view, arrangement: arrangement)
    }
}
