import Dashboard
import Dispatch
import FoundationEssentials
import Glibc
import HealthModel
import Ingest
import Synchronization

/// Everything in some directories, read once.
struct Loaded {
    var content: HistoryContent
    var diagnostics: [Diagnostic]
    var statuses: [Ingest.SourceStatus]
    /// How long reading and storing took.
    var seconds: Double

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
        let faults = definitions.edition.diagnostics.sorted { $0.key < $1.key }.flatMap(\.value)
        var loaded = Loaded(content: HistoryContent(metadata: definitions.metadata), diagnostics: faults, statuses: [], seconds: 0)
        for directory in directories {
            for event in events(of: directory, label: Definitions.label(of: directory, among: directories), reader) { loaded.apply(event) }
        }
        loaded.seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        return loaded
    }

    private func events(of directory: String, label: String, _ reader: SnapshotReader) -> [SourceEvent] {
        let source = DirectorySource(directory: directory, label: label, now: clock, reader: reader)
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
            self.diagnostics += diagnostics
        case .rejected(_, let diagnostics): self.diagnostics += diagnostics
        // Definitions were read before everything else.
        case .defined: break
        case .removed(let document): content.remove(document: document)
        case .scanned(let status):
            statuses.removeAll { $0.place == status.place }
            statuses.append(status)
        }
    }
}
