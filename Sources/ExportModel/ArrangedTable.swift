import HealthModel
import Localization
import PanelContent
import PanelDrawing

/// A table with its rows and columns in the order in which the screen shows them.
package struct ArrangedTable: Sendable {
    package let table: Table
    package let choice: TableChoice
    package let columns: [Column]
    /// How programs name the columns.
    package let spellings: [String]
    private let values: [ColumnValues]
    private let order: [Int]
    /// Whether only rows that the operator marked are in it.
    package let isMarked: Bool

    init(_ table: Table, _ choice: TableChoice, _ wording: Wording) {
        self.table = table
        self.choice = choice
        let chosen = choice.columns.map { ids in ids.compactMap { id in table.columns.firstIndex { $0.id == id } } }
        let positions = chosen ?? Array(table.columns.indices)
        columns = positions.map { table.columns[$0] }
        values = columns.map(\.values)
        spellings = positions.map { [all = table.spellings] in all[$0] }
        let order = TableArrangement(table: table, choice: choice, wording: wording).order
        let marked = choice.marked.isEmpty ? [] : order.filter { choice.marked.contains(table.rows[$0]) }
        isMarked = !marked.isEmpty
        self.order = isMarked ? marked : order
    }

    package var rowCount: Int { order.count }
    package var sort: Table.Sort? { choice.sort ?? table.defaultSort }

    package func cell(row: Int, column: Int) -> Cell { values[column].cell(order[row]) }

    package func identity(_ row: Int) -> RowID { table.rows[order[row]] }
}
