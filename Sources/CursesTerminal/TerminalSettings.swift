import CNcurses
import CTerminalGuard
import Glibc

/// The settings that restore the terminal without curses, for the handler of fatal signals.
struct TerminalSettings {
    private var settings = termios()
    let descriptor: Int32

    /// Saves the terminal's settings as left by the shell.
    init(of descriptor: Int32) throws(CursesError) {
        self.descriptor = descriptor
        guard tcgetattr(descriptor, &settings) == 0 else { throw CursesError(.notATerminal, errorNumber: errno) }
    }

    /// Passes the settings and the restoring sequence of the open terminal to the guard.
    func guardTerminal() throws(CursesError) {
        var settings = settings
        let restoration = Self.restoration()
        let error = terminal_guard_arm(descriptor, &settings, restoration, restoration.count)
        guard error == 0 else { throw CursesError(.system, errorNumber: error) }
    }

    /// The terminal's own sequences for: mouse and keypad off, plain attributes, default colours, visible cursor, previous
    /// screen.
    private static func restoration() -> [UInt8] {
        let words = ["XM", "rmkx", "sgr0", "op", "cnorm", "rmcup"].map(word)
        return (words[0].isEmpty && !word("kmous").isEmpty ? mouseOff : []) + words.joined()
    }

    /// The sequence written by curses for terminals with a mouse but no capability for switching it off.
    private static let mouseOff = Array("\u{1b}[?1000l".utf8)

    private static func word(_ name: String) -> [UInt8] {
        curses_capability(name, 0).map { withoutPadding(Array(String(cString: $0).utf8)) } ?? []
    }

    /// Drops padding such as `$<5>`, which is meant for curses rather than the terminal.
    private static func withoutPadding(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
                rest = rest[(end + 1)...]
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
