import HealthModel

/// What documents hold at the moment of an export.
public struct DocumentContents: Sendable {
    /// The bytes that a snapshot was read from; nil where its document holds something else by now, or is gone.
    public var bytes: @Sendable (Snapshot) -> [UInt8]?
    /// The SHA-256 of the bytes that a snapshot was read from, in hexadecimal digits; nil where they are kept nowhere any more.
    public var hash: @Sendable (Snapshot) -> String?

    public init(bytes: @escaping @Sendable (Snapshot) -> [UInt8]?, hash: @escaping @Sendable (Snapshot) -> String?) {
        self.bytes = bytes
        self.hash = hash
    }

    /// No document is there any more.
    public static let none = DocumentContents(bytes: { _ in nil }, hash: { _ in nil })
}
