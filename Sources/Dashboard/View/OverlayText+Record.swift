import Canvas
import HealthModel
import Localization
import PanelContent
import PanelDrawing

extension OverlayText {
    /// All columns of one row, also those that the table has no room for.
    static func record(_ row: RowID, of table: String, width: Int, state: State) -> OverlayText? {
        guard let table = state.page.table(table),
            let position = table.rows.firstIndex(of: row)
        else { return nil }
        let cells = CellText(wording: state.wording)
        var text = OverlayText(state.wording.text(table.title), width: width, state: state)
        for (index, column) in table.columns.enumerated() {
            let value = cells.text(column.cell(position))
            if !value.isEmpty { text.pair(state.wording.text(column.name), value, index == 0 ? .strong : .text, labelWidth: nameWidth) }
        }
        return text
    }
}
