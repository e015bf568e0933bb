import Analysis
import HealthModel
import Testing

/// Dates on which a plan is used up, worked out by hand.
@Suite struct ForecastCasesTests {
    private func reading(_ rows: [(String, [String: Value])], asOf: String) throws -> Reading {
        var fixture = Fixture()
        try fixture.add("volumes", of: Fixture.zhambyl, asOf: asOf, rows: rows.map { .init(Fixture.zhambyl, $0.0, $0.1) })
        let analysis = try fixture.analysis(now: asOf + "T12:00:00+05:00")
        return try #require(analysis.figure("volumes", "servicesExhausted", of: Fixture.zhambyl)).reading
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test func c25iAQuarterGivesADate() throws {
        let found = try reading([("2026Q1", ["services": 900]), ("2026", ["planServices": 1800])], asOf: "2026-04-10")
        #expect(found.date == ForecastDate(try day("2026-06-29"), try day("2026-06-29")))
    }

    @Test func twoQuartersGiveAnIntervalFromTheSlowestAndTheFastest() throws {
        // 91 days at 10 a day and 90 at 5: of 2,270, 910 are left after 30 June, for 91 to 182 days.
        let rows: [(String, [String: Value])] = [
            ("2026Q1", ["services": 450]), ("2026Q2", ["services": 910]), ("2026", ["planServices": 2270]),
        ]
        let found = try reading(rows, asOf: "2026-07-10")
        #expect(found.date == ForecastDate(try day("2026-09-29"), try day("2026-12-29")))
    }

    @Test func aCounterGivesADateAtItsRate() throws {
        // 10 a day for 50 days; 500 of 1,000 are left.
        let found = try reading([("2026-01-01..2026-02-19", ["services": 500]), ("2026", ["planServices": 1000])], asOf: "2026-02-19")
        #expect(found.date == ForecastDate(try day("2026-04-10"), try day("2026-04-10")))
    }

    @Test func aPlanThatIsExceededIsUsedUpAlready() throws {
        let found = try reading([("2026Q1", ["services": 900]), ("2026", ["planServices": 800])], asOf: "2026-04-10")
        #expect(found.number?.double == 0)
    }

    @Test func thePaceIsOfTheUnitsThatReportBothTheFigureAndItsTarget() throws {
        var fixture = Fixture()
        try fixture.add(
            "coverage", of: Fixture.taraz, asOf: "2026-02-04", rows: [.init(Fixture.taraz, "20260204", ["attached": 1000, "insured": 900])])
        try fixture.add(
            "coverage", of: Fixture.korday, asOf: "2026-02-04", rows: [.init(Fixture.korday, "20260204", ["attached": 9000])])
        let analysis = try fixture.analysis(now: "2026-02-04T12:00:00+05:00")
        let pace = try #require(analysis.figure("coverage", "paceNeeded", of: Fixture.zhambyl)?.reading)
        // 95 % of 1,000 are 50 more, in the 47 weeks and a day until the end of the year.
        #expect(try #require(pace.number?.double) > 1.05 && pace.number?.double ?? 0 < 1.07)
        #expect(pace.origin == .children(reporting: 1, expected: 11))
    }
}
