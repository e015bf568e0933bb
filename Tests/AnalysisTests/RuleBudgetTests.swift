import HealthModel
import Testing

@testable import Analysis

/// Rules about records share a budget, so that a definition cannot keep a page from arriving.
struct RuleBudgetTests {
    private func rule(_ number: Int, _ condition: ValidationRule.Condition) -> ValidationRule {
        ValidationRule("r\(number)", condition, kk: "r\(number)", ru: "r\(number)", en: "r\(number)")
    }

    @Test func aThousandRulesOverFiftyThousandRecordsStopAtTheBudget() {
        let rules = (0..<1000).map { rule($0, .everyRecord("known(x)")) }
        let (affordable, over) = RuleBudget.split(rules, records: 50_000)
        #expect(affordable.map(\.code) == rules.prefix(40).map(\.code))
        #expect(over.count == 960)
    }

    @Test func rulesAboutFiguresCostNothingHoweverManyRecordsThereAre() {
        let rules = (0..<1000).map { rule($0, .compare("a", .lessOrEqual, "b", tolerance: 0)) }
        #expect(RuleBudget.split(rules, records: 10_000_000).over.isEmpty)
    }

    @Test func aCountOfRecordsIsPaidForAndACheaperRuleAfterItStillRuns() {
        let rules = [
            rule(0, .compare("count()", .lessOrEqual, "b", tolerance: 0)), rule(1, .compare("a", .lessOrEqual, "b", tolerance: 0)),
        ]
        let (affordable, over) = RuleBudget.split(rules, records: RuleBudget.evaluations + 1)
        #expect(over.map(\.code) == ["r0"] && affordable.map(\.code) == ["r1"])
    }
}
