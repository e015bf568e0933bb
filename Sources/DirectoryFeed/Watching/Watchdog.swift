import CLinux
import Synchronization

/// Notices that a file system has stopped answering and left a thread in a call that cannot be interrupted.
///
/// It sleeps while idle, and wakes a few times a minute while there is work.
final class Watchdog: Sendable {
    enum Post: Int { case reading, watching }

    /// When each post last made progress; 0 while it is idle.
    private let reading = Atomic<Int64>(0)
    private let watching = Atomic<Int64>(0)
    private let isAsleep = Atomic(false)
    private let isStopped = Atomic(false)
    private let bell: WakeUp
    /// The maximum duration of a call, in milliseconds.
    private let patience: Int64

    init(bell: WakeUp, patience: Int64) {
        self.bell = bell
        self.patience = patience
    }

    func begin(_ post: Post) {
        store(linux_steady_milliseconds(), post)
        if isAsleep.exchange(false, ordering: .sequentiallyConsistent) { bell.ring() }
    }

    func noteProgress(_ post: Post) { store(linux_steady_milliseconds(), post) }

    func end(_ post: Post) { store(0, post) }

    func stop() {
        isStopped.store(true, ordering: .sequentiallyConsistent)
        bell.ring()
    }

    private func store(_ moment: Int64, _ post: Post) {
        switch post {
        case .reading: reading.store(moment, ordering: .sequentiallyConsistent)
        case .watching: watching.store(moment, ordering: .sequentiallyConsistent)
        }
    }

    /// Runs on its own thread, and reports when waiting becomes too long and when it is over.
    func run(report: (Bool) -> Void) {
        var wasHung = false
        while !isStopped.load(ordering: .sequentiallyConsistent) {
            let oldest = oldestProgress
            let isHung = oldest.map { linux_steady_milliseconds() - $0 > patience } ?? false
            if isHung != wasHung { report(isHung) }
            wasHung = isHung
            rest(isIdle: oldest == nil)
        }
    }

    private func rest(isIdle: Bool) {
        isAsleep.store(isIdle, ordering: .sequentiallyConsistent)
        let stillIdle = isIdle && oldestProgress == nil
        _ = WakeUp.wait(for: [bell.descriptor], milliseconds: stillIdle ? nil : max(1, patience / 3))
        bell.clear()
    }

    private var oldestProgress: Int64? {
        [reading.load(ordering: .sequentiallyConsistent), watching.load(ordering: .sequentiallyConsistent)].filter { $0 > 0 }.min()
    }
}
