import PageMaking
import Glibc
import DirectoryFeed
import Synchronization

/// Makes pages off the main thread.
///
/// Only the latest order counts: a waiting order is dropped when the next one arrives. A page that takes long, or never finishes,
/// delays no other: another thread takes the next order, unless all of them are busy.
final class PageService: Sendable {
    private struct Work {
        var waiting: (order: PageOrder, data: any ContentProvider)?
        var threads = 0
        var idle = 0
        var isStopped = false
    }

    static let threadLimit = 3
    /// Keys have priority over pages, and pages over reading.
    private static let niceness: Int32 = 2

    private let work = Mutex(Work())
    private let bell: WakeUp
    private let report: @Sendable (MadePage) -> Void

    /// Returns nil if the system provides no descriptor.
    init?(report: @escaping @Sendable (MadePage) -> Void) {
        guard let bell = WakeUp() else { return nil }
        self.bell = bell
        self.report = report
    }

    /// Makes a page from the current data. If no thread is available, the resulting page reports that.
    func make(_ order: PageOrder, of data: any ContentProvider) {
        let data = data.forPages
        let needsThread = work.withLock { work in
            work.waiting = (order, data)
            let needsThread = work.idle == 0 && work.threads < Self.threadLimit
            if needsThread { work.threads += 1 }
            return needsThread
        }
        if needsThread, !startThread() { return report(order.failed(of: data, String(cString: strerror(EAGAIN)))) }
        bell.ring()
    }

    func stop() {
        work.withLock {
            $0.isStopped = true
            $0.waiting = nil
        }
        bell.ring()
    }

    /// Starts a thread. Returns whether any thread, possibly a busy one, can make the waiting page.
    private func startThread() -> Bool {
        if BackgroundThread.start("taqta-page", niceness: Self.niceness, run) { return true }
        return work.withLock { work in
            work.threads -= 1
            if work.threads == 0 { work.waiting = nil }
            return work.threads > 0
        }
    }

    private func run() {
        while !work.withLock({ $0.isStopped }) {
            if let (order, data) = take() {
                report(order.make(of: data))
            } else {
                _ = WakeUp.wait(for: [bell.descriptor], milliseconds: nil)
                bell.clear()
                work.withLock { $0.idle -= 1 }
            }
        }
    }

    /// The waiting order; if there is none, marks the thread idle.
    private func take() -> (order: PageOrder, data: any ContentProvider)? {
        work.withLock { work in
            defer { work.waiting = nil }
            if work.waiting == nil { work.idle += 1 }
            return work.waiting
        }
    }
}
