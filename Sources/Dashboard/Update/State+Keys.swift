import Canvas
import Localization

/// From a key to an action.
extension State {
    /// What the keys speak to now.
    public var keyContext: KeyContext {
        if let overlay { return overlay.context }
        return input == nil ? .page : .field
    }

    mutating func press(_ key: TerminalKey) -> [Effect] {
        message = nil
        infer(key)
        let context = keyContext
        if context.isTyping { return type(key, in: context) }
        let physical = physical(key)
        guard let action = keys.action(for: physical, in: context) else { return [] }
        return perform(action, key: physical)
    }

    private mutating func type(_ key: TerminalKey, in context: KeyContext) -> [Effect] {
        if let action = keys.action(for: key, in: context) { return perform(action, key: key) }
        if case .character(let scalar) = key { edit { $0.insert(scalar) } }
        return []
    }
}

extension KeyContext {
    /// Whether letters are text.
    public var isTyping: Bool { self == .field || self == .palette }
}
