import HealthModel
import PanelContent

/// The selection and its movement. It is stored by identity and resolved on demand.
extension State {
    /// The position of the selection. If its row is hidden or gone, the row now at its position.
    var selectedSpot: Outline.Spot? {
        guard let chosen = memory.selection else { return page.outline.opening }
        return page.outline.spot(of: chosen, hint: memory.hint.line) ?? neighbour
    }

    private var neighbour: Outline.Spot? {
        let hint = memory.hint
        guard page.outline.blocks.indices.contains(hint.block), page.outline.lineCount(hint.block) > 0 else {
            return page.outline.opening
        }
        let line = min(hint.line, page.outline.lineCount(hint.block) - 1)
        return Outline.Spot(block: hint.block, line: line, entry: 0)
    }

    /// The selection on the page as shown.
    public var selection: Selection? { selectedSpot.map { page.outline.selection(at: $0) } }

    mutating func select(_ spot: Outline.Spot?) {
        guard let spot else { return }
        memory.selection = page.outline.selection(at: spot)
        memory.hint = spot
    }

    /// The table with the selection, else the page's first.
    var activeTable: Table? {
        if case .row(let table, _) = selection { page.table(table) } else { page.tables.first }
    }

    /// The column for sorting and details; by default the table's first.
    var activeColumn: Column? {
        guard let columns = activeTable?.columns else { return nil }
        return columns.first { $0.id == memory.column } ?? columns.first
    }

    /// The subject of the selection: the selected cell, else the first figure of its row.
    var selectedSubject: CellSubject {
        switch selection {
        case .figure(let headline), .row(_, .figure(let headline)): headline.subject
        case .tile(let panel): page.tile(panel)?.figures.first?.id.subject ?? .nothing
        case .row(_, let row): subject(in: row)
        case nil: page.content.figures.first?.id.subject ?? .nothing
        }
    }

    /// The subject of a cell; for a name, the first figure of its row.
    private func subject(in row: RowID) -> CellSubject {
        let own = activeColumn?.id.subject(in: row) ?? .nothing
        guard own == .nothing, row.record == nil else { return own }
        return activeTable?.columns.lazy.map { $0.id.subject(in: row) }.first { $0 != .nothing } ?? .nothing
    }

    // MARK: Moving

    /// The number of lines moved by PgUp and PgDn.
    var pageLength: Int { layer == nil && places.pageRows > 0 ? places.pageRows : max(1, size.height - 6) }

    /// The number of tiles per line.
    var tileColumns: Int { max(1, places.tileColumns) }

    mutating func moveDown(_ lines: Int) {
        guard let spot = selectedSpot else { return }
        let line = page.outline.line(of: spot) + lines
        select(page.outline.spot(line: line, entry: spot.entry))
    }

    mutating func moveAcross(_ step: Int) {
        guard let spot = selectedSpot else { return }
        if case .table(let id, _, _) = page.outline.blocks[spot.block], let table = page.table(id) {
            select(columnAfter: step, of: table)
        } else {
            let entry = spot.entry + step
            guard (0..<page.outline.entryCount(spot)).contains(entry) else { return moveToNeighbour(of: spot, step) }
            select(Outline.Spot(block: spot.block, line: spot.line, entry: entry))
        }
    }

    /// Moves within a line of tiles, and past its end to the next line.
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
}
