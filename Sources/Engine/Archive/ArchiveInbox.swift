import Archive
import Dispatch
import HealthModel
import DirectoryFeed
import SnapshotFormat
import Synchronization

/// Passes documents from their readers to the archive's thread.
final class ArchiveInbox: Sendable {
    private let queue = Mutex(ArchiveQueue())
    private let bell = DispatchSemaphore(value: 0)

    /// Modifies the queue and wakes the archive's thread.
    func change<Result: Sendable>(_ body: (inout ArchiveQueue) -> Result) -> Result {
        defer { bell.signal() }
        return queue.withLock { body(&$0) }
    }

    /// Reads or takes from the queue without waking the archive's thread.
    func take<Result: Sendable>(_ body: (inout ArchiveQueue) -> Result) -> Result { queue.withLock { body(&$0) } }

    /// Waits for a change or a timeout, indefinitely if nil. Changes made in the meantime count once.
    func wait(seconds: Double? = nil) {
        _ = bell.wait(timeout: seconds.map { .now() + $0 } ?? .distantFuture)
        while bell.wait(timeout: .now()) == .success {}
    }

    /// Offers a document that was just read. Its bytes are copied only if the archive wants them and has room.
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
