import Analysis
import HealthModel
import Testing

/// Changes of small untidy inputs, worked out by hand from `docs/figures.md`.
@Suite struct ChangeCasesTests {
    private static let districts = Fixture.metadata.orgUnits.places(under: Fixture.zhambyl)
    private static let now = "2026-02-04T12:00:00+05:00"

    private func change(
        _ fixture: Fixture, _ dataSet: String, _ code: String, of unit: OrgUnitID = Fixture.zhambyl, _ comparison: Comparison = .previous
    ) throws -> FigureChange? {
        let analysis = try fixture.analysis(now: Self.now)
        return analysis.change(of: try #require(analysis.figure(dataSet, code, of: unit)), against: comparison)
    }

    private func add(
        _ fixture: inout Fixture, _ dataSet: String, of unit: OrgUnitID = Fixture.zhambyl, _ asOf: String,
        _ rows: [(String, [String: Value])]
    ) throws {
        try fixture.add(dataSet, of: unit, asOf: asOf, rows: rows.map { .init(unit, $0.0, $0.1) })
    }

    /// The units compared, of how many, those that reported for the first time, and what they report.
    private func units(_ change: FigureChange) -> [Double] {
        guard let matched = change.matched else { return [] }
        return [matched.units, matched.expected, matched.firstReports].map(Double.init) + [matched.firstSum?.double ?? 0]
    }

    /// 800 insured in each of some districts on a day.
    private func addCoverage(_ fixture: inout Fixture, _ day: String, _ districts: some Sequence<OrgUnitID>) throws {
        for district in districts {
            try add(&fixture, "coverage", of: district, day, [(String(day.filter { $0 != "-" }), ["attached": 1000, "insured": 800])])
        }
    }

    // MARK: The same units

    @Test func c5bTheEleventhDistrictIsNoGrowth() throws {
        var fixture = Fixture()
        try addCoverage(&fixture, "2026-02-03", Self.districts.prefix(10))
        try addCoverage(&fixture, "2026-02-04", Self.districts)
        let found = try #require(try change(fixture, "coverage", "insured"))
        #expect(found.difference.double == 0)
        #expect(found.base.identifier == "20260203")
        #expect(units(found) == [10, 11, 1, 800])
    }

    @Test func aDistrictThatIsMissingTodayTakesNoPart() throws {
        var fixture = Fixture()
        try addCoverage(&fixture, "2026-02-03", Self.districts.dropLast(2))
        try addCoverage(&fixture, "2026-02-04", Self.districts.dropFirst())
        // Ten of today, eight of which reported yesterday, one carried forward from yesterday, and two for the first time.
        let found = try #require(try change(fixture, "coverage", "insured"))
        #expect(found.difference.double == 0)
        #expect(units(found) == [8, 11, 2, 1600])
    }

    @Test func aFirstReportOfAFlowIsNamed() throws {
        var fixture = Fixture()
        try add(&fixture, "referrals", of: Fixture.taraz, "2026-01-20", [("202511", ["referrals": 80]), ("202512", ["referrals": 90])])
        try add(&fixture, "referrals", of: Fixture.korday, "2026-01-20", [("202512", ["referrals": 30])])
        let found = try #require(try change(fixture, "referrals", "referrals"))
        #expect(found.difference.double == 10)
        #expect(found.base.identifier == "202511")
        #expect(units(found) == [1, 2, 1, 30])
    }

    @Test func aRatioIsComparedOverTheUnitsThatReportedBothTimes() throws {
        var fixture = Fixture()
        try addCoverage(&fixture, "2026-02-03", Self.districts.prefix(10))
        try addCoverage(&fixture, "2026-02-04", Self.districts.prefix(10))
        try add(&fixture, "coverage", of: Self.districts[10], "2026-02-04", [("20260204", ["attached": 1000, "insured": 100])])
        let found = try #require(try change(fixture, "coverage", "coverage"))
        #expect(found.difference.double == 0)
        #expect(found.percent == nil)
    }

    // MARK: The same reporters

    @Test func c4ARowOfTheRegionIsNotComparedWithTheDistrictsOwnFile() throws {
        var fixture = Fixture()
        try add(&fixture, "coverage", of: Fixture.korday, "2026-01-20", [("20260120", ["insured": 100])])
        try fixture.add("coverage", of: Fixture.zhambyl, asOf: "2026-02-04", rows: [.init(Fixture.korday, "20260204", ["insured": 800])])
        #expect(try fixture.analysis(now: Self.now).figure("coverage", "insured", of: Fixture.korday)?.reading.number == .integer(800))
        #expect(try change(fixture, "coverage", "insured", of: Fixture.korday) == nil)
        #expect(try change(fixture, "coverage", "insured") == nil)
    }

    @Test func rowsOfTheRegionAreComparedWithEachOther() throws {
        var fixture = Fixture()
        for (day, number) in [("2026-01-27", 700), ("2026-02-04", 800)] as [(String, Value)] {
            let row = Fixture.Row(Fixture.korday, String(day.filter { $0 != "-" }), ["insured": number])
            try fixture.add("coverage", of: Fixture.zhambyl, asOf: day, rows: [row])
        }
        let found = try #require(try change(fixture, "coverage", "insured", of: Fixture.korday))
        #expect(found.difference.double == 100)
        #expect(found.base.identifier == "20260127")
        #expect(found.matched == nil)
    }

    // MARK: What is carried forward takes no part

    @Test func aRatioWithAnOperandOfAnEarlierDayHasNoChange() throws {
        var fixture = Fixture()
        try add(&fixture, "beds", "2026-02-02", [("20260202", ["beds24h": 100, "occupied": 90])])
        try add(&fixture, "beds", "2026-02-03", [("20260203", ["beds24h": 120])])
        try add(&fixture, "beds", "2026-02-04", [("20260204", ["beds24h": 150])])
        #expect(try change(fixture, "beds", "occupancy") == nil)
        #expect(try change(fixture, "beds", "beds24h")?.difference.double == 30)
    }

    @Test func aRatioIsComparedWithTheLatestDayOfAllItsOperands() throws {
        var fixture = Fixture()
        try add(&fixture, "beds", "2026-02-01", [("20260201", ["beds24h": 100, "occupied": 80])])
        try add(&fixture, "beds", "2026-02-03", [("20260203", ["beds24h": 200])])
        try add(&fixture, "beds", "2026-02-04", [("20260204", ["beds24h": 200, "occupied": 170])])
        let found = try #require(try change(fixture, "beds", "occupancy"))
        #expect(found.difference.double == 5)
        #expect(found.base.identifier == "20260201")
    }

    // MARK: The same type of period

    private func c41() throws -> Fixture {
        var fixture = Fixture()
        let months: [(String, Value)] = [("202501", 50), ("202511", 80), ("202512", 90), ("202601", 100)]
        try add(&fixture, "referrals", "2026-02-02", months.map { ($0.0, ["referrals": $0.1]) })
        return fixture
    }

    @Test func c41ADateNamesTheMonthThatHoldsIt() throws {
        let day = try #require(Day(iso: "2025-11-30"))
        let found = try #require(try change(c41(), "referrals", "referrals", .day(day)))
        #expect(found.difference.double == 20)
        #expect(found.base.identifier == "202511")
    }

    @Test func relativeShiftsStartAtTheEndOfThePeriod() throws {
        // A week before the end of January lies in January: there is no earlier month to compare with.
        #expect(try change(c41(), "referrals", "referrals", .week) == nil)
        #expect(try change(c41(), "referrals", "referrals", .previous)?.difference.double == 10)
        let year = try #require(try change(c41(), "referrals", "referrals", .year))
        #expect(year.difference.double == 50)
        #expect(year.percent == 100)
        #expect(year.base.identifier == "202501")
    }

    // MARK: Counters

    @Test func aCounterSaysWhatWasAdded() throws {
        var fixture = Fixture()
        try add(&fixture, "beds", "2026-01-27", [("2026-01-01..2026-01-27", ["admissions": 60])])
        try add(&fixture, "beds", "2026-02-04", [("2026-01-01..2026-02-04", ["admissions": 400])])
        let found = try #require(try change(fixture, "beds", "admissions"))
        #expect(found.difference.double == 340)
        #expect(found.isAddition)
        #expect(found.percent == nil)
        #expect(found.base.last == Day(iso: "2026-01-27"))
    }

    @Test func aCounterIsComparedWithLastYearsAtMostAWeekEarlier() throws {
        var fixture = Fixture()
        try add(&fixture, "beds", "2025-01-30", [("2025-01-01..2025-01-30", ["admissions": 200])])
        try add(&fixture, "beds", "2026-02-04", [("2026-01-01..2026-02-04", ["admissions": 400])])
        let found = try #require(try change(fixture, "beds", "admissions", .year))
        #expect(found.difference.double == 200)
        #expect(!found.isAddition && found.isOfCounters)
        #expect(found.percent == nil)
        #expect(found.base.last == Day(iso: "2025-01-30"))
        var older = Fixture()
        try add(&older, "beds", "2025-01-20", [("2025-01-01..2025-01-20", ["admissions": 150])])
        try add(&older, "beds", "2026-02-04", [("2026-01-01..2026-02-04", ["admissions": 400])])
        #expect(try change(older, "beds", "admissions", .year) == nil)
    }

    // MARK: Percentages

    @Test func thereIsNoPercentageFromZero() throws {
        var fixture = Fixture()
        try add(&fixture, "beds", "2026-02-03", [("20260203", ["beds24h": 0])])
        try add(&fixture, "beds", "2026-02-04", [("20260204", ["beds24h": 5])])
        let found = try #require(try change(fixture, "beds", "beds24h"))
        #expect(found.difference.double == 5)
        #expect(found.percent == nil)
    }

    // MARK: Borders

    /// Karaganda Region, of which another region was made on 8 June 2022: beds on some days, compared as of the last.
    private func changeInKaraganda(_ reports: KeyValuePairs<String, Int64>, _ comparison: Comparison) throws -> FigureChange? {
        var fixture = Fixture()
        let unit = OrgUnitID(kato: 350_000_000)
        for (day, beds) in reports {
            let row = Fixture.Row(unit, String(day.filter { $0 != "-" }), ["beds24h": Value(.number(.integer(beds)))])
            try fixture.add("beds", of: unit, asOf: day, rows: [row])
        }
        let analysis = try fixture.analysis(now: "\(try #require(reports.last).key)T12:00:00+06:00")
        return analysis.change(of: try #require(analysis.figure("beds", "beds24h", of: unit)), against: comparison)
    }

    @Test func c18AComparisonAcrossAChangeOfBordersSaysSo() throws {
        // What stood a year before 9 June 2023 is of 1 June 2022: the territory of before.
        let year = try #require(try changeInKaraganda(["2022-06-01": 1000, "2022-06-10": 620, "2023-06-09": 610], .year))
        #expect(year.base.identifier == "20220601" && year.borders == Day(iso: "2022-06-08"))
        let day = try #require(try changeInKaraganda(["2022-06-07": 1000, "2022-06-08": 620], .previous))
        #expect(day.borders == Day(iso: "2022-06-08"))
    }

    @Test func aComparisonOnOneSideOfAChangeOfBordersSaysNothingOfIt() throws {
        #expect(try #require(try changeInKaraganda(["2022-06-08": 620, "2022-06-09": 610], .previous)).borders == nil)
        #expect(try #require(try changeInKaraganda(["2022-06-06": 620, "2022-06-07": 610], .previous)).borders == nil)
        #expect(try #require(try changeInKaraganda(["2022-06-10": 620, "2023-06-11": 610], .year)).borders == nil)
    }

    @Test func aYearInWhichBordersChangedIsNotLikeTheNext() throws {
        var fixture = Fixture()
        let unit = OrgUnitID(kato: 350_000_000)
        for (year, services) in [("2022", 100), ("2023", 60), ("2024", 66)] as [(String, Int64)] {
            let row = Fixture.Row(unit, year, ["services": Value(.number(.integer(services)))])
            try fixture.add("volumes", of: unit, asOf: "\((Int(year) ?? 0) + 1)-01-20", rows: [row])
        }
        func growth(_ day: String) throws -> ResolvedFigure? {
            try fixture.analysis(asOf: day, now: "2025-02-01T12:00:00+06:00").figure("volumes", "yearOnYear", of: unit)
        }
        #expect(try growth("2024-02-01")?.reading.number?.double == -40)
        #expect(try growth("2024-02-01")?.reading.borders == Day(iso: "2022-06-08"))
        #expect(try growth("2025-02-01")?.reading.number?.double == 10)
        #expect(try growth("2025-02-01")?.reading.borders == nil)
    }
}
