import Catalogue
import HealthModel
import Testing

@Suite struct DefinitionTests {
    private let metadata = Catalogue.metadata

    @Test func everyFormulaParsesAndNamesOnlyWhatExists() {
        #expect(metadata.problems == [])
    }

    @Test func theCatalogueHasTheThirteenDataSets() {
        let codes: Set = [
            "organisations", "coverage", "cohorts", "beds", "resumption", "mobile", "volumes", "rehabilitation", "primaryCare",
            "referrals", "outreach", "instructions", "payments",
        ]
        #expect(metadata.dataSets.count == 13)
        #expect(Set(metadata.dataSets.map(\.code)) == codes)
    }

    @Test func ruleCodesAreUniqueAcrossDataSetsBecauseTheyArePublished() {
        let codes = metadata.dataSets.flatMap { $0.rules.map(\.code) }
        #expect(Set(codes).count == codes.count)
    }

    @Test(arguments: Language.allCases)
    func everyRuleSaysWhatWasFoundInOtherWordsThanWhatShouldHold(language: Language) throws {
        for rule in metadata.dataSets.flatMap(\.rules) {
            let violation = try #require(rule.violation, "\(rule.code)")
            #expect(!violation[language].isEmpty && violation[language] != rule.name[language], "\(rule.code)")
        }
    }

    @Test(arguments: Language.allCases)
    func everyNameIsWordedInEveryLanguage(language: Language) {
        for dataSet in metadata.dataSets {
            for name in dataSet.names { #expect(!name[language].isEmpty, "\(dataSet.code): \(name)") }
        }
    }

    @Test func noKazakhNameIsCopiedIntoEnglish() {
        for name in metadata.dataSets.flatMap(\.names) {
            #expect(!name.en.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(name.en)")
        }
    }

    @Test func parametersAndTargetsSayWhereTheyComeFrom() {
        for dataSet in metadata.dataSets {
            for source in dataSet.parameters.map(\.source) + dataSet.targets.map(\.source) { #expect(!source.kk.isEmpty) }
        }
        #expect(DataSetDefinition.coverage.parameters.first?.validFrom == Day(year: 2026, month: 1, day: 1))
    }

    @Test func everyCategoryHasItsOwnNumber() {
        for dataSet in metadata.dataSets {
            let combinations = dataSet.dimensions.reduce(1) { $0 * ($1.codes.items.count + 1) }
            #expect(combinations <= Int(UInt16.max), "\(dataSet.code)")
        }
    }

    @Test func theGovernorsTargetStandsBesideTheNationalOne() {
        let targets = DataSetDefinition.coverage.targets
        #expect(targets.map(\.value) == [95, 100])
        #expect(targets.last?.orgUnit == OrgUnitID(kato: 310_000_000))
    }

    @Test func aMistakeInADefinitionIsReported() {
        let broken = DataSetDefinition(
            "broken", kk: "x", ru: "x", en: "x", reportsAt: .region, cadence: Cadence(.once, dueDays: 0, validityDays: 1),
            indicators: [
                Indicator("syntax", unit: .person, .formula("1 +"), kk: "x", ru: "x", en: "x"),
                Indicator("element", unit: .person, .formula("coverage.insurred / nothing.x"), kk: "x", ru: "x", en: "x"),
                Indicator("code", unit: .person, .formula("cohorts.uninsuredNow[disease=flu]"), kk: "x", ru: "x", en: "x"),
                Indicator("code", unit: .person, .formula("count(where known(id)) * parameter(p) + target(t)"), kk: "x", ru: "x", en: "x"),
            ],
            rules: [ValidationRule("rule", .everyRecord("organisation(colour) = \"red\""), per: "shade", kk: "x", ru: "x", en: "x")])
        let problems = Metadata(dataSets: metadata.dataSets + [broken], orgUnits: metadata.orgUnits).problems
        #expect(
            problems.map(\.code) == [
                .duplicateCode, .formula, .unknownElement, .unknownDataSet, .unknownDimension, .unknownField, .unknownParameter,
                .unknownIndicator, .unknownDimension, .unknownField,
            ])
    }
}

extension DataSetDefinition {
    /// All human-readable texts of the definition.
    fileprivate var names: [LocalizedText] {
        [name, shortName] + elements.map(\.name) + dimensions.map(\.name) + dimensions.flatMap(\.codes.names)
            + recordFields.flatMap(\.names) + indicators.map(\.name) + indicators.compactMap(\.note) + rules.map(\.name)
            + rules.compactMap(\.violation)
            + parameters.map(\.source) + targets.map(\.source)
    }
}

extension CodeList {
    fileprivate var names: [LocalizedText] { items.map(\.name) }
}

extension RecordField {
    fileprivate var names: [LocalizedText] {
        switch type {
        case .code(let list), .codes(let list): [name] + list.names
        case .objects(let fields): [name] + fields.flatMap(\.names)
        default: [name]
        }
    }
}
