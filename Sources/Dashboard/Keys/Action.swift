/// Everything that an operator can ask for. What it is called and which keys ask for it stands in `KeyMap`.
public enum Action: String, Sendable, Hashable, CaseIterable {
    // Movement.
    case up, down, left, right, pageUp, pageDown, first, last
    // Going in and out.
    case open, back
    // Panels.
    case panel, nextPanel, previousPanel
    // Rows and columns.
    case search, nextMatch, previousMatch, filter, sort, reverseSort, mark
    // Time.
    case previousSnapshot, nextSnapshot, monthBack, monthOn, live, compare
    // What stands behind the figures.
    case detail, findings, status
    // What leaves the screen.
    case export
    // The screen and the shift.
    case freeze, acknowledge, language, theme, reload, redraw
    case palette, help, quit
    // Typing.
    case accept, cancel, erase, clear
}
