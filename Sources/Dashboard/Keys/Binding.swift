import Canvas

/// One row of the key map.
public struct Binding: Sendable {
    public var action: Action
    /// The keys by their physical places on an English keyboard; the first one is shown where only one fits.
    public var keys: [TerminalKey]
    public var contexts: Set<KeyContext>
    /// The smaller, the earlier in the bottom line; nil to stay out of it.
    public var rank: Int?
    public var group: Group

    /// The parts of the help.
    public enum Group: String, Sendable, Hashable, CaseIterable {
        case movement, panels, rows, time, behind, screen, typing
    }

    init(
        _ action: Action, _ keys: [TerminalKey], in contexts: Set<KeyContext>, _ group: Group, rank: Int? = nil
    ) {
        self.action = action
        self.keys = keys
        self.contexts = contexts
        self.group = group
        self.rank = rank
    }

    /// The term that names the action.
    public var term: String { "key.\(action.rawValue)" }
}
