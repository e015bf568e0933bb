import Catalogue
import HealthModel
import SnapshotFormat
import Localization
import Samples
import Testing

@testable import Importers

struct ImporterTests {
    private func take(
        _ text: String, as dataSet: String = "coverage", map: String? = nil, change: (inout ImportOptions) -> Void = { _ in }
    ) throws -> ImportResult {
        let day = try #require(Day(year: 2026, month: 2, day: 4))
        var options = ImportOptions(
            dataSet: dataSet, orgUnit: OrgUnitID(kato: 310_000_000), asOf: AsOf(day), generatedAt: Instant(startOf: day), feed: "f",
            source: "s")
        change(&options)
        let mapping = map.map { (name: "map.json", content: Array($0.utf8)) }
        let importer = try #require(Importer(metadata: Catalogue.metadata, options: options, mapping: mapping))
        return importer.run(Array(text.utf8), name: "t")
    }

    private func codes(_ result: ImportResult) -> [String] { result.diagnostics.map { "\($0.place.line ?? 0):\($0.code)" } }

    @Test(arguments: ImportCode.allCases)
    func everyCodeIsWorded(_ code: ImportCode) {
        #expect(Wording.knows("diagnostic.\(code.rawValue)"))
    }

    @Test(arguments: ColumnRole.allCases)
    func everyColumnIsWorded(_ role: ColumnRole) {
        #expect(Wording.knows("column.\(role.rawValue)"))
    }

    @Test func titlesNotesNumbersOfColumnsAndProvenanceAreNoFigures() throws {
        let result = try take("Қамту;;\n;;\nАудан;insured;№\n1;2;3\nТараз;5;1\nЕскерту: алдын ала;;\n# asOf;;\n# synthetic;жасанды;\n")
        #expect(codes(result) == ["0:import.asOfDay", "6:import.note", "8:import.synthetic"])
        #expect(result.reading.valueCount == 1 && result.reading.headerRow == 3)
        #expect(result.snapshot?.header.isSynthetic == true)
    }

    @Test func theColumnOfUnitsIsFoundByItsCells() throws {
        let result = try take("Атаулар тізімі;insured\nТараз;5\nБайзақ;6\n")
        #expect(codes(result) == ["0:import.asOfDay", "1:import.guessedUnits"])
        #expect(result.reading.units.count == 2)
    }

    @Test func rowsWithoutAnyUnitAreNotAddedUp() throws {
        #expect(codes(try take("insured\n5\n6\n")).contains("1:import.noUnitColumn"))
        #expect(!(try take("insured\n5\n")).hasErrors)
    }

    @Test func aFigureGivenTwiceMustBeTheSame() throws {
        #expect(!(try take("Аудан;insured\nТараз;5\nТараз қ.;5\n")).hasErrors)
        #expect(codes(try take("Аудан;insured\nТараз;5\nТараз қ.;6\n")) == ["0:import.asOfDay", "3:import.duplicate"])
    }

    @Test func twoColumnsOfOneElementAreAnError() throws {
        #expect(codes(try take("Аудан;insured;Сақтандырылған\nТараз;5;5\n")).contains("1:import.columnTwice"))
    }

    @Test func aCodeThatContradictsTheNameIsTold() throws {
        #expect(codes(try take("Аудан;insured;kato\nТараз;5;314800000\n")).contains("2:import.unitMismatch"))
        #expect(!codes(try take("Облыс;insured;kato\nЖамбыл облысы;5;314800000\n")).contains("2:import.unitMismatch"))
    }

    @Test func theReadersOwnDiagnosticsStandAtTheCell() throws {
        let result = try take("Аудан;insured;statedCoverage\nТараз;5,5;101\n")
        #expect(
            result.diagnostics.filter { $0.severity == .error }.map { "\($0.code) \($0.place.name)" } == [
                "value.fraction B2", "value.range C2",
            ])
    }

    @Test func longTablesTakeTheirOwnDataSetOnly() throws {
        let table = """
            orgUnit,dataSet,dataElement,period,since,through,value,missing,qualifier,precision,asOf
            310000000,coverage,insured,20260204,,,1012856,,approx,1000,2026-02-04
            310000000,coverage,budgetDE,,2026-01-01,2026-02-04,5,,,,2026-01-31
            310000000,coverage,residents,20260204,,,,pending,,,
            310000000,coverage,coverage,20260204,,,86.4,,,,
            310000000,beds,beds24h,20260204,,,5,,,,
            310000000,coverage,nonsense,20260204,,,5,,,,
            """
        let result = try take(table)
        #expect(codes(result) == ["3:import.otherAsOf", "5:import.indicator", "6:import.otherDataSet", "7:import.element"])
        let document = try #require(result.document)
        #expect(document.contains(#""insured": {"value": 1012856, "qualifier": "approx", "precision": 1000}"#))
        #expect(document.contains(#""since": "2026-01-01", "through": "2026-02-04", "values": {"budgetDE": 5}"#))
        #expect(document.contains(#""residents": {"missing": "pending"}"#))
    }

    @Test func aMappingSaysWhatHeadsUnitsAndCodesMean() throws {
        let map = """
            {"format": "taqta-import-map", "formatVersion": "1.0", "headerRow": 2, "decimal": "comma",
             "columns": {"Саны": "element:uninsuredNow", "Кім": "orgUnit", "[C]": "dimension:disease"},
             "units": {"Біздің аудан": "314800000"}, "items": {"disease": {"ҚД": "diabetes"}}, "missing": ["б/с"]}
            """
        let result = try take("x;y;z\nКім;Саны;?\nБіздің аудан;5;ҚД\nТараз;б/с;ҚД\n", as: "cohorts", map: map)
        #expect(!result.hasErrors)
        #expect(
            result.document?.contains(
                #"{"orgUnit": "314800000", "period": "20260204", "by": {"disease": "diabetes"}, "values": {"uninsuredNow": 5}}"#) == true)
    }

    @Test func categoryOptionCombosAreCodesInOrder() throws {
        let json =
            #"{"dataValues": [{"dataElement": "uninsuredNow", "period": "20260204", "orgUnit": "310000000", "categoryOptionCombo": "VALUE", "value": 5}]}"#
        for combo in ["diabetes", "disease=diabetes", "Қант диабеті", "сахарный диабет"] {
            let result = try take(json.replacing("VALUE", with: combo), as: "cohorts")
            #expect(result.document?.contains(#""by": {"disease": "diabetes"}"#) == true, "\(combo)")
        }
        #expect(try take(json.replacing("VALUE", with: "default"), as: "cohorts").document?.contains("by") == false)
        #expect(codes(try take(json.replacing("VALUE", with: "xyz"), as: "cohorts")).contains("1:import.category"))
    }

    @Test func commentsOfPeopleAreKeptAndThoseOfExportsUnderstood() throws {
        let json =
            #"{"dataValues": [{"dataElement": "insured", "period": "20260204", "orgUnit": "310000000", "value": "5", "comment": "VALUE"}]}"#
        #expect(try take(json.replacing("VALUE", with: "тексерілді")).document?.contains(#""note": "тексерілді""#) == true)
        let own = try take(json.replacing("VALUE", with: "synthetic; approx; asOf 2026-02-04; a.json"))
        #expect(own.document?.contains(#""insured": {"value": 5, "qualifier": "approx"}"#) == true && own.reading.isSynthetic)
    }

    @Test func anythingAtAllIsSurvived() throws {
        var generator = SystemRandomNumberGenerator()
        let start = Array("Аудан;insured\nТараз;\"5\n".utf8)
        for _ in 0..<samples(300) {
            var bytes = start
            for _ in 0..<4 { bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator) }
            _ = try take(String(decoding: bytes, as: UTF8.self))
        }
        for text in ["", " ", "{", "{}", "PK", "#", ";;;\n", "\"", "sep=;\n", "a"] { #expect(try take(text).hasErrors, "\(text)") }
    }
}
