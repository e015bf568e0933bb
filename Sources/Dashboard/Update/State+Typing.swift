import HealthModel

/// Search, filter and the palette's line while they are typed.
extension State {
    mutating func startTyping(_ purpose: LineInput.Purpose) {
        guard let table = activeTable else { return }
        input = LineInput(purpose, table: table.id, before: memory)
    }

    /// Changes the text that is being typed and shows at once what comes of it.
    mutating func edit(_ change: (inout TextField) -> Void) {
        if case .palette(var palette) = overlay?.kind {
            change(&palette.field)
            palette.match()
            overlay = Overlay(.palette(palette))
        } else if var typed = input {
            change(&typed.field)
            input = typed
            use(typed)
        }
    }

    private mutating func use(_ typed: LineInput) {
        switch typed.purpose {
        case .filter:
            memory.filters[typed.table] = typed.field.text
            arrangeTables()
        case .search:
            memory.search = typed.field.text
            page.search(memory.search, wording: wording)
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
