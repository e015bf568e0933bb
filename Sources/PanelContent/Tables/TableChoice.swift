import HealthModel

/// The operator's view settings of a table, shared by the screen, `taqta show` and exports.
public struct TableChoice: Sendable, Hashable, Codable {
    /// Nil for the table's initial order.
    public var sort: Table.Sort?
    /// Only rows containing this text are shown; empty for all.
    public var filter: String
    /// The visible columns, in order; nil for all, or as many as fit.
    public var columns: [ColumnID]?
    /// The rows marked by the operator; if there are any, only they are exported.
    public var marked: Set<RowID>

    public init(sort: Table.Sort? = nil, filter: String = "", columns: [ColumnID]? = nil, marked: Set<RowID> = []) {
        self.sort = sort
        self.filter = filter
        self.columns = columns
        self.marked = marked
    }
}
