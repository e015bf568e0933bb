import Catalogue
import PageMaking
import Foundation
import HealthModel
import Localization
import SnapshotFormat
import Testing

import ExportFiles
@testable import ExportFormats
@testable import ExportModel

private let february = Day(year: 2026, month: 2, day: 4) ?? Day(ordinal: 0)

/// Coverage of the region, with a given number of insured people.
private func snapshot(insured: Int) -> Snapshot? {
    let text = """
        {"format":"taqta-snapshot","formatVersion":"1.0","feed":"test","dataSet":"coverage","orgUnit":"310000000","asOf":"2026-02-04",
         "generatedAt":"2026-02-04T09:00:00+05:00",
         "rows":[{"orgUnit":"310000000","period":"20260204","values":{"attached":1000,"insured":\(insured)}}]}
        """
    return SnapshotReader(metadata: Catalogue.metadata).read(
        Array(text.utf8), document: "coverage.json", received: Instant(milliseconds: 0)
    )
    .snapshot
}

@Suite struct GenerationTests {
    /// The complete output of a format for an export.
    private func text(_ format: any ExportFormat, _ export: Export) throws -> String {
        final class Bytes { var all: [UInt8] = [] }
        let bytes = Bytes()
        var output = Output { (block) throws(ExportError) in bytes.all += block }
        try format.write(export, to: &output)
        return String(decoding: bytes.all, as: UTF8.self)
    }

    private func export(_ content: HistoryContent) throws -> Export {
        let request = ContentRequest(page: PageID(panel: "coverage", unit: OrgUnitID(kato: 310_000_000)), today: february)
        let page = ExportedPage(request: request, language: .en, suppressionFloor: 5)
        return try content.export(page, made: Instant(startOf: february), program: "test", contents: .none)
    }

    @Test(arguments: [ExportKind.csv, .json, .html, .txt, .md, .brief, .openmetrics, .dhis2, .adx, .snapshot])
    func anExportIsAboutOneGenerationWhateverArrives(kind: ExportKind) throws {
        let format = kind.format
        var content = HistoryContent(metadata: Catalogue.metadata)
        _ = content.take(.accepted(try #require(snapshot(insured: 864)), []))
        let before = try export(content)
        let first = try text(format, before)
        _ = content.take(.accepted(try #require(snapshot(insured: 901)), []))
        #expect(try text(format, before) == first)
        #expect(before.provenance.generation != (try export(content)).provenance.generation)
        #expect(try text(format, try export(content)) != first)
    }

    @Test(arguments: ExportKind.allCases) func everyKindOfFileHasAWriterOfItsOwnAndAName(kind: ExportKind) {
        #expect(kind.format.kind == kind && Wording.knows(kind.name.key))
    }

    @Test func aCancelledExportLeavesNothingBehind() throws {
        var content = HistoryContent(metadata: Catalogue.metadata)
        _ = content.take(.accepted(try #require(snapshot(insured: 864)), []))
        let folder = FileManager.default.temporaryDirectory.appending(path: "export-\(UInt64.random(in: 0...UInt64.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let export = try export(content)
        let format = ExportKind.html.format
        #expect(throws: ExportError.self) {
            try format.write(export, to: .file(folder.path + "/page.html"), isCancelled: { true })
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
}
