import Analysis
import Canvas
import Catalogue
import Foundation
import HealthModel
import History
import SnapshotFormat
import Localization
import PanelContent
import PanelDrawing
import Panels
import Testing

/// The worked example of `docs/definitions.md`: a data set defined by a file, and a snapshot of it.
@Suite struct ExampleDefinitionTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/examples")

    private func content(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: Self.folder.appendingPathComponent(path)))
    }

    private func registry() throws -> DefinitionRegistry {
        var registry = DefinitionRegistry(metadata: Catalogue.metadata)
        registry.define("datasets/wintering.json", try content("datasets/wintering.json"))
        return registry
    }

    private func snapshot(_ metadata: Metadata) throws -> ReadingResult {
        SnapshotReader(metadata: metadata).read(
            try content("310000000/wintering/2026-02-04.json"), document: "wintering.json", received: Instant(milliseconds: 0))
    }

    @Test func theDefinitionIsTakenWithoutADiagnostic() throws {
        let registry = try registry()
        #expect(registry.edition.diagnostics == ["datasets/wintering.json": []])
        #expect(registry.metadata.dataSet("wintering")?.rules.count == 2)
    }

    @Test func theSnapshotReadsWithoutADiagnosticAndHoldsNoFigureThatTheSourceDoesNotState() throws {
        let result = try snapshot(try registry().metadata)
        #expect(result.diagnostics == [])
        let snapshot = try #require(result.snapshot)
        #expect(snapshot.header.isOnce && !snapshot.header.isSynthetic)
        #expect((0..<snapshot.values.count).allSatisfy { snapshot.values.value(at: $0).content == .missing(.notReported) })
        #expect(snapshot.records.count == 3)
    }

    @Test(arguments: [Language.kk, .ru]) func itsPageLooksAsKept(language: Language) throws {
        let metadata = try registry().metadata
        var history = History(orgUnits: metadata.orgUnits)
        history.accept(try #require(try snapshot(metadata).snapshot))
        let now = try #require(Instant(rfc3339: "2026-11-21T09:00:00+05:00"))
        let panel = try #require(PanelList.panels(for: metadata).first { $0.code == "wintering" })
        let page = try panel.content(
            PanelRequest(
                analysis: Analysis(history: history, metadata: metadata, now: now), unit: OrgUnitID(kato: 310_000_000)))
        let drawer = PanelDrawer(wording: Wording(language: language))
        let view = PanelView(showsAllColumns: true)
        var frame = Frame(width: 120, height: drawer.height(of: page, view: view, width: 120))
        drawer.draw(page, view: view, in: frame.bounds, on: &frame)
        try expectGolden(frame.plainText, "example-wintering-\(language.rawValue)")
    }
}
