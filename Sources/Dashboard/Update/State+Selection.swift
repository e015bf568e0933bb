import HealthModel
import PanelContent

/// What is selected. It is remembered by identity and looked up where it is needed.
extension State {
    /// What the operator chose on this page.
    public var memory: PlaceMemory {
        get { memories[place] ?? PlaceMemory() }
        set { memories[place] = newValue }
    }

    /// Where the selection is. A row that the filter hides or that is gone leaves the selection to the row at its place.
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

    /// What is selected on the page as it is shown.
    public var selection: Selection? { selectedSpot.map { page.outline.selection(at: $0) } }

    mutating func select(_ spot: Outline.Spot?) {
        guard let spot else { return }
        memory.selection = page.outline.selection(at: spot)
        memory.hint = spot
    }

    /// The table that the selection is in, else the page's first.
    var activeTable: Table? {
        if case .row(let table, _) = selection { page.table(table) } else { page.tables.first }
    }

    /// The column that sorting and details are about, else the table's first.
    var activeColumn: Column? {
        guard let columns = activeTable?.columns else { return nil }
        return columns.first { $0.id == memory.column } ?? columns.first
    }

    /// What the selection is about: the selected cell, else the first figure of its row.
    var selectedSubject: CellSubject {
        switch selection {
        case .figure(let headline), .row(_, .figure(let headline)): headline.subject
        case .tile(let panel): page.tile(panel)?.figures.first?.id.subject ?? .nothing
        case .row(_, let row): subject(in: row)
        case nil: page.content.figures.first?.id.subject ?? .nothing
        }
    }

    /// A name says nothing itself: it stands for the first figure of its row.
    private func subject(in row: RowID) -> CellSubject {
        let own = activeColumn?.id.subject(in: row) ?? .nothing
        guard own == .nothing, row.record == nil else { return own }
        return activeTable?.columns.lazy.map { $0.id.subject(in: row) }.first { $0 != .nothing } ?? .nothing
    }
}
