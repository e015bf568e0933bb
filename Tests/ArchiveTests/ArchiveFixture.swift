import Foundation
import HealthModel

@testable import Archive

/// An archive in a temporary folder, removed with the test.
final class ArchiveFixture {
    let folder: URL
    let path: String
    static let source = SourceID(name: "/srv/feed")

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "state/taqta/archive.sqlite").path
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func open() throws -> Archive { try Archive.open(path, now: moment(0)).archive }

    /// The other files in the folder, except for SQLite's auxiliary files.
    func siblings() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: (path as NSString).deletingLastPathComponent)
            .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.sorted()
    }

    /// Creates a cleanly closed file with these contents.
    func fill(_ contents: Int) throws {
        let archive = try open()
        _ = try archive.record((0..<contents).map { accepted("doc\($0).json", "content \($0) " + noise($0)) })
        archive.close()
    }

    /// Overwrites whole pages with noise, like a failing disk.
    func overwrite(from offset: Int, count: Int) throws {
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.seek(toOffset: UInt64(offset))
        handle.write(Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }))
        try handle.close()
    }

    /// The column `number` of the first row.
    func number(_ sql: String) throws -> Int64? {
        let database = try Database(path)
        defer { database.close() }
        return try database.rows(sql) { row in try row.value("number") as Int64 }.first
    }

    /// Changes the file without the archive's knowledge.
    func execute(_ sql: String) throws {
        let database = try Database(path)
        defer { database.close() }
        try database.execute(sql)
    }
}

/// Incompressible text, so that contents take whole pages.
func noise(_ seed: Int) -> String {
    var state = UInt64(seed + 1)
    return String(
        (0..<3000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Character(Unicode.Scalar(UInt8(33 + (state >> 33) % 90)))
        })
}

func moment(_ seconds: Int) -> Instant { Instant(milliseconds: 1_770_000_000_000).adding(seconds: seconds) }

func document(_ path: String) -> DocumentID { DocumentID(source: ArchiveFixture.source, name: path) }

func header(
    asOf: String = "2026-02-04", feed: String = "department", generated: Int = 0, isWithdrawn: Bool = false
) -> SnapshotHeader {
    let key = SnapshotKey(feed: feed, dataSet: "coverage", orgUnit: OrgUnitID(kato: 310_000_000), asOf: AsOf(iso: asOf) ?? AsOf(moment(0)))
    return SnapshotHeader(key: key, generatedAt: moment(generated), isWithdrawn: isWithdrawn)
}

/// A document accepted `after` a number of seconds.
func accepted(_ path: String, _ content: String, after seconds: Int = 0, _ header: SnapshotHeader = header()) -> ReceivedDocument {
    ReceivedDocument(
        document(path), received: moment(seconds), bytes: Array(content.utf8),
        outcome: .accepted(header, fingerprint: UInt64(bitPattern: Int64(content.hashValue))))
}

func rejected(_ path: String, _ content: String, after seconds: Int = 0) -> ReceivedDocument {
    let diagnostic = Diagnostic(
        file: path, place: DocumentPlace(pointer: "/rows/3", line: 12, column: 7), severity: .error, code: "value.type")
    return ReceivedDocument(document(path), received: moment(seconds), bytes: Array(content.utf8), outcome: .rejected([diagnostic]))
}

extension ArchivedContent {
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
