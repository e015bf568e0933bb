import CNcurses
import Canvas

/// Maps key codes of curses and terminals to keys.
enum SpecialKeys {
    /// The key of a curses code, or nil for irrelevant codes (a resize, an unknown key).
    static func key(_ code: Int32) -> TerminalKey? {
        if (KEY_F0 + 1...KEY_F0 + 63).contains(code) { return .function(Int(code - KEY_F0)) }
        return named[code]
    }

    /// The key of a character; control characters are separate keys.
    static func key(character value: UInt32) -> TerminalKey? {
        switch value {
        case 9: return .tab
        case 10, 13: return .enter
        case 8, 127: return .backspace
        case 0: return .control(" ")
        case 1...26: return Unicode.Scalar(value | 0x60).map(TerminalKey.control)
        case 27...31: return Unicode.Scalar(value | 0x40).map(TerminalKey.control)
        case 0x80...0x9F: return nil
        default: return Unicode.Scalar(value).map(TerminalKey.character)
        }
    }

    private static let named: [Int32: TerminalKey] = [
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
        KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_HOME: .home, KEY_END: .end,
        KEY_FIND: .home, KEY_SELECT: .end, KEY_IC: .insert, KEY_DC: .delete,
        KEY_BACKSPACE: .backspace, KEY_ENTER: .enter, KEY_BTAB: .backTab,
        KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
    ]
}
