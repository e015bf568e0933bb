import HealthModel

/// What turns the bytes of a document into a snapshot, or into diagnostics that say why not.
public protocol DocumentReader: Sendable {
    /// - Parameters:
    ///   - document: which one it is, for diagnostics and the snapshot's origin.
    ///   - received: when the document arrived.
    func read(_ bytes: UnsafeRawBufferPointer, document: DocumentID, received: Instant) -> ReadingResult

    /// Takes in what a document that defines data sets holds now. Called on the thread that reads, so that snapshots which are
    /// read after it are read by it.
    func define(_ document: DocumentID, _ content: [UInt8])

    /// Forgets a document that is gone; nothing where it defined nothing.
    func forget(_ document: DocumentID)
}

extension DocumentReader {
    public func define(_ document: DocumentID, _ content: [UInt8]) {}
    public func forget(_ document: DocumentID) {}
}

extension SnapshotReader: DocumentReader {}
