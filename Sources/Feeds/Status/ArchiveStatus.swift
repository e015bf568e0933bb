import HealthModel

/// The state of the archive of received documents.
///
/// The dashboard also runs without an archive: it shows what the documents contain now, and the earlier content of a rewritten
/// document is lost.
public struct ArchiveStatus: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Codable {
        /// Archiving is turned off.
        case off
        /// Being opened; received documents wait.
        case opening
        /// Open; received documents are stored.
        case ready
        /// Storing currently fails and is retried; `problem` has the reason. Nothing is lost meanwhile.
        case hindered
        /// Readable but not writable; `problem` has the reason.
        case readOnly
        /// Could not be opened; `problem` has the reason.
        case absent
    }

    public var state: State
    /// The archive's file.
    public var path: String
    /// The user-facing reason why the archive does not store.
    public var problem: Message?
    /// Where a damaged archive was moved when a new one replaced it.
    public var setAside: String?
    /// The number of distinct document contents stored.
    public var contents: Int
    /// The size of those contents as received, in bytes.
    public var bytes: Int
    /// Documents received but not stored yet.
    public var waiting: Int
    /// Receipts stored by this process since it started.
    public var written: Int
    /// Rejected documents kept with their diagnostics.
    public var quarantined: Int
    /// When this process last stored something.
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
