import HealthModel
import Synchronization
import Testing

@testable import DirectoryFeed

/// "Updated" is when a document was last read successfully.
@Suite("R7 the time of the last good reading") struct WatchingClockTests {
    private final class Clock: Sendable {
        private let seconds = Mutex(0)
        func set(_ second: Int) { seconds.withLock { $0 = second } }
        func now() -> Instant { Instant(milliseconds: Int64(seconds.withLock { $0 }) * 1000) }
    }

    @Test("R7 a document that is rejected does not count as an update; the next good one does")
    func lastRead() throws {
        let (workshop, log, clock) = (try Workshop(), try EventLog(), Clock())
        workshop.folder("feed")
        workshop.deliver("first", as: "feed/a.json")
        clock.set(100)
        let source = DirectorySource(directory: "\(workshop.path)/feed", limit: 1000, now: { clock.now() }, reader: WordReader())
        source.start { log.add($0) }
        #expect(log.reports { $0.progress == .complete && $0.lastRead == Instant(milliseconds: 100_000) })
        clock.set(200)
        workshop.deliver("bad", as: "feed/a.json")
        #expect(log.reports { $0.rejected == 1 && $0.lastRead == Instant(milliseconds: 100_000) })
        clock.set(300)
        workshop.deliver("third", as: "feed/a.json")
        #expect(log.reports { $0.rejected == 0 && $0.lastRead == Instant(milliseconds: 300_000) })
        source.stop()
    }
}
