import PageMaking
import Canvas

/// The mouse: clicks apply to what is under the pointer, the wheel moves the selection.
extension State {
    private static let wheelLines = 3

    mutating func point(_ mouse: MouseEvent) -> [Effect] {
        message = nil
        let effects = catchUp()
        switch mouse.action {
        case .wheelUp, .wheelDown:
            if mustWait(.move(.down)) {
                paging.wait(.mouse(mouse))
                return effects
            }
            return effects + roll(mouse.action == .wheelUp ? -State.wheelLines : State.wheelLines)
        case .press: return effects + click(mouse)
        }
    }

    private mutating func roll(_ lines: Int) -> [Effect] {
        if layer != nil { return perform(LayerAction.roll(lines)) }
        moveDown(lines)
        return []
    }

    /// A click applies to what was visible at the time; on an outdated page it is ignored.
    private mutating func click(_ mouse: MouseEvent) -> [Effect] {
        guard let shown, let target = shown.target(at: mouse.position) else { return [] }
        let isOfPage = isPageThere && shown.address == request.address
        switch target {
        case .tab(let panel): show(panel: panel)
        case .unit(let unit): go(to: PageID(panel: navigation.pageID.panel, unit: unit), keepingTrail: true)
        case .action(let action):
            if !mustWait(action) { return perform(action) }
            paging.wait(.mouse(mouse))
        case .selection(let chosen): if isOfPage { return click(on: chosen) }
        case .column(let column):
            guard isOfPage else { break }
            memory.column = column
            return perform(.arrange(.sort))
        case .layer: break
        case .line(let line): return perform(LayerAction.choose(line))
        }
        return []
    }

    /// The first click selects, another on the selection opens it.
    private mutating func click(on chosen: Selection) -> [Effect] {
        if selection == chosen { return open() }
        select(page.outline.spot(of: chosen))
        return []
    }
}
