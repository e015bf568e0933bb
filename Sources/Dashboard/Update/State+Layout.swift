import Canvas
import Localization

/// The keyboard layout: no terminal reports it, so the letters that arrive tell it.
extension State {
    mutating func infer(_ key: TerminalKey) {
        guard !layoutIsFixed, case .character(let scalar) = key else { return }
        layout = layout.inferred(after: scalar)
    }

    /// The key at the same place of an English keyboard.
    func physical(_ key: TerminalKey) -> TerminalKey {
        guard case .character(let scalar) = key else { return key }
        return .character(layout.command(for: scalar))
    }
}
