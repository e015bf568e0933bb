import HealthModel
import Testing

@testable import History

@Suite struct HistoryTests {
    private var history = Fixture.history()

    private func figures() -> [Int64] { Fixture.figures(history) }

    private func revisions(day: Int32) -> [Int64] {
        history.series("coverage", of: Fixture.unit)?.editions(at: AsOf(endOf: Day(ordinal: day))).last?.revisions.map(Fixture.figure) ?? []
    }

    private func figure(asOf day: Int32) -> Int64? {
        history.series("coverage", of: Fixture.unit)?.latest(at: AsOf(endOf: Day(ordinal: day))).map(Fixture.figure)
    }

    @Test mutating func asAtAnyDateTheNewestFigureUpToItCounts() {
        for day in [5, 1, 3] as [Int32] { history.accept(Fixture.snapshot("\(day).json", day: day, value: Int64(day))) }
        #expect([0, 1, 2, 3, 4, 5, 9].map { figure(asOf: $0) } == [nil, 1, 1, 3, 3, 5, 5])
    }

    @Test mutating func aLaterTimeOfWritingIsARevisionThatCountsAndTheEarlierOneStaysVisible() {
        history.accept(Fixture.snapshot("a.json", day: 1, value: 10, generated: 1))
        history.accept(Fixture.snapshot("b.json", day: 1, value: 20, generated: 2))
        history.accept(Fixture.snapshot("c.json", day: 1, value: 15, generated: 1))
        #expect(figures() == [20])
        #expect(revisions(day: 1).first == 20)
        #expect(Set(revisions(day: 1)) == [10, 15, 20])
    }

    @Test mutating func aDocumentRevisedInPlaceKeepsWhatItSaid() {
        history.accept(Fixture.snapshot("x.json", day: 1, value: 10, generated: 1))
        history.accept(Fixture.snapshot("x.json", day: 1, value: 20, generated: 2))
        #expect(figures() == [20])
        #expect(revisions(day: 1) == [20, 10])
    }

    @Test mutating func whatADocumentSaysNowCountsEvenWithAnEarlierTimeOfWriting() {
        history.accept(Fixture.snapshot("x.json", day: 1, value: 10, generated: 9))
        history.accept(Fixture.snapshot("x.json", day: 1, value: 20, generated: 2))
        #expect(figures() == [20])
    }

    @Test mutating func aDocumentThatGoesOnToALaterDayKeepsTheDaysBefore() {
        for day in 1...3 as ClosedRange<Int32> { history.accept(Fixture.snapshot("x.json", day: day, value: Int64(day))) }
        #expect(figures() == [1, 2, 3])
        #expect(figure(asOf: 2) == 2)
    }

    @Test mutating func aDocumentWrittenManyTimesADayLeavesOneTrace() {
        for hour in 0..<20 as Range<Int64> {
            history.accept(Fixture.snapshot("x.json", day: 1, hour: hour, value: hour, generated: hour))
        }
        history.accept(Fixture.snapshot("x.json", day: 2, hour: 1, value: 100, generated: 100))
        #expect(figures() == [19, 100])
    }

    @Test mutating func aDocumentThatTurnsBackOrToSomethingElseWasCorrected() {
        history.accept(Fixture.snapshot("x.json", day: 9, value: 1))
        history.accept(Fixture.snapshot("x.json", day: 2, value: 2))
        #expect(figures() == [2])
        history.accept(Fixture.snapshot("x.json", day: 2, value: 3, dataSet: "beds"))
        #expect(figures() == [])
        #expect(Fixture.figures(history, dataSet: "beds") == [3])
    }

    @Test mutating func aDeletedDocumentLeavesWithItsHistory() {
        for day in 1...3 as ClosedRange<Int32> { history.accept(Fixture.snapshot("x.json", day: day, value: Int64(day))) }
        history.accept(Fixture.snapshot("y.json", day: 2, value: 7, generated: 5))
        history.remove("x.json")
        #expect(figures() == [7])
        history.remove("y.json")
        #expect(history.isEmpty)
        #expect(history.bytes == 0)
    }

    @Test mutating func aWithdrawalTakesItsAsOfBackAndNothingElse() {
        history.accept(Fixture.snapshot("a.json", day: 1, value: 1))
        history.accept(Fixture.snapshot("b.json", day: 2, value: 2, generated: 1))
        history.accept(Fixture.snapshot("c.json", day: 2, value: 2, generated: 2, withdrawn: true))
        #expect(figure(asOf: 2) == 1)
    }

    @Test mutating func feedsOfOneAsOfStandSideBySide() {
        history.accept(Fixture.snapshot("a.json", day: 1, value: 1, feed: "one"))
        history.accept(Fixture.snapshot("b.json", day: 1, value: 2, feed: "two"))
        #expect(figures() == [1, 2])
        #expect(history.series("coverage", of: Fixture.unit)?.feedCount == 2)
    }

    @Test mutating func whatTheArchiveRemembersOfADocumentComesBehindWhatItSaysNow() {
        history.recall(Fixture.snapshot("x.json", day: 1, value: 1))
        #expect(history.isEmpty)
        history.accept(Fixture.snapshot("x.json", day: 3, value: 3, generated: 3))
        history.recall(Fixture.snapshot("x.json", day: 3, value: 2, generated: 9))
        history.recall(Fixture.snapshot("x.json", day: 1, value: 1))
        history.recall(Fixture.snapshot("x.json", day: 4, value: 4))
        #expect(figures() == [1, 3])
        #expect(revisions(day: 3) == [3, 2])
    }

    @Test mutating func whatADocumentSaidByAnotherDefinitionIsNeitherKeptNorRecalled() {
        history.accept(Fixture.snapshot("x.json", day: 1, value: 1))
        let redefined = Fixture.makeDefinition()
        history.accept(Fixture.snapshot("x.json", day: 3, value: 3, definition: redefined))
        history.recall(Fixture.snapshot("x.json", day: 2, value: 2))
        #expect(figures() == [3])
        history.recall(Fixture.snapshot("x.json", day: 2, value: 2, definition: redefined))
        #expect(figures() == [2, 3])
    }

    @Test mutating func theDocumentsOfSomeDataSetsAreNamed() {
        history.accept(Fixture.snapshot("b.json", day: 1, value: 1))
        history.accept(Fixture.snapshot("a.json", day: 2, value: 1))
        history.accept(Fixture.snapshot("c.json", day: 1, value: 1, dataSet: "beds"))
        #expect(history.documents(of: ["coverage", "cohorts"]) == ["a.json", "b.json"])
    }

    @Test mutating func recallingTheSameContentTwiceChangesNothing() {
        history.accept(Fixture.snapshot("x.json", day: 3, value: 3))
        for _ in 0..<2 { history.recall(Fixture.snapshot("x.json", day: 3, value: 2)) }
        #expect(revisions(day: 3) == [3, 2])
    }

    @Test mutating func aThousandRevisionsOfOneDocumentTakeNoMoreThanEight() {
        for index in 0..<1000 as Range<Int64> {
            history.accept(Fixture.snapshot("x.json", day: 1, value: index, generated: index))
        }
        #expect(revisions(day: 1) == (991...999).reversed().map { Int64($0) })
        #expect(history.bytes == 9 * Fixture.snapshot("x.json", day: 1, value: 1).ownBytes)
        history.remove("x.json")
        #expect(history.bytes == 0)
    }

    @Test func theOldestLeaveWhenMemoryIsShortAndTheLatestStay() {
        let one = Fixture.snapshot("x.json", day: 1, value: 1).ownBytes
        var history = Fixture.history(memoryLimit: 10 * one)
        for day in (1...30 as ClosedRange<Int32>).reversed() {
            history.accept(Fixture.snapshot("\(day).json", day: day, value: Int64(day)))
        }
        #expect(history.bytes <= 10 * one)
        #expect(history.horizon != nil)
        let held = Fixture.figures(history)
        #expect(held.last == 30 && held.count >= 8 && held == Array((31 - Int64(held.count))...30))
        history.accept(Fixture.snapshot("new.json", day: 31, value: 31))
        #expect(Fixture.figures(history).last == 31)
    }
}
