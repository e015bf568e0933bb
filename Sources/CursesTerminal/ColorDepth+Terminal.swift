import CNcurses
import Canvas
import Glibc

extension ColorDepth {
    /// The depth of the terminal that is open, or `.mono` where `NO_COLOR` is set to anything (see no-color.org).
    static func ofOpenTerminal() -> ColorDepth {
        if let wish = getenv("NO_COLOR"), wish.pointee != 0 { return .mono }
        guard has_colors(), start_color() == OK else { return .mono }
        use_default_colors()
        switch curses_colors() {
        case 256...: return .c256
        case 16...: return .c16
        case 8...: return .c8
        default: return .mono
        }
    }
}
