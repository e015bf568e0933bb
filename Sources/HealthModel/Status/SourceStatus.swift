/// How far a source has come, in its own terms: where whoever left it goes on.
public enum SourcePosition: Sendable, Hashable, Codable {
    /// How often everything in the directory was looked at, the first time included.
    case directory(scan: UInt64)
}

/// How a source of snapshots is.
public struct SourceStatus: Sendable, Hashable, Codable {
    /// How changes are noticed.
    public enum WatchMode: String, Sendable, Codable {
        /// The operating system reports them.
        case events
        /// It reports none, or not all: everything is looked at again and again.
        case rescanning
    }

    /// How far the reading has come.
    public enum Progress: String, Sendable, Comparable, Codable {
        case started
        /// The newest document of each folder was read; older ones follow.
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

    /// Where the snapshots come from, for people: the directory as the operator named it.
    public var place: String
    public var progress: Progress
    public var watchMode: WatchMode
    /// Documents whose last reading was good.
    public var read: Int
    /// Documents whose last reading failed.
    public var rejected: Int
    /// Files with names that no document has, temporary files for instance, seen by the last look at everything.
    public var ignored: Int
    /// Documents that are still to be read.
    public var waiting: Int
    /// How often the system lost track of changes, so that everything was looked at again.
    public var overflows: Int
    /// How far the source had come when it said this.
    public var position: SourcePosition
    /// When everything was looked at last.
    public var lastRescan: Instant?
    /// Documents read since the start, each as often as it was read.
    public var readings: Int
    /// Bytes of those readings.
    public var bytesRead: Int
    /// Time that those readings took, over all reading threads, decoding included.
    public var readMilliseconds: Double
    /// The longest of them.
    public var longestReadMilliseconds: Double
    /// Whether a request to the file system has gone unanswered for so long that the source waits in vain.
    public var isHung: Bool
    /// When a document was last read with success.
    public var lastRead: Instant?
    /// What is wrong with the source as a whole: `source.absent`, `source.unreadable`, `source.notDirectory`,
    /// `source.empty`, `source.watchLimit`, `source.emptied`, `source.hung`. What was read before still stands.
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
