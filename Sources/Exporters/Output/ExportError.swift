import HealthModel

/// Why a file could not be written.
public struct ExportError: Error, Sendable {
    public enum Code: String, Sendable {
        /// The panel has nothing that the format can hold.
        case refused
        /// The operator gave up.
        case cancelled
        /// The operating system refused; the message says what.
        case system
        /// Whoever read the output has gone away.
        case brokenPipe
    }

    public var code: Code
    public var message: Message

    public init(_ code: Code, _ message: Message) {
        self.code = code
        self.message = message
    }
}
