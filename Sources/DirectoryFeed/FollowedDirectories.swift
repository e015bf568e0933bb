import SnapshotFormat
import Dispatch
import Feeds
import HealthModel
import Synchronization

/// The directories that one program follows: made in one place, for the dashboard and for every command.
///
/// Their definitions are read by one reader, so that a definition in any of them counts in all. What was started goes on until
/// `stop`, whether or not anybody still holds it: the threads hold it themselves.
public final class FollowedDirectories: Sendable {
    public struct Options: Sendable {
        /// They need not exist yet.
        public var directories: [String]
        /// The built-in data sets and the units.
        public var metadata: Metadata
        public var limits = ReadingLimits.standard
        /// How often to look again without being told of changes, in seconds; nil for the usual times.
        public var rescanSeconds: Double?
        /// The wall clock, which dates what is received.
        public var now: @Sendable () -> Instant

        public init(_ directories: [String], metadata: Metadata, now: @escaping @Sendable () -> Instant) {
            self.directories = directories
            self.metadata = metadata
            self.now = now
        }
    }

    public let ids: [SourceID]
    /// The data sets that are known before anything is read.
    public let opening: DefinitionEdition
    /// Reads documents by the definitions as they are now.
    public let reader: any DocumentReader
    private let sources: [DirectorySource]
    private let receiver: Receiver

    /// - Parameters:
    ///   - definitionsFirst: whether the definitions are read at once: for commands that need them before anything else.
    ///   - noting: puts another reader around the one that decodes, wherever documents are read.
    ///   - keeping: puts another reader around that one, where documents are read for the first time.
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

    /// Begins to read and to report; call it once, and `stop` in the end.
    public func start(deliver: @escaping @Sendable ([SourceNews]) -> Void) {
        receiver.begin(deliver)
        for source in sources {
            source.start { [self] news in receiver.deliver(news) }
        }
    }

    /// Reads everything once, one directory after the other so that the order is always the same, and ends.
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

    /// The bytes of a document as they are now, or nil where they cannot be had.
    public func content(of document: DocumentID) -> [UInt8]? {
        sources.first { $0.id == document.source }?.content(of: document)
    }

    public func rescan() { for source in sources { source.rescan() } }

    public func reread(_ documents: [DocumentID]) { for source in sources { source.reread(documents) } }

    /// Ends the reports; nothing is delivered afterwards.
    public func stop() {
        for source in sources { source.stop() }
        receiver.end()
    }
}

/// Who hears what the sources deliver.
private final class Receiver: Sendable {
    private let hearer = Mutex<(@Sendable ([SourceNews]) -> Void)?>(nil)

    func begin(_ deliver: @escaping @Sendable ([SourceNews]) -> Void) { hearer.withLock { $0 = deliver } }

    func end() { hearer.withLock { $0 = nil } }

    func deliver(_ news: [SourceNews]) { hearer.withLock { $0 }?(news) }
}

/// What sources have delivered from their threads and nobody has taken yet.
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

    /// All that has come, as soon as something has.
    public func wait() -> [SourceNews] {
        arrival.wait()
        return store.withLock { store in
            defer { store = [] }
            return store
        }
    }
}

extension DefinitionRegistry {
    /// Reads the definitions of some directories at once.
    public mutating func define(_ directories: [String], _ ids: [SourceID], limit: Int = ReadingLimits.standard.bytes) {
        for (directory, id) in zip(directories, ids) {
            let documents = DefinitionFolder.documents(of: directory, source: id, limit: limit)
            for (document, content) in documents.sorted(by: { $0.key < $1.key }) { define(document, content) }
        }
    }
}

extension SourceStatus {
    /// Whether all was read, or nothing can be.
    fileprivate var isAtItsEnd: Bool { progress == .complete || problem?.severity == .error }
}
