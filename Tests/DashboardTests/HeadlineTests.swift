import Catalogue
import HealthModel
import PageMaking
import PanelContent
import SnapshotFormat
import Testing

/// Headlines that decide stay on the page when they are missing, and the page says what has to be known about them.
@Suite struct HeadlineTests {
    private func content(_ panel: String, rows: String, once: Bool = false, sources: String = "") throws -> PanelContent {
        let text = """
            {"format":"taqta-snapshot","formatVersion":"1.0","feed":"test","dataSet":"\(panel)","orgUnit":"310000000","asOf":"2026-02-04",
             "generatedAt":"2026-02-04T09:00:00+05:00",\(once ? #""cadence":"once","# : "")\(sources)"rows":[\(rows)]}
            """
        let result = SnapshotReader(metadata: Catalogue.metadata).read(
            Array(text.utf8), document: "test.json", received: Instant(milliseconds: 0))
        var content = HistoryContent(metadata: Catalogue.metadata)
        _ = content.take(.accepted(try #require(result.snapshot, "\(result.diagnostics)"), []))
        let today = try #require(Day(iso: "2026-02-05"))
        return try content.content(ContentRequest(page: PageID(panel: panel, unit: OrgUnitID(kato: 310_000_000)), today: today))
    }

    private func isMissing(_ code: String, on page: PanelContent) throws -> Bool {
        try #require(page.figures.first { $0.id.figure?.code == code }, "\(code)").reading.number == nil
    }

    @Test func decidingHeadlinesStayWhenMissing() throws {
        let beds = try content("beds", rows: #"{"orgUnit":"310000000","period":"20260204","values":{"beds24h":100}}"#)
        #expect(try isMissing("occupancy", on: beds) && !isMissing("beds24h", on: beds))
        #expect(!beds.figures.contains { $0.id.figure?.code == "freeBeds" })
        let mobile = try content("mobile", rows: #"{"orgUnit":"310000000","period":"20260204","values":{"fleet":3}}"#)
        #expect(try ["services", "amount", "costPerService"].allSatisfy { try isMissing($0, on: mobile) })
        let payments = try content("payments", rows: #"{"orgUnit":"310000000","period":"202601","values":{"paid":3}}"#)
        #expect(try isMissing("paidShare", on: payments) && !isMissing("paid", on: payments))
    }

    @Test func anAmbiguousFigureIsNoReasonToHideIt() throws {
        let rows = #"{"orgUnit":"310000000","period":"2025","values":{"services":5,"statedChangeTwoYears":{"missing":"ambiguous"}}}"#
        #expect(try isMissing("statedChangeTwoYears", on: content("rehabilitation", rows: rows)))
    }

    @Test func headlinesOfDifferentYearsAreSaidToBe() throws {
        let rows = """
            {"orgUnit":"310000000","period":"2024","values":{"purchased":5}},
            {"orgUnit":"310000000","period":"20260204","values":{"fleet":3}}
            """
        let notices = try content("mobile", rows: rows).notices.map(\.message)
        #expect(notices.contains(Message("notice.years", .list([.text("2024"), .text("2026")]))))
    }

    @Test func aPublicationWithoutADateAndANoteAreOnThePage() throws {
        let source = #""sources":[{"id":"s1","title":"T","kind":"press"}],"#
        let rows = #"{"orgUnit":"310000000","period":"20260204","values":{"fleet":{"value":3,"note":"N"}}}"#
        let keys = try content("mobile", rows: rows, once: true, sources: source).notices.map(\.message.key)
        #expect(keys.contains("notice.undated") && keys.contains("notice.note"))
        #expect(try !content("mobile", rows: rows, sources: source).notices.map(\.message.key).contains("notice.undated"))
    }
}
