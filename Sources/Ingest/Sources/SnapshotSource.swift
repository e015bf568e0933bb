import HealthModel

/// Where snapshots come from: a directory today, a database tomorrow.
///
/// A source works on threads of its own and says what it found; what that means is the receiver's business.
public protocol SnapshotSource: Sendable {
    /// Begins to read and to report. `deliver` is called on the source's thread, with events in the order in which they
    /// happened, in batches; call `start` once.
    func start(deliver: @escaping @Sendable ([SourceEvent]) -> Void)

    /// The bytes of a document as they are now, or nil where they cannot be had. Reads on the caller's thread.
    func content(of document: String) -> [UInt8]?

    /// Looks at everything again, as an operator who mistrusts the screen asks for.
    func rescan()

    /// Reads documents again although they have not changed, because what they are read by has.
    func reread(_ documents: [String])

    /// Ends the reports. Returns at once; what is being read is let go when it is read.
    func stop()
}

/// What a source has to say.
public enum SourceEvent: Sendable {
    /// A document was read; its diagnostics are warnings.
    case accepted(Snapshot, [Diagnostic])
    /// A document could not be used. The last good snapshot of that document still stands.
    case rejected(document: String, [Diagnostic])
    /// A document that defines data sets is there or has changed; those come before the snapshots at the start.
    case defined(document: String, content: [UInt8])
    /// A document is gone, and its snapshot or its definition with it.
    case removed(document: String)
    /// How the source is: after the first look at everything, after changes and when a trouble begins or ends.
    case scanned(SourceStatus)
}
