import PageMaking
import Canvas
import HealthModel
import Localization
import PanelContent
import Panels

/// Performs actions. Each group has its own function with an exhaustive `switch`.
extension State {
    mutating func perform(_ action: Action) -> [Effect] {
        switch action {
        case .move(let move): return perform(move)
        case .go(let go): return perform(go)
        case .arrange(let arrange): perform(arrange)
        case .time(let time): perform(time)
        case .show(let show): return perform(show)
        case .record(let record): perform(record)
        case .screen(let screen): return perform(screen)
        case .type(let type): return perform(type)
        }
        return []
    }

    private mutating func perform(_ move: Action.Move) -> [Effect] {
        if layer != nil { return perform(LayerAction.move(move)) }
        switch move {
        case .left: moveAcross(-1)
        case .right: moveAcross(1)
        case .up: moveDown(-1)
        case .down: moveDown(1)
        case .pageUp: moveDown(-pageLength)
        case .pageDown: moveDown(pageLength)
        case .first: moveDown(-page.outline.lineCount)
        case .last: moveDown(page.outline.lineCount)
        }
        return []
    }

    private mutating func perform(_ go: Action.Go) -> [Effect] {
        switch go {
        case .open: return open()
        case .back: return back()
        case .panel(let position): show(panel: position)
        case .nextPanel: stepPanel(1)
        case .previousPanel: stepPanel(-1)
        case .page(let panel): self.go(to: PageID(panel: panel, unit: navigation.pageID.unit), keepingTrail: true)
        case .quit: return [.quit(code: 0)]
        }
        return []
    }

    private mutating func perform(_ arrange: Action.Arrange) {
        guard !page.tables.isEmpty else { return say("note.noTable") }
        switch arrange {
        case .search: startTyping(.search)
        case .filter: startTyping(.filter)
        case .nextMatch: find(1)
        case .previousMatch: find(-1)
        case .sort: sort()
        case .reverseSort: reverseSort()
        case .mark: mark()
        }
    }

    private mutating func perform(_ time: Action.Time) {
        switch time {
        case .previousSnapshot: step(-1)
        case .nextSnapshot: step(1)
        case .monthBack: step(months: -1)
        case .monthOn: step(months: 1)
        case .live: show(asOf: nil)
        case .compare: layer = ComparisonLayer(chosen: navigation.comparison)
        }
    }

    private mutating func perform(_ show: Action.Show) -> [Effect] {
        switch show {
        case .detail: return showDetail()
        case .findings: layer = FindingsLayer()
        case .export:
            if exporting.running == nil { layer = FormatsLayer(chosen: exporting.format) } else { say("export.busy") }
        case .palette: layer = PaletteLayer(self)
        case .help: layer = HelpLayer(of: keyContext)
        }
        return []
    }

    private mutating func perform(_ record: Action.Record) {
        switch record {
        case .freeze: toggleFreeze()
        case .acknowledge: if layer is ChangesLayer { acknowledge() } else { layer = ChangesLayer() }
        }
    }

    private mutating func perform(_ screen: Action.Screen) -> [Effect] {
        switch screen {
        case .language: use(appearance.language.next)
        case .theme: appearance.theme = appearance.nextTheme
        case .reload:
            say("note.reloading")
            // An overdue page is ordered again.
            paging.forgetOrder()
            return [.reload]
        case .redraw: return [.redraw]
        }
        return []
    }

    private mutating func use(_ language: Language) {
        appearance.language = language
        wording = Wording(language: language)
        layer = layer?.reworded(in: self)
        arrangeTables(reusing: false)
    }

    private mutating func perform(_ type: Action.Typing) -> [Effect] {
        if layer != nil { return perform(LayerAction.type(type)) }
        switch type {
        case .accept: return open()
        case .cancel: return back()
        case .erase: edit { $0.erase() }
        case .clear: edit { $0.clear() }
        }
        return []
    }

    // MARK: Layers

    /// Passes an action to the topmost layer, and handles the outcome.
    mutating func perform(_ action: LayerAction) -> [Effect] {
        guard var top = layer else { return [] }
        let outcome = top.perform(action, in: self)
        layer = top
        switch outcome {
        case .stays: return []
        case .closes: layer = nil
        case .asks(let wish):
            layer = nil
            return grant(wish)
        }
        return []
    }

    private mutating func grant(_ wish: LayerWish) -> [Effect] {
        switch wish {
        case .action(let action): return perform(action)
        case .page(let page): go(to: page, keepingTrail: true)
        case .address(let address): go(to: address)
        case .figure(let figure): return showDetail(of: .figure(figure, .value))
        case .comparison(let comparison): compare(with: comparison)
        case .format(let format): askTarget(format)
        case .acknowledgement: acknowledge()
        }
        return []
    }

    // MARK: Availability

    /// Whether an action would have an effect on this page; the bottom line and the help omit the others.
    func canPerform(_ action: Action) -> Bool {
        switch action {
        case .arrange(.nextMatch), .arrange(.previousMatch): !memory.search.isEmpty
        case .arrange: !page.tables.isEmpty
        case .show(.findings): hasFindings
        case .show(.detail): canExplainSelection
        case .time(.live): navigation.asOf != nil
        case .move, .go, .time, .show, .record, .screen, .type: true
        }
    }

    var hasFindings: Bool { !page.content.findings.isEmpty || !rejected.isEmpty || !flawed.isEmpty }
}
