import HealthModel

/// Turns the bytes of a document into a snapshot or into diagnostics that say why not.
///
/// The name is the document's, for diagnostics; the instant is when the bytes were received. It is called on one thread.
public typealias DocumentReading =
    @Sendable (_ bytes: UnsafeRawBufferPointer, _ name: String, _ received: Instant) -> (snapshot: Snapshot?, diagnostics: [Diagnostic])
