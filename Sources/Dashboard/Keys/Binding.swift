import Canvas

/// One row of the key map.
public struct Binding: Sendable {
    /// The keys by their physical places on an English keyboard, each with what it asks for; the first one is shown where only
    /// one fits.
    public var choices: [(key: TerminalKey, action: Action)]
    public var contexts: Set<KeyContext>
    /// The smaller, the earlier in the bottom line; nil to stay out of it.
    public var rank: Int?
    /// Stays in the bottom line when it has no room for all.
    public var isVital: Bool
    /// What the bottom line says in place of the action's own word and key, where it stands for a pair of keys.
    public var pair: Pair?
    public var group: Group

    /// Two keys that the bottom line shows as one hint.
    public struct Pair: Sendable {
        public var term: String
        public var keys: [TerminalKey]
    }

    /// The parts of the help.
    public enum Group: String, Sendable, Hashable, CaseIterable {
        case movement, panels, rows, time, behind, screen, typing
    }

    /// Several keys for one action.
    init(
        _ action: Action, _ keys: [TerminalKey], in contexts: Set<KeyContext>, _ group: Group, rank: Int? = nil,
        isVital: Bool = false, pair: Pair? = nil
    ) {
        choices = keys.map { ($0, action) }
        self.contexts = contexts
        self.group = group
        self.rank = rank
        self.isVital = isVital
        self.pair = pair
    }

    /// A row of keys, each for an action of its own that goes by the same name.
    init(row keys: [TerminalKey], in contexts: Set<KeyContext>, _ group: Group, action: (Int) -> Action) {
        choices = keys.enumerated().map { ($1, action($0)) }
        self.contexts = contexts
        self.group = group
        isVital = false
    }

    public var keys: [TerminalKey] { choices.map(\.key) }

    /// What it is listed under.
    public var action: Action { choices[0].action }

    /// The term that names the action.
    public var term: String { "key.\(action.code)" }
}
