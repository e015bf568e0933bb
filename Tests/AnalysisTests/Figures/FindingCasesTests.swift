import Analysis
import HealthModel
import Testing

/// What is a contradiction, what a reconciliation and what neither, on small untidy inputs worked out by hand.
@Suite struct FindingCasesTests {
    private static let today = "20260204"

    private func findings(_ fixture: Fixture, _ dataSet: String, of unit: OrgUnitID = Fixture.zhambyl) throws -> [Finding] {
        let definition = try #require(Fixture.metadata.dataSet(dataSet))
        return try fixture.analysis(now: "2026-02-04T12:00:00+05:00").findings(definition, of: unit)
            .filter { $0.kind != .notice }
    }

    private func checked(_ fixture: Fixture) throws -> [Diagnostic] {
        let now = try #require(Instant(rfc3339: "2026-02-04T12:00:00+05:00"))
        return FigureCheck(history: fixture.history, metadata: Fixture.metadata, now: now).diagnostics
    }

    // MARK: Within one document

    @Test func c36FiguresOfTwoDocumentsAreNoViolationTogether() throws {
        var fixture = Fixture()
        try fixture.add(
            "coverage", of: Fixture.zhambyl, asOf: "2026-02-03",
            rows: [.init(Fixture.zhambyl, "20260203", ["attached": 1000, "insured": 900, "uninsured": 100])])
        try fixture.add(
            "coverage", of: Fixture.zhambyl, asOf: "2026-02-04",
            rows: [.init(Fixture.zhambyl, Self.today, ["attached": 1000, "insured": 910])])
        #expect(try findings(fixture, "coverage").isEmpty)
        #expect(try checked(fixture).isEmpty)
    }

    @Test func figuresOfTwoDaysInOneDocumentAreNoViolationTogether() throws {
        var fixture = Fixture()
        try fixture.add(
            "coverage", of: Fixture.zhambyl, asOf: "2026-02-04",
            rows: [
                .init(Fixture.zhambyl, "20260203", ["uninsured": 100]),
                .init(Fixture.zhambyl, Self.today, ["attached": 1000, "insured": 910]),
            ])
        #expect(try findings(fixture, "coverage").isEmpty)
        #expect(try checked(fixture).isEmpty)
    }

    private func beds(_ total: Int64, _ parts: [(String, Int64)], secondDocument: Bool = false) throws -> Fixture {
        var fixture = Fixture()
        let whole = [Fixture.Row(Fixture.zhambyl, Self.today, ["beds24h": Value(.number(.integer(total)))])]
        let parts = parts.map { profile, count in
            Fixture.Row(Fixture.zhambyl, Self.today, by: ("profile", profile), ["beds24h": Value(.number(.integer(count)))])
        }
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", rows: secondDocument ? whole : whole + parts)
        if secondDocument {
            try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", feed: "profiles", rows: parts)
        }
        return fixture
    }

    @Test func c10cSomePartsOfADocumentThatExceedItsTotalAreAnError() throws {
        let fixture = try beds(100, [("surgery", 60), ("neurology", 50)])
        #expect(try findings(fixture, "beds").map(\.kind) == [.contradiction])
        #expect(try checked(fixture).map(\.code) == ["breakdown.sum"])
        #expect(try checked(fixture).map(\.severity) == [.error])
    }

    /// What is stated of services, all in one document or the first alone in a document of its own.
    private func services(_ rows: [(String, Int64)], apart: Bool = false) throws -> Fixture {
        var fixture = Fixture()
        let rows = rows.map { Fixture.Row(Fixture.zhambyl, $0.0, ["services": Value(.number(.integer($0.1)))]) }
        try fixture.add("volumes", of: Fixture.zhambyl, asOf: "2026-01-20", rows: apart ? [rows[0]] : rows)
        if apart { try fixture.add("volumes", of: Fixture.zhambyl, asOf: "2026-01-21", rows: Array(rows.dropFirst())) }
        return fixture
    }

    @Test func aCounterThatCoversAPeriodAndDiffersFromItIsAnError() throws {
        let rows: [(String, Int64)] = [("2025Q4", 100), ("2025-10-01..2025-12-31", 150)]
        let fixture = try services(rows)
        #expect(try findings(fixture, "volumes").map(\.kind) == [.contradiction])
        #expect(try checked(fixture).map(\.code) == ["period.counter"])
        let apart = try services(rows, apart: true)
        #expect(try findings(apart, "volumes").map(\.kind) == [.reconciliation])
        #expect(try findings(services([("2025Q4", 100), ("2025-10-01..2025-12-31", 100)]), "volumes").isEmpty)
    }

    @Test func twoCountersThatLeaveAnotherNumberForAPeriodAreAnError() throws {
        let rows: [(String, Int64)] = [("2025Q4", 100), ("2025-01-01..2025-09-30", 300), ("2025-01-01..2025-12-31", 450)]
        #expect(try checked(services(rows)).map(\.code) == ["period.counter"])
        #expect(try findings(services(rows, apart: true), "volumes").map(\.kind) == [.reconciliation])
    }

    @Test func partsOfSeveralTypesThatDifferFromTheirYearAreAnError() throws {
        let rows: [(String, Int64)] = [("2025", 400), ("2025S1", 200), ("2025Q3", 150), ("2025Q4", 100)]
        #expect(try checked(services(rows)).map(\.code) == ["period.sum"])
        #expect(try findings(services([("2025", 450)] + rows.dropFirst()), "volumes").isEmpty)
    }

    @Test func partsThatExceedTheirYearAreAnErrorWhateverTheirTypes() throws {
        #expect(try checked(services([("2025", 400), ("2025S1", 300), ("2025Q3", 150)])).map(\.code) == ["period.sum"])
        #expect(try checked(services([("2025", 400), ("2025Q1", 150), ("2025S2", 300)])).map(\.code) == ["period.sum"])
        #expect(try checked(services([("2025", 400), ("2025Q1", 150), ("2025S2", 250)])).isEmpty)
        #expect(try checked(services([("2025", 400), ("2025-01-01..2025-09-30", 450)])).map(\.code) == ["period.counter"])
    }

    @Test func aCounterIsHeldAgainstThePartsOfItsTime() throws {
        #expect(
            try checked(services([("2025-01-01..2025-09-30", 310), ("2025S1", 200), ("2025Q3", 100)])).map(\.code) == ["period.counter"])
        #expect(try checked(services([("2025-10-01..2025-11-30", 70), ("202510", 30), ("202511", 30)])).map(\.code) == ["period.counter"])
        #expect(try checked(services([("2025-01-01..2025-09-30", 300), ("2025S1", 200), ("2025Q3", 100)])).isEmpty)
        let apart = try services([("2025-01-01..2025-12-31", 410), ("2025S1", 200), ("2025S2", 200)], apart: true)
        #expect(try findings(apart, "volumes").map(\.kind) == [.reconciliation])
    }

    @Test func aCounterThatFallsWithinOneDocumentIsAnErrorOfThatDocument() throws {
        let fixture = try services([("2025-01-01..2025-06-30", 300), ("2025-01-01..2025-09-30", 250)])
        #expect(try findings(fixture, "volumes").map(\.kind) == [.contradiction])
        #expect(try checked(fixture).map(\.code) == ["counter.falls"])
        #expect(try checked(fixture).map(\.severity) == [.error])
    }

    @Test func incompletePeriodsOfAnotherDocumentThatExceedTheirTotalAreReconciled() throws {
        let fixture = try services([("2025Q4", 100), ("202510", 60), ("202511", 50)], apart: true)
        #expect(try findings(fixture, "volumes").map(\.kind) == [.reconciliation])
    }

    @Test func somePartsThatDoNotExceedTheTotalAreNoFinding() throws {
        #expect(try findings(try beds(100, [("surgery", 60), ("neurology", 40)]), "beds").isEmpty)
        #expect(try findings(try beds(100, [("surgery", 60), ("neurology", 30)]), "beds").isEmpty)
    }

    @Test func partsOfAnotherDocumentThatExceedTheTotalAreReconciled() throws {
        let found = try findings(try beds(100, [("surgery", 60), ("neurology", 50)], secondDocument: true), "beds")
        #expect(found.map(\.kind) == [.reconciliation])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func districtsOfADocumentThatExceedItsRegionAreAnErrorEvenIfSomeAreMissing() throws {
        var fixture = Fixture()
        try fixture.add(
            "coverage", of: Fixture.zhambyl, asOf: "2026-02-04",
            rows: [
                .init(Fixture.zhambyl, Self.today, ["insured": 900]), .init(Fixture.taraz, Self.today, ["insured": 700]),
                .init(Fixture.korday, Self.today, ["insured": 300]),
            ])
        #expect(try findings(fixture, "coverage").map(\.kind) == [.contradiction])
        #expect(try checked(fixture).map(\.code) == ["children.sum"])
    }

    // MARK: Between documents

    @Test func c4cAnOwnReportAndTheRowOfTheRegionAreReconciledAndTheOwnReportStands() throws {
        var fixture = Fixture()
        try fixture.add(
            "coverage", of: Fixture.zhambyl, asOf: "2026-02-04", document: "region.json",
            rows: [.init(Fixture.korday, Self.today, ["attached": 1000, "insured": 900])])
        try fixture.add(
            "coverage", of: Fixture.korday, asOf: "2026-02-04", feed: "k", document: "district.json",
            rows: [.init(Fixture.korday, Self.today, ["attached": 1000, "insured": 500])])
        let found = try findings(fixture, "coverage", of: Fixture.korday)
        #expect(found.map(\.code) == ["source.conflict"])
        #expect(found.map(\.kind) == [.reconciliation])
        let figure = try fixture.analysis(now: "2026-02-04T12:00:00+05:00").figure("coverage", "insured", of: Fixture.korday)
        #expect(figure?.reading.number?.double == 500)
        #expect(try checked(fixture).map(\.severity) == [.warning])
    }

    @Test func numbersThatAgreeWithinTheirRoundingAreNoConflict() throws {
        var fixture = Fixture()
        try fixture.add(
            "coverage", of: Fixture.zhambyl, asOf: "2026-02-04",
            rows: [.init(Fixture.korday, Self.today, ["insured": rounded(1000, to: 100)])])
        try fixture.add(
            "coverage", of: Fixture.korday, asOf: "2026-02-04", feed: "k", rows: [.init(Fixture.korday, Self.today, ["insured": 1040])])
        #expect(try findings(fixture, "coverage", of: Fixture.korday).isEmpty)
    }

    // MARK: Decimals

    private func sum(_ total: Double, _ parts: Double...) throws -> [Finding] {
        let codes = ["total", "hay", "straw"]
        let definition = DataSetDefinition(
            "fodder", kk: "x", ru: "x", en: "x", reportsAt: .region, cadence: Cadence(.daily, dueDays: 1, validityDays: 31),
            elements: codes.map {
                DataElement($0, name: LocalizedText(verbatim: $0), unit: .tonne, overTime: .last, overSpace: .sum)
            },
            rules: [ValidationRule("fodder", .compare("hay + straw", .equal, "total", tolerance: 0), kk: "x", ru: "x", en: "x")])
        var fixture = Fixture(definition)
        let values = zip(codes, [total] + parts).map { ($0, Value(.number(.decimal($1)))) }
        try fixture.add(
            "fodder", of: Fixture.zhambyl, asOf: "2026-02-04",
            rows: [.init(Fixture.zhambyl, Self.today, Dictionary(uniqueKeysWithValues: values))])
        return try fixture.analysis().findings(definition, of: Fixture.zhambyl).filter { $0.code == "rule.fodder" }
    }

    @Test func c20DecimalsAreComparedAsTheyAreWritten() throws {
        #expect(try sum(0.3, 0.1, 0.2).isEmpty)
        #expect(try sum(1000.3, 1000.1, 0.2).isEmpty)
        #expect(try sum(0.31, 0.1, 0.2).count == 1)
        #expect(try sum(0.300001, 0.1, 0.2).count == 1)
    }
}
