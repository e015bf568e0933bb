import HealthModel

/// A source of snapshots: a directory today, a database tomorrow.
///
/// A source works on its own threads and only reports; interpreting the news is up to the receiver.
public protocol SnapshotSource: Sendable {
    /// The identity that its documents' names belong to.
    var id: SourceID { get }

    /// Starts reading and reporting. `deliver` is called on the source's thread with batches of news in chronological order; call
    /// `start` once.
    func start(deliver: @escaping @Sendable ([SourceNews]) -> Void)

    /// Returns the current bytes of a document, or nil if unavailable. Reads on the caller's thread.
    func content(of document: DocumentID) -> [UInt8]?

    /// Rescans everything, on the operator's request.
    func rescan()

    /// Reads unchanged documents again because a definition used to decode them has changed.
    func reread(_ documents: [DocumentID])

    /// Stops reporting. Returns at once; a read in progress is discarded when it finishes.
    func stop()
}

/// The only form in which sources report to the rest of the program.
public enum SourceNews: Sendable {
    /// A document was read; its diagnostics are at most warnings.
    case accepted(Snapshot, [Diagnostic])
    /// A document could not be used. Its last good snapshot remains valid.
    case rejected(DocumentID, [Diagnostic])
    /// A document was removed, along with its snapshot or definition.
    case removed(DocumentID)
    /// The data sets changed, or the diagnostics of the documents that define them.
    case defined(DefinitionEdition)
    /// An earlier version of a rewritten document, from an archive.
    case recalled(Snapshot)
    /// The state of a source: after the first scan, after changes, and when a problem begins or ends.
    case status(SourceID, SourceStatus)
}
