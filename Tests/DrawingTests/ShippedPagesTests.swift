import Analysis
import Canvas
import Catalogue
import Foundation
import Feeds
import HealthModel
import History
import SnapshotFormat
import Localization
import PanelContent
import PanelDrawing
import Panels
import Testing

/// Every panel with the shipped snapshots, as printed by `taqta show`.
struct ShippedPagesTests {
    private static let metadata = Catalogue.metadata
    private static let panels = PanelList.panels(for: metadata)

    /// The history of `snapshots/`, read from the files.
    private static func history() throws -> History {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("snapshots")
        let reader = SnapshotReader(metadata: metadata)
        var history = History(orgUnits: metadata.orgUnits)
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "json" {
            let result = reader.read(
                Array(try Data(contentsOf: file)),
                document: DocumentID(name: file.lastPathComponent + file.deletingLastPathComponent().path),
                received: Instant(milliseconds: 0))
            history.accept(try #require(result.snapshot))
        }
        return history
    }

    private func page(_ panel: any Panel, of unit: OrgUnitID) throws -> PanelContent {
        let now = try #require(Instant(rfc3339: "2026-11-21T09:00:00+05:00"))
        let analysis = Analysis(history: try Self.history(), metadata: Self.metadata, now: now)
        return try panel.content(PanelRequest(analysis: analysis, unit: unit))
    }

    @Test(arguments: panels.map(\.code).filter { $0 != StatusPanel.code }) func aPageOfTheShippedFiguresLooksAsKept(code: String) throws {
        let panel = try #require(Self.panels.first { $0.code == code })
        var page = try page(panel, of: OrgUnitID(kato: 310_000_000))
        page.sources = []
        try expectGoldens(page, "shipped-\(code)")
    }

    private func expectGoldens(_ page: PanelContent, _ name: String) throws {
        for language in [Language.kk, .ru] {
            let drawer = PanelDrawer(wording: Wording(language: language))
            let view = PanelView(showsAllColumns: true)
            var frame = Frame(width: 120, height: drawer.height(of: page, view: view, width: 120))
            drawer.draw(page, view: view, in: frame.bounds, on: &frame)
            try expectGolden(frame.plainText, "\(name)-\(language.rawValue)")
        }
    }

    @Test func thePageOfTheDataLayerLooksAsKept() throws {
        let read = try #require(Instant(rfc3339: "2026-11-21T09:00:00+05:00"))
        let source = SourceStatus(
            place: "feed", progress: .complete, read: 979, rejected: 1, ignored: 2, position: .directory(scan: 4), lastRescan: read,
            readings: 980,
            bytesRead: 12_200_000, readMilliseconds: 90, longestReadMilliseconds: 3.2, lastRead: read)
        let syntax = Diagnostic(file: "a.json", place: DocumentPlace(line: 3, column: 7), severity: .error, code: "json.syntax")
        let status = DataLayerStatus(
            sources: [source], rejected: ["a.json": [syntax]],
            holdings: Holdings(generation: 979, snapshots: 979, values: 142_156, records: 11_156, documentBytes: 12_200_000, keptAside: 3),
            archive: ArchiveStatus(state: .ready, path: "archive.sqlite", contents: 979, bytes: 2_400_000, written: 979, quarantined: 1))
        let panel = try #require(Self.panels.first { $0.code == StatusPanel.code })
        let analysis = Analysis(history: History(orgUnits: Self.metadata.orgUnits), metadata: Self.metadata, now: read)
        try expectGoldens(panel.content(PanelRequest(analysis: analysis, unit: .country, dataLayer: status)), "status")
    }

    @Test func aPanelWithoutFiguresOfItsOwnShowsTheUnitAboveAndSaysSo() throws {
        let panel = try #require(Self.panels.first { $0.code == "mobile" })
        let page = try page(panel, of: OrgUnitID(kato: 310_000_000))
        #expect(page.path.last?.id == .country)
        #expect(page.notices.contains { $0.message.key == "notice.ancestorHasData" })
        #expect(page.figures.first?.reading.number == .integer(149))
    }

    @Test func theOverviewLabelsTilesThatAreAboutTheUnitAbove() throws {
        let panel = try #require(Self.panels.first { $0.code == "overview" })
        guard case .tiles(let tiles)? = try page(panel, of: OrgUnitID(kato: 310_000_000)).sections.first else {
            Issue.record("the overview has no tiles")
            return
        }
        #expect(tiles.first { $0.panel == "coverage" }?.borrowedFrom == nil)
        #expect(tiles.first { $0.panel == "resumption" }?.borrowedFrom?.id == .country)
        let firstWithout = try #require(tiles.firstIndex { $0.figures.allSatisfy { $0.reading.number == nil } })
        #expect(tiles[firstWithout...].allSatisfy { $0.figures.allSatisfy { $0.reading.number == nil } })
    }
}
