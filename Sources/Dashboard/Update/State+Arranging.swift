import HealthModel
import Localization
import PanelContent

/// Searching, filtering, sorting and marking rows, and the text input for it.
extension State {
    /// - Parameters:
    ///   - reusing: false if the rows or their language have changed.
    ///   - arranged: the settings by which the tables are already arranged; nil if they are not.
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

    /// The view settings of a table on this page.
    private func choice(_ table: Table) -> TableChoice { memory.choices[table.id] ?? TableChoice() }

    private mutating func choose(_ table: Table, _ change: (inout TableChoice) -> Void) {
        change(&memory.choices[table.id, default: TableChoice()])
    }

    // MARK: Rows

    /// Selects the next row that matches the search.
    ///
    /// - Parameter includingSelection: whether the selected row itself is considered, as while typing.
    mutating func find(_ step: Int, includingSelection: Bool = false) {
        guard !memory.search.isEmpty else { return startTyping(.search) }
        let line = selectedSpot.map(page.outline.line) ?? 0
        guard let found = page.nextMatch(from: includingSelection ? line : line + step, step: step) else {
            return say("overlay.noMatch")
        }
        select(page.outline.spot(line: found))
    }

    /// Sorts by the selected column, figures in descending order; a second time restores the table's own order.
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

    /// Appends a character to the text being typed.
    mutating func insert(_ scalar: Unicode.Scalar) {
        if layer != nil { _ = perform(LayerAction.insert(scalar)) } else { edit { $0.insert(scalar) } }
    }

    /// Changes the text being typed and shows the result immediately.
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

    /// The number of rows that match the text being typed.
    var matchCount: Int {
        switch input?.purpose {
        case .filter: input.flatMap { page.rowOrders[$0.table]?.order.count } ?? 0
        case .search: page.matchCount
        case .target, nil: 0
        }
    }
}

extension Column.Kind {
    /// Whether descending order is the more useful one.
    var isCountable: Bool {
        switch self {
        case .number, .bar: true
        case .text, .date, .status, .trend: false
        }
    }
}
