import Catalogue
import HealthModel
import Testing

@testable import Importers

struct HeaderTests {
    private func match(_ head: String, below group: String? = nil, in dataSet: String = "coverage") throws -> (String, HeaderMatch) {
        let definition = try #require(Catalogue.metadata.dataSet(dataSet))
        let match = HeaderNames(definition).match(head, below: group)
        return (match.candidates.map(definition.spelling).joined(separator: " "), match)
    }

    @Test(arguments: [
        ("insured", HeaderMatch.Kind.id), ("coverage.insured", .id), ("Сақтандырылған", .name), ("Застраховано", .name), ("Insured", .name),
        ("САҚТАНДЫРЫЛҒАН", .similar), ("сактандырылган", .similar), ("Сақтандырылған, адам", .name), ("Застраховано (чел.)", .name),
        (" Сақтандырылған\n", .name),
    ])
    func aDataElementIsKnownByCodeAndByNameInEveryLanguage(_ head: String, _ kind: HeaderMatch.Kind) throws {
        let (targets, match) = try match(head)
        #expect(targets == "element:insured")
        #expect(match.kind == kind)
    }

    @Test func scalesOfHeadsAreKept() throws {
        let (targets, match) = try match("Выделено на категории D и E, млн тенге")
        #expect(targets == "element:budgetDE" && match.scale == 6)
    }

    @Test func aHeadWithAnotherUnitIsNotTaken() throws {
        #expect(try match("Застраховано, %").0 == "")
        #expect(try match("Застраховано, коек").0 == "")
    }

    @Test func indicatorsAreKnownAndNotTaken() throws {
        #expect(try match("Қамту деңгейі, %").0 == "ignore")
    }

    @Test(arguments: [
        ("kato", "kato"), ("Код КАТО", "kato"), ("Аумақ", "orgUnit"), ("Районы", "orgUnitName"), ("Өңір", "orgUnitName"),
        ("Кезең", "period"), ("Почему нет значения", "missing"), ("№ п/п", "ignore"), ("id", "id"),
    ])
    func columnsBesideTheFiguresAreKnown(_ head: String, _ target: String) throws {
        #expect(try match(head).0.split(separator: " ").first.map(String.init) == target)
    }

    @Test func aMisspeltHeadIsNotTakenButSuggested() throws {
        let (targets, match) = try match("Тіркелген хлық")
        #expect(targets == "" && match.suggestion == "Тіркелген халық")
        #expect(try self.match("Мүлдем басқа нәрсе").1.suggestion == nil)
    }

    @Test func codesOfADimensionStandInHeads() throws {
        let expected = "element:uninsuredNow[disease=diabetes]"
        #expect(try match("uninsuredNow[disease=diabetes]", in: "cohorts").0 == expected)
        #expect(try match("Сақтандырылмаған, қазір", below: "қант диабеті", in: "cohorts").0 == expected)
        #expect(try match("сахарный диабет", below: "Не застраховано, стало", in: "cohorts").0 == expected)
        #expect(try match("Қант диабеті: Сақтандырылмаған, қазір", in: "cohorts").0 == expected)
        #expect(try match("қазір", below: "Сақтандырылмаған", in: "cohorts").0 == "element:uninsuredNow")
    }

    @Test func targetsAreReadAsTheyAreSpelt() throws {
        let definition = try #require(Catalogue.metadata.dataSet("cohorts"))
        for text in ["orgUnit", "id", "ignore", "dimension:disease", "element:uninsuredNow[disease=diabetes]", "element:uninsuredNow"] {
            #expect(definition.target(spelled: text).map(definition.spelling) == text)
        }
        for text in ["element:none", "field:none", "x", "element:uninsuredNow[disease=none]", "dimension:"] {
            #expect(definition.target(spelled: text) == nil)
        }
    }

    /// Each data set's own names are matched correctly.
    @Test(arguments: Catalogue.metadata.dataSets.map(\.code))
    func everyNameOfADataSetLeadsToItsOwner(_ code: String) throws {
        let definition = try #require(Catalogue.metadata.dataSet(code))
        let names = HeaderNames(definition)
        for (index, element) in definition.elements.enumerated() {
            for text in [element.code, element.name.kk, element.name.ru, element.name.en] {
                #expect(names.match(text).candidates.contains(.element(index, .total)), "\(text)")
            }
        }
    }
}

struct UnitMatcherTests {
    private func find(_ text: String, in reporting: UInt32) -> UnitMatcher.Found {
        UnitMatcher(
            Catalogue.metadata.orgUnits, reporting: OrgUnitID(kato: reporting), given: ["менің ауданым": OrgUnitID(kato: 314_800_000)]
        )
        .find(text, suggests: true)
    }

    @Test(arguments: [
        "314800000", "Қордай ауданы", "Кордайский район", "Korday District", "Қордай", "кордай", "Кордайский р-н", "Kopдaй ауданы",
        "МЕНІҢ АУДАНЫМ",
    ])
    func aDistrictIsKnownInEverySpelling(_ text: String) {
        #expect(find(text, in: 310_000_000) == .unit(OrgUnitID(kato: 314_800_000)))
    }

    @Test(arguments: ["Барлығы", "ИТОГО:", "Всего", "Total", "Жамбыл облысы", "Жамбылская область", "310000000"])
    func totalsAreTheReportingUnit(_ text: String) {
        #expect(find(text, in: 310_000_000) == .unit(OrgUnitID(kato: 310_000_000)))
    }

    @Test func aBareNameMeansAPartOfTheUnitOfThatName() {
        #expect(find("Жамбыл", in: 310_000_000) == .unit(OrgUnitID(kato: 314_000_000)))
        #expect(find("г.Тараз", in: 310_000_000) == .unit(OrgUnitID(kato: 311_000_000)))
    }

    @Test func aNameOfSeveralUnitsIsAmbiguous() {
        guard case .ambiguous(let units) = find("Алматы", in: 0) else {
            Issue.record("not ambiguous")
            return
        }
        #expect(units.contains(OrgUnitID(kato: 750_000_000)) && units.contains(OrgUnitID(kato: 190_000_000)))
        #expect(find("Алматы қ.", in: 0) == .unit(OrgUnitID(kato: 750_000_000)))
        #expect(find("Алматинская обл.", in: 0) == .unit(OrgUnitID(kato: 190_000_000)))
    }

    @Test func aTableOfRegionsSettlesBareNames() {
        var units = UnitMatcher(Catalogue.metadata.orgUnits, reporting: .country, given: [:])
        let needsSettling = units.settle(["Абай", "Атырау", "Қостанай"])
        #expect(needsSettling && units.find("Атырау") == .unit(OrgUnitID(kato: 230_000_000)))
        var mixed = UnitMatcher(Catalogue.metadata.orgUnits, reporting: .country, given: [:])
        let isSettled = mixed.settle(["Атырау", "Кордайский район"])
        #expect(!isSettled)
    }

    @Test func unitsElsewhereAndUnknownOnesAreToldApart() {
        #expect(find("750000000", in: 310_000_000) == .outside(OrgUnitID(kato: 750_000_000)))
        #expect(find("Қордой", in: 310_000_000) == .unknown(suggestion: "Қордай"))
        #expect(find("Алматы қаласы", in: 310_000_000) == .unknown(suggestion: nil))
    }

    @Test func organisationsAndSettlementsLieInTheirDistricts() {
        #expect(find("314800000/hospital-2", in: 310_000_000) == .unit(OrgUnitID(kato: 314_800_000, local: "hospital-2")))
        #expect(find("314830100", in: 310_000_000) == .unit(OrgUnitID(kato: 314_800_000)))
    }
}
