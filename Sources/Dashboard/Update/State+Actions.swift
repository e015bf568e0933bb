import Canvas
import HealthModel
import Localization
import Panels

/// From an action to what it does. Each group has its own function, so that none grows long.
extension State {
    /// - Parameter key: the key by its physical place, for actions that many keys share.
    mutating func perform(_ action: Action, key: TerminalKey? = nil) -> [Effect] {
        switch action {
        case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last: move(action)
        case .open, .accept: return open()
        case .back, .cancel: return back()
        case .panel, .nextPanel, .previousPanel: switchPanel(action, key: key)
        case .search, .nextMatch, .previousMatch, .filter, .sort, .reverseSort, .mark: arrange(action)
        case .previousSnapshot, .nextSnapshot, .monthBack, .monthOn, .live, .compare: travel(action)
        case .detail: return showDetail()
        case .findings: overlay = Overlay(.findings)
        case .status: go(to: Place(panel: PanelList.status, unit: place.unit), keepingTrail: true)
        case .erase: edit { $0.erase() }
        case .clear: edit { $0.clear() }
        case .export: chooseFormat()
        case .palette: openPalette()
        case .help: overlay = Overlay(.help(keyContext))
        case .freeze, .acknowledge, .language, .theme, .reload, .redraw, .quit: return control(action)
        }
        return []
    }

    private mutating func travel(_ action: Action) {
        switch action {
        case .previousSnapshot: step(-1)
        case .nextSnapshot: step(1)
        case .monthBack: step(months: -1)
        case .monthOn: step(months: 1)
        case .compare: openComparison()
        default: show(asOf: nil)
        }
    }

    private mutating func control(_ action: Action) -> [Effect] {
        switch action {
        case .freeze: toggleFreeze()
        case .acknowledge: acknowledge()
        case .language: use(appearance.language.next)
        case .theme: appearance.theme = appearance.nextTheme
        case .reload:
            say("note.reloading")
            return [.reload]
        case .redraw: return [.redraw]
        default: return [.quit(code: 0)]
        }
        return []
    }

    private mutating func use(_ language: Language) {
        appearance.language = language
        wording = Wording(language: language)
        if case .palette = overlay?.kind { openPalette() }
        arrangeTables(reusing: false)
    }

    private mutating func openComparison() {
        overlay = Overlay(.comparison, line: Comparison.allCases.firstIndex(of: comparison) ?? 0)
    }
}
