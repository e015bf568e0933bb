/// How the archive of received documents is.
///
/// Without an archive the dashboard goes on: it shows what the documents hold now, and nothing is remembered of a document
/// that its writer overwrites.
public struct ArchiveStatus: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Codable {
        /// The operator wants none.
        case off
        /// It is being opened; what is received waits.
        case opening
        /// What is received is stored.
        case ready
        /// Storing fails for now and is tried again; `problem` says why. Nothing is forgotten meanwhile.
        case hindered
        /// It can be read and not written; `problem` says why.
        case readOnly
        /// It could not be opened; `problem` says why.
        case absent
    }

    public var state: State
    /// The archive's file.
    public var path: String
    /// What keeps the archive from storing, for people.
    public var problem: Message?
    /// Where a damaged archive was put aside when a new one was begun in its place.
    public var setAside: String?
    /// Distinct contents of documents that are stored.
    public var contents: Int
    /// The size of those contents as received, in bytes.
    public var bytes: Int
    /// Documents that were received and are not stored yet.
    public var waiting: Int
    /// Receipts that this program has stored since it began.
    public var written: Int
    /// Rejected documents that are kept with the reasons.
    public var quarantined: Int
    /// When something was last stored by this program.
    public var lastWrite: Instant?

    public init(
        state: State, path: String = "", problem: Message? = nil, setAside: String? = nil, contents: Int = 0, bytes: Int = 0,
        waiting: Int = 0, written: Int = 0, quarantined: Int = 0, lastWrite: Instant? = nil
    ) {
        self.state = state
        self.path = path
        self.problem = problem
        self.setAside = setAside
        self.contents = contents
        self.bytes = bytes
        self.waiting = waiting
        self.written = written
        self.quarantined = quarantined
        self.lastWrite = lastWrite
    }
}
