import Canvas
import HealthModel

/// From one panel to another.
extension State {
    mutating func switchPanel(_ action: Action, key: TerminalKey?) {
        let panels = data.panels
        guard let current = panels.firstIndex(where: { $0.code == place.panel }) else { return }
        switch action {
        case .nextPanel: show(panel: (current + 1) % panels.count)
        case .previousPanel: show(panel: (current + panels.count - 1) % panels.count)
        default: if let key, let position = State.panelPosition(of: key) { show(panel: position) }
        }
    }

    /// 0 for the key 1, 9 for the key 0.
    static func panelPosition(of key: TerminalKey) -> Int? {
        guard case .character(let scalar) = key, let digit = Character(scalar).wholeNumberValue else { return nil }
        return (digit + 9) % 10
    }

    mutating func show(panel position: Int) {
        guard data.panels.indices.contains(position) else { return say("note.noPanel") }
        go(to: Place(panel: data.panels[position].code, unit: place.unit), keepingTrail: false)
    }

    /// Shows a place.
    ///
    /// - Parameter keepingTrail: whether Escape comes back here.
    mutating func go(to next: Place, keepingTrail: Bool) {
        guard next != place else { return }
        if keepingTrail { trail.append(place) }
        unitIsChosen = true
        awaitedPanel = nil
        place = next
        input = nil
        overlay = nil
    }
}
