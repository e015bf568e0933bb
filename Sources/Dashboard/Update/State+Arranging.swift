import HealthModel
import Localization
import PanelContent

/// Searching, filtering, sorting and marking rows.
extension State {
    mutating func arrange(_ action: Action) {
        guard !page.tables.isEmpty else { return say("note.noTable") }
        switch action {
        case .search: startTyping(.search)
        case .filter: startTyping(.filter)
        case .nextMatch: find(1)
        case .previousMatch: find(-1)
        case .sort: sort()
        case .reverseSort: reverseSort()
        default: mark()
        }
    }

    /// - Parameter reusing: false where the rows or their language are others than the last time.
    mutating func arrangeTables(reusing: Bool = true) {
        page.arrange(memory, wording: wording, tileColumns: tileColumns, reusing: reusing)
        let hint = memory.hint
        if let spot = memory.selection.flatMap({ page.outline.spot(of: $0, hint: hint.line) }), spot != hint { memory.hint = spot }
    }

    /// Goes to the next row that the search finds.
    ///
    /// - Parameter includingSelection: whether the selected row itself counts: while the text is being typed.
    mutating func find(_ step: Int, includingSelection: Bool = false) {
        guard !memory.search.isEmpty else { return startTyping(.search) }
        let line = selectedSpot.map(page.outline.line) ?? 0
        guard let found = page.nextMatch(from: includingSelection ? line : line + step, step: step) else {
            return say("overlay.noMatch")
        }
        select(page.outline.spot(line: found))
    }

    /// Sorts by the selected column, figures from the greatest down; a second time brings the table's own order back.
    private mutating func sort() {
        guard let table = activeTable, let column = activeColumn else { return }
        let isSorted = memory.sorts[table.id]?.column == column.id
        memory.sorts[table.id] = isSorted ? nil : Table.Sort(column: column.id, isDescending: column.kind.isCountable)
        arrangeTables()
    }

    private mutating func reverseSort() {
        guard let table = activeTable, let column = activeColumn else { return }
        let current = memory.sorts[table.id] ?? table.defaultSort ?? Table.Sort(column: column.id)
        memory.sorts[table.id] = Table.Sort(column: current.column, isDescending: !current.isDescending)
        arrangeTables()
    }

    private mutating func mark() {
        guard case .row(_, let row) = selection else { return }
        if memory.marked.remove(row) == nil { memory.marked.insert(row) }
        moveDown(1)
    }
}

extension Column.Kind {
    /// Whether the greatest value is what people look for first.
    var isCountable: Bool {
        switch self {
        case .number, .bar: true
        case .text, .date, .status, .trend: false
        }
    }
}
