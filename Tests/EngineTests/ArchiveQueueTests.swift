import Archive
import HealthModel
import Testing

@testable import Engine

@Suite struct ArchiveQueueTests {
    private func document(_ path: String) -> DocumentID { DocumentID(source: SourceID(name: "/feed"), name: path) }

    private func received(_ path: String, bytes: Int) -> ReceivedDocument {
        ReceivedDocument(
            document(path), received: Instant(milliseconds: 0), bytes: Array(repeating: 0, count: bytes), outcome: .rejected([]))
    }

    private func remembered(_ path: String, _ fingerprint: UInt64) -> ArchiveQueue.Remembered {
        ArchiveQueue.Remembered(document: document(path), received: Instant(milliseconds: 0), fingerprint: fingerprint)
    }

    @Test func aContentThatIsKnownIsNotWantedAgainUntilTheDocumentHeldAnother() {
        var queue = ArchiveQueue()
        let isWanted = [("a", UInt64(1)), ("a", 1), ("a", 2), ("a", 1), ("b", 1)].map { queue.claim(document($0.0), $0.1) }
        #expect(isWanted == [true, false, true, true, true])
    }

    @Test func whatWaitsIsBoundedAndLessWhileEverythingIsRead() {
        var queue = ArchiveQueue()
        #expect(queue.hasRoom(for: ArchiveQueue.capacityWhileLoading))
        #expect(!queue.hasRoom(for: ArchiveQueue.capacityWhileLoading + 1))
        queue.takeKnown([:])
        #expect(queue.hasRoom(for: ArchiveQueue.capacity))
        queue.hold(received("a", bytes: 1000))
        #expect(!queue.hasRoom(for: ArchiveQueue.capacity))
        _ = queue.takeHeld()
        #expect(queue.hasRoom(for: ArchiveQueue.capacity))
    }

    @Test func aBatchIsBoundedInNumberAndBytes() {
        var queue = ArchiveQueue()
        for number in 0..<300 { queue.hold(received("\(number)", bytes: 1)) }
        let batches = [queue.takeHeld().count, queue.takeHeld().count]
        #expect(batches == [ArchiveQueue.batchCount, 300 - ArchiveQueue.batchCount])
        for number in 0..<4 { queue.hold(received("\(number)", bytes: ArchiveQueue.batchBytes)) }
        let large = queue.takeHeld().count
        #expect(large == 2)
        #expect(queue.waiting == 2)
    }

    @Test func whatCouldNotBeStoredWaitsBeforeEverythingElse() {
        var queue = ArchiveQueue()
        queue.hold(received("a", bytes: 1))
        let batch = queue.takeHeld()
        queue.hold(received("b", bytes: 1))
        queue.putBack(batch)
        let next = queue.takeHeld().map(\.document.name)
        #expect(next == ["a", "b"])
    }

    @Test func aDocumentIsRememberedOnceWithItsLatestContent() {
        var queue = ArchiveQueue()
        queue.remember(remembered("a", 1))
        queue.remember(remembered("a", 2))
        #expect(queue.waiting == 1)
        let taken = [queue.takeRemembered(), queue.takeRemembered()]
        #expect(taken == [remembered("a", 2), nil])
    }

    @Test func whatIsStoredAlreadyNeedNotBeReadAgain() {
        var queue = ArchiveQueue()
        for (path, fingerprint) in [("a", UInt64(1)), ("b", 2), ("c", 3)] {
            _ = queue.claim(document(path), fingerprint)
            queue.remember(remembered(path, fingerprint))
        }
        queue.takeKnown([document("a").hashValue: 1, document("b").hashValue: 9, document("d").hashValue: 4])
        #expect(queue.waiting == 2)
        let isWanted = [queue.claim(document("d"), 4), queue.claim(document("b"), 2)]
        #expect(isWanted == [false, false])
    }

    @Test func withoutAnArchiveNothingIsKept() {
        var queue = ArchiveQueue()
        queue.hold(received("a", bytes: 5))
        queue.remember(remembered("b", 1))
        queue.close()
        #expect(queue.waiting == 0 && queue.isStopped)
    }

    @Test func attemptsComeAtGrowingIntervalsOfAtMostAMinute() {
        var pause = RetryPause()
        let pauses = (0..<8).map { _ in pause.next() }
        #expect(pauses == [1, 2, 4, 8, 16, 32, 60, 60])
        pause.reset()
        let first = pause.next()
        #expect(first == 1)
    }
}
