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

    /// The figure that the selection is about: that of the selected column, or of the first column with figures.
    var selectedFigure: FigureID? {
        switch selection {
        case .figure(let figure), .row(_, .figure(let figure)): figure
        case .tile(let panel): page.tile(panel)?.figures.first?.id
        case .row(_, .orgUnit(let unit)): figure(of: unit)
        case .row(_, .category(let category)): figure(of: place.unit, category)
        case .row, nil: page.content.figures.first?.id
        }
    }

    /// A column is named by an element or indicator of the panel's data set, or by `<data set>.<code>`.
    private func figure(of unit: OrgUnitID, _ category: Category = .total) -> FigureID? {
        guard let table = activeTable, let chosen = activeColumn else { return nil }
        let column = chosen.kind == .text ? table.columns.first { $0.kind != .text } ?? chosen : chosen
        let parts = column.id.split(separator: ".", maxSplits: 1)
        let dataSet = parts.count == 2 ? String(parts[0]) : place.panel
        return FigureID(dataSet: dataSet, code: String(parts.last ?? ""), category: category, orgUnit: unit)
    }
}
