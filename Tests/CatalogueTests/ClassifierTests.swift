import Catalogue
import HealthModel
import Testing

@Suite struct ClassifierTests {
    private let units = Catalogue.metadata.orgUnits

    private func unit(_ kato: UInt32) throws -> OrgUnit { try #require(units[OrgUnitID(kato: kato)]) }

    @Test func theCountryHasTwentyRegions() {
        #expect(units.places(under: .country).count == 20)
    }

    @Test(arguments: [(310_000_000, 11), (710_000_000, 6), (750_000_000, 8), (790_000_000, 5)] as [(UInt32, Int)])
    func aRegionHasItsUnitsOfLevelTwo(kato: UInt32, count: Int) {
        let children = units.places(under: OrgUnitID(kato: kato))
        #expect(children.count == count)
        #expect(children.allSatisfy { units.level(of: $0) == .district })
    }

    @Test func theClassifierIsReadWhole() {
        #expect(units.count == 1 + 20 + 209 + 19)
    }

    @Test func everyParentExistsAndLeadsToTheCountry() {
        for unit in units.all where unit.id != .country {
            #expect(unit.parent.map(units.contains) == true, "\(unit.id)")
            #expect(units.path(to: unit.id).first == .country)
        }
    }

    @Test(arguments: Language.allCases)
    func everyUnitIsNamedInEveryLanguage(language: Language) {
        for unit in units.all {
            #expect(!unit.name[language].isEmpty && !unit.shortName[language].isEmpty, "\(unit.id)")
        }
    }

    @Test func englishNamesHoldNoCyrillicLetters() {
        for unit in units.all {
            for name in [unit.name.en, unit.shortName.en] {
                #expect(name.unicodeScalars.allSatisfy { $0.isASCII }, "\(unit.id): \(name)")
            }
        }
    }

    @Test func administrativeAbbreviationsAreSpelledForPeople() throws {
        #expect(try unit(311_000_000).name == LocalizedText(kk: "Тараз қаласы", ru: "город Тараз", en: "Taraz city"))
        #expect(units.all.allSatisfy { !$0.name.kk.contains("Қ.Ә.") && !$0.name.ru.contains("Г.А.") })
    }

    @Test func twoAlmatysHaveDifferentShortNames() throws {
        #expect(try unit(750_000_000).shortName.kk == "Алматы қ.")
        #expect(try unit(190_000_000).shortName.kk == "Алматы обл.")
    }

    @Test func merkeIsFoundUnderItsOfficialSpelling() throws {
        let merke = try unit(315_400_000)
        #expect(merke.name.kk == "Меркі ауданы")
        #expect(merke.aliases == ["Мерке"])
    }

    @Test func theDivisionOf2022IsDated() throws {
        let day = Day(year: 2022, month: 6, day: 8)
        for kato: UInt32 in [100_000_000, 330_000_000, 620_000_000] { #expect(try unit(kato).validFrom == day) }
        for kato: UInt32 in [630_000_000, 190_000_000, 350_000_000] { #expect(try unit(kato).bordersChanged == day) }
        #expect(units.all.filter { $0.validFrom != nil || $0.bordersChanged != nil }.count == 6)
    }

    @Test func aSettlementResolvesToItsDistrict() {
        #expect(units.resolve(OrgUnitID(kato: 314_835_100)) == OrgUnitID(kato: 314_800_000))
        #expect(units.resolve(OrgUnitID(kato: 751_110_000)) == OrgUnitID(kato: 751_110_000))
    }
}
