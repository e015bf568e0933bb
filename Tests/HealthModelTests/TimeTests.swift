import HealthModel
import Testing

@Suite struct TimeTests {
    @Test(arguments: ["2023-02-29", "2026-13-01", "2026-04-31", "2026-4-1", "26-04-01", "2026-02-04T", ""])
    func impossibleDaysAreNoDays(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(arguments: ["1970-01-01", "2024-02-29", "1900-03-01", "0001-01-01", "9999-12-31", "2026-02-04"])
    func aDayIsSpelledAsItWasRead(text: String) throws {
        #expect(try #require(Day(iso: text)).description == text)
    }

    @Test func monthsEndOnTheirLastDay() throws {
        let day = try #require(Day(iso: "2026-01-31"))
        #expect(day.adding(months: 1).description == "2026-02-28")
        #expect(day.adding(months: -11).description == "2025-02-28")
    }

    @Test(arguments: ["2026", "2026S1", "2026Q1", "202602", "2026W6", "20260204"])
    func periodIdentifiersAreReadAsDHIS2WritesThem(identifier: String) throws {
        let period = try #require(Period(identifier: identifier))
        #expect(period.contains(try #require(Day(iso: "2026-02-04"))))
    }

    @Test(arguments: ["2026Q5", "202613", "20260229", "2026W54", "2026S3", "Q1"])
    func impossiblePeriodsAreNoPeriods(identifier: String) {
        #expect(Period(identifier: identifier) == nil)
    }

    @Test func aYearEarlierIsThePeriodOfTheSameName() throws {
        #expect(Period.quarter(1, of: 2021)?.yearsEarlier(1) == Period.quarter(1, of: 2020))
        #expect(Period.week(6, of: 2026)?.yearsEarlier(1) == Period.week(6, of: 2025))
        #expect(Period.quarter(1, of: 2021)?.days == 90)
    }

    @Test func aCounterOfUnknownStartHasNoLength() throws {
        #expect(Period.through(try #require(Day(iso: "2026-02-04"))).days == nil)
    }

    @Test func aOneOffPublicationIsNeverDue() throws {
        let day = try #require(Day(iso: "2026-02-04"))
        #expect(Cadence(.once, dueDays: 0, validityDays: 1).due(after: day, by: WorkingCalendar()) == nil)
        let weekly = Cadence(.weekly, dueDays: 2, validityDays: 31)
        #expect(weekly.due(after: day, by: WorkingCalendar())?.description == "2026-02-13")
    }
}
