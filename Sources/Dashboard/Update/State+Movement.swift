import PanelContent

/// Moving the selection, or the lines of an overlay.
extension State {
    mutating func move(_ action: Action) {
        if overlay != nil { return scroll(action) }
        switch action {
        case .left: moveAcross(-1)
        case .right: moveAcross(1)
        case .up: moveDown(-1)
        case .down: moveDown(1)
        case .pageUp: moveDown(-pageLength)
        case .pageDown: moveDown(pageLength)
        case .first: moveDown(-page.outline.lineCount)
        default: moveDown(page.outline.lineCount)
        }
    }

    /// Lines that PgUp and PgDn move by.
    var pageLength: Int { overlay == nil && places.pageRows > 0 ? places.pageRows : max(1, size.height - 6) }

    /// Tiles side by side.
    var tileColumns: Int { max(1, places.tileColumns) }

    mutating func moveDown(_ lines: Int) {
        guard let spot = selectedSpot else { return }
        let line = page.outline.line(of: spot) + lines
        select(page.outline.spot(line: line, entry: spot.entry))
    }

    private mutating func moveAcross(_ step: Int) {
        guard let spot = selectedSpot else { return }
        if case .table(let id, _, _) = page.outline.blocks[spot.block], let table = page.table(id) {
            select(columnAfter: step, of: table)
        } else {
            let entry = spot.entry + step
            guard (0..<page.outline.entryCount(spot)).contains(entry) else { return moveToNeighbour(of: spot, step) }
            select(Outline.Spot(block: spot.block, line: spot.line, entry: entry))
        }
    }

    /// Past the end of a line of tiles comes the next line.
    private mutating func moveToNeighbour(of spot: Outline.Spot, _ step: Int) {
        let line = spot.line + step
        guard (0..<page.outline.lineCount(spot.block)).contains(line) else { return }
        var next = Outline.Spot(block: spot.block, line: line, entry: 0)
        if step < 0 { next.entry = page.outline.entryCount(next) - 1 }
        select(next)
    }

    private mutating func select(columnAfter step: Int, of table: Table) {
        let ids = table.columns.map(\.id)
        guard !ids.isEmpty else { return }
        let current = memory.column.flatMap { ids.firstIndex(of: $0) } ?? 0
        memory.column = ids[min(max(0, current + step), ids.count - 1)]
    }

    private mutating func scroll(_ action: Action) {
        let last = lastOverlayLine
        let line = overlay?.line ?? 0
        let next =
            switch action {
            case .up: line - 1
            case .down: line + 1
            case .pageUp: line - pageLength
            case .pageDown: line + pageLength
            case .first: 0
            default: last
            }
        overlay?.line = min(max(0, next), max(0, last))
    }
}
