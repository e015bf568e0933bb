import HealthModel
import Localization
import PanelContent

/// A table with its rows and columns in the order shown on the screen.
public struct ArrangedTable: Sendable {
    public let table: Table
    public let choice: TableChoice
    public let columns: [Column]
    /// The column names for programs.
    public let spellings: [String]
    private let values: [ColumnValues]
    private let order: [Int]
    /// Whether it contains only rows marked by the operator.
    public let isMarked: Bool

    public init(_ table: Table, _ choice: TableChoice, _ wording: Wording) {
        self.table = table
        self.choice = choice
        let chosen = choice.columns.map { ids in ids.compactMap { id in table.columns.firstIndex { $0.id == id } } }
        let positions = chosen ?? Array(table.columns.indices)
        columns = positions.map { table.columns[$0] }
        values = columns.map(\.values)
        spellings = positions.map { [all = table.spellings] in all[$0] }
        let order = RowOrder(table: table, choice: choice, wording: wording).order
        let marked = choice.marked.isEmpty ? [] : order.filter { choice.marked.contains(table.rows[$0]) }
        isMarked = !marked.isEmpty
        self.order = isMarked ? marked : order
    }

    public var rowCount: Int { order.count }
    public var sort: Table.Sort? { choice.sort ?? table.defaultSort }

    public func cell(row: Int, column: Int) -> Cell { values[column].cell(order[row]) }

    public func identity(_ row: Int) -> RowID { table.rows[order[row]] }
}
