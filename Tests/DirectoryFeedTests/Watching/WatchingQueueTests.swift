import Testing

@testable import DirectoryFeed

@Suite struct WatchingQueueTests {
    private func path(_ text: String) -> DocumentPath { DocumentPath(text) }

    private func read(_ text: String, named: Bool = false, renamed: Bool = false, forced: Bool = false) -> ReadingQueue.Step {
        let reading = ReadingQueue.ReadAttempt(isNamed: named || renamed || forced, isComplete: renamed, isForced: forced)
        return .read(path(text), reading)
    }

    /// All steps available at a moment.
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
        queue.endListing(.whole, found: [])
        #expect(
            steps(&queue) == [
                .reconcile(.whole, found: []),
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
        #expect(queue.next(now: 5) == read("x.json", renamed: true))
    }

    @Test func whatIsToBeToldAnewStaysSoWhenItChangesMeanwhile() {
        var queue = ReadingQueue()
        queue.reread([path("x.json")])
        #expect(queue.next(now: 0) == read("x.json", forced: true))
        // It was being written; before the next attempt it is renamed into place, possibly with the same content.
        retryForced(&queue)
        queue.noteChange(path("x.json"), .renamed, now: 0)
        #expect(steps(&queue, at: 100).contains { isForced($0) })
    }

    @Test func whatIsToBeToldAnewStaysSoWhenAnEventCameBeforeTheNextAttempt() {
        var queue = ReadingQueue()
        queue.noteChange(path("x.json"), .written, now: 0)
        retryForced(&queue)
        #expect(steps(&queue, at: 100).contains { isForced($0) })
    }

    @Test func whatIsToBeToldAnewStaysSoWhenItWasAwayForAMoment() {
        for isFoundByAListing in [false, true] {
            var queue = ReadingQueue()
            retryForced(&queue)
            queue.noteAbsence(of: path("x.json"), now: 0)
            if isFoundByAListing { queue.list([path("x.json")]) } else { queue.noteChange(path("x.json"), .renamed, now: 1) }
            #expect(steps(&queue, at: 100).contains { isForced($0) })
        }
    }

    private func retryForced(_ queue: inout ReadingQueue) {
        let isRetried = queue.retry(path("x.json"), after: ReadingQueue.ReadAttempt(isNamed: true, isForced: true), now: 0)
        #expect(isRetried)
    }

    private func isForced(_ step: ReadingQueue.Step) -> Bool {
        if case .read(path("x.json"), let reading) = step { reading.isForced } else { false }
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
        #expect(steps(&queue, at: 1000) == [read("x.json", renamed: true)])
    }

    @Test func aDocumentThatStaysAwayIsRemoved() {
        var queue = ReadingQueue()
        queue.noteAbsence(of: path("x.json"), now: 0)
        #expect(queue.next(now: 29) == .wait(until: 30))
        #expect(queue.next(now: 30) == .remove(path("x.json")))
    }

    @Test func aDocumentThatALookFindsAgainIsNotRemoved() {
        var queue = ReadingQueue()
        queue.noteAbsence(of: path("x.json"), now: 0)
        queue.beginListing()
        queue.list([path("x.json")])
        queue.endListing(.whole, found: [path("x.json")])
        #expect(steps(&queue, at: 1000) == [.reconcile(.whole, found: [path("x.json")]), read("x.json"), .announce(.complete)])
    }

    @Test func manyEventsOfOneDocumentAreOneReading() {
        var queue = ReadingQueue()
        for now in 0..<100 as Range<Int64> { queue.noteChange(path("x.json"), .renamed, now: now) }
        #expect(steps(&queue, at: 100) == [read("x.json", renamed: true)])
    }

    @Test func aDocumentThatChangesUnderTheReaderIsTriedAgainAndGivenUpInTheEnd() {
        var queue = ReadingQueue()
        var reading = ReadingQueue.ReadAttempt(isNamed: true)
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

    @Test("W18 a document that is written without end is read as it is after a bounded wait")
    func endlessWrites() {
        var queue = ReadingQueue()
        var now: Int64 = 0
        var step = ReadingQueue.Step.wait(until: nil)
        while case .wait = step, now < 5000 {
            queue.noteChange(path("x.json"), .written, now: now)
            now += 10
            step = queue.next(now: now)
        }
        #expect(step == read("x.json", named: true))
        #expect(now <= ReadingQueue.patience)
    }

    @Test func definitionsAreReadBeforeTheNewestSnapshots() {
        var queue = ReadingQueue()
        queue.beginListing()
        queue.list([path("kz/2026.json")])
        queue.list([path("datasets/wintering.json")])
        queue.endListing(.whole, found: [])
        _ = queue.next(now: 0)
        #expect(queue.next(now: 0) == read("datasets/wintering.json"))
        #expect(queue.next(now: 0) == read("kz/2026.json"))
    }

    @Test func aDocumentThatIsToBeReadAgainIsReadWhateverItsContent() {
        var queue = ReadingQueue()
        queue.reread([path("x.json")])
        #expect(steps(&queue) == [read("x.json", forced: true), .announce(.complete)])
    }

    private func more(_ queue: inout ReadingQueue, beside first: String, limit: Int = 9) -> [String] {
        queue.moreReadings(beside: path(first), now: 0, limit: limit).map(\.path.name)
    }

    @Test func aDefinitionIsReadAloneSoThatTheRestIsReadByIt() {
        var queue = ReadingQueue()
        queue.beginListing()
        queue.list([path("datasets/wintering.json")])
        queue.list([path("a/1.json")])
        queue.endListing(.whole, found: [])
        _ = queue.next(now: 0)
        #expect(queue.next(now: 0) == read("datasets/wintering.json"))
        #expect(more(&queue, beside: "datasets/wintering.json") == [])
        queue.noteChange(path("datasets/wintering.json"), .renamed, now: 0)
        #expect(more(&queue, beside: "a/1.json") == [])
    }

    @Test func documentsOfTheBacklogAreReadTogetherAfterTheNewest() {
        var queue = ReadingQueue()
        queue.beginListing()
        queue.list([path("a/1.json"), path("a/2.json"), path("a/3.json"), path("a/4.json")])
        queue.list([path("b/4.json")])
        queue.endListing(.whole, found: [])
        _ = queue.next(now: 0)
        #expect(queue.next(now: 0) == read("b/4.json"))
        #expect(more(&queue, beside: "b/4.json") == ["a/4.json"])
        #expect(queue.next(now: 0) == .announce(.newest))
        #expect(queue.next(now: 0) == read("a/3.json"))
        #expect(more(&queue, beside: "a/3.json", limit: 1) == ["a/2.json"])
        #expect(more(&queue, beside: "a/2.json") == ["a/1.json"])
    }

    @Test func theSameDocumentIsNeverReadTwiceAtOnce() {
        var queue = ReadingQueue()
        queue.beginListing()
        queue.list([path("a/1.json")])
        queue.noteChange(path("a/1.json"), .renamed, now: 0)
        #expect(queue.next(now: 0) == read("a/1.json", renamed: true))
        #expect(more(&queue, beside: "a/1.json") == [])
    }

    @Test func nothingIsReadBesideAnOrderThatCameBetween() {
        var queue = ReadingQueue()
        for name in ["kz/1.json", "kz/2.json"] { queue.noteChange(path(name), .renamed, now: 0) }
        _ = queue.next(now: 0)
        queue.noteDeparture(of: path("ru"))
        #expect(more(&queue, beside: "kz/1.json") == [])
    }
}
