import HealthModel
@testable import SnapshotFormat
import Testing

/// Every member of the format is decoded into the corresponding definition.
@Suite struct DefinitionReaderTests {
    private func definition() throws -> DataSetDefinition {
        let reading = Definitions.read(Definitions.full)
        #expect(reading.diagnostics == [])
        return try #require(reading.draft).definition
    }

    @Test func theHeadSaysWhatTheDataSetIsCalledAndWhenItComes() throws {
        let definition = try definition()
        #expect(definition.code == "herd")
        #expect(definition.name == LocalizedText(kk: "Мал", ru: "Скот", en: "Herd"))
        #expect(definition.shortName == LocalizedText(kk: "М", ru: "С", en: "H"))
        #expect(definition.reportsAt == .district)
        #expect(definition.cadence == Cadence(.weekly, dueDays: 2, dueDaysAre: .working, validityDays: 31))
        #expect(definition.denominatorFloor == 20)
    }

    @Test func elementsKeepTheirUnitsAggregationsAndLimits() throws {
        let rebase = try ["2026-01-01", "2025-07-01"].map { try #require(Day(iso: $0)) }
        #expect(
            try definition().elements == [
                DataElement(
                    "head", name: LocalizedText(kk: "Бас", ru: "Голов", en: "Head"), unit: .head, overTime: .last, overSpace: .sum),
                DataElement(
                    "feed", name: LocalizedText(kk: "Жем", ru: "Корм", en: "Feed"), unit: .tonne, role: .plan, overTime: .sum,
                    overSpace: .max, defaultPrecision: 0.5, validityDays: 400, judgement: SeriesJudging(.level, rebase: rebase),
                    isSensitive: true, minimum: 1, maximum: 900),
                DataElement(
                    "growth", name: LocalizedText(kk: "Өсім", ru: "Рост", en: "Growth"), unit: .percent, overTime: .none,
                    overSpace: .none, minimum: nil),
            ])
    }

    @Test func dimensionsKeepTheOrderOfTheirCodes() throws {
        let definition = try definition()
        #expect(definition.dimensions.map(\.code) == ["kind"])
        #expect(definition.dimensions.first?.isAdditive == true)
        #expect(definition.dimensions.first?.codes.items.map(\.code) == ["cow", "goat"])
        #expect(definition.dimensions.first?.codes.items.first?.name.ru == "коровы")
        #expect(definition.category("kind", "goat") == Category(number: 2))
    }

    @Test func recordFieldsHaveEveryType() throws {
        let fields = try definition().recordFields
        let state = CodeList([CodeList.Item("well", kk: "сау", ru: "здоров", en: "well")])
        let marks = CodeList([CodeList.Item("ear", kk: "құлақ", ru: "ухо", en: "ear")])
        let stop = RecordField("day", .date, required: true, kk: "Күн", ru: "День", en: "Day")
        #expect(
            fields.map(\.type) == [
                .text, .date, .integer, .decimal, .boolean, .orgUnit, .code(state), .codes(marks), .objects([stop]),
            ])
        #expect(fields.map(\.isRequired) == [true] + Array(repeating: false, count: 8))
        #expect(fields.first?.name.en == "Title")
    }

    @Test func indicatorsAreFormulasOrForecasts() throws {
        let indicators = try definition().indicators
        #expect(
            indicators.map(\.calculation) == [
                .formula("feed / head"), .formula("parameter(norm) - head[kind=cow]"),
                .forecast(.reaching(element: "head", target: "target(perHead)", days: 28)),
                .forecast(.weeklyPaceNeeded(element: "head", target: "1000")), .forecast(.exhaustion(used: "feed", plan: "900")),
            ])
        let first = try #require(indicators.first)
        #expect((first.unit, first.digits, first.direction, first.isEstimate) == (.ratio, 2, .higherIsBetter, true))
        #expect(first.note == LocalizedText(kk: "а", ru: "б", en: "c"))
        let leapDay = try #require(Day(iso: "2024-02-29"))
        #expect(first.isMonthly && first.judgement == SeriesJudging(.change, rebase: [leapDay]))
        #expect(!indicators[1].isMonthly && indicators[1].judgement == SeriesJudging(.none))
        #expect(indicators[1].direction == .neutral && indicators[1].digits == 0 && indicators[1].note == nil)
    }

    @Test func rulesCompareTwoFormulasOrAskEveryRecord() throws {
        let rules = try definition().rules
        #expect(
            rules == [
                ValidationRule(
                    "herdFeed", .compare("feed", .greaterOrEqual, "head / 2", tolerance: 0.5), severity: .warning, missing: .neverSkip,
                    isEstimate: true, per: "kind", kk: "е", ru: "ё", en: "r", violation: LocalizedText(kk: "көп", ru: "больше", en: "more")),
                ValidationRule("herdBorn", .everyRecord("known(born) implies born <= today()"), kk: "е", ru: "ё", en: "r"),
            ])
    }

    @Test func parametersAndTargetsKeepTheirSources() throws {
        let definition = try definition()
        let source = LocalizedText(kk: "Ереже", ru: "Правила", en: "Rules")
        #expect(
            definition.parameters == [
                Parameter("norm", 12.5, .head, source: source, validFrom: Day(year: 2026, month: 1, day: 1))
            ])
        #expect(
            definition.targets == [Target("perHead", 3, orgUnit: Sample.region, year: 2026, gap: "gap", source: source)])
    }

    @Test(arguments: ["megabyte", "millisecond"])
    func unitsOfEarlierVersionsAreNumbers(_ unit: String) throws {
        let small = String(decoding: Definitions.small("herd"), as: UTF8.self)
        let text = small.replacing("\"unit\":\"piece\"", with: "\"unit\":\"\(unit)\"")
        let reading = DefinitionReader(orgUnits: Sample.metadata.orgUnits).read(Array(text.utf8), name: "herd.json")
        #expect(reading.diagnostics.isEmpty && reading.draft?.definition.elements.first?.unit == .number)
    }

    @Test func whatIsLeftOutHasTheDefaultsOfTheBuiltInDefinitions() throws {
        let reading = DefinitionReader(orgUnits: Sample.metadata.orgUnits).read(Definitions.small("herd"), name: "herd.json")
        let definition = try #require(reading.draft).definition
        #expect(definition.shortName == definition.name && definition.denominatorFloor == 5)
        #expect(definition.elements.first?.minimum == 0 && definition.elements.first?.maximum == nil)
        #expect(definition.elements.first?.isSensitive == false)
        #expect(definition.elements.first?.role == .actual && definition.elements.first?.validityDays == nil)
        #expect(definition.elements.first?.judgement == SeriesJudging(.change) && definition.cadence.dueDaysAre == .calendar)
    }

    @Test func aFigureIsJudgedAsUsualForItsKindUnlessTheDefinitionSays() throws {
        func judgement(_ members: String) throws -> SeriesJudging? {
            let small = String(decoding: Definitions.small("herd"), as: UTF8.self)
            let reading = Definitions.read(small.replacing("\"overSpace\"", with: members + ",\"overSpace\""))
            return try #require(reading.draft).definition.elements.first?.judgement
        }
        let day = try #require(Day(iso: "2026-01-01"))
        #expect(try judgement(#""rebase":["2026-01-01"]"#) == SeriesJudging(.change, rebase: [day]))
        #expect(try judgement(#""role":"plan""#) == SeriesJudging(.none))
        #expect(try judgement(#""role":"baseline","judged":"level""#) == SeriesJudging(.level))
    }

    @Test func unknownMembersAreWarnedAboutAndTheDefinitionIsTaken() throws {
        let reading = Definitions.read(Definitions.full("\"reportsAt\"", "\"reportAt\": 1, \"reportsAt\""))
        #expect(reading.draft != nil)
        #expect(reading.diagnostics.map(\.code) == ["format.unknownMember"])
        #expect(reading.diagnostics.first?.message.arguments.last == .message(Message("diagnostic.suggestion", .text("reportsAt"))))
    }

    @Test func aFormulaKnowsItsPlace() throws {
        let draft = try #require(Definitions.read(Definitions.full).draft)
        let place = draft.formulas.first { $0.formula.source == "feed / head" }?.place
        let lines = Definitions.full.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(place?.pointer == "/indicators/0/formula")
        #expect(place?.line == lines.firstIndex { $0.contains("feed / head") }.map { $0 + 1 })
        #expect(draft.rulePlaces.map(\.pointer) == ["/rules/0/code", "/rules/1/code"])
    }

    @Test func aDocumentIsToldByItsContent() {
        let reader = DefinitionReader(orgUnits: Sample.metadata.orgUnits)
        #expect(reader.isDefinition(Array(Definitions.full.utf8)))
        #expect(reader.isDefinition(Array(#"{"format": "taqta-definition", "elements": 5}"#.utf8)))
        for text in [Sample.row("\"insured\":5"), "[]", "{", ""] { #expect(!reader.isDefinition(Array(text.utf8))) }
    }
}
