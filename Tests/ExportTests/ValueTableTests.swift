import Catalogue
import HealthModel
import Localization
import PageMaking
import SnapshotFormat
import Testing

@testable import ExportModel

/// The table of stated values, on pages whose headlines are all calculated.
@Suite struct ValueTableTests {
    private func export(_ panel: String, rows: String, records: String = "") throws -> Export {
        let text = """
            {"format":"taqta-snapshot","formatVersion":"1.0","feed":"test","dataSet":"\(panel)","orgUnit":"310000000","asOf":"2026-02-04",
             "generatedAt":"2026-02-04T09:00:00+05:00","rows":[\(rows)],"records":[\(records)]}
            """
        let result = SnapshotReader(metadata: Catalogue.metadata).read(
            Array(text.utf8), document: "test.json", received: Instant(milliseconds: 0))
        var content = HistoryContent(metadata: Catalogue.metadata)
        _ = content.take(.accepted(try #require(result.snapshot, "\(result.diagnostics)"), []))
        let today = try #require(Day(iso: "2026-02-04"))
        let request = ContentRequest(page: PageID(panel: panel, unit: OrgUnitID(kato: 310_000_000)), today: today)
        let page = ExportedPage(request: request, language: .en, suppressionFloor: 5)
        return try content.export(page, made: Instant(startOf: today), program: "test", contents: .none)
    }

    @Test func theValuesBehindCalculatedHeadlinesAreInTheTable() throws {
        let export = try export(
            "payments", rows: #"{"orgUnit":"310000000","period":"202601","values":{"invoiced":100,"paid":90,"overdueAmount":5}}"#)
        #expect(Set(export.statedFacts.map(\.id.code)).isSuperset(of: ["invoiced", "paid", "overdueAmount"]))
        #expect(export.tableCodes.contains("values"))
    }

    @Test func aPageWithoutStatedValuesHasAnEmptyTableOfThem() throws {
        var export = try export(
            "instructions", rows: "",
            records: #"{"id":"a","orgUnit":"310000000","kind":"instruction","text":{"kk":"a","ru":"a","en":"a"},"status":"new"}"#)
        #expect(!export.tableCodes.contains("values") && export.knownTableCodes.contains("values"))
        export.table = "values"
        #expect(export.chosenTable?.rows.count == 0)
    }
}
