import Catalogue
import HealthModel
import Testing

/// The reference gives what was worked out by hand.
@Suite struct ReferenceCasesTests {
    private static let zhambyl = OrgUnitID(kato: 310_000_000)
    private static let districts = Catalogue.metadata.orgUnits.places(under: zhambyl)

    private func world(_ documents: ReferenceWorld.Document...) throws -> ReferenceWorld { try world(documents) }

    private func world(_ documents: [ReferenceWorld.Document]) throws -> ReferenceWorld {
        ReferenceWorld(
            units: Catalogue.metadata.orgUnits.all.sorted { $0.id < $1.id }, dataSets: Catalogue.metadata.dataSets, documents: documents)
    }

    /// A document about its reporting unit.
    private func document(
        _ dataSet: String, of unit: OrgUnitID = zhambyl, _ asOf: String, feed: String = "a", _ values: [(String, String, Int)]
    ) throws -> ReferenceWorld.Document {
        let rows = try values.map { element, period, number in ReferenceWorld.Row(unit, element, try self.period(period), number) }
        return ReferenceWorld.Document(
            name: "\(unit)/\(dataSet)/\(asOf).json", feed: feed, dataSet: dataSet, reportingUnit: unit, asOf: try day(asOf), rows: rows)
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    /// A DHIS2 period, or `2026-01-01..2026-02-04` for a counter.
    private func period(_ text: String) throws -> Period {
        guard text.contains("..") else { return try #require(Period(identifier: text)) }
        return .through(try day(String(text.suffix(10))), since: try day(String(text.prefix(10))))
    }

    private func formula(_ dataSet: String, _ indicator: String) throws -> Expression {
        let found = Catalogue.metadata.dataSet(dataSet)?.indicator(indicator)?.calculation.formulas.first?.expression
        return try #require(found)
    }

    private func result(
        _ world: ReferenceWorld, _ dataSet: String, _ indicator: String, _ unit: OrgUnitID = zhambyl
    ) throws -> ReferenceResult {
        let isMonthly = Catalogue.metadata.dataSet(dataSet)?.indicator(indicator)?.isMonthly ?? false
        return Reference(world).value(dataSet, formula: try formula(dataSet, indicator), unit, isMonthly: isMonthly)
    }

    @Test func c8dACostNeedsOnePeriod() throws {
        let world = try world(document("mobile", "2026-01-10", [("services", "2025Q4", 100), ("amount", "2025", 5000)]))
        #expect(try result(world, "mobile", "costPerService") == .absent(.notReported))
    }

    @Test func c8cACounterIsNotAMonth() throws {
        let world = try world(
            document("mobile", "2026-02-04", [("services", "202601", 400), ("amount", "2026-01-01..2026-02-04", 5000)]))
        #expect(try result(world, "mobile", "costPerService") == .absent(.notReported))
    }

    @Test func c28cAYearIsNotAddedToAQuarter() throws {
        let other = OrgUnitID(kato: 190_000_000)
        let world = try world(
            document("volumes", "2026-01-15", [("services", "2025Q4", 100)]),
            document("volumes", of: other, "2026-01-15", feed: "b", [("services", "2025", 400)]))
        let figure = Reference(world).value("volumes", "services", .country)
        #expect(figure.number == 100)
        #expect(figure.period == .quarter(4, of: 2025))
        #expect(figure.units == ReferenceUnits(counted: [Self.zhambyl], expected: 20, isTotal: false))
    }

    @Test func c7QuartersGiveTheYearOfThePlan() throws {
        let quarters = (1...4).map { ("services", "2025Q\($0)", 100) }
        let world = try world(document("volumes", "2026-01-15", quarters + [("planServices", "2025", 500)]))
        let result = try result(world, "volumes", "planExecution")
        #expect(result.number == 80)
        #expect(result.moment == Period.year(2025).map { .period($0, .whole) })
        let year = try #require(Period.year(2025))
        let services = Reference(world).value("volumes", "services", Self.zhambyl, for: year)
        #expect(services.number == 400)
        guard case .parts(.quarter, _, let reports) = services.making else {
            Issue.record("\(services.making)")
            return
        }
        #expect(reports.count == 4)
    }

    @Test func threeQuartersAreSetAgainstThePlanOfTheYear() throws {
        let quarters = (1...3).map { ("services", "2025Q\($0)", 100) }
        let world = try world(document("volumes", "2025-10-15", quarters + [("planServices", "2025", 500)]))
        let result = try result(world, "volumes", "planExecution")
        let (year, end) = (try #require(Period.year(2025)), try day("2025-09-30"))
        #expect(result.number == 60)
        #expect(result.moment == .period(year, .to(end)))
        #expect(Reference(world).value("volumes", "services", Self.zhambyl, for: year).number == 300)
    }

    @Test func aGapMakesALowerBoundThatEntersNoFormula() throws {
        let values = [("services", "2025Q1", 100), ("services", "2025Q3", 100), ("planServices", "2025", 500)]
        let world = try world(document("volumes", "2025-10-15", values))
        let year = try #require(Period.year(2025))
        let figure = Reference(world).value("volumes", "services", Self.zhambyl, for: year)
        #expect(figure.number == 200)
        #expect(!figure.isWhole)
        #expect(try result(world, "volumes", "planExecution").number == nil)
    }

    @Test func c34bACorrectionOfAnOldQuarterDoesNotMoveTheHeadline() throws {
        let world = try world(
            document("volumes", "2025-04-10", [("services", "2025Q1", 100)]),
            document("volumes", "2026-04-10", [("services", "2026Q1", 110)]),
            document("volumes", "2026-04-12", [("services", "2025Q1", 200)]))
        let figure = Reference(world).value("volumes", "services", Self.zhambyl)
        #expect(figure.number == 110)
        #expect(figure.period == .quarter(1, of: 2026))
        #expect(try result(world, "volumes", "yearOnYear").number == -45)
    }

    @Test func c29dALateDayDoesNotReplaceANewerOne() throws {
        let world = try world(
            document("beds", "2026-02-03", [("beds24h", "20260203", 100)]),
            document("beds", "2026-02-04", [("beds24h", "20260201", 90)]))
        let figure = Reference(world).value("beds", "beds24h", Self.zhambyl)
        #expect(figure.number == 100)
        #expect(figure.end == (try day("2026-02-03")))
    }

    /// Ten districts, and eleven a day later.
    private func c5b() throws -> ReferenceWorld {
        let days = try [(3, 10), (4, 11)].flatMap { day, count in
            try Self.districts.prefix(count).map { district in
                try document(
                    "coverage", of: district, "2026-02-0\(day)", [("attached", "2026020\(day)", 1000), ("insured", "2026020\(day)", 800)])
            }
        }
        return try world(days)
    }

    @Test func c5bElevenDistrictsAreATotal() throws {
        let figure = Reference(try c5b()).value("coverage", "insured", Self.zhambyl)
        #expect(figure.number == 8800)
        #expect(figure.units == ReferenceUnits(counted: Self.districts.sorted(), expected: 11, isTotal: true))
        let before = Reference(try c5b(), asOf: try day("2026-02-03")).value("coverage", "insured", Self.zhambyl)
        #expect(before.number == 8000)
        #expect(before.units?.isTotal == false)
        #expect(before.units?.counted.count == 10)
        #expect(try result(c5b(), "coverage", "coverage").number == 80)
    }

    @Test func c31eAShareOfOneDay() throws {
        let world = try world(document("coverage", "2026-02-04", [("attached", "20260204", 1000), ("insured", "20260204", 800)]))
        #expect(try result(world, "coverage", "coverage").number == 80)
    }

    @Test func c38NotReportedIsNoReport() throws {
        let documents = try Self.districts.prefix(4).map { district in
            var document = try document("coverage", of: district, "2026-02-04", [])
            document.rows = try ["attached", "insured"].map { .init(district, $0, try period("20260204"), Missing.notReported) }
            return document
        }
        let figure = Reference(try world(documents)).value("coverage", "insured", Self.zhambyl)
        #expect(figure == .absent(.notReported, .units(ReferenceUnits(counted: [], expected: 11, isTotal: false))))
    }

    private func c41() throws -> ReferenceWorld {
        let months = [("202501", 50), ("202511", 80), ("202512", 90), ("202601", 100)]
        return try world(document("referrals", "2026-02-02", months.map { ("referrals", $0.0, $0.1) }))
    }

    @Test func c41EachMonthIsAFigureOfItsOwn() throws {
        let reference = Reference(try c41())
        #expect(reference.value("referrals", "referrals", Self.zhambyl).period == .month(1, of: 2026))
        #expect(reference.value("referrals", "referrals", Self.zhambyl).number == 100)
        #expect(reference.value("referrals", "referrals", Self.zhambyl, for: try period("202511")).number == 80)
    }

    // MARK: Changes

    @Test func c5bTheEleventhDistrictIsNoGrowth() throws {
        let change = Reference(try c5b()).change("coverage", "insured", Self.zhambyl, against: .previous)
        #expect(
            change
                == ReferenceChange(
                    amount: 0, base: .day(try day("2026-02-03")), percent: 0, matched: 10, expected: 11, firstReports: 1,
                    numberOfFirstReports: 800))
    }

    @Test func c41ADateNamesItsMonth() throws {
        let change = Reference(try c41()).change("referrals", "referrals", Self.zhambyl, against: .day(try day("2025-11-30")))
        #expect(change == ReferenceChange(amount: 20, base: try period("202511"), percent: 25))
        let usual = Reference(try c41()).change("referrals", "referrals", Self.zhambyl, against: .previous)
        #expect(usual?.amount == 10)
        #expect(Reference(try c41()).change("referrals", "referrals", Self.zhambyl, against: .year)?.amount == 50)
    }

    @Test func c4ARowOfTheRegionIsNotComparedWithTheDistrictsOwnReport() throws {
        let korday = OrgUnitID(kato: 314_800_000)
        let own = try document("coverage", of: korday, "2026-01-20", [("insured", "20260120", 100)])
        var region = try document("coverage", "2026-02-04", [])
        region.rows = [.init(korday, "insured", try period("20260204"), 800)]
        let reference = Reference(try world(own, region))
        #expect(reference.value("coverage", "insured", korday).number == 800)
        #expect(reference.change("coverage", "insured", korday, against: .previous) == nil)
    }

    // MARK: Rules without a case

    @Test func theFirstFeedKeepsAFigureUntilItIsLate() throws {
        let first = try document("beds", "2026-02-01", feed: "z", [("beds24h", "20260201", 50)])
        let other = try document("beds", "2026-02-04", feed: "a", [("beds24h", "20260204", 100)])
        let again = try document("beds", "2026-02-03", feed: "z", [("beds24h", "20260203", 60)])
        #expect(Reference(try world(first, other)).value("beds", "beds24h", Self.zhambyl).number == 100)
        #expect(Reference(try world(first, other, again)).value("beds", "beds24h", Self.zhambyl).number == 60)
    }

    @Test func anExpiredStockIsNotReplacedByAnOlderOneOff() throws {
        var once = try document("beds", "2025-12-20", feed: "o", [("beds24h", "20251220", 70)])
        once.isOnce = true
        let old = try document("beds", "2026-01-01", [("beds24h", "20260101", 50), ("bedsBefore", "20260101", 90)])
        let reference = Reference(try world(once, old), asOf: try day("2026-02-04"))
        #expect(reference.value("beds", "beds24h", Self.zhambyl).missing == .notReported)
        #expect(reference.value("beds", "bedsBefore", Self.zhambyl).number == 90)
        #expect(Reference(try world(once), asOf: try day("2026-02-04")).value("beds", "beds24h", Self.zhambyl).number == 70)
    }

    @Test func aFlowOfAPeriodThatIsNotOverIsACounter() throws {
        let reference = Reference(try world(document("beds", "2026-02-04", [("admissions", "2026", 30), ("beds24h", "2026", 40)])))
        let admissions = reference.value("beds", "admissions", Self.zhambyl)
        #expect(admissions.period == (try period("2026-01-01..2026-02-04")))
        #expect(admissions.end == (try day("2026-02-04")))
        #expect(reference.value("beds", "beds24h", Self.zhambyl).period == .day(try day("2026-02-04")))
    }

    @Test func countersGiveAMonthByDifference() throws {
        let values = [("admissions", "2026-01-01..2026-01-31", 10), ("admissions", "2026-01-01..2026-02-28", 25)]
        let reference = Reference(try world(document("beds", "2026-03-02", values)))
        #expect(reference.value("beds", "admissions", Self.zhambyl, for: try period("202601")).number == 10)
        let february = reference.value("beds", "admissions", Self.zhambyl, for: try period("202602"))
        #expect(february.number == 15)
        #expect(february.isWhole)
    }

    @Test func aMissingKindRetractsOnlyItsOwnPeriod() throws {
        var pending = try document("beds", "2026-02-04", [])
        pending.rows = [.init(Self.zhambyl, "beds24h", try period("20260203"), Missing.pending)]
        let world = try world(document("beds", "2026-02-03", [("beds24h", "20260203", 50), ("beds24h", "20260202", 40)]), pending)
        #expect(Reference(world).value("beds", "beds24h", Self.zhambyl).number == 40)
    }

    @Test func onlyACompleteSumBeatsAnOlderReportOfTheUnit() throws {
        let own = try document("coverage", "2026-02-03", [("insured", "20260203", 7)])
        let below = try Self.districts.map { try document("coverage", of: $0, "2026-02-04", [("insured", "20260204", 800)]) }
        #expect(Reference(try world([own] + below)).value("coverage", "insured", Self.zhambyl).number == 8800)
        #expect(Reference(try world([own] + below.dropLast())).value("coverage", "insured", Self.zhambyl).number == 7)
    }

    @Test func aNewQuarterIsNamedBeforeItIsDue() throws {
        let regions = Catalogue.metadata.orgUnits.places(under: .country)
        let old = try regions.map { try document("volumes", of: $0, "2026-01-10", [("services", "2025Q4", 100)]) }
        let new = try document("volumes", of: regions[0], "2026-04-10", [("services", "2026Q1", 900)])
        let figure = Reference(try world(old + [new])).value("volumes", "services", .country)
        #expect(figure.number == 2000)
        #expect(figure.soFar == ReferenceSoFar(period: try period("2026Q1"), reported: 1, expected: 20))
        let due = Reference(try world(old + [new]), asOf: try day("2026-04-30")).value("volumes", "services", .country)
        #expect(due.number == 900)
        #expect(due.units?.isTotal == false)
    }
}
