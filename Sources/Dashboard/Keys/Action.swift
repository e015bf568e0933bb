import Panels

/// Every action of the operator, in groups. Each group is handled by an exhaustive `switch`, so that an unhandled action does not
/// compile. Names and keys are defined in `KeyMap`.
public enum Action: Sendable, Hashable {
    case move(Move)
    case go(Go)
    case arrange(Arrange)
    case time(Time)
    case show(Show)
    case record(Record)
    case screen(Screen)
    case type(Typing)

    /// Moves the selection, or scrolls a layer.
    public enum Move: String, Sendable, Hashable, CaseIterable {
        case up, down, left, right, pageUp, pageDown, first, last
    }

    /// Navigation into and out of pages, and between them.
    public enum Go: Sendable, Hashable {
        case open, back
        /// The panel at a position in the tab line, starting at 0.
        case panel(Int)
        case nextPanel, previousPanel
        /// The panel with a code, for panels with a dedicated key.
        case page(String)
        case quit
    }

    /// Arranging rows and columns.
    public enum Arrange: String, Sendable, Hashable, CaseIterable {
        case search, nextMatch, previousMatch, filter, sort, reverseSort, mark
    }

    public enum Time: String, Sendable, Hashable, CaseIterable {
        case previousSnapshot, nextSnapshot, monthBack, monthOn, live, compare
    }

    /// Opening layers over the page.
    public enum Show: String, Sendable, Hashable, CaseIterable {
        case detail, findings, export, palette, help
    }

    /// The change log of the shift.
    public enum Record: String, Sendable, Hashable, CaseIterable {
        case acknowledge, freeze
    }

    public enum Screen: String, Sendable, Hashable, CaseIterable {
        case language, theme, reload, redraw
    }

    /// Editing a line of text.
    public enum Typing: String, Sendable, Hashable, CaseIterable {
        case accept, cancel, erase, clear
    }
}

extension Action: CaseIterable {
    /// All actions; the panels, of which each has its own number, are represented once.
    public static var allCases: [Action] {
        let go: [Go] = [.open, .back, .panel(0), .nextPanel, .previousPanel, .quit] + PanelList.keys.map { .page($0.panel) }
        return Move.allCases.map { .move($0) } + go.map { .go($0) } + Arrange.allCases.map { .arrange($0) }
            + Time.allCases.map { .time($0) } + Show.allCases.map { .show($0) } + Record.allCases.map { .record($0) }
            + Screen.allCases.map { .screen($0) } + Typing.allCases.map { .type($0) }
    }

    /// The code in the action's term: `key.sort`.
    public var code: String {
        switch self {
        case .move(let move): move.rawValue
        case .go(let go): go.code
        case .arrange(let arrange): arrange.rawValue
        case .time(let time): time.rawValue
        case .show(let show): show.rawValue
        case .record(let record): record.rawValue
        case .screen(let screen): screen.rawValue
        case .type(let type): type.rawValue
        }
    }

    /// Whether it is offered by name: movement and typing are not, and panels have separate entries.
    var isNamed: Bool {
        switch self {
        case .move(.pageUp), .move(.pageDown), .move(.first), .move(.last): true
        case .move, .type, .go(.panel), .show(.palette): false
        case .go, .arrange, .time, .show, .record, .screen: true
        }
    }
}

extension Action.Go {
    fileprivate var code: String {
        switch self {
        case .open: "open"
        case .back: "back"
        case .panel: "panel"
        case .nextPanel: "nextPanel"
        case .previousPanel: "previousPanel"
        case .page(let panel): panel
        case .quit: "quit"
        }
    }
}
