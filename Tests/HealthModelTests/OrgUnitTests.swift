import HealthModel
import Testing

@Suite struct OrgUnitTests {
    @Test(arguments: ["KZ", "310000000", "314800000/hospital-2"])
    func anIdentityIsSpelledAsItWasRead(text: String) throws {
        #expect(try #require(OrgUnitID(text)).description == text)
    }

    @Test(arguments: ["", "kz", "31", "0310000000", "310000000/", "31000000x", "Жамбыл"])
    func otherTextIsNoIdentity(text: String) {
        #expect(OrgUnitID(text) == nil)
    }

    @Test func anOrganisationLiesInItsPlaceAndRegion() throws {
        let hospital = try #require(OrgUnitID("314800000/hospital-2"))
        #expect(hospital.place == OrgUnitID(kato: 314_800_000))
        #expect(hospital.region == OrgUnitID(kato: 310_000_000))
    }

    @Test func aCategoryNamesTheCodesItIsMadeOf() throws {
        let list = CodeList([.init("a", kk: "а", ru: "а", en: "a"), .init("b", kk: "б", ru: "б", en: "b")])
        let name = LocalizedText(verbatim: "x")
        let dataSet = DataSetDefinition(
            "x", kk: "x", ru: "x", en: "x", reportsAt: .region, cadence: Cadence(.once, dueDays: 0, validityDays: 1),
            dimensions: [
                Dimension("first", name: name, codes: list, isAdditive: true),
                Dimension("second", name: name, codes: list, isAdditive: true),
            ])
        let both = dataSet.category([1, 0])
        #expect(dataSet.breakdown(of: both).map(\.item.code) == ["b", "a"])
        #expect(dataSet.category([nil, nil]) == .total)
        #expect(dataSet.category("second", "c") == nil)
    }
}
