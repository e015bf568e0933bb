import Archive
import Dispatch
import DirectoryFeed
import Feeds
import HealthModel
import Synchronization

/// The archive of a running dashboard: begun once everything was read, ended with what it holds stored.
final class ArchiveService: Sendable {
    private let inbox: ArchiveInbox
    private let dependencies: ArchiveWorker.Dependencies
    private let finished = DispatchSemaphore(value: 0)
    private let hasBegun: StopFlag

    /// How long the end of the program waits for the disk, in seconds.
    private let patience: Double

    init(_ inbox: ArchiveInbox, _ dependencies: ArchiveWorker.Dependencies, patience: Double = 1) {
        self.patience = patience
        self.inbox = inbox
        self.dependencies = dependencies
        hasBegun = StopFlag()
        dependencies.report(ArchiveStatus(state: .opening, path: dependencies.path))
    }

    /// Opens the archive and begins to fill it. Later calls do nothing.
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

    /// Stores what is held, unless the disk is too slow for it.
    func finish() {
        inbox.change { $0.stop() }
        if hasBegun.isRaised { _ = finished.wait(timeout: .now() + patience) }
    }
}

/// Something that happens once.
final class StopFlag: Sendable {
    private let value = Atomic(false)

    var isRaised: Bool { value.load(ordering: .acquiring) }

    /// Returns whether this call was the one that raised it.
    func raise() -> Bool { !value.exchange(true, ordering: .acquiringAndReleasing) }
}

/// How long to wait before what has failed is tried again: a second, then twice as long each time, at most a minute.
struct RetryPause {
    private var failures = 0

    /// Seconds to wait after one more failure.
    mutating func next() -> Double {
        defer { failures += 1 }
        return min(60, Double(1 << min(failures, 6)))
    }

    mutating func reset() { failures = 0 }
}
