import HealthModel

/// Access to the content of documents during an export.
public struct DocumentContents: Sendable {
    /// Returns the bytes a snapshot was read from; nil if its document has changed or is gone.
    public var bytes: @Sendable (Snapshot) -> [UInt8]?
    /// Returns the hexadecimal SHA-256 of the bytes a snapshot was read from; nil if they are not available.
    public var hash: @Sendable (Snapshot) -> String?

    public init(bytes: @escaping @Sendable (Snapshot) -> [UInt8]?, hash: @escaping @Sendable (Snapshot) -> String?) {
        self.bytes = bytes
        self.hash = hash
    }

    /// No documents available.
    public static let none = DocumentContents(bytes: { _ in nil }, hash: { _ in nil })
}
