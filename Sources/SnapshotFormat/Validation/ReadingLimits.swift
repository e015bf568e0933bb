/// How much of a document the reader takes, so that no file can exhaust the program.
public struct ReadingLimits: Sendable, Hashable {
    /// Bytes of a document.
    public var bytes: Int
    /// Arrays and objects inside one another.
    public var depth: Int
    /// Bytes of one string.
    public var stringBytes: Int
    /// Rows and records of a document, each.
    public var rows: Int
    /// Diagnostics of one severity that are listed for a document; the rest is counted.
    public var diagnostics: Int

    public init(
        bytes: Int = 64 << 20, depth: Int = 64, stringBytes: Int = 64 << 10, rows: Int = 1_000_000,
        diagnostics: Int = 500
    ) {
        self.bytes = bytes
        self.depth = depth
        self.stringBytes = stringBytes
        self.rows = rows
        self.diagnostics = diagnostics
    }

    public static let standard = ReadingLimits()
}
