import ExportModel

/// The search, the filter or a file's name while it is typed at the bottom of the page.
public struct LineInput: Sendable {
    public enum Purpose: Sendable, Hashable {
        case search, filter
        /// Where an export in a format goes.
        case target(format: ExportKind)
    }

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
        switch purpose {
        case .search: field = TextField(before.search)
        case .filter: field = TextField(before.choices[table]?.filter ?? "")
        case .target: field = TextField()
        }
    }

    /// The name of the file that an export in a format goes to.
    init(target: String, format: ExportKind, before: PlaceMemory) {
        self.init(.target(format: format), table: "", before: before)
        field = TextField(target)
    }
}
