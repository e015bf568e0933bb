import CNcurses
import Glibc

/// What the terminal database says of the terminal that `TERM` names, without opening a screen.
public struct TerminalReport: Sendable, Hashable {
    /// The value of `TERM`; empty where it is not set.
    public let terminal: String
    public let isKnown: Bool
    /// How many colours it has; 0 for a monochrome or an unknown one.
    public let colors: Int

    public init() {
        terminal = getenv("TERM").map { String(cString: $0) } ?? ""
        var result: Int32 = 0
        isKnown = !terminal.isEmpty && setupterm(nil, STDOUT_FILENO, &result) == OK && result == 1
        colors = isKnown ? max(0, Int(curses_terminal_colors())) : 0
    }
}
