/// Why a terminal could not be opened.
public struct CursesError: Error, Hashable, Sendable {
    public enum Code: String, Sendable {
        /// Standard output is no terminal, or there is none to read keys from.
        case notATerminal
        /// `TERM` is empty or names no terminal that the terminfo database knows.
        case unknownTerminal
        /// The terminal cannot place the cursor, as full screens need.
        case tooSimple
        /// The operating system refused.
        case system
    }

    public var code: Code
    /// The value of `TERM` where it matters, else empty.
    public var terminal: String
    /// The `errno` of a refusal by the operating system, else 0.
    public var errorNumber: Int32

    public init(_ code: Code, terminal: String = "", errorNumber: Int32 = 0) {
        self.code = code
        self.terminal = terminal
        self.errorNumber = errorNumber
    }
}
