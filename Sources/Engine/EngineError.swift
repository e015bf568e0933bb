import CursesTerminal
import Dashboard
import HealthModel
import Recording

/// An error that prevents the dashboard from starting or continuing.
public struct EngineError: Error, Sendable {
    public enum Code: String, Sendable {
        /// The terminal could not be opened, for the reason in `terminal`.
        case terminal
        /// The terminal was closed while the dashboard was running.
        case terminalLost
        /// A key has two meanings.
        case keys
        /// The recording could not be started.
        case recording
        /// The operating system refused a basic resource.
        case system
    }

    public var code: Code
    public var terminal: CursesError?
    public var collision: KeyCollision?
    public var recording: RecordingError?
    /// An `errno` value, or 0.
    public var errorNumber: Int32

    public init(
        _ code: Code, terminal: CursesError? = nil, collision: KeyCollision? = nil, recording: RecordingError? = nil, errorNumber: Int32 = 0
    ) {
        self.code = code
        self.terminal = terminal
        self.collision = collision
        self.recording = recording
        self.errorNumber = errorNumber
    }

    /// 4 for the terminal, 2 for keys, 3 for files and anything else.
    public var exitCode: Int32 {
        switch code {
        case .terminal, .terminalLost: 4
        case .keys: 2
        case .system, .recording: 3
        }
    }
}
