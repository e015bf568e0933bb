import CNcurses
import Canvas

/// Reads keys and mouse events from curses.
///
/// Reads through a one-cell pad instead of the screen, because curses refreshes a window before reading from it, and frames must
/// only be shown when complete.
struct TerminalInput {
    private let pad: UnsafeMutablePointer<WINDOW>

    init() throws(CursesError) {
        guard let pad = newpad(1, 1) else { throw CursesError(.system) }
        self.pad = pad
        keypad(pad, true)
        nodelay(pad, true)
    }

    /// The result of reading one key from curses.
    private enum Code {
        case character(UInt32)
        case special(Int32)
    }

    func readAll() -> [InputEvent] {
        var all: [InputEvent] = []
        while let code = next() { all += events(code) }
        return all
    }

    /// Each Escape is a key, except for the last one before another character: that was typed with Alt.
    private func events(_ code: Code) -> [InputEvent] {
        guard case .character(27) = code else { return event(code).map { [$0] } ?? [] }
        var escapes: [InputEvent] = []
        while let code = next() {
            guard case .character(27) = code else { return escapes + (afterEscape(code).map { [$0] } ?? []) }
            escapes.append(.key(.escape))
        }
        return escapes + [.key(.escape)]
    }

    private func next() -> Code? {
        var value: wint_t = 0
        switch wget_wch(pad, &value) {
        case OK: return .character(UInt32(value))
        case KEY_CODE_YES: return .special(Int32(bitPattern: UInt32(value)))
        default: return nil
        }
    }

    private func event(_ code: Code) -> InputEvent? {
        switch code {
        case .special(KEY_MOUSE): return mouse()
        case .special(let number): return SpecialKeys.key(number).map(InputEvent.key)
        case .character(let value): return SpecialKeys.key(character: value).map(InputEvent.key)
        }
    }

    /// An unknown sequence is discarded as a whole, so that its letters do not act as keys.
    private func afterEscape(_ code: Code) -> InputEvent? {
        guard case .character(let value) = code else { return event(code) }
        if value == 0x5B || value == 0x4F, let first = next() {
            skipSequence(from: first)
            return nil
        }
        return Unicode.Scalar(value).flatMap { value > 0x20 && value != 0x7F ? .key(.alt($0)) : nil }
    }

    /// ECMA-48: parameter and intermediate bytes are 0x20 to 0x3F, the final byte is higher.
    private func skipSequence(from first: Code) {
        var code: Code? = first
        while case .character(let value)? = code, (0x20...0x3F).contains(value) { code = next() }
    }

    private func mouse() -> InputEvent? {
        var (column, row): (Int32, Int32) = (0, 0)
        let button = curses_read_mouse(&column, &row)
        let place = Frame.Position(column: Int(column), row: Int(row))
        switch button {
        case curses_left_button: return .mouse(MouseEvent(.press, at: place))
        case curses_wheel_up: return .mouse(MouseEvent(.wheelUp, at: place))
        case curses_wheel_down: return .mouse(MouseEvent(.wheelDown, at: place))
        default: return nil
        }
    }
}
