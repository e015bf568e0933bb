import HealthModel

/// Where snapshots come from: a directory today, a database tomorrow.
///
/// A source works on threads of its own and says what it found; what that means is the receiver's business.
public protocol SnapshotSource: Sendable {
    /// What the names of its documents belong to.
    var id: SourceID { get }

    /// Begins to read and to report. `deliver` is called on the source's thread, with news in the order in which things
    /// happened, in batches; call `start` once.
    func start(deliver: @escaping @Sendable ([SourceNews]) -> Void)

    /// The bytes of a document as they are now, or nil where they cannot be had. Reads on the caller's thread.
    func content(of document: DocumentID) -> [UInt8]?

    /// Looks at everything again, as an operator who mistrusts the screen asks for.
    func rescan()

    /// Reads documents again although they have not changed, because what they are read by has.
    func reread(_ documents: [DocumentID])

    /// Ends the reports. Returns at once; what is being read is let go when it is read.
    func stop()
}

/// What the sources of snapshots have to say: the one form from the thread that reads to everything that is made of it.
public enum SourceNews: Sendable {
    /// A document was read; its diagnostics are warnings.
    case accepted(Snapshot, [Diagnostic])
    /// A document could not be used. The last good snapshot of that document still stands.
    case rejected(DocumentID, [Diagnostic])
    /// A document is gone, and its snapshot or its definition with it.
    case removed(DocumentID)
    /// Other data sets are read from now on, or something else is wrong with the documents that define them.
    case defined(DefinitionEdition)
    /// What a document said before it was rewritten in place, as an archive has it.
    case recalled(Snapshot)
    /// How a source is: after the first look at everything, after changes and when a trouble begins or ends.
    case status(SourceID, SourceStatus)
}
