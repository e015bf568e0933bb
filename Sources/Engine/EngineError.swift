import CursesTerminal
import HealthModel

/// Why the dashboard could not run, or could not go on.
public struct EngineError: Error, Sendable {
    public enum Code: String, Sendable {
        /// The terminal could not be opened; `terminal` says why.
        case terminal
        /// The terminal went away while the dashboard ran.
        case terminalLost
        /// The operating system refused what every program needs.
        case system
    }

    public var code: Code
    public var terminal: CursesError?
    /// An `errno` value, or 0.
    public var errorNumber: Int32

    public init(_ code: Code, terminal: CursesError? = nil, errorNumber: Int32 = 0) {
        self.code = code
        self.terminal = terminal
        self.errorNumber = errorNumber
    }

    /// 4 for the terminal, 3 for anything else.
    public var exitCode: Int32 { code == .system ? 3 : 4 }
}
