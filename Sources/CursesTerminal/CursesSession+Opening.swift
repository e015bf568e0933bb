import CNcurses
import CTerminalGuard
import Glibc

extension CursesSession {
    /// The stream that keys are read from.
    static func keyboard() throws(CursesError) -> UnsafeMutablePointer<FILE> {
        if isatty(STDIN_FILENO) == 1, let input = curses_standard_input() { return input }
        guard let terminal = fopen("/dev/tty", "re") else { throw CursesError(.notATerminal, errorNumber: errno) }
        return terminal
    }

    static func open(_ keys: UnsafeMutablePointer<FILE>) throws(CursesError) -> OpaquePointer {
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        guard let screen = curses_new_terminal(curses_standard_output(), keys) else {
            throw CursesError(.unknownTerminal, terminal: name)
        }
        guard curses_capability("cup", 0) != nil else {
            close(screen)
            throw CursesError(.tooSimple, terminal: name)
        }
        return screen
    }

    static func close(_ screen: OpaquePointer) {
        endwin()
        terminal_guard_disarm()
        delscreen(screen)
    }

    /// Sets up unbuffered input without echo, Ctrl-S and Ctrl-Q as keys, colours, the mouse, and the guard.
    static func prepare(_ screen: OpaquePointer, _ settings: TerminalSettings) throws(CursesError) -> TerminalInput {
        set_escdelay(25)
        cbreak()
        noecho()
        nonl()
        disableFlowControl(settings.descriptor)
        curses_enable_mouse()
        do {
            try settings.guardTerminal()
            return try TerminalInput()
        } catch {
            close(screen)
            throw error
        }
    }

    /// A live screen must not freeze because of an accidental Ctrl-S.
    private static func disableFlowControl(_ descriptor: Int32) {
        var settings = termios()
        guard tcgetattr(descriptor, &settings) == 0 else { return }
        settings.c_iflag &= ~tcflag_t(IXON)
        tcsetattr(descriptor, TCSANOW, &settings)
        def_prog_mode()
    }
}
