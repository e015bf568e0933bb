import Analysis
import HealthModel
import Testing

/// Figures of small untidy inputs, worked out by hand from `docs/figures.md`.
@Suite struct FigureCasesTests {
    private static let almaty = OrgUnitID(kato: 190_000_000)
    private static let districts = Fixture.metadata.orgUnits.places(under: Fixture.zhambyl)
    private static let now = "2026-02-04T12:00:00+05:00"

    /// What is shown of a figure.
    private struct Shown: Equatable {
        var number: Double?
        var period: String?
        var making: FigureTime.Making?

        init(_ number: Double?, _ period: String?, _ making: FigureTime.Making? = .stated) {
            (self.number, self.period, self.making) = (number, period, making)
        }

        static let nothing = Shown(nil, nil, nil)
    }

    private func shown(
        _ fixture: Fixture, _ dataSet: String, _ code: String, of unit: OrgUnitID = Fixture.zhambyl, now: String = now
    ) throws -> Shown {
        let reading = try #require(try fixture.analysis(now: now).figure(dataSet, code, of: unit)).reading
        return Shown(reading.number?.double, reading.time?.period.identifier, reading.time?.making)
    }

    /// A document about its reporting unit.
    private func add(
        _ fixture: inout Fixture, _ dataSet: String, of unit: OrgUnitID = Fixture.zhambyl, _ asOf: String, feed: String = "a",
        once: Bool = false, _ rows: [(String, [String: Value])]
    ) throws {
        try fixture.add(dataSet, of: unit, asOf: asOf, feed: feed, once: once, rows: rows.map { .init(unit, $0.0, $0.1) })
    }

    private func quarters(_ quarters: [Int], _ number: Int64, _ plan: Int64) -> [(String, [String: Value])] {
        let services = Value(.number(.integer(number)))
        return quarters.map { ("2025Q\($0)", ["services": services]) } + [("2025", ["planServices": Value(.number(.integer(plan)))])]
    }

    // MARK: One period for all operands

    @Test func c8dAQuarterIsNotDividedIntoAYear() throws {
        var fixture = Fixture()
        try add(&fixture, "mobile", "2026-01-10", [("2025Q4", ["services": 100]), ("2025", ["amount": 5000])])
        #expect(try shown(fixture, "mobile", "costPerService") == .nothing)
    }

    @Test func c8cACounterIsNotDividedIntoAMonth() throws {
        var fixture = Fixture()
        try add(&fixture, "mobile", "2026-02-04", [("202601", ["services": 400]), ("2026-01-01..2026-02-04", ["amount": 5000])])
        #expect(try shown(fixture, "mobile", "costPerService") == .nothing)
    }

    @Test func anOlderPeriodThatHasBothIsTold() throws {
        var fixture = Fixture()
        try add(
            &fixture, "mobile", "2026-01-10",
            [("202512", ["services": 100]), ("202511", ["services": 80, "amount": 800]), ("2025", ["amount": 5000])])
        #expect(try shown(fixture, "mobile", "costPerService") == Shown(10, "202511"))
    }

    @Test func c31eAShareOfMoreThanAThousandIsAtMostThat() throws {
        var fixture = Fixture()
        let attached = Value(.number(.integer(1000)), qualifier: .moreThan)
        try add(&fixture, "coverage", "2026-02-04", [("20260204", ["attached": attached, "insured": 800])])
        let reading = try #require(try fixture.analysis(now: Self.now).figure("coverage", "coverage", of: Fixture.zhambyl)).reading
        #expect(reading.number?.double == 80)
        #expect(reading.qualifier == .lessThan)
    }

    // MARK: Plans

    @Test func c7FourQuartersAreTheYearOfThePlan() throws {
        var fixture = Fixture()
        try add(&fixture, "volumes", "2026-01-15", quarters([1, 2, 3, 4], 100, 500))
        #expect(try shown(fixture, "volumes", "planExecution") == Shown(80, "2025", .sum(.init(.quarter, count: 4, of: 4))))
    }

    @Test func threeQuartersAreSetAgainstThePlanOfTheYear() throws {
        var fixture = Fixture()
        try add(&fixture, "volumes", "2025-10-15", quarters([1, 2, 3], 100, 500))
        let found = try shown(fixture, "volumes", "planExecution", now: "2025-10-16T12:00:00+05:00")
        #expect(found == Shown(60, "2025-01-01/2025-09-30", .toDate(.init(.quarter, count: 3, of: 4))))
    }

    @Test func quartersWithAGapAreNoShareOfThePlan() throws {
        var fixture = Fixture()
        try add(&fixture, "volumes", "2025-10-15", quarters([1, 3], 100, 500))
        let found = try shown(fixture, "volumes", "planExecution", now: "2025-10-16T12:00:00+05:00")
        // Only the first quarter is without a gap, but what lies behind it is known: a lower bound, which enters no formula.
        #expect(found == .nothing)
    }

    @Test func twoHalvesAreTheYearOfThePlan() throws {
        var fixture = Fixture()
        let halves: [(String, [String: Value])] = [("2025S1", ["services": 150]), ("2025S2", ["services": 250])]
        try add(&fixture, "volumes", "2026-01-15", halves + quarters([], 0, 500))
        #expect(try shown(fixture, "volumes", "planExecution") == Shown(80, "2025", .sum(.init(.half, count: 2, of: 2))))
    }

    @Test func partsOfSeveralTypesMakeTheYear() throws {
        var fixture = Fixture()
        try add(
            &fixture, "volumes", "2026-01-15",
            [
                ("2025S1", ["services": 200]), ("202507", ["services": 30]), ("202508", ["services": 30]), ("202509", ["services": 40]),
                ("2025Q4", ["services": 100]), ("2025", ["planServices": 500]),
            ])
        #expect(try shown(fixture, "volumes", "planExecution") == Shown(80, "2025", .sum(.init(.half, count: 2, of: 2))))
    }

    @Test func daysMakeAMonthBesideStatedOnes() throws {
        var fixture = Fixture()
        let days = Period.month(10, of: 2025).map { $0.parts(.day).map { ($0.identifier, ["services": Value(1)]) } } ?? []
        try add(
            &fixture, "volumes", "2026-01-15",
            days + [("202511", ["services": 30]), ("202512", ["services": 31]), ("2025Q4", ["planServices": 100])])
        #expect(try shown(fixture, "volumes", "planExecution") == Shown(92, "2025Q4", .sum(.init(.month, count: 3, of: 3))))
    }

    @Test func aDifferenceOfCountersIsAPartWhereNothingElseMakesTheYear() throws {
        var fixture = Fixture()
        try add(
            &fixture, "volumes", "2026-01-15",
            [
                ("2025-01-01..2025-03-31", ["services": 100]), ("2025-01-01..2025-06-30", ["services": 190]),
                ("2025S2", ["services": 210]), ("2025", ["planServices": 500]),
            ])
        // The first half is a counter that covers it, and is preferred to the quarters inside it.
        #expect(try shown(fixture, "volumes", "planExecution") == Shown(80, "2025", .sum(.init(.half, count: 2, of: 2))))
        var quarters = Fixture()
        try add(
            &quarters, "volumes", "2026-01-15",
            [
                ("2024-12-01..2025-03-31", ["services": 130]), ("2024-12-01..2025-06-30", ["services": 220]),
                ("2025Q1", ["services": 100]), ("2025Q3", ["services": 100]), ("2025Q4", ["services": 110]),
                ("2025", ["planServices": 500]),
            ])
        #expect(try shown(quarters, "volumes", "planExecution") == Shown(80, "2025", .sum(.init(.quarter, count: 4, of: 4))))
    }

    // MARK: Plans of several units

    /// All regions with a plan for 2025 and some quarters of it.
    private func plans(_ asOf: String, _ quarters: (_ index: Int) -> [Int]) throws -> Fixture {
        var fixture = Fixture()
        for (index, region) in Self.regions.enumerated() {
            try add(&fixture, "volumes", of: region, asOf, feed: "f\(index)", self.quarters(quarters(index), 100, 500))
        }
        return fixture
    }

    private static let regions = Fixture.metadata.orgUnits.places(under: .country).filter {
        Fixture.metadata.orgUnits[$0]?.validTo == nil
    }

    @Test func aRegionThatStoppedDoesNotMoveAllBackToItsQuarter() throws {
        let fixture = try plans("2026-01-25") { $0 == 0 ? [1] : [1, 2, 3, 4] }
        #expect(
            try shown(fixture, "volumes", "planExecution", of: .country) == Shown(80, "2025", .sum(.init(.quarter, count: 4, of: 4))))
        let figure = try fixture.analysis(now: Self.now).figure("volumes", "planExecution", of: .country)
        #expect(figure?.reading.origin == .children(reporting: 19, expected: 20))
    }

    @Test func aRegionThatStoppedDoesNotMoveAllBackWhenTheOthersReportAPartThatIsNotDue() throws {
        // The second quarter has been due since 30 July; the third is not yet.
        let fixture = try plans("2025-10-06") { $0 == 0 ? [1] : $0 == 1 ? [1, 2] : [1, 2, 3] }
        let figure = try #require(
            try fixture.analysis(now: "2025-10-07T12:00:00+05:00").figure("volumes", "planExecution", of: .country)
        ).reading
        #expect(figure.number?.double == 40)
        #expect(figure.origin == .children(reporting: 19, expected: 20))
        // All that had reported the second have reported the third.
        let all = try plans("2025-10-06") { $0 == 0 ? [1] : [1, 2, 3] }
        #expect(
            try shown(all, "volumes", "planExecution", of: .country, now: "2025-10-07T12:00:00+05:00")
                == Shown(60, "2025-01-01/2025-09-30", .toDate(.init(.quarter, count: 3, of: 4))))
    }

    @Test func aQuarterThatIsNotDueDoesNotCollapseThePlanOfAllRegions() throws {
        let fixture = try plans("2025-10-06") { $0 == 0 ? [1, 2, 3] : [1, 2] }
        let now = "2025-10-07T12:00:00+05:00"
        let figure = try #require(try fixture.analysis(now: now).figure("volumes", "planExecution", of: .country)).reading
        #expect(figure.number?.double == 40)
        #expect(figure.origin == .children(reporting: 20, expected: 20))
        #expect(figure.time?.soFar?.period.identifier == "2025-01-01/2025-09-30")
        #expect(figure.time?.soFar?.reporting == 1)
        let due = try shown(fixture, "volumes", "planExecution", of: .country, now: "2025-10-31T12:00:00+05:00")
        #expect(due == Shown(60, "2025-01-01/2025-09-30", .toDate(.init(.quarter, count: 3, of: 4))))
    }

    @Test func theFirstQuarterOfAPlanDoesNotReplaceTheYearBeforeIt() throws {
        var fixture = try plans("2026-01-25") { _ in [1, 2, 3, 4] }
        try add(
            &fixture, "volumes", of: Self.regions[0], "2026-04-02", feed: "f0",
            [("2026Q1", ["services": 90]), ("2026", ["planServices": 400])]
        )
        let early = try shown(fixture, "volumes", "planExecution", of: .country, now: "2026-04-03T12:00:00+05:00")
        #expect(early == Shown(80, "2025", .sum(.init(.quarter, count: 4, of: 4))))
        let due = try shown(fixture, "volumes", "planExecution", of: .country, now: "2026-05-06T12:00:00+05:00")
        #expect(due == Shown(22.5, "2026-01-01/2026-03-31", .toDate(.init(.quarter, count: 1, of: 4))))
    }

    @Test func countersAgainstPlansAreCarriedToTheLatestDayOfAny() throws {
        var fixture = Fixture()
        for (index, region) in Self.regions.enumerated() {
            let day = index < 9 ? "2026-02-03" : "2026-02-04"
            try add(
                &fixture, "volumes", of: region, day, feed: "f\(index)",
                [("2026-01-01..\(day)", ["services": 50]), ("2026", ["planServices": 500])])
        }
        let reading = try #require(try fixture.analysis(now: Self.now).figure("volumes", "planExecution", of: .country)).reading
        #expect(reading.number?.double == 10)
        #expect(reading.origin == .children(reporting: 20, expected: 20))
        #expect(reading.time?.period.identifier == "2026-01-01/2026-02-04")
        #expect(reading.time?.carried == 9)
        #expect(reading.time?.earliest == Day(iso: "2026-02-03"))
    }

    @Test func anEarlyMonthOfOneRegionDoesNotReplaceTheCountersOfTheOthers() throws {
        var fixture = Fixture()
        for (index, region) in Self.regions.enumerated() {
            let row: (String, [String: Value]) =
                index == 0 ? ("202601", ["services": 7]) : ("2026-01-01..2026-02-04", ["services": 50])
            try add(&fixture, "volumes", of: region, "2026-02-04", feed: "f\(index)", [row])
        }
        #expect(try shown(fixture, "volumes", "services", of: .country) == Shown(950, "2026-01-01/2026-02-04"))
    }

    @Test func oneRegionThatIsASumOfMonthsDoesNotLabelTheCountry() throws {
        var fixture = Fixture()
        for (index, region) in Self.regions.enumerated() {
            let rows: [(String, [String: Value])] =
                index == 0 ? ["202510", "202511", "202512"].map { ($0, ["services": 30]) } : [("2025Q4", ["services": 100])]
            try add(&fixture, "volumes", of: region, "2026-01-25", feed: "f\(index)", rows)
        }
        #expect(try shown(fixture, "volumes", "services", of: .country) == Shown(1990, "2025Q4"))
    }

    // MARK: Plans of a region

    @Test func thePlanOfARegionIsSetAgainstTheSumOfItsDistricts() throws {
        var fixture = Fixture()
        try add(&fixture, "volumes", "2026-01-15", quarters([], 0, 5500))
        for district in Self.districts { try add(&fixture, "volumes", of: district, "2026-01-15", [("2025", ["services": 100])]) }
        #expect(try shown(fixture, "volumes", "planExecution") == Shown(20, "2025"))
    }

    @Test func thePlanOfARegionIsSetAgainstCountersOfItsDistrictsThatAreCarriedToOneDay() throws {
        var fixture = Fixture()
        try add(&fixture, "volumes", "2026-01-05", [("2026", ["planServices": 1100])])
        for (index, district) in Self.districts.enumerated() {
            let day = index == 0 ? "2026-02-01" : "2026-02-03"
            try add(&fixture, "volumes", of: district, day, [("2026-01-01..\(day)", ["services": 10])])
        }
        let reading = try #require(try fixture.analysis(now: Self.now).figure("volumes", "planExecution", of: Fixture.zhambyl)).reading
        #expect(reading.number?.double == 10)
        #expect(reading.time?.period.identifier == "2026-01-01/2026-02-03")
        #expect(reading.time?.carried == 1)
        #expect(reading.time?.earliest == Day(iso: "2026-02-01"))
    }

    @Test func aReportThatHasExpiredIsMissingAndNotReportedInPart() throws {
        var fixture = Fixture()
        let (late, others) = (Self.districts[0], Self.districts.dropFirst())
        try add(&fixture, "coverage", of: late, "2026-01-07", [("20260107", ["attached": 1000, "insured": 800])])
        for district in others {
            try add(&fixture, "coverage", of: district, "2026-02-04", [("20260204", ["attached": 1000, "insured": 800])])
        }
        let analysis = try fixture.analysis(now: "2026-02-08T12:00:00+05:00")
        let figure = try #require(analysis.figure("coverage", "insured", of: Fixture.zhambyl))
        #expect(figure.reading.number?.double == 8000)
        #expect(figure.reading.origin == .children(reporting: 10, expected: 11))
        #expect(analysis.lacking(figure).partly.isEmpty && analysis.lacking(figure).missing == [late])
    }

    // MARK: Corrections

    @Test func c34bACorrectedOldQuarterIsNotTheHeadline() throws {
        var fixture = Fixture()
        try add(&fixture, "volumes", "2025-04-10", [("2025Q1", ["services": 100])])
        try add(&fixture, "volumes", "2026-04-10", [("2026Q1", ["services": 110])])
        try add(&fixture, "volumes", "2026-04-12", [("2025Q1", ["services": 200])])
        let now = "2026-04-13T12:00:00+05:00"
        #expect(try shown(fixture, "volumes", "services", now: now) == Shown(110, "2026Q1"))
        #expect(try shown(fixture, "volumes", "yearOnYear", now: now) == Shown(-45, "2026Q1"))
    }

    @Test func aCorrectedOldMonthCountsInItsYearAlone() throws {
        var fixture = Fixture()
        let months = (1...12).map { (month: Int) -> (String, [String: Value]) in
            (month < 10 ? "20250\(month)" : "2025\(month)", ["referrals": 10])
        }
        try add(&fixture, "referrals", "2026-01-10", months)
        try add(&fixture, "referrals", "2026-02-01", [("202503", ["referrals": 40])])
        #expect(try shown(fixture, "referrals", "referrals") == Shown(10, "202512"))
    }

    @Test func c29dALateDayDoesNotReplaceANewerOne() throws {
        var fixture = Fixture()
        try add(&fixture, "beds", "2026-02-03", [("20260203", ["beds24h": 100])])
        try add(&fixture, "beds", "2026-02-04", [("20260201", ["beds24h": 90])])
        #expect(try shown(fixture, "beds", "beds24h") == Shown(100, "20260203"))
    }

    @Test func aCorrectionAloneInTheNewestFileCorrectsItsDay() throws {
        var fixture = Fixture()
        try add(&fixture, "beds", "2026-02-03", [("20260203", ["beds24h": 100]), ("20260202", ["beds24h": 80])])
        try add(&fixture, "beds", "2026-02-04", [("20260203", ["beds24h": 95])])
        #expect(try shown(fixture, "beds", "beds24h") == Shown(95, "20260203"))
    }

    @Test func aWithdrawnNumberGivesWayToTheDayBefore() throws {
        var fixture = Fixture()
        try add(&fixture, "beds", "2026-02-03", [("20260203", ["beds24h": 100]), ("20260202", ["beds24h": 80])])
        try add(&fixture, "beds", "2026-02-04", [("20260203", ["beds24h": Value(.missing(.pending))])])
        #expect(try shown(fixture, "beds", "beds24h") == Shown(80, "20260202"))
    }

    @Test func aStockOfAYearIsThatOfItsDocumentsDay() throws {
        var fixture = Fixture()
        try add(&fixture, "beds", "2026-02-01", [("2026", ["beds24h": 100])])
        try add(&fixture, "beds", "2026-02-04", [("2026", ["beds24h": 110])])
        #expect(try shown(fixture, "beds", "beds24h") == Shown(110, "20260204"))
        let before = try fixture.analysis(asOf: "2026-02-03", now: Self.now).figure("beds", "beds24h", of: Fixture.zhambyl)
        #expect(before?.reading.time?.period.identifier == "20260201")
    }

    // MARK: Sums over units

    @Test func c28cAYearIsNotAddedToAQuarter() throws {
        var fixture = Fixture()
        try add(&fixture, "volumes", "2026-01-15", [("2025Q4", ["services": 100])])
        try add(&fixture, "volumes", of: Self.almaty, "2026-01-15", [("2025", ["services": 400])])
        #expect(try shown(fixture, "volumes", "services", of: .country) == Shown(100, "2025Q4"))
        let figure = try fixture.analysis(now: Self.now).figure("volumes", "services", of: .country)
        #expect(figure?.reading.origin == .children(reporting: 1, expected: 20))
    }

    /// All regions for the last quarter of 2025, and one of them for the first of 2026.
    private func rollOver() throws -> Fixture {
        var fixture = Fixture()
        for region in Fixture.metadata.orgUnits.places(under: .country) where Fixture.metadata.orgUnits[region]?.validTo == nil {
            try add(&fixture, "volumes", of: region, "2026-01-10", [("2025Q4", ["services": 100])])
        }
        try add(&fixture, "volumes", "2026-04-10", [("2026Q1", ["services": 900])])
        return fixture
    }

    @Test func aNewQuarterIsNamedBeforeItIsDue() throws {
        let fixture = try rollOver()
        let now = "2026-04-12T12:00:00+05:00"
        #expect(try shown(fixture, "volumes", "services", of: .country, now: now) == Shown(2000, "2025Q4"))
        let time = try fixture.analysis(now: now).figure("volumes", "services", of: .country)?.reading.time
        #expect(time?.soFar == Period.quarter(1, of: 2026).map { .init($0, reporting: 1, expected: 20) })
    }

    @Test func aNewQuarterIsTheFigureOnceItIsDue() throws {
        let fixture = try rollOver()
        let now = "2026-04-30T12:00:00+05:00"
        #expect(try shown(fixture, "volumes", "services", of: .country, now: now) == Shown(900, "2026Q1"))
        let figure = try fixture.analysis(now: now).figure("volumes", "services", of: .country)
        #expect(figure?.reading.origin == .children(reporting: 1, expected: 20))
        #expect(figure?.reading.time?.soFar == nil)
    }

    @Test func c38NotReportedIsNoReport() throws {
        var fixture = Fixture()
        for district in Self.districts.prefix(4) {
            try add(&fixture, "coverage", of: district, "2026-02-04", [("20260204", ["insured": Value(.missing(.notReported))])])
        }
        let figure = try #require(try fixture.analysis(now: Self.now).figure("coverage", "insured", of: Fixture.zhambyl))
        #expect(figure.reading.content == .missing(.notReported))
    }

    @Test func countersOfDifferentEndsAddUpWithTheRangeOfTheirEnds() throws {
        var fixture = Fixture()
        try add(&fixture, "beds", of: Fixture.taraz, "2026-02-04", [("2026-01-01..2026-02-04", ["admissions": 70])])
        try add(&fixture, "beds", of: Fixture.korday, "2026-02-02", [("2026-01-01..2026-02-02", ["admissions": 33])])
        #expect(try shown(fixture, "beds", "admissions") == Shown(103, "2026-01-01/2026-02-04"))
        let time = try fixture.analysis(now: Self.now).figure("beds", "admissions", of: Fixture.zhambyl)?.reading.time
        #expect(time?.carried == 1)
        #expect(time?.earliest == Day(iso: "2026-02-02"))
    }

    @Test func countersOfDifferentBeginningsDoNotAddUp() throws {
        var fixture = Fixture()
        try add(&fixture, "beds", of: Fixture.taraz, "2026-02-04", [("2026-01-01..2026-02-04", ["admissions": 70])])
        try add(&fixture, "beds", of: Fixture.korday, "2026-02-03", [("2025-01-01..2026-02-03", ["admissions": 900])])
        #expect(try shown(fixture, "beds", "admissions") == Shown(70, "2026-01-01/2026-02-04"))
    }

    @Test func anOlderDayIsCarriedForwardAndNamed() throws {
        var fixture = Fixture()
        for (index, district) in Self.districts.enumerated() {
            let day = index == 0 ? "2026-02-03" : "2026-02-04"
            try add(&fixture, "coverage", of: district, day, [(String(day.filter { $0 != "-" }), ["insured": 800])])
        }
        #expect(try shown(fixture, "coverage", "insured") == Shown(8800, "20260204"))
        let time = try fixture.analysis(now: Self.now).figure("coverage", "insured", of: Fixture.zhambyl)?.reading.time
        #expect(time?.carried == 1)
        #expect(time?.earliest == Day(iso: "2026-02-03"))
    }

    // MARK: Units that were split

    /// Services of a quarter in each region that was there: 17 of 2022, of three of which the 20 of 2023 were made.
    private func services(in regions2022: Int, perRegion then: Int64, and now: Int64) throws -> Fixture {
        var fixture = Fixture()
        let regions = Fixture.metadata.orgUnits.places(under: .country)
        for (period, asOf, value) in [("2022Q1", "2022-04-10", then), ("2023Q1", "2023-04-10", now)] {
            let last = try #require(Period(identifier: period)).last
            let valid = regions.filter { Fixture.metadata.orgUnits[$0]?.isValid(on: last) ?? false }
            for region in period == "2022Q1" ? Array(valid.prefix(regions2022)) : valid {
                try fixture.add(
                    "volumes", of: region, asOf: asOf, rows: [.init(region, period, ["services": Value(.number(.integer(value)))])])
            }
        }
        return fixture
    }

    @Test func aGrowthOverASplitIsThatOfTheTotalsIfAllThenAndAllNowReported() throws {
        let analysis = try services(in: 17, perRegion: 20, and: 17).analysis(now: "2023-04-20T12:00:00+06:00")
        let growth = try #require(analysis.figure("volumes", "yearOnYear", of: .country))
        // 17 × 20 = 20 × 17.
        #expect(growth.reading.number?.double == 0)
        #expect(growth.reading.origin == .children(reporting: 20, expected: 20))
        #expect(growth.reading.borders == nil)
    }

    @Test func aGrowthOverASplitIsThatOfTheUnitsThatReportedBothTimesIfOneWasMissing() throws {
        let analysis = try services(in: 16, perRegion: 20, and: 17).analysis(now: "2023-04-20T12:00:00+06:00")
        let growth = try #require(analysis.figure("volumes", "yearOnYear", of: .country))
        #expect(growth.reading.number?.double == -15)
        #expect(growth.reading.borders == Day(iso: "2022-06-08"))
    }

    // MARK: Early reports

    @Test func oneEarlyReportOfAnotherTypeOfPeriodDoesNotCollapseTheTotal() throws {
        var fixture = Fixture()
        for region in Fixture.metadata.orgUnits.places(under: .country) {
            try add(&fixture, "volumes", of: region, "2026-01-20", [("2025Q4", ["services": 100])])
        }
        try add(&fixture, "volumes", "2026-02-03", [("202601", ["services": 40])])
        let reading = try #require(try fixture.analysis(now: Self.now).figure("volumes", "services", of: .country)).reading
        #expect(reading.number?.double == 2000)
        #expect(reading.time?.period.identifier == "2025Q4")
        #expect(reading.time?.soFar == .init(try #require(Period(identifier: "202601")), reporting: 1, expected: 20))
    }

    // MARK: Hedges

    @Test func aRoundedNumberOverMoreThanAnotherIsNoExactShare() throws {
        var fixture = Fixture()
        try add(
            &fixture, "coverage", "2026-02-04",
            [("20260204", ["attached": Value(.number(.integer(1000)), qualifier: .moreThan), "insured": rounded(150, to: 10)])])
        let reading = try #require(try fixture.analysis(now: Self.now).figure("coverage", "coverage", of: Fixture.zhambyl)).reading
        #expect(reading.qualifier == .approx)
    }

    @Test func aRoundedNumberStaysPlain() throws {
        var fixture = Fixture()
        try add(&fixture, "coverage", "2026-02-04", [("20260204", ["attached": 1000, "insured": rounded(800, to: 10)])])
        let reading = try #require(try fixture.analysis(now: Self.now).figure("coverage", "coverage", of: Fixture.zhambyl)).reading
        #expect(reading.qualifier == .exact)
    }

    // MARK: Whoever's file

    @Test func organisationsInTheRegionsFileMakeTheirDistrictReported() throws {
        var fixture = Fixture()
        let hospital = try #require(OrgUnitID("314800000/h1"))
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", rows: [.init(hospital, "20260204", ["beds24h": 120])])
        let analysis = try fixture.analysis(now: Self.now)
        #expect(analysis.newestSnapshot(of: "beds", touching: Fixture.korday) != nil)
        let beds = try #require(Fixture.metadata.dataSet("beds"))
        #expect(analysis.completeness(beds, of: Fixture.zhambyl)?.reporting == 1)
    }

    // MARK: Why there is no figure

    private func remark(_ code: String, in dataSet: String, _ rows: [(String, [String: Value])]) throws -> Message? {
        var fixture = Fixture()
        try add(&fixture, dataSet, "2026-01-15", rows)
        let figure = try #require(try fixture.analysis(now: Self.now).figure(dataSet, code, of: Fixture.zhambyl))
        #expect(figure.reading.number == nil)
        return figure.remark
    }

    @Test func aGapBetweenPartsIsALowerBoundAndNoShareOfThePlan() throws {
        let told = try remark(
            "planExecution", in: "volumes",
            [("2025Q1", ["services": 100]), ("2025Q3", ["services": 200]), ("2025", ["planServices": 500])])
        #expect(told?.key == "figure.lowerBound")
        let bound = Reading(.integer(300), unit: .service).with(qualifier: .atLeast)
        #expect(told?.arguments[1] == .quantity(bound))
    }

    @Test func c8dAFormulaWhoseFiguresAreOfDifferentPeriodsSaysSo() throws {
        #expect(
            try remark("costPerService", in: "mobile", [("2025Q4", ["services": 100]), ("2025", ["amount": 5000])])?.key
                == "figure.periodsDiffer")
    }
}

extension Reading {
    fileprivate func with(qualifier: Qualifier) -> Reading {
        var copy = self
        copy.qualifier = qualifier
        return copy
    }
}
