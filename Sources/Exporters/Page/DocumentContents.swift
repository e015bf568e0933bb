import HealthModel

/// What documents hold at the moment of an export.
public struct DocumentContents: Sendable {
    /// The bytes that a snapshot was read from; nil where its document holds something else by now, or is gone.
    public var bytes: @Sendable (Snapshot) -> [UInt8]?
    /// The SHA-256 of some bytes in hexadecimal digits; nil where it cannot be told.
    public var sha256: @Sendable ([UInt8]) -> String?

    public init(bytes: @escaping @Sendable (Snapshot) -> [UInt8]?, sha256: @escaping @Sendable ([UInt8]) -> String?) {
        self.bytes = bytes
        self.sha256 = sha256
    }

    /// No document is there any more.
    public static let none = DocumentContents(bytes: { _ in nil }, sha256: { _ in nil })

    public func hash(_ snapshot: Snapshot) -> String? { bytes(snapshot).flatMap(sha256) }
}
