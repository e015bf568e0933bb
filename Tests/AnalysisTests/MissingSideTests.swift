import Analysis
import HealthModel
import Testing

/// What a comparison does when figures of its sides are missing.
@Suite struct MissingSideTests {
    private func findings(_ missing: ValidationRule.MissingStrategy, _ values: [String: Value]) throws -> Int {
        let definition = DataSetDefinition(
            "herd", kk: "x", ru: "x", en: "x", reportsAt: .region, cadence: Cadence(.once, dueDays: 0, validityDays: 400),
            elements: ["cows", "calves", "grown"].map {
                DataElement($0, name: LocalizedText(verbatim: $0), unit: .head, overTime: .last, overSpace: .sum)
            },
            rules: [
                ValidationRule(
                    "herdCows", .compare("cows", .equal, "calves + grown", tolerance: 0), missing: missing, kk: "x", ru: "x", en: "x")
            ])
        var fixture = Fixture(definition)
        try fixture.add("herd", of: Fixture.zhambyl, asOf: "2026-02-04", rows: [Fixture.Row(Fixture.zhambyl, "2026-02-04", values)])
        return try fixture.analysis().findings(definition, of: Fixture.zhambyl).count { $0.code == "rule.herdCows" }
    }

    @Test func aRuleIsSkippedIfAnySideIsMissing() throws {
        #expect(try findings(.skipIfAny, ["cows": 5, "calves": 2, "grown": 4]) == 1)
        #expect(try findings(.skipIfAny, ["cows": 5, "calves": 2]) == 0)
        #expect(try findings(.skipIfAny, ["calves": 2, "grown": 4]) == 0)
    }

    @Test func aMissingSideCountsAsZeroIfTheRuleIsSkippedOnlyWhereAllAreMissing() throws {
        #expect(try findings(.skipIfAll, ["cows": 5]) == 1)
        #expect(try findings(.skipIfAll, ["calves": 2, "grown": 4]) == 1)
        #expect(try findings(.skipIfAll, ["calves": 2]) == 0)
    }

    @Test func aRuleThatIsNeverSkippedTakesEveryMissingSideAsZero() throws {
        #expect(try findings(.neverSkip, ["cows": 5]) == 1)
        #expect(try findings(.neverSkip, ["calves": 2]) == 0)
    }
}
