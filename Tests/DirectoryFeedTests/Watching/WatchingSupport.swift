import CLinux
import Catalogue
import CXXHash
import Feeds
import Glibc
import HealthModel
import Synchronization

@testable import DirectoryFeed
@testable import SnapshotFormat

/// Collects a source's news and waits for it: tests wait for events, never for time.
final class EventLog: Sendable {
    private let events = Mutex<[SourceNews]>([])
    private let bell: WakeUp

    init() throws {
        guard let bell = WakeUp() else { throw SystemError(number: errno) }
        self.bell = bell
    }

    func add(_ more: [SourceNews]) {
        events.withLock { $0 += more }
        bell.ring()
    }

    var isEmpty: Bool { events.withLock { $0.isEmpty } }
    func clear() { events.withLock { $0 = [] } }

    /// Waits for a matching event and drops it with all before. Returns false after ten seconds.
    func sees(_ fits: (SourceNews) -> Bool) -> Bool {
        let end = linux_steady_milliseconds() + 10_000
        while true {
            let isFound = events.withLock { events in
                while !events.isEmpty { if fits(events.removeFirst()) { return true } }
                return false
            }
            if isFound { return true }
            let left = end - linux_steady_milliseconds()
            guard left > 0 else { return false }
            _ = WakeUp.wait(for: [bell.descriptor], milliseconds: left)
            bell.clear()
        }
    }

    /// Waits until each document was accepted or removed, in any order.
    func sees(accepted: [String], removed: [String]) -> Bool {
        var (accepted, removed) = (Set(accepted), Set(removed))
        return sees { event in
            switch event {
            case .accepted(let snapshot, _): accepted.remove(snapshot.origin.document.name)
            case .removed(let document): removed.remove(document.name)
            case .rejected, .defined, .recalled, .status: break
            }
            return accepted.isEmpty && removed.isEmpty
        }
    }

    /// Waits until each document was accepted with a word and each of `removed` was removed, in any order.
    func sees(saying word: String, _ documents: [String], removed: [String]) -> Bool {
        var (documents, removed) = (Set(documents), Set(removed))
        return sees { event in
            switch event {
            case .accepted(let snapshot, _) where snapshot.header.key.feed == word: documents.remove(snapshot.origin.document.name)
            case .removed(let document): removed.remove(document.name)
            default: break
            }
            return documents.isEmpty && removed.isEmpty
        }
    }

    func accepts(_ document: String, saying text: String? = nil) -> Bool {
        sees { event in
            guard case .accepted(let snapshot, _) = event, snapshot.origin.document.name == document else { return false }
            return text.map { snapshot.header.key.feed == $0 } ?? true
        }
    }

    func rejects(_ document: String, _ code: String) -> Bool {
        sees { event in
            guard case .rejected(let found, let diagnostics) = event, found.name == document else { return false }
            return diagnostics.contains { $0.code == code }
        }
    }

    func removes(_ document: String) -> Bool {
        sees { if case .removed(let found) = $0 { found.name == document } else { false } }
    }

    func reports(_ fits: (SourceStatus) -> Bool) -> Bool {
        sees { if case .status(_, let status) = $0 { fits(status) } else { false } }
    }
}

/// A temporary directory, removed with the test.
final class Workshop {
    let path: String

    init() throws {
        var template = Array(("/tmp/taqta-watching-" + String(repeating: "X", count: 6)).utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError(number: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { remove(path) }

    func folder(_ name: String) { mkdir("\(path)/\(name)", 0o755) }

    /// Writes in place, like a careless program.
    func write(_ text: String, to name: String) {
        guard let file = fopen("\(path)/\(name)", "w") else { return }
        fputs(text, file)
        fclose(file)
    }

    /// Writes to a temporary name and renames, as the contract demands.
    func deliver(_ text: String, as name: String) {
        write(text, to: "delivery.tmp")
        move("delivery.tmp", to: name)
    }

    func move(_ name: String, to other: String) { rename("\(path)/\(name)", "\(path)/\(other)") }

    func delete(_ name: String) { remove("\(path)/\(name)") }

    /// Binds a socket to a name.
    func bind(_ socket: Int32, to name: String) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array("\(path)/\(name)".utf8)) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }

    private func remove(_ path: String) {
        if let stream = opendir(path) {
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
                if name != ".", name != ".." { isLink("\(path)/\(name)") ? _ = unlink("\(path)/\(name)") : remove("\(path)/\(name)") }
            }
            rmdir(path)
        } else {
            unlink(path)
        }
    }

    private func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}

extension DirectorySource {
    /// A source of documents that contain one word.
    static func ofWords(
        _ directory: String, limit: Int = 1000, rescanSeconds: Double? = nil, patienceSeconds: Double = 10,
        reader: any DocumentReader = WordReader()
    ) -> DirectorySource {
        DirectorySource(
            directory: directory, limit: limit, rescanSeconds: rescanSeconds, patienceSeconds: patienceSeconds,
            now: { Instant(milliseconds: 1_770_000_000_000) }, reader: reader)
    }
}

/// Reads documents that contain one word: it becomes the feed's name, and `bad` is rejected.
struct WordReader: DocumentReader {
    private static let definition = Catalogue.metadata.dataSets[0]

    func read(_ bytes: UnsafeRawBufferPointer, document: DocumentID, received: Instant) -> ReadingResult {
        let word = String(decoding: bytes, as: UTF8.self)
        if word == "bad" {
            return ReadingResult(
                snapshot: nil, diagnostics: [Diagnostic(file: document.description, severity: .error, code: "json.syntax")])
        }
        let snapshot = Snapshot(
            definition: WordReader.definition, header: SnapshotHeader(key: key(feed: word), generatedAt: received), values: ValueColumns(),
            records: RecordColumns(),
            origin: SnapshotOrigin(
                document: document, bytes: bytes.count, received: received, fingerprint: xxhash_64(bytes.baseAddress, bytes.count)))
        return ReadingResult(snapshot: snapshot, diagnostics: [])
    }

    private func key(feed: String) -> SnapshotKey {
        SnapshotKey(
            feed: feed, dataSet: "coverage", orgUnit: OrgUnitID(kato: 310_000_000), asOf: AsOf(Instant(milliseconds: 0)))
    }
}
