import HealthModel

/// What turns the bytes of a document into a snapshot, or into diagnostics that say why not.
public protocol DocumentReader: Sendable {
    /// - Parameters:
    ///   - name: the document's name in diagnostics and in the snapshot's origin.
    ///   - received: when the document arrived.
    func read(_ bytes: UnsafeRawBufferPointer, name: String, received: Instant) -> ReadingResult
}

extension SnapshotReader: DocumentReader {}
