import Canvas
import Localization
import Settings

/// The key hints in the bottom line, spelled as printed on the keyboard.
enum Footer {
    struct Hint: Sendable, Hashable {
        var action: Action
        var keys: String
        var term: String
    }

    /// The hints that fit, in order; if space is short, later ones are dropped first and vital ones last.
    static func hints(for state: State, fits: ([Hint]) -> Bool = { _ in true }) -> [Hint] {
        var bindings = state.keys.bindings(in: state.keyContext)
            .filter { $0.rank != nil && state.canPerform($0.action) }
            .sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
        let spelling = KeySpelling(state)
        while !bindings.isEmpty, !fits(bindings.map { hint($0, spelling) }) {
            bindings.remove(at: bindings.lastIndex { !$0.isVital } ?? bindings.count - 1)
        }
        return bindings.map { hint($0, spelling) }
    }

    private static func hint(_ binding: Binding, _ spelling: KeySpelling) -> Hint {
        let keys = binding.pair.map { $0.keys.map(spelling.spell).joined(separator: " ") } ?? spelling.first(of: binding)
        return Hint(action: binding.action, keys: keys, term: binding.pair?.term ?? binding.term)
    }
}

/// Spells keys according to the inferred layout.
struct KeySpelling {
    private let layout: KeyboardLayout
    private let marks: Glyphs.Marks

    init(_ state: State) {
        layout = state.layout
        marks = state.appearance.glyphs.mark
    }

    /// The key shown for a binding if only one fits.
    func first(of binding: Binding) -> String { binding.keys.first.map(spell) ?? "" }

    /// All keys of a binding; a row of digits reads `1…0`.
    func all(of binding: Binding) -> String {
        guard binding.keys.count > 3, let last = binding.keys.last else {
            return binding.keys.map(spell).joined(separator: " ")
        }
        return "\(first(of: binding))…\(spell(last))"
    }

    func spell(_ key: TerminalKey) -> String {
        switch key {
        case .character(" "): key.name
        case .character(let scalar): String(Character(layout.spelling(of: scalar)))
        case .enter: String(Character(marks.enter))
        default: key.name
        }
    }
}

extension TerminalKey {
    /// The key as printed on an English keyboard.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let scalar): String(Character(scalar))
        case .control(let scalar): "Ctrl-\(Character(scalar).uppercased())"
        case .alt(let scalar): "Alt-\(Character(scalar).uppercased())"
        case .function(let number): "F\(number)"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .backTab: "Shift-Tab"
        case .escape: "Esc"
        default: "\(self)".prefix(1).uppercased() + "\(self)".dropFirst()
        }
    }
}
