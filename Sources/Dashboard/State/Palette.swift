import HealthModel

/// The palette: every action, panel and unit, found by typing a part of its name.
public struct Palette: Sendable {
    /// What an entry does.
    public enum Target: Sendable, Hashable {
        case action(Action)
        case panel(String)
        case unit(OrgUnitID)
    }

    public struct Entry: Sendable {
        public var target: Target
        /// The name in the language that the palette was opened in.
        public var name: String
        /// What tells units of the same name apart: the unit above.
        public var context: String
        /// Name and context as the search compares them.
        var folded: String
    }

    public let entries: [Entry]
    public internal(set) var field = TextField()
    /// The positions of the entries that match, best first.
    public internal(set) var matches: [Int]

    init(entries: [Entry]) {
        self.entries = entries
        matches = Array(entries.indices)
    }
}
