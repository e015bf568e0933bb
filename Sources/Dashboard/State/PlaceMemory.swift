import HealthModel
import PanelContent

/// What the operator chose on the page of one place; kept while other places are shown.
public struct PlaceMemory: Sendable, Hashable {
    public var selection: Selection?
    /// The selected column's code.
    public var column: String?
    /// The order of the table that the selection is in; nil for the table's own.
    public var sort: Table.Sort?
    /// Only rows whose text holds this are shown.
    public var filter: String
    /// Rows whose text holds this are marked, and `n` goes from one to the next.
    public var search: String
    /// Rows that the operator marked.
    public var marked: Set<RowID>
    /// Where the selection was when it was made: looked at first, and kept to where the selection itself is gone.
    var hint = Outline.Spot(block: 0, line: 0, entry: 0)

    public init(
        selection: Selection? = nil, column: String? = nil, sort: Table.Sort? = nil, filter: String = "",
        search: String = "", marked: Set<RowID> = []
    ) {
        self.selection = selection
        self.column = column
        self.sort = sort
        self.filter = filter
        self.search = search
        self.marked = marked
    }
}
