/// Decides when to rescan without an event: events can get lost, and some changes raise none. Pure: times are milliseconds of a
/// monotonic clock.
struct RescanSchedule {
    /// How far kernel events can be trusted.
    enum Trust: Equatable {
        /// Every directory is watched, on file systems that report all changes.
        case full
        /// Not enough watches or descriptors.
        case missingWatches
        /// Other machines write to the file system without raising events here.
        case remote
        /// The directory does not exist.
        case absent
    }

    enum Look: Equatable {
        /// Check that the root exists and is the watched directory.
        case root
        /// Check the times of all directories, and list those that changed.
        case directories
        /// Rescan everything with fresh watches.
        case everything
    }

    /// All in milliseconds.
    struct Intervals: Sendable, Equatable {
        var root: Int64 = 5_000
        var directories: Int64 = 60_000
        var everything: Int64 = 900_000
        var remote: Int64 = 30_000
        var missingWatches: Int64 = 60_000

        init() {}

        /// Rescans at this interval wherever events cannot be trusted, and checks directories at it where they can.
        init(every milliseconds: Int64) {
            (directories, remote, missingWatches) = (milliseconds, milliseconds, milliseconds)
            everything = 15 * milliseconds
            root = min(root, milliseconds)
        }
    }

    private let intervals: Intervals
    /// A moment at which a minute of the wall clock begins: rescans coincide with the clock's ticks, when the program is awake
    /// anyway.
    private let anchor: Int64
    private(set) var trust = Trust.absent
    private var lastLook: Int64
    private var lastEverything: Int64

    init(intervals: Intervals, anchor: Int64, now: Int64) {
        self.intervals = intervals
        self.anchor = anchor
        (lastLook, lastEverything) = (now, now)
    }

    /// Records a full rescan and how far events can be trusted from now on.
    mutating func noteEverything(_ trust: Trust, now: Int64) {
        self.trust = trust
        (lastLook, lastEverything) = (now, now)
    }

    mutating func noteLook(now: Int64) { lastLook = now }

    /// When the next rescan is due.
    var due: Int64 {
        switch trust {
        case .absent: lastLook + intervals.root
        case .remote: lastLook + intervals.remote
        case .missingWatches: lastLook + intervals.missingWatches
        case .full: nextTick(after: lastLook)
        }
    }

    /// The rescan that is due, or nil.
    func look(now: Int64) -> Look? {
        guard now >= due else { return nil }
        switch trust {
        case .absent: return .root
        case .remote, .missingWatches: return .everything
        case .full: return now - lastEverything >= intervals.everything ? .everything : .directories
        }
    }

    private func nextTick(after moment: Int64) -> Int64 {
        let passed = (moment - anchor) % intervals.directories
        return moment - passed + (passed < 0 ? 0 : intervals.directories)
    }
}
