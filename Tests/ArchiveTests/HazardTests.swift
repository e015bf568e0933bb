import Foundation
import HealthModel
import Testing

@testable import Archive

/// R6 of the hazards: no problem with the file loses its content.
@Suite struct HazardTests {
    private let fixture: ArchiveFixture

    init() throws { fixture = try ArchiveFixture() }

    @Test func theArchiveIsForItsOwnerAlone() throws {
        _ = try fixture.open()
        let attributes = try FileManager.default.attributesOfItem(atPath: fixture.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let folder = try FileManager.default.attributesOfItem(atPath: (fixture.path as NSString).deletingLastPathComponent)
        #expect(folder[.posixPermissions] as? Int == 0o700)
    }

    @Test func everyCommitReachesTheDisk() throws {
        let archive = try fixture.open()
        #expect(try archive.withoutTransaction { try $0.value("PRAGMA synchronous") } == 2)
        #expect(try archive.withoutTransaction { try $0.value("PRAGMA journal_mode") } == "wal")
        #expect(try archive.withoutTransaction { try $0.value("PRAGMA foreign_keys") } == 1)
        #expect(try archive.withoutTransaction { try $0.value("PRAGMA auto_vacuum") } == 2)
    }

    @Test(arguments: [0, 4096])
    func anOverwrittenFileIsPutAsideAndANewOneBegun(offset: Int) throws {
        try fixture.fill(50)
        try fixture.overwrite(from: offset, count: 8192)
        let opening = try Archive.open(fixture.path, now: moment(0))
        let setAside = try #require(opening.setAside)
        #expect(setAside.hasPrefix(fixture.path + ".damaged-"))
        #expect(FileManager.default.fileExists(atPath: setAside))
        #expect(try opening.archive.totals() == Archive.Totals())
        #expect(try opening.archive.record([accepted("a.json", "new")]).receipts == 1)
    }

    /// The damage is in a page that is not read when opening.
    @Test func damageThatShowsLaterIsNoticedAndPutAsideOnce() throws {
        try fixture.fill(50)
        let size = try #require(try FileManager.default.attributesOfItem(atPath: fixture.path)[.size] as? Int)
        let (one, other) = (try fixture.open(), try fixture.open())
        #expect(size > 100_000)
        try fixture.overwrite(from: size / 2 / 4096 * 4096, count: 4096)
        #expect(try !one.verify().isSound)
        let setAside = try #require(try one.putAside(now: moment(0)))
        #expect(FileManager.default.fileExists(atPath: setAside))
        _ = try fixture.open().record([accepted("a.json", "new")])
        // The other process notices as well, but leaves the new archive in place.
        #expect(try other.putAside(now: moment(0)) == nil)
        #expect(try fixture.open().receipts().count == 1)
    }

    @Test func severalDamagedFilesAreAllKept() throws {
        for _ in 0..<3 {
            try fixture.fill(1)
            try fixture.overwrite(from: 0, count: 4096)
        }
        _ = try fixture.open()
        #expect(try fixture.siblings().count == 4)
    }

    @Test func aNewerArchiveIsNeitherReadNorWritten() throws {
        try fixture.fill(3)
        try fixture.execute("INSERT INTO grdb_migrations (identifier) VALUES ('99 from the future')")
        let before = try Data(contentsOf: URL(filePath: fixture.path))
        #expect(throws: ArchiveError(.newer, path: fixture.path)) { try fixture.open() }
        #expect(throws: ArchiveError(.newer, path: fixture.path)) { try Archive.open(reading: fixture.path) }
        #expect(try Data(contentsOf: URL(filePath: fixture.path)) == before)
        #expect(try fixture.siblings() == ["archive.sqlite"])
    }

    @Test func anotherProgramsFileIsLeftAlone() throws {
        let path = fixture.folder.appending(path: "letter.txt").path
        try Data("Dear sir".utf8).write(to: URL(filePath: path))
        #expect(throws: ArchiveError(.foreign, path: path)) { try Archive.open(path, now: moment(0)) }
        let database = fixture.folder.appending(path: "places.sqlite").path
        try Database(database).execute("CREATE TABLE place (name)")
        #expect(throws: ArchiveError(.foreign, path: database)) { try Archive.open(database, now: moment(0)) }
        #expect(throws: ArchiveError(.foreign, path: "/dev/null")) { try Archive.open("/dev/null", now: moment(0)) }
        #expect(try Data(contentsOf: URL(filePath: path)) == Data("Dear sir".utf8))
    }

    /// The kernel does not allow creating folders there, not even for root.
    @Test func aFolderThatCannotBeMadeIsSaidSo() throws {
        do {
            _ = try Archive.open("/proc/taqta/archive.sqlite", now: moment(0))
            Issue.record("opened")
        } catch {
            #expect(error.code == .unreachable && !error.detail.isEmpty)
        }
    }

    @Test func aFullDiskStoresNothingByHalvesAndRecovers() throws {
        let archive = try fixture.open()
        _ = try archive.record([accepted("a.json", "before")])
        try archive.withoutTransaction { try $0.execute("PRAGMA max_page_count = 40") }
        let batch = (0..<100).map { accepted("doc\($0).json", noise($0)) }
        do {
            _ = try archive.record(batch)
            Issue.record("stored")
        } catch {
            #expect(error.code == .full)
        }
        #expect(try archive.totals().receipts == 1)
        try archive.withoutTransaction { try $0.execute("PRAGMA max_page_count = 100000") }
        #expect(try archive.record(batch).receipts == 100)
        #expect(try archive.verify().isSound)
    }

    @Test func aFileThatIsMovedAwayIsNoticed() throws {
        let archive = try fixture.open()
        try FileManager.default.removeItem(atPath: fixture.path)
        #expect(throws: ArchiveError(.moved, path: fixture.path)) { try archive.record([accepted("a.json", "one")]) }
    }

    @Test func anArchiveThatAnotherProgramWritesCanBeRead() throws {
        let writer = try fixture.open()
        let reader = try Archive.open(reading: fixture.path)
        _ = try writer.record([accepted("a.json", "one")])
        #expect(try reader.receipts().count == 1)
        #expect(throws: ArchiveError.self) { try reader.record([accepted("b.json", "two")]) }
    }

    /// The process that created it was killed before creating the tables, or was an older version.
    @Test func anArchiveWithoutTodaysTablesCanBeReadAllTheSame() throws {
        try fixture.fill(0)
        try fixture.execute(
            "DROP TABLE acknowledgement; DROP TABLE note; DELETE FROM grdb_migrations WHERE identifier = '2 operators'")
        #expect(try Archive.open(reading: fixture.path).receipts().isEmpty)
    }

    @Test func verificationFindsAContentThatIsNotWhatWasReceived() throws {
        try fixture.fill(3)
        try fixture.execute("UPDATE body SET bytes = zeroblob(length(bytes)) WHERE contentId = 2")
        let found = try fixture.open().verify()
        #expect(found.contents == 3 && found.damagedContents.count == 1 && !found.isSound)
        #expect(throws: ArchiveError.self) { try fixture.open().content("2") }
    }

    @Test func verificationFindsRowsThatReferToNothing() throws {
        try fixture.fill(2)
        try fixture.execute("PRAGMA foreign_keys = OFF; DELETE FROM document WHERE id = 1")
        let found = try fixture.open().verify()
        #expect(found.danglingRows == 1 && !found.isSound)
    }

    /// A damaged page may contain a text in place of a number: this throws, whereas a trap would end the dashboard.
    @Test func aValueOfAnImpossibleTypeIsDamageAndNoCrash() throws {
        try fixture.fill(2)
        try fixture.execute("UPDATE receipt SET asOf = 'never' WHERE id = 1")
        do {
            _ = try fixture.open().receipts()
            Issue.record("read")
        } catch {
            #expect((error as? ArchiveError)?.code == .damaged)
        }
    }
}
