import Catalogue
@testable import Dashboard
@testable import PageMaking
import Feeds
import HealthModel
import PanelContent
import Testing

/// The page about the data layer itself.
@Suite struct StatusPanelTests {
    private func page(_ status: DataLayerStatus) throws -> PanelContent {
        let place = PageID(panel: "status", unit: .country)
        return try HistoryContent(metadata: Catalogue.metadata).content(ContentRequest(page: place, today: .february4, dataLayer: status))
    }

    private func table(_ id: String, _ status: DataLayerStatus) throws -> [[Cell]] {
        let tables = try page(status).sections.compactMap { if case .table(let table) = $0 { table } else { nil } }
        let table = try #require(tables.first { $0.id == id })
        return (0..<table.rows.count).map { row in table.columns.indices.map { table.cell(row: row, column: $0) } }
    }

    private let source = SourceStatus(
        place: "feed", progress: .complete, watchMode: .rescanning, read: 7, rejected: 2, ignored: 3, waiting: 4, overflows: 1,
        position: .directory(scan: 9), lastRescan: .start, readings: 10, bytesRead: 2_500_000, readMilliseconds: 25,
        longestReadMilliseconds: 8,
        lastRead: .start)

    @Test func eachSourceSaysHowItIsWatchedAndWhatWasRead() throws {
        let row = try #require(try table("sources", DataLayerStatus(sources: [source])).first)
        #expect(row[0] == .text(LocalizedText(verbatim: "feed")))
        #expect(row[1] == .status(Status(Message("status.watch.rescanning"), .caution)))
        let numbers = row.dropFirst(2).map { cell -> Number? in
            guard case .reading(let reading, _) = cell else { return nil }
            return reading.number
        }
        #expect(numbers == [.integer(7), .integer(2), .integer(3), .integer(4)])
    }

    @Test func aSourceThatDoesNotAnswerOrIsGoneSaysSo() throws {
        var hung = source
        hung.isHung = true
        var gone = source
        gone.problem = Diagnostic(file: "feed", severity: .error, code: "source.absent", .text("feed"))
        let rows = try table("sources", DataLayerStatus(sources: [hung, gone]))
        #expect(rows.map { $0[1] } == ["status.watch.hung", "status.watch.gone"].map { .status(Status(Message($0), .bad)) })
        #expect(try page(DataLayerStatus(sources: [gone])).notices.map(\.message.key) == ["diagnostic.source.absent"])
    }

    @Test func theFactsTellReadingsMemoryAndArchive() throws {
        let archive = ArchiveStatus(state: .ready, path: "a.sqlite", contents: 12, quarantined: 2, lastWrite: .start)
        let holdings = Holdings(
            generation: 8, snapshots: 7, keptAside: 5, historyBytes: 1_000_000, historyLimit: 2_000_000, horizon: AsOf(.february4),
            memoryBytes: 3_000_000)
        let rows = try table("facts", DataLayerStatus(sources: [source], holdings: holdings, archive: archive))
        func value(_ code: String) -> Cell? { rows.first { $0[1] == .message(Message("status.\(code)")) }?[2] }
        #expect(value("lastRead") == .message(Message("status.moment", .moment(.start))))
        #expect(value("lastRescan") == .message(Message("status.moment", .moment(.start))))
        #expect(value("readTime") == .reading(Reading(.decimal(2.5), unit: .number, digits: 2), .none))
        #expect(value("memory") == .reading(Reading(.decimal(3), unit: .number, digits: 2), .none))
        #expect(value("historySize") == .reading(Reading(.decimal(1), unit: .number, digits: 2), .none))
        #expect(value("historyLimit") == .reading(Reading(.decimal(2), unit: .number, digits: 2), .none))
        #expect(value("horizon") == .day(.february4, .exact))
        #expect(value("keptAside") == .reading(Reading(.integer(5), unit: .piece, origin: .reported), .caution))
        #expect(value("archiveState") == .status(Status(Message("status.archive.ready"), .good)))
        #expect(value("archiveQuarantined") == .reading(Reading(.integer(2), unit: .piece, origin: .reported), .caution))
    }

    @Test func everyFaultOfADocumentIsListedWithCodePlaceAndWords() throws {
        let syntax = Diagnostic(file: "b.json", place: DocumentPlace(line: 3, column: 7), severity: .error, code: "json.syntax")
        let unit = Diagnostic(
            file: "a.json", place: DocumentPlace(pointer: "/rows/0/orgUnit", line: 9, column: 2), severity: .warning, code: "unit.unknown",
            .text("9"))
        let rows = try table("documents", DataLayerStatus(rejected: ["b.json": [syntax]], flawed: ["a.json": [unit]]))
        #expect(rows.map { $0[0] } == ["b.json", "a.json"].map { .text(LocalizedText(verbatim: $0)) })
        #expect(
            rows.map { $0[1] } == [.status(Status(Message("status.used.no"), .bad)), .status(Status(Message("status.used.yes"), .caution))])
        #expect(rows.map { $0[2] } == [.message(syntax.message), .message(unit.message)])
        #expect(rows.map { $0[3] } == ["3:7", "9:2"].map { .text(LocalizedText(verbatim: $0)) })
        #expect(rows.map { $0[4] } == ["json.syntax", "unit.unknown"].map { .text(LocalizedText(verbatim: $0)) })
        #expect(rows[1][5] == .text(LocalizedText(verbatim: "/rows/0/orgUnit")))
    }

    @Test func withoutFaultsThereIsNoTableOfThem() throws {
        #expect(try page(DataLayerStatus(sources: [source])).sections.count == 2)
    }

    @Test func theKeyOpensThePageAndEscapeLeavesIt() {
        var data = FakeContent()
        data.hasStatus = true
        var state = State.ready(data)
        let place = state.navigation.pageID
        state.type("D")
        #expect(state.navigation.pageID.panel == "status")
        #expect(state.page.request.dataLayer?.sources == state.sources.known)
        state.press(keys: .escape)
        #expect(state.navigation.pageID == place)
    }

    @Test func newsOfTheDataLayerMakeOnlyItsOwnPageAnew() {
        var data = FakeContent()
        data.hasStatus = true
        var state = State.ready(data)
        let made = data.made.count
        state.happen(.status(source))
        state.happen(.memory(bytes: 5))
        #expect(data.made.count == made)
        state.type("D")
        _ = update(&state, .watching)
        state.happen(.memory(bytes: 6))
        #expect(data.made.count == made + 2)
        #expect(state.page.request.dataLayer?.holdings.memoryBytes == 6)
    }
}
