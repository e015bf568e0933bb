import Catalogue
import HealthModel
import SnapshotFormat
import Testing

@testable import Simulation

@Suite struct DocumentTests {
    private let feed = Feed()

    @Test func everyFileSaysThatItIsSynthetic() throws {
        for document in feed.documents() {
            let json = try JSON(document)
            #expect(json.members["synthetic"] as? Bool == true, "\(document.path)")
            #expect(json["feed"]?.hasPrefix("simulated-") == true, "\(document.path)")
            #expect(json["format"] == "taqta-snapshot" && json["formatVersion"] == "1.0")
        }
    }

    @Test func theReaderAcceptsEveryFileWithoutAWord() {
        let reader = SnapshotReader(metadata: Catalogue.metadata)
        for document in feed.documents() {
            let result = reader.read(document.bytes, document: DocumentID(name: document.path), received: Instant(startOf: Feed.end))
            #expect(result.diagnostics.isEmpty, "\(document.path): \(result.diagnostics.prefix(3))")
            #expect(result.snapshot?.header.isSynthetic == true)
        }
    }

    @Test func theRegionFilesEveryDataSet() throws {
        let filed = Set(try feed.documents().map { try JSON($0) }.filter { $0["orgUnit"] == "310000000" }.compactMap { $0["dataSet"] })
        #expect(filed == Set(Catalogue.metadata.dataSets.map(\.code)))
    }

    @Test func everyDistrictFilesItsOwnCoverageOnTheLastDayOnly() {
        let feed = Feed(days: 2)
        let own = { (day: Int) in feed.documents(daysBefore: day).count { $0.path.contains("/coverage/") } }
        #expect(own(0) == 12)
        #expect(own(1) == 1)
    }

    @Test func theNationalFeedHasEveryRegion() {
        let paths = Feed(scope: .national, days: 2).documents(daysBefore: 1).map(\.path)
        #expect(paths.count { $0.contains("/coverage/") } == 20)
    }

    @Test func everyRowNamesUnitsElementsAndCodesOfTheDefinition() throws {
        for document in feed.documents() {
            let json = try JSON(document)
            let definition = try #require(Catalogue.metadata.dataSet(json["dataSet"] ?? ""))
            for row in json.rows {
                let unit = try #require(OrgUnitID(row["orgUnit"] as? String ?? ""))
                #expect(Catalogue.metadata.orgUnits.contains(unit.place))
                for element in (row["values"] as? [String: Any] ?? [:]).keys { #expect(definition.element(element) != nil) }
                for (dimension, code) in row["by"] as? [String: String] ?? [:] {
                    #expect(definition.category(dimension, code) != nil, "\(document.path) \(dimension)=\(code)")
                }
            }
        }
    }

    @Test func recordsHaveStableIdentitiesAndFieldsOfTheDefinition() throws {
        for document in feed.documents() {
            let json = try JSON(document)
            let definition = try #require(Catalogue.metadata.dataSet(json["dataSet"] ?? ""))
            let ids = json.records.compactMap { $0["id"] as? String }
            #expect(ids.count == json.records.count && Set(ids).count == ids.count, "\(document.path)")
            for record in json.records {
                for field in record.keys where !["id", "orgUnit"].contains(field) {
                    #expect(definition.recordField(field) != nil, "\(document.path) \(field)")
                }
                for field in definition.recordFields where field.isRequired { #expect(record[field.code] != nil) }
            }
        }
    }

    @Test func anElementThatNoModelKnowsGetsFiguresToo() throws {
        let beds = try #require(Catalogue.metadata.dataSet("beds"))
        let extended = DataSetDefinition(
            beds.code, kk: beds.name.kk, ru: beds.name.ru, en: beds.name.en, reportsAt: beds.reportsAt, cadence: beds.cadence,
            elements: beds.elements + [.stock("cots", .bed, kk: "Бесік", ru: "Кроватки", en: "Cots")],
            dimensions: beds.dimensions, indicators: beds.indicators, rules: beds.rules)
        let json = try Feed(dataSets: [extended]).json("310000000/beds")
        let districts = json.districts.compactMap { json.number("cots", of: $0) }
        #expect(districts.count == 11)
        #expect(json.number("cots", of: "310000000") == districts.reduce(0, +))
    }

    @Test func aDataSetThatNoModelKnowsIsFiledToo() throws {
        let novel = DataSetDefinition(
            "ambulances", kk: "Жедел жәрдем", ru: "Скорая", en: "Ambulances", reportsAt: .district,
            cadence: Cadence(.daily, dueDays: 1, validityDays: 5),
            elements: [.flow("trips", .piece, kk: "Шығу", ru: "Выезды", en: "Trips")])
        let json = try Feed(dataSets: [novel]).json("310000000/ambulances")
        #expect(json.number("trips", of: "314800000") != nil)
    }
}
