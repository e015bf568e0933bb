import Archive
import Dispatch
import HealthModel
import DirectoryFeed

/// The archive of a running dashboard: begun once everything was read, ended with what it holds stored.
final class ArchiveService: Sendable {
    private let inbox: ArchiveInbox
    private let settings: ArchiveWorker.Settings
    private let finished = DispatchSemaphore(value: 0)
    private let hasBegun: Flag

    /// How long the end of the program waits for the disk, in seconds.
    private let patience: Double

    init(_ inbox: ArchiveInbox, _ settings: ArchiveWorker.Settings, patience: Double = 1) {
        self.patience = patience
        self.inbox = inbox
        self.settings = settings
        hasBegun = Flag()
        settings.report(ArchiveStatus(state: .opening, path: settings.path))
    }

    /// Opens the archive and begins to fill it. Later calls do nothing.
    func begin() {
        guard hasBegun.raise() else { return }
        let (inbox, settings, finished) = (inbox, settings, finished)
        let hasStarted = BackgroundThread.start("taqta-archive", niceness: 19) {
            var worker = ArchiveWorker(inbox, settings)
            worker.run()
            finished.signal()
        }
        if !hasStarted {
            finished.signal()
            let problem = ArchiveError(.inputOutput, path: settings.path).message
            settings.report(ArchiveStatus(state: .absent, path: settings.path, problem: problem))
        }
    }

    /// Stores what is held, unless the disk is too slow for it.
    func finish() {
        inbox.change { $0.stop() }
        if hasBegun.isRaised { _ = finished.wait(timeout: .now() + patience) }
    }
}
