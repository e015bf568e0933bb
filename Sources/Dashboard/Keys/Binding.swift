import Canvas

/// One row of the key map.
public struct Binding: Sendable {
    /// The keys by physical position on an English keyboard, each with its action; the first is shown where only one fits.
    public var choices: [(key: TerminalKey, action: Action)]
    public var contexts: Set<KeyContext>
    /// The position in the bottom line, smaller first; nil to leave it out.
    public var rank: Int?
    /// Whether it stays in the bottom line if space is short.
    public var isVital: Bool
    /// The hint shown instead if the binding represents a pair of keys.
    public var pair: Pair?
    public var group: Group

    /// Two keys combined into one hint in the bottom line.
    public struct Pair: Sendable {
        public var term: String
        public var keys: [TerminalKey]
    }

    /// The sections of the help.
    public enum Group: String, Sendable, Hashable, CaseIterable {
        case movement, panels, rows, time, behind, screen, typing
    }

    /// Binds several keys to one action.
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

    /// Binds a row of keys to individual actions with a common name.
    init(row keys: [TerminalKey], in contexts: Set<KeyContext>, _ group: Group, action: (Int) -> Action) {
        choices = keys.enumerated().map { ($1, action($0)) }
        self.contexts = contexts
        self.group = group
        isVital = false
    }

    public var keys: [TerminalKey] { choices.map(\.key) }

    /// The action it is listed under.
    public var action: Action { choices[0].action }

    /// The term with the action's name.
    public var term: String { "key.\(action.code)" }
}
