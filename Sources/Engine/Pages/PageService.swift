import PageMaking
import Glibc
import DirectoryFeed
import Synchronization

/// Makes pages off the main thread.
///
/// Only the latest order counts: a waiting order is dropped when the next one arrives. A page that takes long, or never finishes,
/// delays no other: another thread takes the next order, unless all of them are busy.
///
/// When the operator has gone to another page and rests there, the pages beside it are prepared until the next order comes. A page that is
/// made again because its data have changed prepares nothing: a wall display would be busy all day.
final class PageService: Sendable {
    private struct Work {
        var waiting: (order: PageOrder, data: any ContentProvider)?
        /// The number of the last order.
        var last = 0
        /// The page that those beside it were last prepared for.
        var prepared: PageID?
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
            work.last = order.number
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
        var made: (order: PageOrder, data: any ContentProvider)?
        while !work.withLock({ $0.isStopped }) {
            if let (order, data) = take() {
                report(order.make(of: data))
                made = (order, data)
            } else if !waits(after: made) {
                made = nil
            }
        }
    }

    /// Waits for the next order, or prepares other pages if none comes soon. A thread that does is not idle: another takes the next order.
    ///
    /// - Returns: whether it waited until the bell rang, be it for an order that another thread has taken.
    private func waits(after made: (order: PageOrder, data: any ContentProvider)?) -> Bool {
        let isRung = WakeUp.wait(for: [bell.descriptor], milliseconds: made.map { Self.pause($0.order) }).contains(true)
        if isRung { bell.clear() }
        work.withLock { $0.idle -= 1 }
        if !isRung, let made, isNew(made.order) { made.data.prepare(besides: made.order.request) { self.isLast(made.order) } }
        return isRung
    }

    /// How long nothing must happen before other pages are prepared. While files are being read the next order is near.
    private static func pause(_ order: PageOrder) -> Int64 { order.isComplete ? 20 : 500 }

    /// Whether the order is the last one, and for another page than those beside it were prepared for.
    private func isNew(_ order: PageOrder) -> Bool {
        work.withLock { work in
            guard work.last == order.number, work.prepared != order.request.pageID else { return false }
            work.prepared = order.request.pageID
            return true
        }
    }

    private func isLast(_ order: PageOrder) -> Bool { work.withLock { !$0.isStopped && $0.last == order.number } }

    /// The waiting order; if there is none, marks the thread idle.
    private func take() -> (order: PageOrder, data: any ContentProvider)? {
        work.withLock { work in
            defer { work.waiting = nil }
            if work.waiting == nil { work.idle += 1 }
            return work.waiting
        }
    }
}
