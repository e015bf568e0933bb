import PageMaking
import Glibc
import DirectoryFeed
import Synchronization

/// Makes pages away from the thread that answers keys.
///
/// The latest order is the one that counts: one that nobody has begun with is forgotten when the next comes. A page whose making
/// takes long, or never ends, holds up no other one: another thread takes the next order, as long as not all of them are busy.
final class PageService: Sendable {
    private struct Work {
        var waiting: (order: PageOrder, data: any ContentProvider)?
        var threads = 0
        var idle = 0
        var isStopped = false
    }

    static let threadLimit = 3
    /// Keys go before pages, and pages before reading.
    private static let niceness: Int32 = 2

    private let work = Mutex(Work())
    private let bell: WakeUp
    private let report: @Sendable (MadePage) -> Void

    /// Nil where the system gives no descriptor.
    init?(report: @escaping @Sendable (MadePage) -> Void) {
        guard let bell = WakeUp() else { return nil }
        self.bell = bell
        self.report = report
    }

    /// Has a page made of the data as they are now. Where no thread can be had, the page that comes says so.
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

    /// Whether there is a thread to make what waits, be it one that is busy now.
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

    /// The order that waits; without one the thread is idle from now on.
    private func take() -> (order: PageOrder, data: any ContentProvider)? {
        work.withLock { work in
            defer { work.waiting = nil }
            if work.waiting == nil { work.idle += 1 }
            return work.waiting
        }
    }
}
