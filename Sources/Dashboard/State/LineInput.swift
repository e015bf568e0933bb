/// The search or filter while it is typed at the bottom of the page.
public struct LineInput: Sendable {
    public enum Purpose: Sendable, Hashable { case search, filter }

    public var purpose: Purpose
    public var field: TextField
    /// The table that is filtered.
    let table: String
    /// What the place remembered before: Escape brings it back.
    let before: PlaceMemory

    init(_ purpose: Purpose, table: String, before: PlaceMemory) {
        self.purpose = purpose
        self.table = table
        self.before = before
        field = TextField(purpose == .search ? before.search : before.filters[table] ?? "")
    }
}
