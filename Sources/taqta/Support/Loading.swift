import Crypto
import Dashboard
import Dispatch
import Engine
import Exporters
import FoundationEssentials
import Glibc
import HealthModel
import Ingest
import Synchronization

/// Everything in some directories, read once.
struct Loaded {
    var content: HistoryContent
    /// Of the documents that could not be used, by their names.
    private(set) var rejected: [String: [Diagnostic]] = [:]
    /// Of those that were used all the same.
    private(set) var flawed: [String: [Diagnostic]] = [:]
    private(set) var statuses: [SourceStatus] = []
    /// Where the documents came from, to read them again.
    fileprivate(set) var sources: [any SnapshotSource] = []
    /// How long reading and storing took.
    var seconds = 0.0

    /// - Parameter faults: what is wrong with the documents that define data sets.
    init(_ metadata: Metadata, faults: [String: [Diagnostic]]) {
        content = HistoryContent(metadata: metadata)
        for (document, diagnostics) in faults {
            let isRefused = diagnostics.contains { $0.severity == .error }
            if isRefused { rejected[document] = diagnostics } else { flawed[document] = diagnostics }
        }
    }

    var diagnostics: [Diagnostic] {
        [rejected, flawed].flatMap { $0.sorted { $0.key < $1.key }.flatMap(\.value) }
    }

    /// What the documents hold now.
    var contents: DocumentContents { DocumentContents(of: sources, sha256: { SHA256.text($0) }) }

    /// Documents are read again from these sources.
    mutating func follow(_ sources: [any SnapshotSource]) { self.sources = sources }

    /// Whether everything in so many sources has been read.
    func isComplete(of sources: Int) -> Bool { statuses.count == sources && statuses.allSatisfy { $0.progress == .complete } }

    func dataLayer(_ archive: ArchiveStatus) -> DataLayerStatus {
        var holdings = content.holdings
        holdings.memoryBytes = ProcessMemory.ownBytes
        return DataLayerStatus(sources: statuses, rejected: rejected, flawed: flawed, holdings: holdings, archive: archive)
    }

    /// The trouble that leaves nothing to show: a directory that is not there or cannot be read.
    var problem: Diagnostic? {
        statuses.compactMap(\.problem).first { $0.severity == .error }
    }
}

/// Reads directories to the end, through the same source that feeds the dashboard.
struct Loading {
    let clock: @Sendable () -> Instant

    func load(_ directories: [String]) -> Loaded {
        let start = DispatchTime.now().uptimeNanoseconds
        let definitions = Definitions.registry(of: directories)
        let reader = SnapshotReader(metadata: definitions.metadata)
        var loaded = Loaded(definitions.metadata, faults: definitions.edition.diagnostics)
        for directory in directories {
            let source = DirectorySource(
                directory: directory, label: Definitions.label(of: directory, among: directories), now: clock, reader: reader)
            for event in events(of: source) { loaded.apply(event) }
            loaded.sources.append(source)
        }
        loaded.seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        return loaded
    }

    private func events(of source: DirectorySource) -> [SourceEvent] {
        let collected = Collected()
        source.start { collected.add($0) }
        collected.waitUntilComplete()
        source.stop()
        return collected.events
    }
}

/// What a source delivered from its own thread.
private final class Collected: Sendable {
    private let store = Mutex<[SourceEvent]>([])
    private let complete = DispatchSemaphore(value: 0)

    func add(_ events: [SourceEvent]) {
        store.withLock { $0 += events }
        for case .scanned(let status) in events where status.progress == .complete || status.problem != nil { complete.signal() }
    }

    func waitUntilComplete() { complete.wait() }

    var events: [SourceEvent] { store.withLock { $0 } }
}

extension Loaded {
    mutating func apply(_ event: SourceEvent) {
        switch event {
        case .accepted(let snapshot, let diagnostics):
            content.accept(snapshot)
            rejected[snapshot.origin.name] = nil
            flawed[snapshot.origin.name] = diagnostics.isEmpty ? nil : diagnostics
        case .rejected(let document, let diagnostics): rejected[document] = diagnostics
        // Definitions were read before everything else.
        case .defined: break
        case .removed(let document):
            content.remove(document: document)
            rejected[document] = nil
            flawed[document] = nil
        case .scanned(let status):
            if let index = statuses.firstIndex(where: { $0.place == status.place }) {
                statuses[index] = status
            } else {
                statuses.append(status)
            }
        }
    }
}
