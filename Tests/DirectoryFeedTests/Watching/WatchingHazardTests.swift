import Feeds
import Glibc
import HealthModel
import Synchronization
import Testing

@testable import DirectoryFeed
@testable import SnapshotFormat

/// The hazards of watching, with the real kernel; those that need a separate process are in `Tests/Program`.
@Suite struct WatchingHazardTests {
    private let workshop: Workshop
    private let log: EventLog

    init() throws {
        workshop = try Workshop()
        log = try EventLog()
        workshop.folder("feed")
    }

    /// A source on `feed`, after its first scan.
    private func begin(rescanSeconds: Double? = nil, reader: any DocumentReader = WordReader()) -> DirectorySource {
        let source = DirectorySource.ofWords("\(workshop.path)/feed", rescanSeconds: rescanSeconds, reader: reader)
        source.start { [log] in log.add($0) }
        #expect(log.reports { $0.progress == .complete })
        return source
    }

    @Test("what is written into a directory while it is being discovered is not lost")
    func discovery() {
        let source = begin()
        let names = (0..<1500).map { "\($0)" }
        for name in names {
            workshop.folder("feed/\(name)")
            workshop.write("x", to: "feed/\(name)/x.json")
        }
        #expect(log.sees(accepted: names.map { "\($0)/x.json" }, removed: []))
        source.stop()
    }

    @Test("W5 a directory that is removed while a file in it is open is found again when it comes back")
    func removedWhileOpen() {
        workshop.write("old", to: "feed/x.json")
        let source = begin()
        let held = open("\(workshop.path)/feed/x.json", O_RDONLY)
        defer { close(held) }
        workshop.delete("feed")
        #expect(log.reports { $0.problem?.code == "source.absent" })
        workshop.folder("feed")
        workshop.deliver("new", as: "feed/x.json")
        #expect(log.accepts("x.json", saying: "new"))
        source.stop()
    }

    @Test("W5 a directory further up that moves takes the watched one along, and it is found again")
    func movedFurtherUp() {
        workshop.folder("a")
        workshop.folder("a/b")
        workshop.folder("a/b/feed")
        let source = DirectorySource.ofWords("\(workshop.path)/a/b/feed", rescanSeconds: 0.2)
        source.start { [log] in log.add($0) }
        #expect(log.reports { $0.progress == .complete })
        workshop.move("a", to: "c")
        #expect(log.reports { $0.problem?.code == "source.absent" })
        workshop.move("c", to: "a")
        #expect(log.reports { $0.problem?.code == "source.empty" })
        source.stop()
    }

    @Test("W7 a swapped ..data link brings everything of the new generation")
    func generations() {
        for (generation, word) in [("..one", "old"), ("..two", "new")] {
            workshop.folder("feed/\(generation)")
            workshop.folder("feed/\(generation)/kz")
            for name in ["x.json", "kz/y.json"] { workshop.write(word, to: "feed/\(generation)/\(name)") }
        }
        workshop.write("old", to: "feed/..one/gone.json")
        symlink("..one", "\(workshop.path)/feed/..data")
        for name in ["x.json", "gone.json", "kz"] { symlink("..data/\(name)", "\(workshop.path)/feed/\(name)") }
        let source = DirectorySource.ofWords("\(workshop.path)/feed")
        source.start { [log] in log.add($0) }
        #expect(log.reports { $0.progress == .complete && $0.read == 3 })
        symlink("..two", "\(workshop.path)/feed/..next")
        workshop.move("feed/..next", to: "feed/..data")
        #expect(log.sees(saying: "new", ["x.json", "kz/y.json"], removed: ["gone.json"]))
        source.stop()
    }

    @Test("W8 every style of saving a file is seen", arguments: SavingStyle.allCases)
    func saving(_ style: SavingStyle) {
        workshop.write("old", to: "feed/x.json")
        let source = begin()
        style.save("new", to: "feed/x.json", in: workshop)
        #expect(log.accepts("x.json", saying: "new"))
        source.stop()
    }

    @Test("W9 a document that is read half written never replaces the last good one")
    func halfWritten() {
        workshop.write("good", to: "feed/x.json")
        let source = begin()
        workshop.write("bad", to: "feed/x.json")
        #expect(log.rejects("x.json", "json.syntax"))
        workshop.write("better", to: "feed/x.json")
        #expect(
            log.sees { event in
                if case .removed = event { Issue.record("the last good document was dropped") }
                if case .accepted(let snapshot, _) = event { return snapshot.header.key.feed == "better" }
                return false
            })
        source.stop()
    }

    @Test("W10 a file that was written in place a moment ago is not believed yet, a renamed one is")
    func tornWrite() {
        workshop.write("torn", to: "x.json")
        let path = DocumentPath("x.json").systemPath(below: Array(workshop.path.utf8))
        var file = FileReader(limit: 1000)
        let first = file.read(path, unless: nil)
        #expect(first == .unstable)
        if case .content = file.read(path, unless: nil, isComplete: true) {} else { Issue.record("a renamed file is complete") }
    }

    @Test("W11 a change that leaves size and times as they were is found by its content")
    func sameStamp() {
        var ledger = DocumentLedger()
        let path = DocumentPath("x.json")
        let stamp = FileStamp(stat())
        ledger.note(path, DocumentLedger.Entry(stamp: stamp, isSettled: false, fingerprint: 7, isGood: true))
        #expect(ledger.proof(of: path) == nil)
        ledger.note(path, DocumentLedger.Entry(stamp: stamp, isSettled: true, fingerprint: 7, isGood: true))
        #expect(ledger.proof(of: path) == stamp)
    }

    @Test("W11 a document that an event names is read even when its times were set back")
    func timesSetBack() {
        workshop.write("aaa", to: "feed/x.json")
        let source = begin()
        var before = stat()
        stat("\(workshop.path)/feed/x.json", &before)
        workshop.write("bbb", to: "delivery")
        let times = [before.st_atim, before.st_mtim]
        utimensat(AT_FDCWD, "\(workshop.path)/delivery", times, 0)
        workshop.move("delivery", to: "feed/x.json")
        #expect(log.accepts("x.json", saying: "bbb"))
        source.stop()
    }

    @Test("W13 a copy of a conflict is warned about and nothing else is made of it")
    func conflictCopy() {
        let source = begin()
        workshop.deliver("other", as: "feed/x.sync-conflict-20260204-070000-ABCDEFG.json")
        #expect(log.rejects("x.sync-conflict-20260204-070000-ABCDEFG.json", "file.conflictCopy"))
        source.stop()
    }

    @Test("W14 pipes, sockets, devices, loops and directories in place of a document are listed and block nothing")
    func strangeFiles() {
        mkfifo("\(workshop.path)/feed/pipe.json", 0o644)
        symlink("/dev/zero", "\(workshop.path)/feed/device.json")
        symlink("loop.json", "\(workshop.path)/feed/loop.json")
        workshop.folder("feed/directory.json")
        workshop.write("inside", to: "feed/directory.json/x.json")
        let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        #expect(workshop.bind(socket, to: "feed/socket.json"))
        let source = DirectorySource.ofWords("\(workshop.path)/feed")
        source.start { [log] in log.add($0) }
        let expected = [
            "pipe.json": "file.notRegular", "device.json": "file.notRegular", "loop.json": "file.unreadable",
            "directory.json": "file.notRegular", "socket.json": "file.unreadable",
        ]
        var found: [String: String] = [:]
        #expect(
            log.sees { event in
                if case .rejected(let document, let diagnostics) = event { found[document.name] = diagnostics.first?.code }
                if case .status(_, let status) = event { return status.progress == .complete && status.read == 1 }
                return false
            })
        #expect(found == expected)
        source.stop()
    }

    @Test("W14 a file that may not be read is listed")
    func forbidden() {
        workshop.write("secret", to: "x.json")
        chmod("\(workshop.path)/x.json", 0)
        let path = DocumentPath("x.json").systemPath(below: Array(workshop.path.utf8))
        // Only this thread gives up the rights of root, if it has them.
        let previous = setFileSystemUser(65534)
        defer { _ = setFileSystemUser(UInt32(bitPattern: previous)) }
        var file = FileReader(limit: 1000)
        let outcome = file.read(path, unless: nil)
        #expect(outcome == .failed(.system(EACCES)))
    }

    @Test("W15 a document whose name is no UTF-8 loads and is found by its name")
    func nameThatIsNoText() {
        let name: [UInt8] = [0x61, 0xE9] + Array(".json".utf8)
        let path = DocumentPath(name).systemPath(below: Array("\(workshop.path)/feed".utf8))
        let file = open(path, O_CREAT | O_WRONLY, 0o644)
        _ = "word".withCString { write(file, $0, 4) }
        close(file)
        let source = begin()
        #expect(source.content(of: DocumentID(source: source.id, name: "a\\xE9.json")) == Array("word".utf8))
        workshop.deliver("other", as: "feed/y.json")
        #expect(log.accepts("y.json"))
        source.stop()
    }

    @Test("W16 a file system that does not answer is reported, and recovers when it does")
    func hungFileSystem() throws {
        let reader = SlowReader()
        workshop.write("stuck", to: "feed/x.json")
        let source = DirectorySource.ofWords("\(workshop.path)/feed", patienceSeconds: 0.05, reader: reader)
        source.start { [log] in log.add($0) }
        #expect(log.reports { $0.isHung && $0.problem?.code == "source.hung" })
        reader.release()
        #expect(log.reports { !$0.isHung })
        workshop.deliver("later", as: "feed/y.json")
        #expect(log.accepts("y.json"))
        source.stop()
    }

    @Test("W17 a document is never mapped into memory, where a shrinking file would end the program")
    func noMapping() {
        let reader = MapReader()
        workshop.write(String(repeating: "x", count: 900), to: "feed/x.json")
        let source = begin(reader: reader)
        #expect(reader.hasLooked && !reader.hasFoundMapping)
        source.stop()
    }

    @Test("W19 a write that raises no event is found by the next look")
    func silentWrite() {
        workshop.write("old", to: "elsewhere")
        link("\(workshop.path)/elsewhere", "\(workshop.path)/feed/x.json")
        let source = begin(rescanSeconds: 0.02)
        // The other hard link of the file is outside the watched directories.
        workshop.write("new", to: "elsewhere")
        #expect(log.accepts("x.json", saying: "new"))
        source.stop()
    }

    @Test("W19 a change behind a link is found by the look at the directories")
    func changeBehindLink() throws {
        workshop.write("old", to: "elsewhere")
        symlink("../elsewhere", "\(workshop.path)/feed/x.json")
        let watcher = try #require(QuietWatcher(workshop.path + "/feed", log))
        watcher.attach()
        #expect(log.accepts("x.json", saying: "old"))
        workshop.write("new", to: "elsewhere")
        watcher.lookAtDirectories()
        #expect(log.accepts("x.json", saying: "new"))
    }

    @Test("W19 a directory whose change raised no event is found by its times")
    func silentDirectory() throws {
        workshop.folder("feed/kz")
        workshop.write("first", to: "feed/kz/x.json")
        let watcher = try #require(QuietWatcher(workshop.path + "/feed", log))
        watcher.attach()
        #expect(log.accepts("kz/x.json"))
        workshop.write("second", to: "feed/kz/y.json")
        workshop.delete("feed/kz/x.json")
        watcher.lookAtDirectories()
        #expect(log.sees(accepted: ["kz/y.json"], removed: ["kz/x.json"]))
    }
}

/// The file system user of this thread; the call is missing from Swift's Glibc module.
@_silgen_name("setfsuid") private func setFileSystemUser(_ user: UInt32) -> Int32
