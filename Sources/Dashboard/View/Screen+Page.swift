import Canvas
import HealthModel
import PanelContent
import PanelDrawing

/// The page of the panel.
extension Screen {
    mutating func drawPage(in rect: Rect) {
        let drawer = PanelDrawer(wording: wording, glyphs: glyphs)
        let (content, view, rowOrders) = (state.page.content, state.panelView, state.page.rowOrders)
        var places = PanelAreas()
        draw { places = drawer.draw(content, view: view, in: rect, on: &$0, rowOrders: rowOrders) }
        for figure in places.figures { hit(figure.rect, .selection(.figure(figure.figure))) }
        for tile in places.tiles { hit(tile.rect, .selection(.tile(tile.panel))) }
        if let table = view.table {
            for row in places.rows { hit(row.rect, .selection(.row(table: table, row.id))) }
            for head in places.heads { hit(head.rect, .column(head.column)) }
        }
        self.places = places
    }
}

extension State {
    /// The operator's settings in the drawer's terms.
    var panelView: PanelView {
        var view = PanelView(
            table: activeTable?.id, choices: memory.choices, search: memory.search, selectedColumn: memory.column,
            firstRow: memory.firstRow, fresh: shift.fresh.subjects)
        switch selection {
        case .row(_, let row):
            view.selectedRow = row
            view.selectedPosition = selectedSpot?.line
        case .tile(let panel): view.selectedTile = panel
        case .figure(let figure): view.selectedFigure = figure
        case nil: break
        }
        return view
    }
}
