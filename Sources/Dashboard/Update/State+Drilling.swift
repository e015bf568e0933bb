import HealthModel
import PanelContent
import Panels

/// Enter goes in, Escape comes out.
extension State {
    mutating func open() -> [Effect] {
        if let overlay { return open(in: overlay) }
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

    /// A borrowed tile opens the page of the unit that its figures belong to.
    private mutating func openTile(_ panel: String) {
        let unit = page.tile(panel)?.borrowedFrom?.id ?? place.unit
        go(to: Place(panel: panel, unit: unit), keepingTrail: true)
    }

    private mutating func open(_ row: RowID, of table: String) -> [Effect] {
        switch row {
        case .orgUnit(let unit): go(to: Place(panel: place.panel, unit: unit), keepingTrail: true)
        case .record, .object, .entry: overlay = Overlay(.record(table: table, row))
        case .finding: overlay = Overlay(.findings)
        case .figure, .category: return showDetail()
        }
        return []
    }

    private mutating func open(in overlay: Overlay) -> [Effect] {
        switch overlay.kind {
        case .palette(let palette): return choose(palette, line: overlay.line)
        case .comparison: compare(with: Comparison.allCases[overlay.line])
        case .formats: askTarget(line: overlay.line)
        case .record(_, let row) where row.record?.orgUnit.isOrganisation == true:
            go(to: Place(panel: place.panel, unit: row.record?.orgUnit ?? place.unit), keepingTrail: true)
        case .changes: acknowledge()
        default: self.overlay = nil
        }
        return []
    }

    /// One step out: of the overlay, the typing, an export, the filter and search, the drill, the unit, the panel.
    mutating func back() -> [Effect] {
        if overlay == nil, input == nil, exporting.running != nil { return [.cancelExport] }
        stepOut()
        return []
    }

    private mutating func stepOut() {
        if overlay != nil {
            overlay = nil
        } else if let typed = input {
            memory = typed.before
            input = nil
            arrangeTables()
        } else if memory.isNarrowed {
            memory.filters = [:]
            memory.search = ""
            arrangeTables()
        } else {
            climb()
        }
    }

    private mutating func climb() {
        let overview = data.panels.first?.code ?? place.panel
        if let last = trail.popLast() {
            place = last
        } else if let parent = data.orgUnits.ancestors(of: place.unit).first {
            go(to: Place(panel: place.panel, unit: parent), keepingTrail: false)
        } else if place.panel != overview {
            go(to: Place(panel: overview, unit: place.unit), keepingTrail: false)
        } else {
            say("note.top")
        }
    }
}
