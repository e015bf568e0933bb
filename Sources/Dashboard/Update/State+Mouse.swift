import Canvas

/// The mouse: a click means what lies under it, the wheel moves the selection.
extension State {
    private static let wheelLines = 3

    mutating func point(_ mouse: MouseEvent) -> [Effect] {
        switch mouse.action {
        case .wheelUp: return roll(-State.wheelLines)
        case .wheelDown: return roll(State.wheelLines)
        case .press: return click(at: mouse.position)
        }
    }

    private mutating func roll(_ lines: Int) -> [Effect] {
        if layer != nil { return perform(LayerAction.roll(lines)) }
        moveDown(lines)
        return []
    }

    private mutating func click(at position: Frame.Position) -> [Effect] {
        message = nil
        guard let target = (drawn ?? Screen(self).drawn).target(at: position) else { return [] }
        switch target {
        case .tab(let panel): show(panel: panel)
        case .unit(let unit): go(to: Place(panel: navigation.place.panel, unit: unit), keepingTrail: true)
        case .action(let action): return perform(action)
        case .selection(let chosen): return click(on: chosen)
        case .column(let column):
            memory.column = column
            return perform(.arrange(.sort))
        case .layer: break
        case .line(let line): return perform(LayerAction.choose(line))
        }
        return []
    }

    /// The first click selects, one on the selection opens it.
    private mutating func click(on chosen: Selection) -> [Effect] {
        if selection == chosen { return open() }
        select(page.outline.spot(of: chosen))
        return []
    }
}
