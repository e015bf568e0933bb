import Foundation
import HealthModel
import Testing

@testable import Archive

/// An archive created when the program used GRDB: two contents of one document, a copy of the first one, and a rejected document.
@Suite struct FormerArchiveTests {
    private let fixture: ArchiveFixture
    private static let sample = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples/former.sqlite")

    init() throws {
        fixture = try ArchiveFixture()
        let file = URL(filePath: fixture.path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Self.sample, to: file)
    }

    @Test func itIsReadAsItStands() throws {
        let archive = try Archive.open(reading: fixture.path)
        #expect(try archive.receipts().map(\.document.name) == ["now.json", "copy.json", "now.json"])
        #expect(try archive.receipts().map(\.size) == [309, 309, 309])
        #expect(try archive.contents(of: document("now.json")).map { $0.text.contains("\"insured\": 200") } == [true, false])
        #expect(try archive.content("01b443a7bc").received == Instant(milliseconds: 1_795_783_443_083))
        let place = DocumentPlace(pointer: "", line: 1, column: 12)
        #expect(
            try archive.quarantine().map(\.reasons) == [[QuarantineEntry.Reason(severity: "error", code: "json.syntax", place: place)]])
        #expect(try archive.verify() == verification(contents: 3))
        archive.close()
        #expect(try Data(contentsOf: URL(filePath: fixture.path)) == Data(contentsOf: Self.sample))
    }

    @Test func itIsGoneOnWith() throws {
        let opening = try Archive.open(fixture.path, now: moment(0))
        #expect(opening.setAside == nil)
        var fingerprint: UInt64?
        try opening.archive.forEachDocument { if $0 == document("copy.json") { fingerprint = $1 } }
        #expect(fingerprint == UInt64(bitPattern: -3_729_055_851_322_509_291))
        #expect(try opening.archive.record([accepted("now.json", "new", after: 90_000_000)]).contents == 1)
        #expect(try opening.archive.totals() == Archive.Totals(contents: 4, bytes: 632, receipts: 4, quarantined: 1))
        #expect(try opening.archive.verify() == verification(contents: 4))
    }

    /// This allows versions of the program with GRDB to read and write archives of those without.
    @Test func aNewArchiveHasTheSameTablesAndMarks() throws {
        let (former, new) = (try Database(fixture.path, isReadOnly: true), try ArchiveFixture())
        _ = try new.open()
        let present = try Database(new.path, isReadOnly: true)
        for question in ["SELECT * FROM sqlite_master ORDER BY rowid", "SELECT * FROM grdb_migrations ORDER BY identifier"] {
            let tables = try former.rows(question) { $0.values }
            #expect(try present.rows(question) { $0.values } == tables)
            #expect(!tables.isEmpty)
        }
        for mark in ["application_id", "user_version", "auto_vacuum", "journal_mode", "page_size", "encoding"] {
            #expect(try former.rows("PRAGMA \(mark)") { $0.values } == present.rows("PRAGMA \(mark)") { $0.values }, "\(mark)")
        }
    }

    private func verification(contents: Int) -> Verification {
        var sound = Verification()
        sound.contents = contents
        return sound
    }
}
