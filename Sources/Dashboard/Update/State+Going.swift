import PageMaking
import HealthModel
import PanelContent
import Panels

/// Navigation: Enter drills down, Escape goes back, panels are siblings.
extension State {
    /// Shows a place.
    ///
    /// - Parameter keepingTrail: whether Escape returns here.
    mutating func go(to next: PageID, keepingTrail: Bool) {
        guard next != navigation.pageID else { return }
        navigation.go(to: next, keepingTrail: keepingTrail)
        leavePage()
    }

    /// Shows the page of an address, with its as-of and comparison.
    mutating func go(to address: Address) {
        navigation.go(to: address)
        leavePage()
    }

    /// Closes layers and input, which belong to the page being left.
    private mutating func leavePage() {
        paging.waiting = []
        input = nil
        layer = nil
    }

    mutating func open() -> [Effect] {
        if layer != nil { return perform(LayerAction.open) }
        if let input {
            self.input = nil
            if case .target(let format) = input.purpose { return export(format, to: input.field.text) }
            return []
        }
        guard let selection else { return [] }
        switch selection {
        case .figure: return showDetail()
        case .tile(let panel): openTile(panel)
        case .row(let table, let row): return open(row, of: table)
        }
        return []
    }

    /// Opens the panel of a tile; for a borrowed tile, with the unit that its figures belong to.
    private mutating func openTile(_ panel: String) {
        let unit = page.tile(panel)?.borrowedFrom?.id ?? navigation.pageID.unit
        go(to: PageID(panel: panel, unit: unit), keepingTrail: true)
    }

    private mutating func open(_ row: RowID, of table: String) -> [Effect] {
        switch row {
        case .orgUnit(let unit): go(to: PageID(panel: navigation.pageID.panel, unit: unit), keepingTrail: true)
        case .record, .object, .entry: layer = RowLayer(row, of: table)
        case .finding: layer = FindingsLayer()
        case .figure, .category: return showDetail()
        }
        return []
    }

    /// Goes one step back: layer, typing, export, filter and search, trail, unit, panel.
    mutating func back() -> [Effect] {
        if layer == nil, input == nil, exporting.running != nil { return [.cancelExport] }
        stepOut()
        return []
    }

    private mutating func stepOut() {
        if layer != nil {
            layer = nil
        } else if let typed = input {
            memory = typed.before
            input = nil
            arrangeTables()
        } else if memory.isNarrowed {
            memory.widen()
            arrangeTables()
        } else {
            climb()
        }
    }

    private mutating func climb() {
        let place = navigation.pageID
        let overview = data.panels.first?.code ?? place.panel
        if navigation.goBack() { return }
        if let parent = data.orgUnits.ancestors(of: place.unit).first {
            go(to: PageID(panel: place.panel, unit: parent), keepingTrail: false)
        } else if place.panel != overview {
            go(to: PageID(panel: overview, unit: place.unit), keepingTrail: false)
        } else {
            say("note.top")
        }
    }

    // MARK: Panels

    mutating func show(panel position: Int) {
        guard data.panels.indices.contains(position) else { return say("note.noPanel") }
        go(to: PageID(panel: data.panels[position].code, unit: navigation.pageID.unit), keepingTrail: false)
    }

    /// Moves by a number of tabs, wrapping around.
    mutating func stepPanel(_ step: Int) {
        let count = data.panels.count
        guard let current = data.panels.firstIndex(where: { $0.code == navigation.pageID.panel }) else { return }
        show(panel: (current + step + count) % count)
    }
}
