import HealthModel
import Testing

@Suite struct WorkingCalendarTests {
    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    /// Nauryz of 2026 lasts from Saturday to Monday; the Tuesday and the Wednesday are days off in place of the weekend's.
    private func nauryz() throws -> WorkingCalendar {
        WorkingCalendar(holidays: Set(try ["2026-03-21", "2026-03-22", "2026-03-23", "2026-03-24", "2026-03-25"].map(day)))
    }

    @Test(arguments: [
        (0, "2026-03-19", "2026-03-19"), (1, "2026-03-19", "2026-03-20"), (2, "2026-03-19", "2026-03-23"), (5, "2026-03-19", "2026-03-26"),
        (0, "2026-03-21", "2026-03-21"), (1, "2026-03-21", "2026-03-23"), (1, "2026-03-22", "2026-03-23"), (10, "2026-03-20", "2026-04-03"),
    ])
    func weekendsAreLeftOut(_ count: Int, _ from: String, _ to: String) throws {
        #expect(WorkingCalendar().adding(workingDays: count, to: try day(from)).description == to)
    }

    @Test(arguments: [(1, "2026-03-20", "2026-03-26"), (2, "2026-03-19", "2026-03-26"), (1, "2026-03-23", "2026-03-26")])
    func holidaysAreLeftOutToo(_ count: Int, _ from: String, _ to: String) throws {
        #expect(try nauryz().adding(workingDays: count, to: try day(from)).description == to)
    }

    @Test func aHolidayOnAWeekendIsLeftOutOnce() throws {
        let calendar = WorkingCalendar(holidays: [try day("2026-03-21")])
        #expect(calendar.adding(workingDays: 1, to: try day("2026-03-20")).description == "2026-03-23")
    }

    @Test func manyDaysAreWeeksOfFive() throws {
        let monday = try day("2026-03-16")
        #expect(WorkingCalendar().adding(workingDays: 3_660, to: monday) == monday + 3_660 / 5 * 7)
    }

    @Test func onlyDueDaysThatAreWorkingLeaveDaysOut() throws {
        let known = try day("2026-03-13")
        func due(_ count: Cadence.DayCount, _ calendar: WorkingCalendar) -> String? {
            Cadence(.weekly, dueDays: 2, dueDaysAre: count, validityDays: 31).due(after: known, by: calendar)?.description
        }
        #expect(due(.calendar, try nauryz()) == "2026-03-22")
        #expect(due(.working, WorkingCalendar()) == "2026-03-24")
        #expect(due(.working, try nauryz()) == "2026-03-27")
    }
}
