import HealthModel

/// The state of the data layer: sources, faulty documents, holdings and the archive.
public struct DataLayerStatus: Sendable, Hashable {
    public var sources: [SourceStatus]
    /// The diagnostics of documents that could not be used.
    public var rejected: [DocumentID: [Diagnostic]]
    /// The diagnostics of documents that were used despite flaws.
    public var flawed: [DocumentID: [Diagnostic]]
    public var holdings: Holdings
    public var archive: ArchiveStatus

    public init(
        sources: [SourceStatus] = [], rejected: [DocumentID: [Diagnostic]] = [:], flawed: [DocumentID: [Diagnostic]] = [:],
        holdings: Holdings = Holdings(), archive: ArchiveStatus = ArchiveStatus(state: .off)
    ) {
        self.sources = sources
        self.rejected = rejected
        self.flawed = flawed
        self.holdings = holdings
        self.archive = archive
    }

    /// When a document was last read successfully; displayed as "updated".
    public var lastRead: Instant? { sources.compactMap(\.lastRead).max() }
}

/// The data held in memory.
public struct Holdings: Sendable, Hashable {
    /// The number of changes so far.
    public var generation: Int
    /// Including all revisions.
    public var snapshots: Int
    public var values: Int
    public var records: Int
    /// The total size of the documents held.
    public var documentBytes: Int
    /// Rows and records left out because their units are unknown or do not belong to the reporting unit.
    public var keptAside: Int
    /// The approximate memory used by snapshots and its limit; nil if unlimited.
    public var historyBytes: Int
    public var historyLimit: Int?
    /// Snapshots with this as-of or earlier were evicted to save memory; nil if none were.
    public var horizon: AsOf?
    /// The process's private memory; nil if the system does not report it.
    public var memoryBytes: Int?

    public init(
        generation: Int = 0, snapshots: Int = 0, values: Int = 0, records: Int = 0, documentBytes: Int = 0, keptAside: Int = 0,
        historyBytes: Int = 0, historyLimit: Int? = nil, horizon: AsOf? = nil, memoryBytes: Int? = nil
    ) {
        self.generation = generation
        self.snapshots = snapshots
        self.values = values
        self.records = records
        self.documentBytes = documentBytes
        self.keptAside = keptAside
        self.historyBytes = historyBytes
        self.historyLimit = historyLimit
        self.horizon = horizon
        self.memoryBytes = memoryBytes
    }
}
