import Archive
import Dispatch
import HealthModel
import DirectoryFeed
import SnapshotFormat
import Synchronization

/// Where readers leave what they have read, and the archive's thread takes it.
final class ArchiveInbox: Sendable {
    private let queue = Mutex(ArchiveQueue())
    private let bell = DispatchSemaphore(value: 0)

    /// Changes what waits, and wakes the archive's thread.
    func change<Result: Sendable>(_ body: (inout ArchiveQueue) -> Result) -> Result {
        defer { bell.signal() }
        return queue.withLock { body(&$0) }
    }

    /// Looks at what waits, or takes of it.
    func take<Result: Sendable>(_ body: (inout ArchiveQueue) -> Result) -> Result { queue.withLock { body(&$0) } }

    /// Waits until something changes or the time has passed, for ever without one. What has changed meanwhile counts once.
    func wait(seconds: Double? = nil) {
        _ = bell.wait(timeout: seconds.map { .now() + $0 } ?? .distantFuture)
        while bell.wait(timeout: .now()) == .success {}
    }

    /// Leaves a document that was read just now. The bytes are copied only where the archive wants them and has room.
    func offer(_ document: DocumentID, _ bytes: UnsafeRawBufferPointer, _ result: ReadingResult, _ now: Instant) {
        let isWanted = queue.withLock { queue in
            guard !queue.isStopped else { return false }
            if let snapshot = result.snapshot, !queue.claim(document, snapshot.origin.fingerprint) { return false }
            guard queue.hasRoom(for: bytes.count) else {
                let fingerprint = result.snapshot?.origin.fingerprint ?? 0
                let entry = ArchiveQueue.Remembered(document: document, received: now, fingerprint: fingerprint)
                queue.remember(entry)
                return !queue.isLoading
            }
            queue.hold(ReceivedDocument(document, received: now, bytes: Array(bytes), result))
            return !queue.isLoading
        }
        if isWanted { bell.signal() }
    }
}

extension ReceivedDocument {
    init(_ document: DocumentID, received: Instant, bytes: [UInt8], _ result: ReadingResult) {
        let outcome = result.snapshot.map { Outcome.accepted($0.header, fingerprint: $0.origin.fingerprint) }
        self.init(document, received: received, bytes: bytes, outcome: outcome ?? .rejected(result.diagnostics))
    }
}
