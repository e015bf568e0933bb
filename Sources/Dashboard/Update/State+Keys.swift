import Canvas
import Localization

/// Key handling.
extension State {
    /// The current key context.
    public var keyContext: KeyContext {
        if let layer { return layer.context }
        return input == nil ? .page : .field
    }

    mutating func press(_ key: TerminalKey) -> [Effect] {
        message = nil
        infer(key)
        let effects = catchUp()
        let context = keyContext
        if context.isTyping { return effects + type(key, in: context) }
        guard let action = keys.action(for: physical(key), in: context) else {
            // Letters of a search queued for its page have no meaning yet.
            if !paging.waiting.isEmpty { paging.wait(.key(key)) }
            return effects
        }
        if mustWait(action, isEscape: key == .escape) {
            paging.wait(.key(key))
            return effects
        }
        // Escape first discards queued input.
        let givesUp = key == .escape && !paging.waiting.isEmpty
        paging.waiting = []
        return givesUp ? effects : effects + perform(action)
    }

    /// Whether an action has to wait for the page because it concerns its content, or follows one that does. Actions that leave
    /// the page are immediate, so that a slow page never blocks the operator.
    func mustWait(_ action: Action, isEscape: Bool = false) -> Bool {
        guard layer == nil, !isPageThere else { return false }
        if paging.waiting.isEmpty { return action.isAboutPage }
        return !isEscape && (!action.leavesPage || waitsForText)
    }

    /// Whether the queued input opens a line of text, so that what follows is text.
    private var waitsForText: Bool {
        paging.waiting.contains { event in
            guard case .key(let key) = event, let action = keys.action(for: physical(key), in: .page) else { return false }
            return action.beginsText
        }
    }

    private mutating func type(_ key: TerminalKey, in context: KeyContext) -> [Effect] {
        if let action = keys.action(for: key, in: context) { return perform(action) }
        if case .character(let scalar) = key { insert(scalar) }
        return []
    }

    /// Infers the keyboard layout from the letters received, since terminals do not report it.
    private mutating func infer(_ key: TerminalKey) {
        guard data.settings.screen.layout.value == nil, case .character(let scalar) = key else { return }
        layout = layout.inferred(after: scalar)
    }

    /// The key at the same position on an English keyboard.
    func physical(_ key: TerminalKey) -> TerminalKey {
        guard case .character(let scalar) = key else { return key }
        return .character(layout.command(for: scalar))
    }
}

extension KeyContext {
    /// Whether letters are text.
    public var isTyping: Bool { self == .field || self == .palette }
}

extension Action {
    /// Whether the action concerns the page's content and is meaningless without it.
    fileprivate var isAboutPage: Bool {
        switch self {
        case .move, .arrange, .go(.open), .time, .show(.detail), .show(.findings), .show(.export): true
        case .go, .show(.palette), .show(.help), .record, .screen, .type: false
        }
    }

    /// Whether the action leaves the page, regardless of its content.
    fileprivate var leavesPage: Bool {
        switch self {
        case .go(.back), .go(.quit), .go(.panel), .show(.palette): true
        case .go, .move, .arrange, .time, .show, .record, .screen, .type: false
        }
    }

    /// Whether the action starts text input.
    fileprivate var beginsText: Bool {
        switch self {
        case .arrange(.search), .arrange(.filter), .show(.palette): true
        case .move, .go, .arrange, .time, .show, .record, .screen, .type: false
        }
    }
}
