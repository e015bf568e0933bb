import HealthModel

/// What an operator chose for one table: the same for the screen, `taqta show` and exports.
public struct TableChoice: Sendable, Hashable, Codable {
    /// Nil for the order that the table opens with.
    public var sort: Table.Sort?
    /// Only rows whose words hold this are shown; empty for all.
    public var filter: String
    /// The columns to show, in their order; nil for all, or as many as fit.
    public var columns: [ColumnID]?
    /// The rows that the operator marked; where there are some, only they are exported.
    public var marked: Set<RowID>

    public init(sort: Table.Sort? = nil, filter: String = "", columns: [ColumnID]? = nil, marked: Set<RowID> = []) {
        self.sort = sort
        self.filter = filter
        self.columns = columns
        self.marked = marked
    }
}
