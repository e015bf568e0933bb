/// The palette of every action and address.
extension State {
    mutating func openPalette() {
        let palette = Palette(keys: keys, panels: data.panels, orgUnits: data.orgUnits, wording: wording)
        overlay = Overlay(.palette(palette))
    }

    mutating func choose(_ palette: Palette, line: Int) -> [Effect] {
        guard let entry = palette.entry(line: line) else { return [] }
        overlay = nil
        switch entry.target {
        case .action(let action): return perform(action)
        case .panel(let code): go(to: Place(panel: code, unit: place.unit), keepingTrail: true)
        case .unit(let unit): go(to: Place(panel: place.panel, unit: unit), keepingTrail: true)
        }
        return []
    }
}
