import Feeds
import Glibc
import HealthModel
import Testing

@testable import DirectoryFeed
@testable import SnapshotFormat

/// Uses the real kernel, in a temporary directory.
@Suite struct WatchingDirectoryTests {
    private let workshop: Workshop
    private let log: EventLog

    init() throws {
        workshop = try Workshop()
        log = try EventLog()
    }

    /// A source on the workshop's `feed`, after its first scan.
    private func begin(_ folder: String = "feed", limit: Int = 1000) -> DirectorySource {
        let source = DirectorySource.ofWords("\(workshop.path)/\(folder)", limit: limit)
        source.start { [log] in log.add($0) }
        return source
    }

    private func beginEmpty() -> DirectorySource {
        workshop.folder("feed")
        let source = begin()
        #expect(log.reports { $0.progress == .complete && $0.problem?.code == "source.empty" })
        return source
    }

    @Test func whatIsThereAtTheStartIsReadAndThenTheLookIsComplete() {
        workshop.folder("feed")
        workshop.folder("feed/kz")
        workshop.write("first", to: "feed/kz/1.json")
        let source = begin()
        #expect(log.accepts("kz/1.json", saying: "first"))
        #expect(log.reports { $0.progress == .complete && $0.read == 1 && $0.problem == nil })
        source.stop()
    }

    @Test func aDocumentRenamedIntoPlaceIsRead() {
        let source = beginEmpty()
        workshop.deliver("new", as: "feed/x.json")
        #expect(log.accepts("x.json", saying: "new"))
        workshop.deliver("newer", as: "feed/x.json")
        #expect(log.accepts("x.json", saying: "newer"))
        source.stop()
    }

    @Test func aDocumentWrittenInPlaceIsReadWhenItIsWritten() {
        let source = beginEmpty()
        workshop.write("one", to: "feed/x.json")
        #expect(log.accepts("x.json", saying: "one"))
        workshop.write("two", to: "feed/x.json")
        #expect(log.accepts("x.json", saying: "two"))
        source.stop()
    }

    @Test func aHardLinkIsADocument() {
        let source = beginEmpty()
        workshop.write("linked", to: "elsewhere")
        link("\(workshop.path)/elsewhere", "\(workshop.path)/feed/x.json")
        #expect(log.accepts("x.json", saying: "linked"))
        source.stop()
    }

    @Test func aBadDocumentIsRejectedAndAGoodOneAfterItAccepted() {
        let source = beginEmpty()
        workshop.deliver("bad", as: "feed/x.json")
        #expect(log.rejects("x.json", "json.syntax"))
        #expect(log.reports { $0.rejected == 1 && $0.read == 0 })
        workshop.deliver("good", as: "feed/x.json")
        #expect(log.accepts("x.json"))
        #expect(log.reports { $0.rejected == 0 && $0.read == 1 })
        source.stop()
    }

    @Test func aDeletedDocumentIsRemoved() {
        let source = beginEmpty()
        workshop.deliver("new", as: "feed/x.json")
        #expect(log.accepts("x.json"))
        workshop.delete("feed/x.json")
        #expect(log.removes("x.json"))
        source.stop()
    }

    @Test func aNewDirectoryIsWatchedAtOnceAtAnyDepth() {
        let source = beginEmpty()
        workshop.folder("made")
        workshop.folder("made/deep")
        workshop.write("inside", to: "made/deep/1.json")
        workshop.move("made", to: "feed/kz")
        #expect(log.accepts("kz/deep/1.json"))
        workshop.deliver("later", as: "feed/kz/deep/2.json")
        #expect(log.accepts("kz/deep/2.json"))
        workshop.move("feed/kz", to: "away")
        #expect(log.sees(accepted: [], removed: ["kz/deep/1.json", "kz/deep/2.json"]))
        source.stop()
    }

    @Test func aLinkedDirectoryIsReadOnceAndALoopEnds() {
        workshop.folder("feed")
        workshop.folder("feed/kz")
        symlink("..", "\(workshop.path)/feed/kz/loop")
        symlink("kz", "\(workshop.path)/feed/also")
        workshop.write("one", to: "feed/kz/1.json")
        let source = begin()
        #expect(log.accepts("kz/1.json"))
        #expect(log.reports { $0.progress == .complete && $0.read == 1 })
        source.stop()
    }

    @Test func pipesDirectoriesAndOversizedFilesAreNamedAndDoNotBlock() {
        workshop.folder("feed")
        mkfifo("\(workshop.path)/feed/pipe.json", 0o644)
        workshop.write(String(repeating: "x", count: 20), to: "feed/large.json")
        let source = begin(limit: 10)
        #expect(log.reports { $0.progress == .complete && $0.rejected == 2 })
        workshop.write("ok", to: "feed/fine.json")
        #expect(log.accepts("fine.json"))
        source.stop()
    }

    @Test func aDirectoryThatIsAbsentIsSaidSoAndReadWhenItAppears() {
        let source = begin()
        #expect(log.reports { $0.problem?.code == "source.absent" && $0.progress == .complete })
        workshop.folder("made")
        workshop.write("there", to: "made/1.json")
        workshop.move("made", to: "feed")
        #expect(log.accepts("1.json", saying: "there"))
        #expect(log.reports { $0.problem == nil })
        source.stop()
    }

    @Test func aReplacedRootKeepsWhatIsKnownUntilTheNewOneIsRead() {
        let source = beginEmpty()
        workshop.deliver("old", as: "feed/old.json")
        #expect(log.accepts("old.json"))
        workshop.move("feed", to: "away")
        #expect(log.reports { $0.problem?.code == "source.absent" && $0.read == 1 })
        workshop.folder("feed")
        workshop.deliver("new", as: "feed/new.json")
        #expect(log.sees(accepted: ["new.json"], removed: ["old.json"]))
        source.stop()
    }

    @Test func aFileInPlaceOfTheDirectoryIsSaidSo() {
        workshop.write("x", to: "feed")
        let source = begin()
        #expect(log.reports { $0.problem?.code == "source.notDirectory" })
        source.stop()
    }

    @Test func aRescanReadsOnlyWhatChanged() {
        workshop.folder("feed")
        workshop.write("same", to: "feed/x.json")
        let source = begin()
        #expect(log.accepts("x.json"))
        #expect(log.reports { $0.progress == .complete })
        source.rescan()
        #expect(
            log.sees { event in
                if case .accepted = event { Issue.record("read again although nothing changed") }
                if case .status(_, let status) = event { return status.progress == .complete }
                return false
            })
        source.stop()
    }
}
