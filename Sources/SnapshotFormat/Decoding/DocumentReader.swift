import HealthModel

/// Reads the bytes of a document into a snapshot, or into diagnostics that explain the failure.
public protocol DocumentReader: Sendable {
    /// - Parameters:
    ///   - document: its identity, for diagnostics and the snapshot's origin.
    ///   - received: when the document arrived.
    func read(_ bytes: UnsafeRawBufferPointer, document: DocumentID, received: Instant) -> ReadingResult

    /// Applies the current content of a document that defines data sets. Called on the reading thread, so that it is in force for
    /// snapshots read afterwards.
    func define(_ document: DocumentID, _ content: [UInt8])

    /// Forgets a removed document; does nothing if it defined nothing.
    func forget(_ document: DocumentID)
}

extension DocumentReader {
    public func define(_ document: DocumentID, _ content: [UInt8]) {}
    public func forget(_ document: DocumentID) {}
}

extension SnapshotReader: DocumentReader {}
