import Analysis
import HealthModel
import Testing

/// Days become weeks, weeks become changes.
struct WeeklyPointsTests {
    /// Days from Monday, 6 January 2025.
    private func days(_ values: [Double?], from offset: Int = 0) -> [ProcessPoint] {
        values.enumerated().map { ProcessPoint(ProcessSeries.monday + offset + $0, $1) }
    }

    private func sunday(_ week: Int) -> Day { ProcessSeries.week(week).last }

    @Test func flowsSumRatesMeanStocksLast() {
        let days = days([1, 2, 3, 4, 5, 6, 7] + [10, 10, 10, 10, 10, 10, 80])
        #expect(days.weekly(by: .sum, until: sunday(1)).map(\.value) == [28, 140])
        #expect(days.weekly(by: .mean, until: sunday(1)).map(\.value) == [4, 20])
        #expect(days.weekly(by: .last, until: sunday(1)).map(\.value) == [7, 80])
        #expect(days.weekly(by: .sum, until: sunday(1)).map(\.period) == [Period.week(2, of: 2025), Period.week(3, of: 2025)])
    }

    @Test func aFlowNeedsAllSevenDays() {
        let days = days([1, 2, nil, 4, 5, 6, nil])
        #expect(days.weekly(by: .sum, until: sunday(0)).map(\.value) == [nil])
        // (1 + 2 + 4 + 5 + 6) / 5.
        #expect(days.weekly(by: .mean, until: sunday(0)).map(\.value) == [3.6])
        #expect(days.weekly(by: .last, until: sunday(0)).map(\.value) == [6])
    }

    @Test(arguments: WeeklyPoint.allCases)
    func theUnfinishedWeekGivesNoPoint(_ point: WeeklyPoint) {
        let days = days([Double?](repeating: 1, count: 13))
        #expect(days.weekly(by: point, until: sunday(1) + -1).count == 1)
        #expect(days.weekly(by: point, until: sunday(0)).count == 1)
        #expect(days.weekly(by: point, until: sunday(0) + -1).isEmpty)
        // On Sunday the week is over, whether or not that day was reported.
        #expect(days.weekly(by: point, until: sunday(1)).map(\.value) == [point == .sum ? 7 : 1, point == .sum ? nil : 1])
    }

    @Test func aWeekWithoutAnythingIsAGapAtTheEndToo() {
        let days = days([1, 1, 1, 1, 1, 1, 1]) + days([3, 3, 3, 3, 3, 3, 3], from: 14)
        #expect(days.weekly(by: .sum, until: sunday(3)).map(\.value) == [7, nil, 21, nil])
        #expect([ProcessPoint]().weekly(by: .sum, until: sunday(3)).isEmpty)
    }

    @Test func aSeriesMayBeginOnAnyDayAndBeInAnyOrder() {
        // From Thursday.
        let days = days([1, 2, 3, 4] + [5, 5, 5, 5, 5, 5, 5], from: 3)
        #expect(days.shuffled().weekly(by: .sum, until: sunday(1)).map(\.value) == [nil, 35])
        #expect(days.shuffled().weekly(by: .last, until: sunday(1)).map(\.value) == [4, 5])
        #expect(days.weekly(by: .mean, until: sunday(1)).map(\.value) == [2.5, 5])
    }

    @Test func ofSeveralPointsForADayTheLastCounts() {
        let days = days([1, 1, 1, 1, 1, 1, 1]) + days([4])
        #expect(days.weekly(by: .sum, until: sunday(0)).map(\.value) == [10])
    }

    /// Monday, 29 December 2025 begins the first week of 2026; the year 2026 has 53 weeks.
    @Test func weeksAreThoseOfISO8601() throws {
        let first = try #require(Day(iso: "2025-12-29"))
        let last = try #require(Day(iso: "2027-01-03"))
        let days = stride(from: 0, through: last - first, by: 1).map { ProcessPoint(first + $0, 1) }
        let weeks = days.weekly(by: .sum, until: last)
        #expect(weeks.map(\.period) == (1...53).map { Period.week($0, of: 2026) })
        #expect(weeks.allSatisfy { $0.value == 7 })
    }

    // MARK: Changes

    @Test func changesAreDifferencesOfSuccessivePoints() {
        let changes = ProcessSeries.points([100, 103, 101, nil, 104, 110]).changes()
        #expect(changes.map(\.value) == [3, -2, nil, nil, 6])
        #expect(changes.map(\.period) == (1...5).map(ProcessSeries.week))
        #expect(ProcessSeries.points([100]).changes().isEmpty)
        #expect([ProcessPoint]().changes().isEmpty)
    }

    @Test func overAnOmittedPeriodThereIsNoChange() {
        var points = ProcessSeries.points([100, 103, 105, 106])
        points.remove(at: 1)
        #expect(points.changes().map(\.value) == [nil, 1])
    }

    @Test(arguments: [0, 3, 6])
    func overAChangeOfBordersThereIsNoChange(_ weekday: Int) {
        let points = ProcessSeries.points([100, 103, 5105, 5106])
        #expect(points.changes(rebase: [ProcessSeries.week(2).first + weekday]).map(\.value) == [3, nil, 1])
    }

    @Test func infinitiesAreGaps() {
        #expect(ProcessPoint(ProcessSeries.monday, .infinity).value == nil)
        #expect(ProcessPoint(ProcessSeries.monday, .nan).value == nil)
    }
}
