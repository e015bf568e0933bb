import Arrangement
import Catalogue
import Dashboard
import PageMaking
import Foundation
import HealthModel
import SnapshotFormat
import Localization
import PanelContent
import Testing

@testable import ExportFormats
@testable import ExportModel

private let february = Day(year: 2026, month: 2, day: 4) ?? Day(ordinal: 0)
private let region = OrgUnitID(kato: 310_000_000)

/// A data set whose fields and elements are named like built-in columns.
private let definition = DataSetDefinition(
    "visits", kk: "Сапарлар", ru: "Визиты", en: "Visits", reportsAt: .district, cadence: Cadence(.daily, dueDays: 1, validityDays: 30),
    elements: [
        .stock("unit", .person, kk: "Бірлік", ru: "Единица", en: "Unit element"),
        .stock("record", .person, kk: "Жазба", ru: "Запись", en: "Record element"),
    ],
    recordFields: [
        RecordField("name", .text, kk: "Атауы", ru: "Название", en: "Name field"),
        RecordField("text", .text, kk: "Мәтін", ru: "Текст", en: "Text field"),
        RecordField("place", .text, kk: "Орны", ru: "Место", en: "Place field"),
        RecordField("record", .integer, kk: "Жазба", ru: "Запись", en: "Record field"),
        RecordField("status", .boolean, kk: "Күйі", ru: "Состояние", en: "Status field"),
        RecordField("unit", .date, kk: "Бірлік", ru: "Единица", en: "Unit field"),
    ])

private let document = """
    {"format":"taqta-snapshot","formatVersion":"1.0","feed":"test","dataSet":"visits","orgUnit":"310000000","asOf":"2026-02-04",
     "generatedAt":"2026-02-04T09:00:00+05:00",
     "rows":[{"orgUnit":"311000000","period":"20260204","values":{"unit":7,"record":70}},
             {"orgUnit":"314800000","period":"20260204","values":{"unit":9,"record":30}}],
     "records":[{"id":"a","orgUnit":"311000000","name":"First","text":"note a","place":"Square","record":5,"status":true,
                 "unit":"2026-01-03"},
                {"id":"b","orgUnit":"314800000","name":"Second","text":"note b","place":"Bazaar","record":2,"status":false,
                 "unit":"2026-01-01"}]}
    """

/// A page of the data set above.
private struct Fixture {
    let content: HistoryContent
    let page: PanelContent
    let wording = Wording(language: .en)

    init() throws {
        let metadata = Metadata(dataSets: [definition], orgUnits: Catalogue.metadata.orgUnits)
        let reader = SnapshotReader(metadata: metadata)
        var content = HistoryContent(metadata: metadata)
        let snapshot = reader.read(Array(document.utf8), document: "visits.json", received: Instant(milliseconds: 0)).snapshot
        _ = content.take(.accepted(try #require(snapshot), []))
        self.content = content
        page = try content.content(Fixture.request)
    }

    static let request = ContentRequest(page: PageID(panel: "visits", unit: region), today: february)

    func table(_ id: String) throws -> Table {
        let tables = page.sections.compactMap { section -> Table? in if case .table(let table) = section { table } else { nil } }
        return try #require(tables.first { $0.id == id })
    }

    func export(_ table: String, _ choice: TableChoice = TableChoice()) throws -> Export {
        let page = ExportedPage(request: Fixture.request, choices: [table: choice], table: table, language: .en, suppressionFloor: 5)
        return try content.export(page, made: Instant(startOf: february), program: "test", contents: .none)
    }

    func written(_ format: any ExportFormat, _ export: Export) throws -> String {
        final class Bytes { var all: [UInt8] = [] }
        let bytes = Bytes()
        var output = Output { (block) throws(ExportError) in bytes.all += block }
        try format.write(export, to: &output)
        return String(decoding: bytes.all, as: UTF8.self)
    }
}

@Suite struct ColumnNameTests {
    @Test func everyColumnIsSpelledApartAndTheDataKeepTheirNames() throws {
        let fixture = try Fixture()
        #expect(try fixture.table("records").spellings == ["row.record", "row.place", "text", "place", "record", "status", "unit"])
        #expect(try fixture.table("units").spellings == ["row.unit", "unit", "record"])
        for id in ["records", "units"] {
            let table = try fixture.table(id)
            for (column, spelling) in zip(table.columns, table.spellings) {
                #expect(table.column(spelled: spelling) == column.id && table.spelling(of: column.id) == spelling)
            }
        }
    }

    @Test func everyColumnHasItsOwnCells() throws {
        let fixture = try Fixture()
        let records = try fixture.table("records")
        let cells = CellText(wording: fixture.wording)
        let first = records.columns.map { cells.text($0.cell(0)) }
        #expect(first == ["First", "Taraz city", "note a", "Square", "5", "yes", "3 Jan 2026"])
        let units = try fixture.table("units")
        let korday = try #require(units.rows.firstIndex(of: .orgUnit(OrgUnitID(kato: 314_800_000))))
        #expect(units.columns.dropFirst().map { cells.text($0.cell(korday)) } == ["9", "30"])
    }

    @Test(arguments: [
        ("row.record", "ab"), ("row.place", "ba"), ("text", "ab"), ("place", "ba"), ("record", "ba"), ("status", "ba"), ("unit", "ba"),
    ])
    func everyColumnIsSortedByItsOwnValues(spelling: String, order: String) throws {
        let fixture = try Fixture()
        let table = try fixture.table("records")
        let sort = Table.Sort(column: try #require(table.column(spelled: spelling)))
        let arranged = RowOrder(table: table, choice: TableChoice(sort: sort), wording: fixture.wording)
        #expect(arranged.order.compactMap { table.rows[$0].record?.code }.joined() == order)
    }

    @Test func aCellIsAboutItsOwnFieldOrFigure() throws {
        let fixture = try Fixture()
        let table = try fixture.table("records")
        let record = RecordID(dataSet: "visits", orgUnit: OrgUnitID(kato: 311_000_000), code: "a")
        let subjects = ["row.place", "place", "status"].map { table.column(spelled: $0)?.subject(in: .record(record)) }
        #expect(subjects == [.nothing, .field(definition.field("place"), of: record), .field(definition.field("status"), of: record)])
        let unit = try fixture.table("units").column(spelled: "unit")
        #expect(
            unit?.subject(in: .orgUnit(region)) == .figure(FigureID(dataSet: "visits", code: "unit", orgUnit: region), .value))
    }

    @Test func columnsAreChosenByTheirSpellingsInEveryExport() throws {
        let fixture = try Fixture()
        let table = try fixture.table("records")
        let chosen = ["status", "row.place", "place", "row.record"].compactMap(table.column(spelled:))
        let export = try fixture.export("records", TableChoice(columns: chosen))
        let csv = try fixture.written(CSVFormat(), export).split(separator: "\r\n").map(String.init)
        #expect(csv[0] == "Status field,District,Place field,Name,KATO code,Record")
        #expect(csv[1] == "yes,Taraz city,Square,First,311000000,a")
        let json = try JSONSerialization.jsonObject(with: Data(try fixture.written(JSONFormat(), export).utf8)) as? [String: Any]
        let sections = json?["sections"] as? [[String: Any]] ?? []
        let ids = sections.map { ($0["columns"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String } }
        #expect(ids.contains(["status", "row.place", "place", "row.record"]))
        for ids in ids { #expect(Set(ids).count == ids.count) }
    }

    @Test func aFigureOfSuchAnElementStandsAmongTheFacts() throws {
        let fixture = try Fixture()
        let values = try fixture.written(CSVFormat(), try fixture.export("values"))
        #expect(values.contains(",visits,unit,Unit element,") && values.contains(",visits,record,Record element,"))
    }
}
