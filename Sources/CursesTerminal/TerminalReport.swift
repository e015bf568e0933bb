import CNcurses
import Glibc

/// The terminfo entry of the terminal in `TERM`, read without opening a screen.
public struct TerminalReport: Sendable, Hashable {
    /// The value of `TERM`; empty if it is not set.
    public let terminal: String
    public let isKnown: Bool
    /// The number of colours; 0 for a monochrome or unknown terminal.
    public let colors: Int

    public init() {
        terminal = getenv("TERM").map { String(cString: $0) } ?? ""
        var result: Int32 = 0
        isKnown = !terminal.isEmpty && setupterm(nil, STDOUT_FILENO, &result) == OK && result == 1
        colors = isKnown ? max(0, Int(curses_terminal_colors())) : 0
    }
}
