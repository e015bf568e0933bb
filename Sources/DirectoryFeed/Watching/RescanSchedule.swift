/// Decides when to look at the tree although no event came: events are lost, and some changes raise none. Pure: times are
/// milliseconds of a clock that never goes back.
struct RescanSchedule {
    /// How far the kernel's events can be trusted.
    enum Trust: Equatable {
        /// Every directory is watched, on file systems that report what happens to them.
        case full
        /// There are not enough watches or descriptors.
        case missingWatches
        /// Other machines write to the file system, and their changes raise no events here.
        case remote
        /// The directory is not there.
        case absent
    }

    enum Look: Equatable {
        /// Is the directory there, and is it the one that is watched?
        case root
        /// The times of all directories, and the contents of those that changed.
        case directories
        /// Everything, with fresh watches.
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

        /// Looks at everything this often wherever events cannot be trusted, and at the directories too where they can.
        init(every milliseconds: Int64) {
            (directories, remote, missingWatches) = (milliseconds, milliseconds, milliseconds)
            everything = 15 * milliseconds
            root = min(root, milliseconds)
        }
    }

    private let intervals: Intervals
    /// A moment at which a minute of the wall clock begins: the looks fall on the ticks of the clock, when the program is
    /// awake anyway.
    private let anchor: Int64
    private(set) var trust = Trust.absent
    private var lastLook: Int64
    private var lastEverything: Int64

    init(intervals: Intervals, anchor: Int64, now: Int64) {
        self.intervals = intervals
        self.anchor = anchor
        (lastLook, lastEverything) = (now, now)
    }

    /// Everything was looked at, and this is how far events can be trusted from now on.
    mutating func noteEverything(_ trust: Trust, now: Int64) {
        self.trust = trust
        (lastLook, lastEverything) = (now, now)
    }

    mutating func noteLook(now: Int64) { lastLook = now }

    /// When the next look is due.
    var due: Int64 {
        switch trust {
        case .absent: lastLook + intervals.root
        case .remote: lastLook + intervals.remote
        case .missingWatches: lastLook + intervals.missingWatches
        case .full: nextTick(after: lastLook)
        }
    }

    /// The look that is due, or nil.
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
