import HealthModel
import Localization
import PanelContent

/// Searching, filtering, sorting and marking rows, and the text that is typed for it.
extension State {
    /// - Parameters:
    ///   - reusing: false where the rows or their language are others than the last time.
    ///   - arranged: the choices by which the tables of the page are arranged already; nil where they are not.
    mutating func arrangeTables(reusing: Bool = true, arranged: [String: TableChoice]? = nil) {
        if let arranged, arranged == memory.choices {
            paging.page.search(memory.search, wording: wording)
            paging.page.outline(tileColumns: tileColumns)
        } else {
            paging.page.arrange(memory, wording: wording, tileColumns: tileColumns, reusing: reusing)
        }
        let hint = memory.hint
        if let spot = memory.selection.flatMap({ page.outline.spot(of: $0, hint: hint.line) }), spot != hint { memory.hint = spot }
    }

    /// What was chosen for a table of this page.
    private func choice(_ table: Table) -> TableChoice { memory.choices[table.id] ?? TableChoice() }

    private mutating func choose(_ table: Table, _ change: (inout TableChoice) -> Void) {
        change(&memory.choices[table.id, default: TableChoice()])
    }

    // MARK: Rows

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
    mutating func sort() {
        guard let table = activeTable, let column = activeColumn else { return }
        let isSorted = choice(table).sort?.column == column.id
        choose(table) { $0.sort = isSorted ? nil : Table.Sort(column: column.id, isDescending: column.kind.isCountable) }
        arrangeTables()
    }

    mutating func reverseSort() {
        guard let table = activeTable, let column = activeColumn else { return }
        let current = choice(table).sort ?? table.defaultSort ?? Table.Sort(column: column.id)
        choose(table) { $0.sort = Table.Sort(column: current.column, isDescending: !current.isDescending) }
        arrangeTables()
    }

    mutating func mark() {
        guard let table = activeTable, case .row(_, let row) = selection else { return }
        choose(table) { if $0.marked.remove(row) == nil { $0.marked.insert(row) } }
        moveDown(1)
    }

    // MARK: Typing

    mutating func startTyping(_ purpose: LineInput.Purpose) {
        guard let table = activeTable else { return }
        input = LineInput(purpose, table: table.id, before: memory)
    }

    /// Takes a character for the text that is being typed.
    mutating func insert(_ scalar: Unicode.Scalar) {
        if layer != nil { _ = perform(LayerAction.insert(scalar)) } else { edit { $0.insert(scalar) } }
    }

    /// Changes the text that is being typed and shows at once what comes of it.
    mutating func edit(_ change: (inout TextField) -> Void) {
        guard var typed = input else { return }
        change(&typed.field)
        input = typed
        switch typed.purpose {
        case .filter:
            memory.choices[typed.table, default: TableChoice()].filter = typed.field.text
            arrangeTables()
        case .search:
            memory.search = typed.field.text
            paging.page.search(memory.search, wording: wording)
            if !typed.field.isEmpty { find(1, includingSelection: true) }
        case .target: break
        }
    }

    /// How many rows the text that is being typed leaves or finds.
    var matchCount: Int {
        switch input?.purpose {
        case .filter: input.flatMap { page.arrangements[$0.table]?.order.count } ?? 0
        case .search: page.matchCount
        case .target, nil: 0
        }
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
