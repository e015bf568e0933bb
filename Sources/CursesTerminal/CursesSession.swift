import CNcurses
import CTerminalGuard
import Canvas
import Glibc

/// The terminal in use by the dashboard: opened by `init`, restored when the value's lifetime ends.
///
/// It must be used on the thread that opened it. curses installs no signal handlers, so the program calls `resize` on SIGWINCH,
/// and `suspend` and `resume` around a stop.
public struct CursesSession: ~Copyable {
    /// The colour depth in use.
    public var depth: ColorDepth { colors.depth }
    /// The descriptor to `poll` for keys.
    public let inputDescriptor: Int32

    private let screen: OpaquePointer
    private var colors: ColorPairs
    private var input: TerminalInput
    private var text = ScalarText()
    private var last: Picture?
    private var theme: Theme
    private var isCursorShown = true

    /// Opens the terminal on standard output; keys come from standard input, or from the controlling terminal if that is
    /// redirected.
    ///
    /// Call `CharacterEncoding.adopt` first.
    public init(theme: Theme) throws(CursesError) {
        guard isatty(STDOUT_FILENO) == 1 else { throw CursesError(.notATerminal) }
        let keys = try Self.keyboard()
        let settings = try TerminalSettings(of: fileno(keys))
        let screen = try Self.open(keys)
        let input = try Self.prepare(screen, settings)
        self.screen = screen
        self.input = input
        inputDescriptor = fileno(keys)
        self.theme = theme
        colors = ColorPairs(theme: theme, depth: .ofOpenTerminal())
    }

    deinit { Self.close(screen) }

    /// The size in cells.
    public var size: (width: Int, height: Int) { (Int(curses_columns()), Int(curses_lines())) }

    // MARK: Drawing

    /// Draws a frame: one call per run of changed cells and a single refresh.
    public mutating func show(_ frame: Frame, theme: Theme) {
        if theme != self.theme { useTheme(theme) }
        let (width, height) = size
        let picture = Picture(frame)
        PictureChanges.runs(from: last, to: picture) { run in
            guard run.row < height, run.columns.upperBound <= width else { return }
            write(run, of: picture)
        }
        placeCursor(frame.cursor)
        wnoutrefresh(curses_screen())
        doupdate()
        last = picture
    }

    /// Invalidates the screen, so that the next frame is written from scratch.
    public mutating func redrawAll() {
        last = nil
        clearok(curses_physical_screen(), true)
    }

    private mutating func useTheme(_ theme: Theme) {
        self.theme = theme
        colors.use(theme)
        last = nil
    }

    private mutating func write(_ run: StyleRun, of picture: Picture) {
        text.spell(run, of: picture)
        let look = colors.look(run.style)
        curses_write(
            Int32(run.row), Int32(run.columns.lowerBound), text.scalars, Int32(text.scalars.count), look.attributes, look.pair)
    }

    private mutating func placeCursor(_ place: Frame.Position?) {
        if (place != nil) != isCursorShown {
            isCursorShown = place != nil
            curs_set(isCursorShown ? 1 : 0)
        }
        let (width, height) = size
        guard let place, (0..<width).contains(place.column), (0..<height).contains(place.row) else { return }
        wmove(curses_screen(), Int32(place.row), Int32(place.column))
    }

    // MARK: Input

    /// All pending input; does not wait for more, except 25 ms after an Escape.
    public mutating func readInput() -> [InputEvent] { input.readAll() }

    /// Whether the keyboard reports end of input: the terminal is gone without a signal.
    ///
    /// The condition must persist for a tenth of a second: while the terminal is handed over between shell and program, a line
    /// typed ahead briefly looks like end of input.
    public var isAtEndOfInput: Bool {
        for _ in 0..<10 {
            guard reportsEndOfInput else { return false }
            usleep(10_000)
        }
        return reportsEndOfInput
    }

    /// Whether input is readable but empty.
    private var reportsEndOfInput: Bool {
        var polled = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&polled, 1, 0) > 0 else { return false }
        var waiting: Int32 = 0
        return ioctl(inputDescriptor, UInt(FIONREAD), &waiting) != 0 || waiting == 0
    }

    /// Makes a fatal signal leave a message on the restored terminal.
    ///
    /// - Parameters:
    ///   - words: complete lines.
    ///   - unwanted: a file to remove first.
    public func leaveAfterCrash(_ words: String, removing unwanted: String) throws(CursesError) {
        let error = terminal_guard_leave(words, unwanted)
        guard error == 0 else { throw CursesError(.system, errorNumber: error) }
    }

    // MARK: Size and suspension

    /// Adopts the terminal's current size and returns it. The next frame is written from scratch.
    public mutating func resize() -> (width: Int, height: Int) {
        var window = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 {
            resizeterm(Int32(window.ws_row), Int32(window.ws_col))
        }
        redrawAll()
        return size
    }

    /// Restores the terminal for the shell before the program stops.
    public mutating func suspend() {
        endwin()
        last = nil
    }

    /// Takes over the terminal again. Its size may have changed meanwhile: call `resize`.
    public mutating func resume() {
        reset_prog_mode()
        redrawAll()
    }
}
