/// An error in opening a terminal.
public struct CursesError: Error, Hashable, Sendable {
    public enum Code: String, Sendable {
        /// Standard output is not a terminal, or there is none to read keys from.
        case notATerminal
        /// `TERM` is empty or unknown to the terminfo database.
        case unknownTerminal
        /// The terminal cannot position the cursor, as full screens require.
        case tooSimple
        /// An error of the operating system.
        case system
    }

    public var code: Code
    /// The value of `TERM` if relevant, else empty.
    public var terminal: String
    /// The `errno` of a system error, else 0.
    public var errorNumber: Int32

    public init(_ code: Code, terminal: String = "", errorNumber: Int32 = 0) {
        self.code = code
        self.terminal = terminal
        self.errorNumber = errorNumber
    }
}
