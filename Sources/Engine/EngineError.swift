import CursesTerminal
import Dashboard
import HealthModel

/// Why the dashboard could not run, or could not go on.
public struct EngineError: Error, Sendable {
    public enum Code: String, Sendable {
        /// The terminal could not be opened; `terminal` says why.
        case terminal
        /// The terminal went away while the dashboard ran.
        case terminalLost
        /// A key was given two meanings.
        case keys
        /// The operating system refused what every program needs.
        case system
    }

    public var code: Code
    public var terminal: CursesError?
    public var collision: KeyCollision?
    /// An `errno` value, or 0.
    public var errorNumber: Int32

    public init(_ code: Code, terminal: CursesError? = nil, collision: KeyCollision? = nil, errorNumber: Int32 = 0) {
        self.code = code
        self.terminal = terminal
        self.collision = collision
        self.errorNumber = errorNumber
    }

    /// 4 for the terminal, 2 for keys, 3 for anything else.
    public var exitCode: Int32 {
        switch code {
        case .terminal, .terminalLost: 4
        case .keys: 2
        case .system: 3
        }
    }
}
