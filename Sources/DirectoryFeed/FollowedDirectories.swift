import SnapshotFormat
import Dispatch
import Feeds
import HealthModel
import Synchronization

/// The directories followed by one process, set up the same way for the dashboard and every command.
///
/// Their definitions share one reader, so a definition in any directory applies to all. Once started, it runs until `stop`, even
/// if no reference to it is left: the threads retain it.
public final class FollowedDirectories: Sendable {
    public struct Options: Sendable {
        /// They need not exist yet.
        public var directories: [String]
        /// The built-in data sets and the units.
        public var metadata: Metadata
        public var limits = ReadingLimits.standard
        /// The rescan interval in seconds where changes are not reported; nil for the defaults.
        public var rescanSeconds: Double?
        /// The wall clock used to date received documents.
        public var now: @Sendable () -> Instant

        public init(_ directories: [String], metadata: Metadata, now: @escaping @Sendable () -> Instant) {
            self.directories = directories
            self.metadata = metadata
            self.now = now
        }
    }

    public let ids: [SourceID]
    /// The data sets known before anything is read.
    public let opening: DefinitionEdition
    /// Reads documents with the current definitions.
    public let reader: any DocumentReader
    private let sources: [DirectorySource]
    private let receiver: Receiver

    /// - Parameters:
    ///   - definitionsFirst: whether to read definitions synchronously, for commands that need them first.
    ///   - noting: wraps the decoding reader wherever documents are read.
    ///   - keeping: wraps that reader where documents are read for the first time.
    public init(
        _ options: Options, definitionsFirst: Bool = false, noting: (any DocumentReader) -> any DocumentReader = { $0 },
        keeping: (any DocumentReader) -> any DocumentReader = { $0 }
    ) {
        let ids = SourceID.directories(options.directories)
        let receiver = Receiver()
        var registry = DefinitionRegistry(metadata: options.metadata, limits: options.limits)
        if definitionsFirst { registry.define(options.directories, ids, limit: options.limits.bytes) }
        let reader = noting(DefinedReader(registry, limits: options.limits) { receiver.deliver([.defined($0)]) })
        let keeper = keeping(reader)
        self.ids = ids
        self.receiver = receiver
        self.reader = reader
        opening = registry.edition
        sources = zip(options.directories, ids).map { directory, id in
            DirectorySource(
                directory: directory, id: id, limit: options.limits.bytes, rescanSeconds: options.rescanSeconds, now: options.now,
                reader: keeper)
        }
    }

    /// Starts reading and reporting; call it once, and `stop` in the end.
    public func start(deliver: @escaping @Sendable ([SourceNews]) -> Void) {
        receiver.begin(deliver)
        for source in sources {
            source.start { [self] news in receiver.deliver(news) }
        }
    }

    /// Reads everything once and returns, one directory after the other so that the order is deterministic.
    public func readToEnd(_ take: (SourceNews) -> Void) {
        let inbox = NewsInbox()
        receiver.begin { inbox.add($0) }
        for source in sources {
            source.start { [self] news in receiver.deliver(news) }
            var isComplete = false
            while !isComplete {
                for news in inbox.wait() {
                    take(news)
                    if case .status(source.id, let status) = news, status.isAtItsEnd { isComplete = true }
                }
            }
            source.stop()
        }
    }

    /// Returns the current bytes of a document, or nil if unavailable.
    public func content(of document: DocumentID) -> [UInt8]? {
        sources.first { $0.id == document.source }?.content(of: document)
    }

    public func rescan() { for source in sources { source.rescan() } }

    public func reread(_ documents: [DocumentID]) { for source in sources { source.reread(documents) } }

    /// Stops reporting; nothing is delivered afterwards.
    public func stop() {
        for source in sources { source.stop() }
        receiver.end()
    }
}

/// The handler for news from the sources.
private final class Receiver: Sendable {
    private let hearer = Mutex<(@Sendable ([SourceNews]) -> Void)?>(nil)

    func begin(_ deliver: @escaping @Sendable ([SourceNews]) -> Void) { hearer.withLock { $0 = deliver } }

    func end() { hearer.withLock { $0 = nil } }

    func deliver(_ news: [SourceNews]) { hearer.withLock { $0 }?(news) }
}

/// News delivered by the sources' threads and not yet taken.
public final class NewsInbox: Sendable {
    private let store = Mutex<[SourceNews]>([])
    private let arrival = DispatchSemaphore(value: 0)

    public init() {}

    public func add(_ news: [SourceNews]) {
        let wasEmpty = store.withLock { store in
            defer { store += news }
            return store.isEmpty
        }
        if wasEmpty { arrival.signal() }
    }

    /// Waits for news and returns all of it.
    public func wait() -> [SourceNews] {
        arrival.wait()
        return store.withLock { store in
            defer { store = [] }
            return store
        }
    }
}

extension DefinitionRegistry {
    /// Reads the definitions of some directories synchronously.
    public mutating func define(_ directories: [String], _ ids: [SourceID], limit: Int = ReadingLimits.standard.bytes) {
        for (directory, id) in zip(directories, ids) {
            let documents = DefinitionFolder.documents(of: directory, source: id, limit: limit)
            for (document, content) in documents.sorted(by: { $0.key < $1.key }) { define(document, content) }
        }
    }
}

extension SourceStatus {
    /// Whether everything has been read, or nothing can be.
    fileprivate var isAtItsEnd: Bool { progress == .complete || problem?.severity == .error }
}
