/// Limits on documents, so that no file can exhaust the program.
public struct ReadingLimits: Sendable, Hashable {
    /// The size of a document in bytes.
    public var bytes: Int
    /// The nesting of arrays and objects.
    public var depth: Int
    /// The length of a string in bytes.
    public var stringBytes: Int
    /// The number of rows, and of records, in a document.
    public var rows: Int
    /// The number of listed diagnostics per document and severity; the rest is only counted.
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
