import Catalogue
import Foundation
import HealthModel
import SnapshotFormat
import Testing

@testable import ExportFormats

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// All snapshot files in a folder of the repository.
private func documents(in folder: String) -> [String] {
    let enumerator = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    let paths = (enumerator?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".json") }.sorted()
    return paths.map { "\(folder)/\($0)" }
}

private func read(_ bytes: [UInt8], _ name: String) -> Snapshot? {
    SnapshotReader(metadata: Catalogue.metadata).read(bytes, document: DocumentID(name: name), received: Instant(milliseconds: 0)).snapshot
}

/// A snapshot written from memory, as when its document has changed since.
private func written(_ snapshot: Snapshot) throws -> [UInt8] {
    final class Bytes { var all: [UInt8] = [] }
    let bytes = Bytes()
    var output = Output { (block) throws(ExportError) in bytes.all += block }
    try snapshot.write(.none, to: &output)
    return bytes.all
}

/// All attributes of each value, in comparable form.
private func facts(_ snapshot: Snapshot) -> Set<String> {
    var facts: Set<String> = []
    for unit in snapshot.values.units {
        for index in snapshot.values.values(of: unit) {
            let place =
                "\(unit) \(snapshot.values.element(at: index)) \(snapshot.values.category(at: index)) \(snapshot.values.period(at: index))"
            facts.insert("\(place) \(snapshot.values.value(at: index)) \(String(describing: snapshot.values.detail(at: index)))")
        }
    }
    for record in 0..<snapshot.records.count {
        let fields = snapshot.definition.recordFields.indices.map { "\(snapshot.records.value($0, of: record))" }
        facts.insert("\(snapshot.records.ids[record]) \(snapshot.records.units[record]) \(fields)")
    }
    return facts
}

@Suite struct SnapshotRoundTripTests {
    @Test(arguments: documents(in: "snapshots") + documents(in: "Tests/Fixtures/valid"))
    func aSnapshotWrittenFromMemoryReadsAsTheSame(path: String) throws {
        let original = try [UInt8](Data(contentsOf: root.appending(path: path)))
        // A fixture may be valid JSON for a data set defined only in its own folder.
        guard let first = read(original, path) else { return }
        let second = try #require(read(try written(first), path))
        #expect(second.header == first.header)
        #expect(facts(second) == facts(first))
        #expect(second.values.count == first.values.count && second.records.count == first.records.count)
    }

    @Test func thereAreSnapshotsToTry() {
        #expect(
            documents(in: "snapshots").compactMap { read((try? [UInt8](Data(contentsOf: root.appending(path: $0)))) ?? [], $0) }.count == 17
        )
    }
}
