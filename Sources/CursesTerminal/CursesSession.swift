import CNcurses
import CTerminalGuard
import Canvas
import Glibc

/// The terminal while the dashboard has it: opened by `init`, given back when the value ends.
///
/// One thread uses it, the one that opened it. Signals stay with the program: curses installs no handlers, so the program
/// calls `resize` on SIGWINCH, and `suspend` and `resume` around a stop.
public struct CursesSession: ~Copyable {
    /// How many colours are shown.
    public var depth: ColorDepth { colors.depth }
    /// What to `poll` for keys.
    public let inputDescriptor: Int32

    private let screen: OpaquePointer
    private var colors: ColorPairs
    private var input: TerminalInput
    private var text = ScalarText()
    private var last: Picture?
    private var theme: Theme
    private var isCursorShown = true

    /// Opens the terminal on standard output; keys come from standard input, or from the controlling terminal when that is
    /// something else.
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

    /// Brings a frame to the screen: one call for every run of cells that changed, one refresh for all of them.
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

    /// Forgets what the terminal shows, so that the next frame is written from scratch.
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

    /// Everything that was typed and clicked and has not been read yet; never waits for more, except 25 ms after an Escape.
    public mutating func readInput() -> [InputEvent] { input.readAll() }

    /// Whether the keyboard reports an end of input: the terminal is gone although nothing said so.
    ///
    /// It has to go on reporting it for a tenth of a second: while a shell and the program hand the terminal over to each other, a
    /// line that was typed ahead looks like an end for a moment.
    public var isAtEndOfInput: Bool {
        for _ in 0..<10 {
            guard reportsEndOfInput else { return false }
            usleep(10_000)
        }
        return reportsEndOfInput
    }

    /// Something is there to be read, and it is nothing.
    private var reportsEndOfInput: Bool {
        var polled = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&polled, 1, 0) > 0 else { return false }
        var waiting: Int32 = 0
        return ioctl(inputDescriptor, UInt(FIONREAD), &waiting) != 0 || waiting == 0
    }

    /// Has a fatal signal leave a word behind, on the terminal as it was before.
    ///
    /// - Parameters:
    ///   - words: whole lines.
    ///   - unwanted: a file that is removed before.
    public func leaveAfterCrash(_ words: String, removing unwanted: String) throws(CursesError) {
        let error = terminal_guard_leave(words, unwanted)
        guard error == 0 else { throw CursesError(.system, errorNumber: error) }
    }

    // MARK: Size and stops

    /// Takes the terminal's present size over and returns it. The next frame is written from scratch.
    public mutating func resize() -> (width: Int, height: Int) {
        var window = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 {
            resizeterm(Int32(window.ws_row), Int32(window.ws_col))
        }
        redrawAll()
        return size
    }

    /// Gives the terminal back to the shell, before the program stops.
    public mutating func suspend() {
        endwin()
        last = nil
    }

    /// Takes the terminal again. Its size may have changed meanwhile: `resize` tells.
    public mutating func resume() {
        reset_prog_mode()
        redrawAll()
    }
}
