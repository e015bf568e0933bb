import HealthModel
import Synchronization

/// What the watching and the reading thread of one directory share.
final class SharedWork: Sendable {
    /// What the watcher knows about the directory as a whole.
    struct Facts {
        var watchMode = SourceStatus.WatchMode.events
        var ignored = 0
        var overflows = 0
        var problem: Diagnostic?
    }

    private struct Shared {
        var queue = ReadingQueue()
        var facts = Facts()
        var isStopped = false
        var isRescanWanted = false
    }

    private let shared = Mutex(Shared())
    private let readerBell: WakeUp
    private let watcherBell: WakeUp

    init(readerBell: WakeUp, watcherBell: WakeUp) {
        self.readerBell = readerBell
        self.watcherBell = watcherBell
    }

    var isStopped: Bool { shared.withLock { $0.isStopped } }

    func stop() {
        shared.withLock { $0.isStopped = true }
        readerBell.ring()
        watcherBell.ring()
    }

    // MARK: For the watcher

    var watcherDescriptor: Int32 { watcherBell.descriptor }

    func wantRescan() {
        shared.withLock { $0.isRescanWanted = true }
        watcherBell.ring()
    }

    /// Whether somebody asked for a look at everything since the last call.
    func takeRescanWish() -> Bool {
        watcherBell.clear()
        return shared.withLock { shared in
            defer { shared.isRescanWanted = false }
            return shared.isRescanWanted
        }
    }

    /// Changes what is to be read and wakes the reader.
    func order(_ change: (inout ReadingQueue) -> Void) {
        shared.withLock { change(&$0.queue) }
        readerBell.ring()
    }

    /// Changes what is known about the whole, and has it told.
    func note(_ change: (inout Facts) -> Void) {
        shared.withLock { shared in
            change(&shared.facts)
            shared.queue.noteNews()
        }
        readerBell.ring()
    }

    // MARK: For the reader

    func nextStep() -> ReadingQueue.Step { shared.withLock { $0.queue.next(now: steadyMilliseconds()) } }

    func retry(_ path: DocumentPath, after reading: ReadingQueue.Reading) -> Bool {
        shared.withLock { $0.queue.retry(path, after: reading, now: steadyMilliseconds()) }
    }

    /// Waits for more work until a moment of the steady clock, for ever where it is nil.
    func waitForWork(until moment: Int64?) {
        let heard = WakeUp.wait(for: [readerBell.descriptor], milliseconds: moment.map { $0 - steadyMilliseconds() })
        if heard.contains(true) { readerBell.clear() }
    }

    /// The facts, and how many documents are still to be read.
    func situation() -> (facts: Facts, waiting: Int) { shared.withLock { ($0.facts, $0.queue.waiting) } }
}
