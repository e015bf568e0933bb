import Dispatch
import Engine
import HealthModel
import Ingest
import Localization
import Synchronization

/// Follows directories as the dashboard does, and prints how the data layer is whenever that changes: for monitoring, and for
/// whoever wants to know when a file has arrived. Data sets that files define are those of the start.
struct StatusFollowing {
    let clock: @Sendable () -> Instant
    let archive: ArchiveStatus
    let wording: Wording
    /// How often to look again without being told of changes, in seconds; nil for the usual times.
    let rescanSeconds: Double?

    /// Goes on until nobody takes the lines any more.
    func run(_ directories: [String]) {
        let definitions = Definitions.registry(of: directories)
        let reader = SnapshotReader(metadata: definitions.metadata)
        var loaded = Loaded(definitions.metadata, faults: definitions.edition.diagnostics)
        let news = News()
        let sources = directories.map { directory in
            DirectorySource(
                directory: directory, label: Definitions.label(of: directory, among: directories), rescanSeconds: rescanSeconds,
                now: clock, reader: reader)
        }
        for source in sources { source.start { news.add($0) } }
        while true {
            for event in news.wait() { loaded.apply(event) }
            let report = StatusReport(loaded.dataLayer(archive), seconds: 0, wording)
            guard StandardOutput.write(report.line) else { return }
        }
    }
}

/// What sources delivered from their threads.
final class News: Sendable {
    private let store = Mutex<[SourceEvent]>([])
    private let arrival = DispatchSemaphore(value: 0)

    func add(_ events: [SourceEvent]) {
        let wasEmpty = store.withLock { store in
            defer { store += events }
            return store.isEmpty
        }
        if wasEmpty { arrival.signal() }
    }

    /// All that has come, as soon as something has.
    func wait() -> [SourceEvent] {
        arrival.wait()
        return store.withLock { store in
            defer { store = [] }
            return store
        }
    }
}
