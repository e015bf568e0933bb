import ExportModel

/// The search, filter or file name being typed at the bottom of the page.
public struct LineInput: Sendable {
    public enum Purpose: Sendable, Hashable {
        case search, filter
        /// The target file of an export.
        case target(format: ExportKind)
    }

    public var purpose: Purpose
    public var field: TextField
    /// The table being filtered.
    let table: String
    /// The previous settings, restored by Escape.
    let before: PageMemory

    init(_ purpose: Purpose, table: String, before: PageMemory) {
        self.purpose = purpose
        self.table = table
        self.before = before
        switch purpose {
        case .search: field = TextField(before.search)
        case .filter: field = TextField(before.choices[table]?.filter ?? "")
        case .target: field = TextField()
        }
    }

    /// Starts input of the target file for an export.
    init(target: String, format: ExportKind, before: PageMemory) {
        self.init(.target(format: format), table: "", before: before)
        field = TextField(target)
    }
}
