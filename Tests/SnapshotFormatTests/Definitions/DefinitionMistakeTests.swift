import HealthModel
@testable import SnapshotFormat
@testable import Localization
import Testing

/// A mistake in the full definition: the replaced text, its replacement, and the expected diagnostic.
struct Mistake: CustomTestStringConvertible, Sendable {
    var old: String
    var new: String
    var code: DiagnosticCode
    var pointer: String

    init(_ old: String, _ new: String, _ code: DiagnosticCode, _ pointer: String) {
        (self.old, self.new, self.code, self.pointer) = (old, new, code, pointer)
    }

    var testDescription: String { "\(code.rawValue) at \(pointer)" }

    private static func codes(_ range: Range<Int>) -> String {
        range.map { #"{"code": "c\#($0)", "name": {"kk": "c", "ru": "c", "en": "c"}}"# }.joined(separator: ", ")
    }

    private static let growth = #", "overSpace": "none", "minimum": null}"#
    private static let cow = #"{"code": "cow", "name": {"kk": "сиыр", "ru": "коровы", "en": "cows"}},"#

    static let all: [Mistake] = head + lists + fields + calculations + names

    private static let head: [Mistake] = [
        Mistake(#""format": "taqta-definition""#, #""format": "taqta-snapshot""#, .notDefinition, "/format"),
        Mistake(#""formatVersion": "1.0""#, #""formatVersion": "2.0""#, .newerMajor, "/formatVersion"),
        Mistake(#""formatVersion": "1.0""#, #""formatVersion": "one""#, .version, "/formatVersion"),
        Mistake(#""code": "herd","#, #""code": "herd", "code": "flock","#, .duplicateKey, "/code"),
        Mistake(#""code": "herd","#, "", .missingMember, ""),
        Mistake(#""code": "herd","#, #""code": "мал","#, .definitionCode, "/code"),
        Mistake(#""code": "herd","#, #""code": "2herd","#, .definitionCode, "/code"),
        Mistake(#""code": "herd","#, #""code": "implies","#, .definitionCode, "/code"),
        Mistake(#""code": "herd","#, #""code": "figures","#, .definitionBuiltIn, "/code"),
        Mistake(#""code": "herd","#, #""code": "overview","#, .definitionReserved, "/code"),
        Mistake(#""ru": "Скот", "#, "", .missingMember, "/name"),
        Mistake(#""ru": "Скот""#, #""ru": """#, .empty, "/name/ru"),
        Mistake(#"{"kk": "М", "ru": "С", "en": "H"}"#, #""M""#, .type, "/shortName"),
        Mistake(#""reportsAt": "district""#, #""reportsAt": "distrikt""#, .unknownCode, "/reportsAt"),
        Mistake(#""rhythm": "weekly""#, #""rhythm": "weeekly""#, .unknownCode, "/cadence/rhythm"),
        Mistake(#""dueDays": 2"#, #""dueDays": -1"#, .definitionRange, "/cadence/dueDays"),
        Mistake(#""dueDays": 2"#, #""dueDays": 1.5"#, .type, "/cadence/dueDays"),
        Mistake(#""dueDaysAre": "working""#, #""dueDaysAre": "workdays""#, .unknownCode, "/cadence/dueDaysAre"),
        Mistake(#""denominatorFloor": 20"#, #""denominatorFloor": -1"#, .definitionRange, "/denominatorFloor"),
        Mistake(#""extensions": {"anything": 1}"#, #""extensions": {"a": 1, "a": 2}"#, .duplicateKey, "/extensions/a"),
    ]

    private static let lists: [Mistake] = [
        Mistake(#""unit": "tonne""#, #""unit": "stone""#, .unknownCode, "/elements/1/unit"),
        Mistake(#""overTime": "last""#, #""overTime": "first""#, .unknownCode, "/elements/0/overTime"),
        Mistake(#""overSpace": "max""#, #""overSpace": "mean""#, .unknownCode, "/elements/1/overSpace"),
        Mistake(#", "overTime": "last""#, "", .missingMember, "/elements/0"),
        Mistake(#""defaultPrecision": 0.5"#, #""defaultPrecision": 0"#, .definitionRange, "/elements/1/defaultPrecision"),
        Mistake(#""isSensitive": true"#, #""isSensitive": 1"#, .type, "/elements/1/isSensitive"),
        Mistake(#""maximum": 900"#, #""maximum": 0"#, .definitionRange, "/elements/1/maximum"),
        Mistake(#""role": "plan""#, #""role": "planned""#, .unknownCode, "/elements/1/role"),
        Mistake(#""validityDays": 400"#, #""validityDays": 36601"#, .definitionRange, "/elements/1/validityDays"),
        Mistake(#""validityDays": 400"#, #""validityDays": "400""#, .type, "/elements/1/validityDays"),
        Mistake(#""judged": "level""#, #""judged": "always""#, .unknownCode, "/elements/1/judged"),
        Mistake(#""judged": "level""#, #""judged": true"#, .type, "/elements/1/judged"),
        Mistake(#"["2026-01-01", "2025-07-01"]"#, #""2026-01-01""#, .type, "/elements/1/rebase"),
        Mistake(#""2025-07-01""#, #""2025-06-31""#, .date, "/elements/1/rebase/1"),
        Mistake(#""2025-07-01""#, "2025", .type, "/elements/1/rebase/1"),
        Mistake(#""code": "feed""#, #""code": "head""#, .definitionRepeated, "/elements/1/code"),
        Mistake(growth, #", "overSpace": "none"}, 5"#, .type, "/elements/3"),
        Mistake(#""codes": [\#n{"code": "cow""#, #""codes": 5, "extensions": [\#n{"code": "cow""#, .type, "/dimensions/0/codes"),
        Mistake(#""code": "goat""#, #""code": "cow""#, .definitionRepeated, "/dimensions/0/codes/1/code"),
        Mistake(#""isAdditive": true, "#, "", .missingMember, "/dimensions/0"),
        Mistake(cow, codes(0..<1_000) + ",", .definitionCount, "/dimensions/0/codes"),
    ]

    private static let fields: [Mistake] = [
        Mistake(#""type": "date", "name": {"kk": "Күні""#, #""type": "day", "name": {"kk": "Күні""#, .unknownCode, "/recordFields/1/type"),
        Mistake(#""code": "born""#, #""code": "orgUnit""#, .definitionReserved, "/recordFields/1/code"),
        Mistake(#""code": "born""#, #""code": "title""#, .definitionRepeated, "/recordFields/1/code"),
        Mistake(#""code": "count", "type": "integer""#, #""code": "count", "type": "code""#, .missingMember, "/recordFields/2"),
        Mistake(#""code": "state", "type": "code""#, #""code": "state", "type": "text""#, .definitionMember, "/recordFields/6/codes"),
        Mistake(#""code": "stops", "type": "objects""#, #""code": "stops", "type": "text""#, .definitionMember, "/recordFields/8/fields"),
        Mistake(
            #"[{"code": "ear", "name": {"kk": "құлақ", "ru": "ухо", "en": "ear"}}]"#, "[\(codes(0..<65))]", .definitionCodes,
            "/recordFields/7/codes"),
        Mistake(
            #"[{"code": "ear", "name": {"kk": "құлақ", "ru": "ухо", "en": "ear"}}]"#, "[]", .definitionNoCodes, "/recordFields/7/codes"),
    ]

    private static let calculations: [Mistake] = [
        Mistake(#""code": "pace", "name""#, #""code": "feed", "name""#, .definitionRepeated, "/indicators/3/code"),
        Mistake(#""digits": 2"#, #""digits": 7"#, .definitionRange, "/indicators/0/digits"),
        Mistake(#", "formula": "feed / head""#, "", .missingMember, "/indicators/0"),
        Mistake(#""formula": "feed / head""#, #""formula": "1", "forecast": {}"#, .exclusive, "/indicators/0"),
        Mistake(#""direction": "higherIsBetter""#, #""direction": "up""#, .unknownCode, "/indicators/0/direction"),
        Mistake(#""over": "month""#, #""over": "week""#, .unknownCode, "/indicators/0/over"),
        Mistake(
            #""unit": "day", "forecast": {"kind": "reaching""#, #""over": "month", "unit": "day", "forecast": {"kind": "reaching""#,
            .exclusive, "/indicators/2"),
        Mistake(#""judged": "change""#, #""judged": "changes""#, .unknownCode, "/indicators/0/judged"),
        Mistake(#""2024-02-29""#, #""2023-02-29""#, .date, "/indicators/0/rebase/0"),
        Mistake(#""kind": "reaching", "#, "", .missingMember, "/indicators/2/forecast"),
        Mistake(#""days": 28"#, #""days": 0"#, .definitionRange, "/indicators/2/forecast/days"),
        Mistake(#", "days": 28"#, "", .missingMember, "/indicators/2/forecast"),
        Mistake(#""used": "feed""#, #""used": "feed", "days": 5"#, .definitionMember, "/indicators/4/forecast/days"),
        Mistake(#""formula": "feed / head""#, #""formula": "feed / ""#, .definitionFormula, "/indicators/0/formula"),
        Mistake(
            #""formula": "feed / head""#, #""formula": "\#(String(repeating: "1+", count: 1_000))1""#, .definitionLength,
            "/indicators/0/formula"),
        Mistake(#""comparison": ">=""#, #""comparison": "≥""#, .unknownCode, "/rules/0/comparison"),
        Mistake(#""right": "head / 2", "#, "", .missingMember, "/rules/0"),
        Mistake(#""tolerance": 0.5"#, #""tolerance": -1"#, .definitionRange, "/rules/0/tolerance"),
        Mistake(#""severity": "warning""#, #""severity": "fatal""#, .unknownCode, "/rules/0/severity"),
        Mistake(#""missing": "neverSkip""#, #""missing": "never""#, .unknownCode, "/rules/0/missing"),
        Mistake(#""dimension": "kind""#, #""dimension": "kin""#, .dimension, "/rules/0/dimension"),
        Mistake(#""ru": "больше", "#, "", .missingMember, "/rules/0/violation"),
        Mistake(#"{"kk": "көп", "ru": "больше", "en": "more"}"#, #""more""#, .type, "/rules/0/violation"),
        Mistake(#""everyRecord": "known"#, #""left": "1", "everyRecord": "known"#, .exclusive, "/rules/1"),
        Mistake(#""code": "herdBorn""#, #""code": "herdFeed""#, .definitionRepeated, "/rules/1/code"),
        Mistake(#""validFrom": "2026-01-01""#, #""validFrom": "2026-02-30""#, .date, "/parameters/0/validFrom"),
        Mistake(#""value": 12.5"#, #""value": "12.5""#, .type, "/parameters/0/value"),
        Mistake(#""indicator": "perHead""#, #""indicator": "perHed""#, .definitionUnknownIndicator, "/targets/0/indicator"),
        Mistake(#""gap": "gap""#, #""gap": "head""#, .definitionUnknownIndicator, "/targets/0/gap"),
        Mistake(#""orgUnit": "310000000""#, #""orgUnit": "999999999""#, .definitionUnknownUnit, "/targets/0/orgUnit"),
        Mistake(#""year": 2026"#, #""year": 26"#, .definitionRange, "/targets/0/year"),
    ]

    /// Names in formulas, which are checked together with the other data sets.
    private static let names: [Mistake] = [
        Mistake(#""formula": "feed / head""#, #""formula": "feed / hed""#, .definitionUnknownElement, "/indicators/0/formula"),
        Mistake(#""formula": "feed / head""#, #""formula": "feed / figure.insured""#, .definitionUnknownDataSet, "/indicators/0/formula"),
        Mistake(#""formula": "feed / head""#, #""formula": "feed / figures.insurred""#, .definitionUnknownElement, "/indicators/0/formula"),
        Mistake("head[kind=cow]", "head[kind=cov]", .definitionUnknownDimension, "/indicators/1/formula"),
        Mistake("parameter(norm)", "parameter(form)", .definitionUnknownParameter, "/indicators/1/formula"),
        Mistake("target(perHead)", "target(perHeads)", .definitionUnknownIndicator, "/indicators/2/forecast/target"),
        Mistake("known(born)", "known(boarn)", .definitionUnknownField, "/rules/1/everyRecord"),
        Mistake(#""right": "head / 2""#, #""right": "heads / 2""#, .definitionUnknownElement, "/rules/0/right"),
    ]
}

@Suite struct DefinitionMistakeTests {
    @Test(arguments: Mistake.all)
    func aMistakeIsNamedAtItsPlaceAndLeavesTheDefinitionOut(_ mistake: Mistake) throws {
        let text = Definitions.full(mistake.old, mistake.new)
        var registry = DefinitionRegistry(metadata: Sample.metadata)
        registry.define("herd.json", Array(text.utf8))
        let found = registry.edition.diagnostics["herd.json"] ?? []
        #expect(found.map(\.code) == [mistake.code.rawValue])
        #expect(found.map(\.place.pointer) == [mistake.pointer])
        #expect(found.allSatisfy { $0.severity == .error && $0.place.line != nil && $0.place.column != nil })
        #expect(registry.metadata.dataSets.count == Sample.metadata.dataSets.count)
    }

    /// The others have separate tests, here and with the registry.
    @Test func everyMistakeOfTheListIsMadeHere() {
        let elsewhere: Set<DiagnosticCode> = [.definitionEmpty, .definitionCategories, .definitionDuplicate, .definitionRule]
        let made = Set(Mistake.all.map(\.code)).union(elsewhere)
        #expect(DiagnosticCode.allCases.filter { $0.isOfDefinitions && !made.contains($0) } == [])
    }

    @Test func aTextThatIsNotJSONHasAPlaceToo() throws {
        let found = try #require(Definitions.diagnostics(String(Definitions.full.dropLast(2))).first)
        #expect(found.code == "json.syntax" && (found.place.line ?? 0) > 40)
    }

    @Test func aDefinitionOfNothingIsRefused() {
        let text = String(decoding: Definitions.small("herd"), as: UTF8.self)
        let head = text[..<(text.range(of: ",\n\"elements\"")?.lowerBound ?? text.endIndex)] + "}"
        #expect(Definitions.diagnostics(String(head)).map(\.code) == ["definition.empty"])
    }

    @Test func moreCombinationsThanACategoryHoldsAreRefused() {
        let codes = (0..<40).map { #"{"code":"c\#($0)","name":{"kk":"c","ru":"c","en":"c"}}"# }.joined(separator: ",")
        let dimensions = ["a", "b", "d"].map {
            #"{"code":"\#($0)","name":{"kk":"d","ru":"d","en":"d"},"isAdditive":true,"codes":[\#(codes)]}"#
        }
        let fitting = Definitions.small("herd", ",\"dimensions\":[\(dimensions.dropLast().joined(separator: ","))]")
        let excessive = Definitions.small("herd", ",\"dimensions\":[\(dimensions.joined(separator: ","))]")
        #expect(Definitions.diagnostics(String(decoding: fitting, as: UTF8.self)) == [])
        let found = Definitions.diagnostics(String(decoding: excessive, as: UTF8.self))
        #expect(found.map(\.code) == ["definition.categories"] && found.first?.place.pointer == "/dimensions")
    }

    @Test func severalMistakesAreListedTogetherInTheOrderOfTheText() {
        var text = Definitions.full("\"district\"", "\"distrikt\"")
        text.replace("feed / head\"", with: "feed / / head\"")
        #expect(Definitions.diagnostics(text).map(\.place.pointer) == ["/reportsAt", "/indicators/0/formula"])
    }

    @Test func aMistakeInAFormulaReadsAsASentence() throws {
        let wording = Wording(language: .en)
        func said(_ formula: String) throws -> String {
            let text = Definitions.full("\"formula\": \"feed / head\"", "\"formula\": \"\(formula)\"")
            return wording.text(try #require(Definitions.diagnostics(text).first).message)
        }
        #expect(try said("feed / hed") == "The formula names an unknown data element: hed; did you mean head?")
        #expect(try said("feed ≤ head") == "Cannot read the formula: unexpected character: ≤, character 6")
        #expect(try said("feed 5") == "Cannot read the formula: this cannot stand here: 5, character 6")
        #expect(try said("mean(feed)") == "Cannot read the formula: unknown function: mean, character 6")
        #expect(try said("feed /") == "Cannot read the formula: the formula ends too early, character 7")
    }

    @Test(arguments: FormulaError.Code.allCases)
    func everyMistakeInAFormulaIsWorded(_ code: FormulaError.Code) {
        #expect(Wording.knows("diagnostic.formula.\(code.rawValue)"))
    }
}
