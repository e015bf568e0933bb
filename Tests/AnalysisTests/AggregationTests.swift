import Analysis
import HealthModel
import Testing

/// Figures of a unit from those of the units below it.
struct AggregationTests {
    private func row(_ unit: OrgUnitID, _ attached: Int64, _ insured: Int64?) -> Fixture.Row {
        var values: [String: Value] = ["attached": Value(.number(.integer(attached)))]
        if let insured { values["insured"] = Value(.number(.integer(insured))) }
        return .init(unit, "20260204", values)
    }

    @Test func oneDistrictStandsForTheRegionWithItsCount() throws {
        var fixture = Fixture()
        try fixture.add("coverage", of: Fixture.taraz, asOf: "2026-02-04", rows: [row(Fixture.taraz, 400, 300)])
        let figure = try #require(try fixture.analysis().figure("coverage", "insured", of: Fixture.zhambyl))
        #expect(figure.reading.number == .integer(300))
        #expect(figure.reading.origin == .children(reporting: 1, expected: 11))
    }

    @Test func aRatioUsesOnlyTheUnitsThatReportBothOfItsFigures() throws {
        var fixture = Fixture()
        try fixture.add("coverage", of: Fixture.taraz, asOf: "2026-02-04", rows: [row(Fixture.taraz, 400, 300)])
        try fixture.add("coverage", of: Fixture.korday, asOf: "2026-02-04", rows: [row(Fixture.korday, 100_000, nil)])
        let figure = try #require(try fixture.analysis().figure("coverage", "coverage", of: Fixture.zhambyl))
        #expect(figure.reading.number == .decimal(75))
        #expect(figure.reading.origin == .children(reporting: 1, expected: 11))
    }

    @Test func aUnitsOwnReportOutranksTheRowOfTheUnitAbove() throws {
        var fixture = Fixture()
        try fixture.add("coverage", of: Fixture.zhambyl, asOf: "2026-02-05", rows: [row(Fixture.korday, 100, 50)])
        try fixture.add("coverage", of: Fixture.korday, asOf: "2026-02-04", rows: [row(Fixture.korday, 100, 60)])
        let figure = try #require(try fixture.analysis().figure("coverage", "insured", of: Fixture.korday))
        #expect(figure.reading.number == .integer(60))
    }

    @Test func theReportedTotalIsKeptApartFromTheSumOfTheDistricts() throws {
        var fixture = Fixture()
        let districts = Fixture.metadata.orgUnits.places(under: Fixture.zhambyl)
        #expect(districts.count == 11)
        try fixture.add(
            "coverage", of: Fixture.zhambyl, asOf: "2026-02-04",
            rows: [row(Fixture.zhambyl, 1_200, 1_000)] + districts.map { row($0, 100, 90) })
        let analysis = try fixture.analysis()
        #expect(analysis.figure("coverage", "attached", of: Fixture.zhambyl)?.reading.number == .integer(1_200))
        let definition = try #require(Fixture.metadata.dataSet("coverage"))
        let found = analysis.findings(definition, of: Fixture.zhambyl).filter { $0.code == "children.sum" }
        #expect(found.map { $0.difference?.number } == [.integer(-100), .integer(-10)])
    }

    @Test func nothingReportedIsMissingAndNotZero() throws {
        let figure = try #require(try Fixture().analysis().figure("coverage", "insured", of: Fixture.zhambyl))
        #expect(figure.reading.content == .missing(.notReported))
    }

    @Test func zeroOverZeroIsUndefined() throws {
        var fixture = Fixture()
        try fixture.add("coverage", of: Fixture.taraz, asOf: "2026-02-04", rows: [row(Fixture.taraz, 0, 0)])
        let figure = try #require(try fixture.analysis().figure("coverage", "coverage", of: Fixture.taraz))
        #expect(figure.reading.content == .missing(.undefined))
    }

    @Test func aFigureThatNoBreakdownConcernsIsNotShownForItsParts() throws {
        let outreach = try #require(Fixture.metadata.dataSet("outreach"))
        let part = try #require(outreach.category("stage", "placed"))
        let id = FigureID(dataSet: "outreach", code: "eventsHeld", category: part, orgUnit: Fixture.zhambyl)
        #expect(try Fixture().analysis().figure(id)?.reading.content == .missing(.notApplicable))
    }

    @Test func aShareOfOnePartIsNotDividedByAnother() throws {
        var fixture = Fixture()
        let grounds = [("ground", "noSpecialist"), ("ground", "noEquipment")]
        try fixture.add(
            "referrals", of: Fixture.zhambyl, asOf: "2026-02-04",
            rows: grounds.map { Fixture.Row(Fixture.zhambyl, "202601", by: $0, ["referrals": 10]) })
        let referrals = try #require(Fixture.metadata.dataSet("referrals"))
        let part = try #require(referrals.category("ground", "noEquipment"))
        let shares = referrals.indicators.filter { indicator in
            guard case .formula(let formula) = indicator.calculation else { return false }
            return formula.source.contains("[ground=")
        }
        #expect(!shares.isEmpty)
        for share in shares {
            let id = FigureID(dataSet: "referrals", code: share.code, category: part, orgUnit: Fixture.zhambyl)
            #expect(try fixture.analysis().figure(id)?.reading.content == .missing(.notApplicable))
        }
    }
}
