import Arrangement
import PageMaking
import Canvas
import HealthModel
import Localization
import PanelContent

/// All columns of one row, including those that do not fit the table; Enter opens the record's organisation.
struct RowLayer: ReadingLayer {
    var line = 0
    private let row: RowID
    private let table: String

    init(_ row: RowID, of table: String) {
        self.row = row
        self.table = table
    }

    func open(in state: State) -> LayerOutcome {
        guard let unit = row.record?.orgUnit, unit.isOrganisation else { return .closes }
        return .asks(.page(PageID(panel: state.navigation.pageID.panel, unit: unit)))
    }

    /// Empty if the row is gone.
    func text(in state: State) -> LayerText {
        guard let table = state.page.table(table), let position = table.rows.firstIndex(of: row) else {
            return LayerText(state.wording.text(state.page.content.title), width: state.layerWidth, state: state)
        }
        let cells = CellText(wording: state.wording)
        var text = LayerText(state.wording.text(table.title), width: state.layerWidth, state: state)
        for (index, column) in table.columns.enumerated() {
            let value = cells.text(column.cell(position))
            guard !value.isEmpty else { continue }
            text.pair(state.wording.text(column.name), value, index == 0 ? .strong : .text, labelWidth: LayerText.nameWidth)
        }
        return text
    }
}
