import Glibc
import HealthModel
import Synchronization

@testable import DirectoryFeed
@testable import SnapshotFormat

/// The ways in which programs save files.
enum SavingStyle: String, CaseIterable, CustomStringConvertible {
    case rename, inPlace, hardLink, backupAndRewrite, backupAndRename, synchronised, appended, symbolicLink

    var description: String { rawValue }

    func save(_ text: String, to name: String, in workshop: Workshop) {
        switch self {
        case .rename: workshop.deliver(text, as: name)
        case .inPlace: workshop.write(text, to: name)
        case .hardLink:
            workshop.write(text, to: "made")
            workshop.delete(name)
            link("\(workshop.path)/made", "\(workshop.path)/\(name)")
        case .backupAndRewrite:
            // vim with `backupcopy=no`: it tests whether it may create files, moves the old one away and writes a new one.
            workshop.write("", to: "feed/4913")
            workshop.delete("feed/4913")
            workshop.move(name, to: name + "~")
            workshop.write(text, to: name)
            workshop.delete(name + "~")
        case .backupAndRename:
            // Emacs and gedit: the new content under a temporary name, the old one linked as a backup.
            workshop.write(text, to: "feed/.goutputstream-XYZ")
            link("\(workshop.path)/\(name)", "\(workshop.path)/\(name)~")
            workshop.move("feed/.goutputstream-XYZ", to: name)
        case .synchronised:
            // rsync: a hidden name with a suffix, then a rename.
            workshop.write(text, to: "feed/.x.json.Xa8bQ1")
            workshop.move("feed/.x.json.Xa8bQ1", to: name)
        case .appended:
            truncate("\(workshop.path)/\(name)", 0)
            for letter in text {
                guard let file = fopen("\(workshop.path)/\(name)", "a") else { return }
                fputs(String(letter), file)
                fclose(file)
            }
        case .symbolicLink:
            workshop.write(text, to: "made")
            symlink("../made", "\(workshop.path)/feed/next")
            workshop.move("feed/next", to: name)
        }
    }
}

/// A reader that blocks until released, like a call to a dead file server.
final class SlowReader: DocumentReader {
    private let gate: WakeUp?
    private let isReleased = Atomic(false)

    init() { gate = WakeUp() }

    func release() {
        isReleased.store(true, ordering: .sequentiallyConsistent)
        gate?.ring()
    }

    func read(_ bytes: UnsafeRawBufferPointer, document: DocumentID, received: Instant) -> ReadingResult {
        let copy = Array(bytes)
        while !isReleased.load(ordering: .sequentiallyConsistent), let gate {
            _ = WakeUp.wait(for: [gate.descriptor], milliseconds: nil)
        }
        return copy.withUnsafeBytes { WordReader().read($0, document: document, received: received) }
    }
}

/// A reader that checks whether a document is memory-mapped while being read.
final class MapReader: DocumentReader {
    private let looks = Atomic(0)
    private let mappings = Atomic(0)

    var hasLooked: Bool { looks.load(ordering: .relaxed) > 0 }
    var hasFoundMapping: Bool { mappings.load(ordering: .relaxed) > 0 }

    func read(_ bytes: UnsafeRawBufferPointer, document: DocumentID, received: Instant) -> ReadingResult {
        guard let maps = fopen("/proc/self/maps", "r") else { return ReadingResult(snapshot: nil, diagnostics: []) }
        defer { fclose(maps) }
        var line = [CChar](repeating: 0, count: 4096)
        while fgets(&line, Int32(line.count), maps) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if text.contains(".json") { mappings.add(1, ordering: .relaxed) }
        }
        looks.add(1, ordering: .relaxed)
        return WordReader().read(bytes, document: document, received: received)
    }
}

/// A watcher whose kernel events are not read, with a reader.
final class QuietWatcher {
    private var watcher: DirectoryWatcher
    private let work: SharedWork

    init?(_ directory: String, _ log: EventLog) {
        let configuration = DirectorySource.Configuration(
            root: Array(directory.utf8), place: directory, id: SourceID(name: directory), largestDocument: 1000,
            intervals: RescanSchedule.Intervals(), patience: 10_000, now: { Instant(milliseconds: 0) })
        guard let work = SharedWork(place: directory, patience: configuration.patience),
            let crew = ReadingCrew(DocumentReading(configuration: configuration, reader: WordReader()), work)
        else { return nil }
        self.work = work
        watcher = DirectoryWatcher(work, configuration)
        _ = BackgroundThread.start("reader") {
            var worker = ReadingWorker(work, configuration, crew: crew, reader: WordReader()) { log.add($0) }
            worker.run()
        }
    }

    deinit { work.stop() }

    func attach() { watcher.attach() }

    func lookAtDirectories() { watcher.lookAtDirectories() }
}
