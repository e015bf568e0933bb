import Canvas
import Localization

/// From a key to what it does.
extension State {
    /// What the keys speak to now.
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
            // Letters of a search that waits for its page mean nothing yet.
            if !paging.waiting.isEmpty { paging.wait(.key(key)) }
            return effects
        }
        if mustWait(action, isEscape: key == .escape) {
            paging.wait(.key(key))
            return effects
        }
        // Escape gives up what was typed ahead before it leads anywhere.
        let givesUp = key == .escape && !paging.waiting.isEmpty
        paging.waiting = []
        return givesUp ? effects : effects + perform(action)
    }

    /// Whether an action has to wait for the page: it is about what is on it, or follows something that is. What leaves the
    /// page acts at once, so that nobody is held by a page that takes its time.
    func mustWait(_ action: Action, isEscape: Bool = false) -> Bool {
        guard layer == nil, !isPageThere else { return false }
        if paging.waiting.isEmpty { return action.isAboutPage }
        return !isEscape && (!action.leavesPage || waitsForText)
    }

    /// Whether what waits begins a line of text, so that what follows is text.
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

    /// The keyboard layout: no terminal reports it, so the letters that arrive tell it.
    private mutating func infer(_ key: TerminalKey) {
        guard !layoutIsFixed, case .character(let scalar) = key else { return }
        layout = layout.inferred(after: scalar)
    }

    /// The key at the same place of an English keyboard.
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
    /// Whether it is about what is on the page, so that without one it means nothing.
    fileprivate var isAboutPage: Bool {
        switch self {
        case .move, .arrange, .go(.open), .time, .show(.detail), .show(.findings), .show(.export): true
        case .go, .show(.palette), .show(.help), .record, .screen, .type: false
        }
    }

    /// Whether it leads away from the page, whatever is on it.
    fileprivate var leavesPage: Bool {
        switch self {
        case .go(.back), .go(.quit), .go(.panel), .show(.palette): true
        case .go, .move, .arrange, .time, .show, .record, .screen, .type: false
        }
    }

    /// Whether what is typed next is text.
    fileprivate var beginsText: Bool {
        switch self {
        case .arrange(.search), .arrange(.filter), .show(.palette): true
        case .move, .go, .arrange, .time, .show, .record, .screen, .type: false
        }
    }
}
