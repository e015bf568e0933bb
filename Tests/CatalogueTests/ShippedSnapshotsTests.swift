import Catalogue
import Foundation
import HealthModel
import SnapshotFormat
import Testing

@Suite struct ShippedSnapshotsTests {
    /// The JSON documents of `snapshots/`, as paths below it.
    static let paths: [String] = {
        let enumerator = FileManager.default.enumerator(atPath: folder.path)
        return (enumerator?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".json") }.sorted()
    }()

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "snapshots")

    static func read(_ path: String) throws -> ReadingResult {
        let bytes = try [UInt8](Data(contentsOf: folder.appending(path: path)))
        return SnapshotReader(metadata: Catalogue.metadata).read(
            bytes, document: DocumentID(name: path), received: Instant(milliseconds: 0))
    }

    @Test func theSourcesGaveSeventeenSnapshots() {
        #expect(Self.paths.count == 17)
    }

    @Test(arguments: paths)
    func aSnapshotReadsWithoutAnyDiagnostic(path: String) throws {
        let result = try Self.read(path)
        #expect(result.diagnostics == [])
        #expect(result.snapshot != nil)
    }

    @Test(arguments: paths)
    func aPathSaysWhatTheContentSays(path: String) throws {
        let key = try #require(try Self.read(path).snapshot).header.key
        #expect(path == "\(key.orgUnit)/\(key.dataSet)/\(key.asOf).json")
    }

    @Test(arguments: paths)
    func everyFigureIsAOneOffPublicationWithASource(path: String) throws {
        let snapshot = try #require(try Self.read(path).snapshot)
        #expect(snapshot.header.isOnce && !snapshot.header.isSynthetic)
        #expect(snapshot.header.sources.map(\.kind) == ["press"])
        for index in 0..<snapshot.values.count {
            let detail = snapshot.values.detail(at: index)
            #expect(detail?.source == "s1" && detail?.quote == nil)
        }
    }

    @Test(arguments: paths)
    func anInstructionNamesAnIndicatorOrElementThatExists(path: String) throws {
        let snapshot = try #require(try Self.read(path).snapshot)
        let fields = DataSetDefinition.instructions.recordFields
        guard snapshot.header.key.dataSet == "instructions" else { return }
        let field = try #require(fields.firstIndex { $0.code == "indicator" })
        for record in 0..<snapshot.records.count {
            guard case .text(let name) = snapshot.records.value(field, of: record) else { continue }
            let parts = name.kk.split(separator: ".").map(String.init)
            let dataSet = try #require(Catalogue.metadata.dataSet(parts[0]))
            #expect(dataSet.indicator(parts[1]) != nil || dataSet.element(parts[1]) != nil, "\(name.kk)")
        }
    }
}
