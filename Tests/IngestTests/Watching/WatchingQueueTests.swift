import Testing

@testable import Ingest

@Suite struct WatchingQueueTests {
    private func path(_ text: String) -> DocumentPath { DocumentPath(text) }

    private func read(_ text: String, named: Bool = false, attempt: Int = 0) -> ReadingQueue.Step {
        .read(path(text), ReadingQueue.Reading(isNamed: named, attempt: attempt))
    }

    /// All steps that can be done at a moment.
    private func steps(_ queue: inout ReadingQueue, at now: Int64 = 0) -> [ReadingQueue.Step] {
        var steps: [ReadingQueue.Step] = []
        while true {
            let step = queue.next(now: now)
            if case .wait = step { return steps }
            steps.append(step)
        }
    }

    @Test func theNewestOfEachFolderComesFirstThenTheRestNewestFirst() {
        var queue = ReadingQueue()
        queue.beginListing()
        queue.list([path("a/2026-01-01.json"), path("a/2026-01-03.json"), path("a/2026-01-02.json")])
        queue.list([path("b/2026-01-02.json"), path("b/2026-01-04.json")])
        queue.endListing(within: .root, found: [])
        #expect(
            steps(&queue) == [
                .reconcile(within: .root, found: []),
                read("b/2026-01-04.json"), read("a/2026-01-03.json"), .announce(.newest),
                read("b/2026-01-02.json"), read("a/2026-01-02.json"), read("a/2026-01-01.json"), .announce(.complete),
            ])
    }

    @Test func nothingIsAnnouncedWhileTheWalkGoesOn() {
        var queue = ReadingQueue()
        queue.beginListing()
        queue.list([path("a.json")])
        #expect(queue.next(now: 0) == read("a.json"))
        #expect(queue.next(now: 0) == .wait(until: nil))
    }

    @Test func aRenameIsReadAtOnceAndBeforeTheBacklog() {
        var queue = ReadingQueue()
        queue.beginListing()
        queue.list([path("a/1.json"), path("a/2.json")])
        queue.noteChange(path("x.json"), .renamed, now: 5)
        #expect(queue.next(now: 5) == read("x.json", named: true))
    }

    @Test func aWriteInPlaceWaitsUntilItIsQuiet() {
        var queue = ReadingQueue()
        queue.noteChange(path("x.json"), .written, now: 100)
        #expect(queue.next(now: 110) == .wait(until: 120))
        queue.noteChange(path("x.json"), .written, now: 115)
        #expect(queue.next(now: 120) == .wait(until: 135))
        #expect(steps(&queue, at: 135) == [read("x.json", named: true)])
    }

    @Test func aDocumentThatComesBackAtOnceWasNeverAway() {
        var queue = ReadingQueue()
        queue.noteAbsence(of: path("x.json"), now: 0)
        queue.noteChange(path("x.json"), .renamed, now: 10)
        #expect(steps(&queue, at: 1000) == [read("x.json", named: true)])
    }

    @Test func aDocumentThatStaysAwayIsRemoved() {
        var queue = ReadingQueue()
        queue.noteAbsence(of: path("x.json"), now: 0)
        #expect(queue.next(now: 29) == .wait(until: 30))
        #expect(queue.next(now: 30) == .remove(path("x.json")))
    }

    @Test func manyEventsOfOneDocumentAreOneReading() {
        var queue = ReadingQueue()
        for now in 0..<100 as Range<Int64> { queue.noteChange(path("x.json"), .renamed, now: now) }
        #expect(steps(&queue, at: 100) == [read("x.json", named: true)])
    }

    @Test func aDocumentThatChangesUnderTheReaderIsTriedAgainAndGivenUpInTheEnd() {
        var queue = ReadingQueue()
        var reading = ReadingQueue.Reading(isNamed: true)
        var tries = 1
        while queue.retry(path("x.json"), after: reading, now: 0) {
            guard case .read(_, let next) = queue.next(now: 1000) else { break }
            reading = next
            tries += 1
        }
        #expect(tries == ReadingQueue.attempts)
    }

    @Test func aDirectoryThatLeavesTakesItsPendingDocumentsAlong() {
        var queue = ReadingQueue()
        queue.noteChange(path("kz/x.json"), .written, now: 0)
        queue.noteChange(path("ru/x.json"), .written, now: 0)
        queue.noteDeparture(of: path("kz"))
        #expect(steps(&queue, at: 100) == [.removeAll(within: path("kz")), read("ru/x.json", named: true)])
    }

    @Test func newsOfTheSourceAreAnnouncedWithoutDocuments() {
        var queue = ReadingQueue()
        queue.noteNews()
        #expect(steps(&queue) == [.announce(.complete)])
    }
}
