import Analysis
import Catalogue
import Foundation
import HealthModel
import History
import SnapshotFormat
import Testing

/// The findings in the shipped figures: the contradictions in the sources, and nothing else.
@Suite struct ShippedFindingsTests {
    fileprivate let analysis: Analysis

    init() throws {
        var history = History(orgUnits: Catalogue.metadata.orgUnits)
        for path in ShippedSnapshotsTests.paths {
            if let snapshot = try ShippedSnapshotsTests.read(path).snapshot { history.accept(snapshot) }
        }
        let now = try #require(Instant(rfc3339: "2026-11-21T12:00:00+05:00"))
        analysis = Analysis(history: history, metadata: Catalogue.metadata, now: now)
    }

    @Test func theRulesFindTheContradictionsOfTheSourcesAndNoOthers() {
        let found = Catalogue.metadata.dataSets.flatMap { dataSet in
            [OrgUnitID.country, zhambyl, OrgUnitID(kato: 311_000_000), OrgUnitID(kato: 750_000_000)].flatMap { unit in
                analysis.findings(dataSet, of: unit).filter { $0.code != "completeness" }.map { "\(unit) \($0.severity.code) \($0.code)" }
            }
        }
        #expect(
            Set(found) == [
                "310000000 error rule.coverageSum", "310000000 info rule.coverageBudgetDE", "310000000 error rule.bedsReduction",
                "KZ warning rule.volumesIncrease", "KZ info unit.homonym", "KZ info unit.borders",
            ])
        #expect(found.count == 6)
    }

    @Test(arguments: [
        ("coverage", "coverage", 86.43), ("coverage", "gapToTarget", 100_431.9), ("coverage", "gapToFull", 159_026),
        ("coverage", "shareDE", 5.77), ("coverage", "budgetPerPersonMonth", 4070.28), ("coverage", "budgetCovers", 55_948.67),
        ("coverage", "budgetCoversShare", 95.77), ("beds", "bedsPer10000", 49.16), ("beds", "stateShare", 89.48), ("beds", "change", -236),
        ("instructions", "open", 8), ("instructions", "undated", 8), ("instructions", "proposals", 2),
    ])
    func theRegionsIndicatorsFollowFromItsFigures(dataSet: String, indicator: String, value: Double) throws {
        try expect(dataSet, indicator, of: zhambyl, value)
    }

    @Test(arguments: [
        ("mobile", "servicesPerComplex", 805.37), ("mobile", "servicesPerComplexDay", 8.95), ("mobile", "costPerService", 1932.5),
        ("rehabilitation", "outpatientUnitCost", 964.29),
    ])
    func theCountrysIndicatorsFollowFromItsFigures(dataSet: String, indicator: String, value: Double) throws {
        try expect(dataSet, indicator, of: .country, value)
    }

    fileprivate let zhambyl = OrgUnitID(kato: 310_000_000)

    /// Expects an indicator with a tolerance of half a hundredth.
    private func expect(_ dataSet: String, _ indicator: String, of unit: OrgUnitID, _ value: Double) throws {
        let reading = try #require(analysis.figure(dataSet, indicator, of: unit)?.reading.number)
        #expect(abs(reading.double - value) <= 0.005)
    }
}

/// Facts of the sources that are easily lost: each is in the shipped figures with what the source says about it.
extension ShippedFindingsTests {
    private func figure(_ dataSet: String, _ code: String, by dimension: String, _ item: String) throws -> ResolvedFigure {
        let definition = try #require(Catalogue.metadata.dataSet(dataSet))
        let category = try #require(definition.category(dimension, item))
        return try #require(analysis.figure(FigureID(dataSet: dataSet, code: code, category: category, orgUnit: .country)))
    }

    @Test func privateClinicsAreNamedWithoutANumber() throws {
        let clinics = try figure("resumption", "organisationsResumed", by: "ownership", "private")
        #expect(clinics.reading.content == .missing(.notReported) && clinics.detail?.note != nil)
    }

    @Test func theGrowthOfInpatientCareOf2020StandsBesideTheFiguresOf2021() throws {
        #expect(try figure("volumes", "statedGrowth", by: "care", "specialisedInpatient").reading.number == .integer(15))
        #expect(try figure("volumes", "services", by: "care", "ivf").reading.number == .integer(526))
    }

    @Test func aCounterThatIsAQuarterStandsForItAndTheQuarterBeforeIsBehindTheGrowth() throws {
        let growth = try figure("volumes", "yearOnYear", by: "care", "ivf")
        #expect(growth.time?.making == .counter)
        let category = try #require(Catalogue.metadata.dataSet("volumes")?.category("care", "ivf"))
        let explained = try #require(
            analysis.explanation(of: FigureID(dataSet: "volumes", code: "yearOnYear", category: category, orgUnit: .country)))
        #expect(explained.inputs.contains { $0.report?.value.number == .integer(59) && $0.report?.period == .quarter(1, of: 2020) })
    }

    @Test func theQuarterInWhichTheVolumeMayRunOutIsAFigure() throws {
        let quarter = try #require(analysis.figure("volumes", "statedExhaustion", of: .country))
        #expect(quarter.reading.number == .integer(3) && quarter.period == .year(2020) && quarter.detail?.note != nil)
    }

    @Test func aTenOfWhichNobodySaysWhetherItIsPercentIsAmbiguous() throws {
        let change = try #require(analysis.figure("rehabilitation", "statedChangeTwoYears", of: .country))
        #expect(change.reading.content == .missing(.ambiguous) && change.detail?.note != nil)
    }

    @Test func fourDistrictsWithoutNamesAreFour() throws {
        let districts = try #require(analysis.figure("coverage", "districtsRising", of: zhambyl))
        #expect(districts.reading.number == .integer(4) && districts.detail?.note != nil)
    }

    @Test func theRulesOfReferralAreRecords() throws {
        let definition = try #require(Catalogue.metadata.dataSet("instructions"))
        let rules = analysis.records(definition, in: .country).filter { $0.code("kind") == "rule" }
        #expect(Set(rules.map(\.code)) == ["referral-free", "referral-suppliers", "referral-contract", "referral-booking"])
    }
}
