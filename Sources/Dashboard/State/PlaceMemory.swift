import HealthModel
import PanelContent

/// What the operator chose on the page of one place; kept while other places are shown.
public struct PlaceMemory: Sendable, Hashable {
    public var selection: Selection?
    /// Where the selection was when it was made: looked at first, and kept to where the selection itself is gone.
    var hint = Outline.Spot(block: 0, line: 0, entry: 0)
    public var column: ColumnID?
    /// The orders of tables, by the table; a table without one has its own.
    public var sorts: [String: Table.Sort] = [:]
    /// Only rows whose names hold this are shown, by the table.
    public var filters: [String: String] = [:]
    /// Rows whose names hold this are marked, and `n` goes from one to the next.
    public var search = ""
    /// Rows that the operator marked.
    public var marked: Set<RowID> = []
    /// The first row that was visible when the page was drawn last.
    var firstRow = 0

    public init() {}

    /// Whether rows are hidden or searched for: what Escape takes away first.
    var isNarrowed: Bool { !search.isEmpty || filters.values.contains { !$0.isEmpty } }
}
