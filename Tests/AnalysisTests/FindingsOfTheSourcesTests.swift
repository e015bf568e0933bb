import Analysis
import HealthModel
import Testing

/// The contradictions and gaps in the published figures, each found by a rule.
struct FindingsOfTheSourcesTests {
    private func findings(_ dataSet: String, _ fixture: Fixture, of unit: OrgUnitID) throws -> [Finding] {
        let definition = try #require(Fixture.metadata.dataSet(dataSet))
        return try fixture.analysis().findings(definition, of: unit)
    }

    private func zhambylCoverage() throws -> Fixture {
        var fixture = Fixture()
        try fixture.add(
            "coverage", of: Fixture.zhambyl, asOf: "2026-02-04", once: true,
            rows: [
                .init(
                    Fixture.zhambyl, "20260204",
                    [
                        "attached": 1_171_882, "insured": 1_012_856, "uninsured": 159_066, "categoryDE": 58_419,
                        "statedCoverage": 86.4, "statedUninsuredShare": 13.6,
                    ]),
                .init(Fixture.zhambyl, "2026", ["budgetDE": 2_853_382_000]),
            ])
        return fixture
    }

    @Test func insuredAndUninsuredExceedTheAttachedByForty() throws {
        let found = try findings("coverage", zhambylCoverage(), of: Fixture.zhambyl)
        let sum = try #require(found.first { $0.code == "rule.coverageSum" })
        #expect(sum.severity == .error)
        #expect(sum.difference?.number == .integer(40))
        let rule = try #require(Fixture.metadata.dataSet("coverage")?.rules.first { $0.code == "coverageSum" })
        #expect(sum.title.arguments == [.name(try #require(rule.violation))])
    }

    @Test func aStatedShareThatAgreesWithinItsRoundingIsNoFinding() throws {
        let codes = try findings("coverage", zhambylCoverage(), of: Fixture.zhambyl).map(\.code)
        #expect(!codes.contains("rule.coverageStatedShare"))
        #expect(!codes.contains("rule.coverageStatedUninsured"))
    }

    @Test func noneOfElevenDistrictsReported() throws {
        let found = try findings("coverage", zhambylCoverage(), of: Fixture.zhambyl)
        let completeness = try #require(found.first { $0.code == "completeness" })
        #expect(completeness.title.arguments == [.number(.integer(0)), .number(.integer(11))])
    }

    @Test func theBudgetOfAYearIsSetAgainstThePeopleOfADayInIt() throws {
        let analysis = try zhambylCoverage().analysis()
        let perMonth = try #require(analysis.figure("coverage", "budgetPerPersonMonth", of: Fixture.zhambyl)?.reading.number)
        #expect(Int(perMonth.double.rounded()) == 4070)
        let covered = try #require(analysis.figure("coverage", "budgetCovers", of: Fixture.zhambyl))
        #expect(covered.reading.isEstimate)
        let people = try #require(covered.reading.number).double
        #expect(people.rounded() == 55_949)
        let budget = try #require(
            try findings("coverage", zhambylCoverage(), of: Fixture.zhambyl).first { $0.code == "rule.coverageBudgetDE" })
        #expect(budget.isEstimate && budget.severity == .info)
    }

    @Test func bedsBeforeLessBedsAfterIsNotTheStatedReduction() throws {
        var fixture = Fixture()
        try fixture.add(
            "beds", of: Fixture.zhambyl, asOf: "2026-02-04", once: true,
            rows: [
                .init(
                    Fixture.zhambyl, "2026",
                    ["beds24h": 5761, "beds24hState": 5155, "beds24hPrivate": 606, "bedsBefore": 5997, "bedsReduced": 238])
            ])
        let found = try findings("beds", fixture, of: Fixture.zhambyl)
        let reduced = try #require(found.first { $0.code == "rule.bedsReduction" })
        #expect(reduced.difference?.number == .integer(-2))
        #expect(!found.contains { $0.code == "rule.bedsSum" })
    }

    @Test func aStatedGrowthOutsideTheRoundingOfItsFiguresIsAFinding() throws {
        var fixture = Fixture()
        let care = ("care", "consultativeDiagnostic")
        try fixture.add(
            "volumes", of: .country, asOf: "2021-03-31", once: true,
            rows: [
                .init(
                    .country, "2021Q1", by: care,
                    [
                        "services": rounded(22_400_000, to: 100_000), "statedIncrease": rounded(3_400_000, to: 100_000),
                        "statedGrowth": 20,
                    ])
            ])
        let found = try findings("volumes", fixture, of: .country)
        #expect(found.contains { $0.code.hasPrefix("rule.") && $0.severity >= .warning && $0.period == Period.quarter(1, of: 2021) })
    }

    @Test func unitsThatShareANameAndUnitsWhoseBordersChangedAreCautioned() throws {
        var fixture = Fixture()
        try fixture.add(
            "resumption", of: .country, asOf: "2020-08-10", once: true,
            rows: [
                .init(.country, "20200810", ["organisationsResumed": 626]),
                .init(OrgUnitID(kato: 750_000_000), "20200810", ["organisationsResumed": 67]),
                .init(OrgUnitID(kato: 190_000_000), "20200810", ["organisationsResumed": 50]),
                .init(OrgUnitID(kato: 630_000_000), "20200810", ["organisationsResumed": 54]),
            ])
        let found = try findings("resumption", fixture, of: .country)
        #expect(found.contains { $0.code == "unit.homonym" })
        let borders = try #require(found.first { $0.code == "unit.borders" })
        #expect(borders.title.arguments == [.day(try #require(Day(iso: "2022-06-08")))])
    }

    @Test func aHedgedFigureWithoutARoundingDecidesNothing() throws {
        var fixture = Fixture()
        let hedged = Value(.number(.integer(600_000)), qualifier: .approx)
        try fixture.add(
            "coverage", of: Fixture.zhambyl, asOf: "2026-02-04",
            rows: [.init(Fixture.zhambyl, "20260204", ["attached": 1_171_882, "insured": 1_012_856, "uninsured": hedged])])
        #expect(try !findings("coverage", fixture, of: Fixture.zhambyl).contains { $0.code == "rule.coverageSum" })
    }
}
