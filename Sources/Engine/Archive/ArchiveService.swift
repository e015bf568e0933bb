import Archive
import Dispatch
import DirectoryFeed
import Feeds
import HealthModel
import Synchronization

/// The archive of a running dashboard: opened after everything was read, and closed once held contents are stored.
final class ArchiveService: Sendable {
    private let inbox: ArchiveInbox
    private let dependencies: ArchiveWorker.Dependencies
    private let finished = DispatchSemaphore(value: 0)
    private let hasBegun: StopFlag

    /// The time to wait for the disk at exit, in seconds.
    private let patience: Double

    init(_ inbox: ArchiveInbox, _ dependencies: ArchiveWorker.Dependencies, patience: Double = 1) {
        self.patience = patience
        self.inbox = inbox
        self.dependencies = dependencies
        hasBegun = StopFlag()
        dependencies.report(ArchiveStatus(state: .opening, path: dependencies.path))
    }

    /// Opens the archive and starts filling it. Later calls have no effect.
    func begin() {
        guard hasBegun.raise() else { return }
        let (inbox, dependencies, finished) = (inbox, dependencies, finished)
        let hasStarted = BackgroundThread.start("taqta-archive", niceness: 19) {
            var worker = ArchiveWorker(inbox, dependencies)
            worker.run()
            finished.signal()
        }
        if !hasStarted {
            finished.signal()
            let problem = ArchiveError(.inputOutput, path: dependencies.path).message
            dependencies.report(ArchiveStatus(state: .absent, path: dependencies.path, problem: problem))
        }
    }

    /// Stores held contents, unless the disk is too slow.
    func finish() {
        inbox.change { $0.stop() }
        if hasBegun.isRaised { _ = finished.wait(timeout: .now() + patience) }
    }
}

/// A flag that can be raised once, from any thread.
final class StopFlag: Sendable {
    private let value = Atomic(false)

    var isRaised: Bool { value.load(ordering: .acquiring) }

    /// Returns whether this call raised it.
    func raise() -> Bool { !value.exchange(true, ordering: .acquiringAndReleasing) }
}

/// The delay before retrying after failures: a second, doubled each time, at most a minute.
struct RetryPause {
    private var failures = 0

    /// Seconds to wait after another failure.
    mutating func next() -> Double {
        defer { failures += 1 }
        return min(60, Double(1 << min(failures, 6)))
    }

    mutating func reset() { failures = 0 }
}
