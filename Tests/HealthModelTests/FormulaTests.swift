import HealthModel
import Testing

/// A context with a few figures, a target and one record.
private struct Figures: FormulaContext {
    var values: [String: Operand] = [:]
    var fields: [String: Operand] = [:]
    var isRecord = false

    func value(of reference: ElementReference) -> Operand {
        let breakdown = reference.breakdown.map { "[\($0.dimension)=\($0.code)]" }.joined()
        return values[(reference.dataSet.map { $0 + "." } ?? "") + reference.element + breakdown] ?? .missing(.notReported)
    }
    func previous(_ reference: ElementReference, years: Int) -> Operand {
        values["\(reference.element)-\(years)"] ?? .missing(.notReported)
    }
    func children(_ reference: ElementReference) -> Operand { .missing(.notReported) }
    func parameter(_ code: String) -> Operand { values["parameter \(code)"] ?? .missing(.notApplicable) }
    func target(_ indicator: String) -> Operand { values["target \(indicator)"] ?? .missing(.notApplicable) }
    func organisation(_ field: String) -> Operand { fields["organisation \(field)"] ?? .missing(.notReported) }
    func field(_ code: String) -> Operand { fields[code] ?? .missing(.notReported) }
    func every(where condition: Expression) -> Operand { condition.evaluate(in: Figures(fields: fields, isRecord: true)) }
    func count(where condition: Expression?) -> Operand {
        let holds = condition.map { $0.evaluate(in: Figures(fields: fields, isRecord: true)).truth == true } ?? true
        return .quantity(Quantity(.integer(holds ? 1 : 0)))
    }
    var days: Operand { .quantity(Quantity(.integer(90))) }
    var today: Operand { Day(iso: "2026-02-04").map { .day($0) } ?? .missing(.notReported) }
}

private func number(_ value: Int64) -> Operand { .quantity(Quantity(.integer(value))) }

@Suite struct FormulaTests {
    private func result(_ source: String, _ context: Figures = Figures()) throws -> Operand {
        try #require(Formula(source).expression).evaluate(in: context)
    }

    @Test(
        arguments: [
            ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("-2 * 3", -6), ("max(1, 5, 3) - min(4, 2)", 3), ("abs(2 - 9)", 7),
            ("2*days()", 180),
        ] as [(String, Int64)])
    func arithmeticFollowsPrecedence(source: String, value: Int64) throws {
        #expect(try result(source) == number(value))
    }

    @Test(arguments: [
        ("1 <= 1 and 2 != 3", true), ("1 < 1 or 2 >= 3", false), ("not 1 = 2", true), ("1 == 1 implies 2 > 3", false),
        ("1 > 2 implies 2 > 3", true),
    ])
    func comparisonsAndLogicGiveTruth(source: String, truth: Bool) throws {
        #expect(try result(source).truth == truth)
    }

    @Test func figuresAreFoundByDataSetAndBreakdown() throws {
        let context = Figures(values: [
            "services[setting=outpatient]": number(4), "coverage.attached": number(10), "services-1": number(3), "services-2": number(1),
        ])
        #expect(try result("services[setting=outpatient] * coverage.attached", context) == number(40))
        #expect(try result("previous(services, year) - previous(services, 2)", context) == number(2))
    }

    @Test func targetsAndParametersAreFoundByCode() throws {
        let context = Figures(values: ["target coverage": number(95), "parameter rate": number(5)])
        #expect(try result("target(coverage) - parameter(rate)", context) == number(90))
    }

    @Test func aMissingFigureMakesTheResultMissingAndNeverZero() throws {
        #expect(try result("1 + nothing") == .missing(.notReported))
        #expect(try result("1 / 0") == .missing(.undefined))
    }

    @Test func logicDecidesWhereOneSideIsEnough() throws {
        #expect(try result("1 = 2 and nothing = 1").truth == false)
        #expect(try result("1 = 1 or nothing = 1").truth == true)
        #expect(try result("nothing = 1 implies 1 = 2").truth == nil)
    }

    @Test func recordsAreTestedByFieldsDatesAndTheirOrganisation() throws {
        let day = try #require(Day(iso: "2026-02-01"))
        let context = Figures(fields: [
            "due": .day(day), "status": .code("new"), "organisation ownership": .code("private"), "covid": .truth(false),
        ])
        #expect(try result("count(where due < today() and status != \"done\" and not covid)", context) == number(1))
        #expect(try result("count(where today() - due > 7)", context) == number(0))
        #expect(try result("every(where organisation(ownership) = \"private\" and known(due))", context).truth == true)
        #expect(try result("count(where known(evidence))", context) == number(0))
    }

    @Test(arguments: [
        ("1 +", FormulaError.Code.unexpectedEnd, 3), ("1 ? 2", .unexpectedCharacter, 2), ("1 ! 2", .unexpectedCharacter, 2),
        ("sum(1)", .unknownFunction, 4), ("\"open", .unexpectedEnd, 0), ("1.2.3", .number, 0), ("(1", .unexpectedEnd, 2),
        ("1 2", .unexpectedToken, 2), ("count(1)", .unexpectedToken, 6),
    ])
    func aMistakeIsReportedWithItsPlace(source: String, code: FormulaError.Code, offset: Int) {
        let error = Formula(source).error
        #expect(error?.code == code)
        #expect(error?.offset == offset)
    }

    @Test func nestingHasALimitInsteadOfACrash() {
        let source = String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
        #expect(Formula(source).error?.code == .tooDeep)
    }

    @Test func referencesLeaveOutWhatStandsInRecordConditions() {
        let expression = Formula("max(insured, coverage.attached) / count(where covid) + previous(services, year)").expression
        #expect(expression?.references.map(\.element) == ["insured", "attached", "services"])
        #expect(expression?.countsRecords == true)
    }
}
