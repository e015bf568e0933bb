import HealthModel

/// A source's progress in its own terms, from which its reader can resume.
public enum SourcePosition: Sendable, Hashable, Codable {
    /// The number of full scans of the directory, including the first.
    case directory(scan: UInt64)
}

/// The state of a source of snapshots.
public struct SourceStatus: Sendable, Hashable, Codable {
    /// How changes are detected.
    public enum WatchMode: String, Sendable, Codable {
        /// The operating system reports them.
        case events
        /// It reports none, or not all: the directory is rescanned periodically.
        case rescanning
    }

    /// The progress of the initial reading.
    public enum Progress: String, Sendable, Comparable, Codable {
        case started
        /// The newest document of each folder has been read; older ones follow.
        case newest
        case complete

        public static func < (left: Progress, right: Progress) -> Bool { left.order < right.order }

        private var order: Int {
            switch self {
            case .started: 0
            case .newest: 1
            case .complete: 2
            }
        }
    }

    /// The display name of the source: the directory as named by the operator.
    public var place: String
    public var progress: Progress
    public var watchMode: WatchMode
    /// Documents whose last read succeeded.
    public var read: Int
    /// Documents whose last read failed.
    public var rejected: Int
    /// Files whose names are not document names, such as temporary files, found by the last rescan.
    public var ignored: Int
    /// Documents still to be read.
    public var waiting: Int
    /// How often the system lost events and forced a rescan.
    public var overflows: Int
    /// The source's position at the time of this status.
    public var position: SourcePosition
    /// When the last rescan ran.
    public var lastRescan: Instant?
    /// Document reads since the start, counting rereads.
    public var readings: Int
    /// Total bytes read.
    public var bytesRead: Int
    /// Total read time over all reader threads, including decoding.
    public var readMilliseconds: Double
    /// The longest single read.
    public var longestReadMilliseconds: Double
    /// Whether a file system request has gone unanswered for too long.
    public var isHung: Bool
    /// When a document was last read successfully.
    public var lastRead: Instant?
    /// The problem of the source as a whole: `source.absent`, `source.unreadable`, `source.notDirectory`, `source.empty`,
    /// `source.watchLimit`, `source.emptied`, `source.hung`. Documents read earlier remain valid.
    public var problem: Diagnostic?

    public init(
        place: String, progress: Progress = .started, watchMode: WatchMode = .events, read: Int = 0, rejected: Int = 0,
        ignored: Int = 0, waiting: Int = 0, overflows: Int = 0, position: SourcePosition = .directory(scan: 0), lastRescan: Instant? = nil,
        readings: Int = 0, bytesRead: Int = 0, readMilliseconds: Double = 0, longestReadMilliseconds: Double = 0,
        isHung: Bool = false, lastRead: Instant? = nil, problem: Diagnostic? = nil
    ) {
        self.place = place
        self.progress = progress
        self.watchMode = watchMode
        self.read = read
        self.rejected = rejected
        self.ignored = ignored
        self.waiting = waiting
        self.overflows = overflows
        self.position = position
        self.lastRescan = lastRescan
        self.readings = readings
        self.bytesRead = bytesRead
        self.readMilliseconds = readMilliseconds
        self.longestReadMilliseconds = longestReadMilliseconds
        self.isHung = isHung
        self.lastRead = lastRead
        self.problem = problem
    }
}
