import CLinux
import Feeds
import HealthModel
import Synchronization

/// The state shared by the threads of one directory.
final class SharedWork: Sendable {
    /// The watcher's state of the directory as a whole.
    struct Facts {
        var watchMode = SourceStatus.WatchMode.events
        var ignored = 0
        var overflows = 0
        var rescans = 0
        var lastRescan: Instant?
        var problem: Diagnostic?
    }

    fileprivate struct Shared {
        var queue = ReadingQueue()
        var facts = Facts()
        /// As last reported by the reading threads.
        var status: SourceStatus
        var isHung = false
        var isStopped = false
        var isRescanWanted = false
    }

    private let shared: Mutex<Shared>
    private let readerBell: WakeUp
    private let watcherBell: WakeUp
    let watchdog: Watchdog

    /// Nil if the system has no descriptors left.
    init?(place: String, patience: Int64) {
        guard let readerBell = WakeUp(), let watcherBell = WakeUp(), let guardBell = WakeUp() else { return nil }
        shared = Mutex(Shared(status: SourceStatus(place: place)))
        self.readerBell = readerBell
        self.watcherBell = watcherBell
        watchdog = Watchdog(bell: guardBell, patience: patience)
    }

    var isStopped: Bool { shared.withLock { $0.isStopped } }

    func stop() {
        shared.withLock { $0.isStopped = true }
        readerBell.ring()
        watcherBell.ring()
        watchdog.stop()
    }

    // MARK: For the watcher

    var watcherDescriptor: Int32 { watcherBell.descriptor }

    func wantRescan() {
        shared.withLock { $0.isRescanWanted = true }
        watcherBell.ring()
    }

    /// Whether a rescan was requested since the last call.
    func takeRescanWish() -> Bool {
        watcherBell.clear()
        return shared.withLock { shared in
            defer { shared.isRescanWanted = false }
            return shared.isRescanWanted
        }
    }

    /// Changes the queue and wakes the reader.
    func order(_ change: (inout ReadingQueue) -> Void) {
        shared.withLock { change(&$0.queue) }
        readerBell.ring()
    }

    /// Changes the facts and has them reported.
    func note(_ change: (inout Facts) -> Void) {
        shared.withLock { shared in
            change(&shared.facts)
            shared.queue.noteNews()
        }
        readerBell.ring()
    }

    // MARK: For the reader

    func nextStep() -> ReadingQueue.Step { shared.withLock { $0.queue.next(now: linux_steady_milliseconds()) } }

    func moreReadings(beside first: DocumentPath, limit: Int) -> [ReadingQueue.Assignment] {
        shared.withLock { $0.queue.moreReadings(beside: first, now: linux_steady_milliseconds(), limit: limit) }
    }

    func retry(_ path: DocumentPath, after reading: ReadingQueue.ReadAttempt) -> Bool {
        shared.withLock { $0.queue.retry(path, after: reading, now: linux_steady_milliseconds()) }
    }

    /// Waits for more work until a moment of the steady clock, indefinitely if it is nil.
    func waitForWork(until moment: Int64?) {
        let heard = WakeUp.wait(for: [readerBell.descriptor], milliseconds: moment.map { $0 - linux_steady_milliseconds() })
        if heard.contains(true) { readerBell.clear() }
    }

    // MARK: Status

    /// Records the reading progress and returns the combined status.
    func report(_ change: (inout SourceStatus) -> Void) -> SourceStatus {
        shared.withLock { shared in
            change(&shared.status)
            return shared.picture
        }
    }

    /// Records whether the file system answers and returns the combined status.
    func report(isHung: Bool) -> SourceStatus {
        shared.withLock { shared in
            shared.isHung = isHung
            return shared.picture
        }
    }
}

extension SharedWork.Shared {
    /// The reader's status combined with the facts of watcher and watchdog.
    fileprivate var picture: SourceStatus {
        var picture = status
        picture.watchMode = facts.watchMode
        picture.ignored = facts.ignored
        picture.overflows = facts.overflows
        picture.position = .directory(scan: UInt64(facts.rescans))
        picture.lastRescan = facts.lastRescan
        picture.waiting = queue.waiting
        picture.isHung = isHung
        picture.problem = isHung ? hungProblem : facts.problem ?? emptiness
        return picture
    }

    private var hungProblem: Diagnostic {
        Diagnostic(file: status.place, .hung, .text(status.place))
    }

    private var emptiness: Diagnostic? {
        guard status.read + status.rejected == 0, queue.waiting == 0, status.progress == .complete else { return nil }
        return Diagnostic(file: status.place, .empty)
    }
}
