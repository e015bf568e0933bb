import HealthModel

/// A document to be archived: its bytes as received, and the outcome of reading them.
public struct ReceivedDocument: Sendable {
    public enum Outcome: Sendable {
        /// - fingerprint: XXH3 of the bytes.
        case accepted(SnapshotHeader, fingerprint: UInt64)
        case rejected([Diagnostic])
    }

    public var document: DocumentID
    public var received: Instant
    public var bytes: [UInt8]
    public var outcome: Outcome

    public init(_ document: DocumentID, received: Instant, bytes: [UInt8], outcome: Outcome) {
        self.document = document
        self.received = received
        self.bytes = bytes
        self.outcome = outcome
    }
}
