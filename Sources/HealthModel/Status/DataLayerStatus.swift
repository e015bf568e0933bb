/// How the data layer is: what the sources read and could not use, what is held of it, and how the archive is.
public struct DataLayerStatus: Sendable, Hashable {
    public var sources: [SourceStatus]
    /// The documents that could not be used, and why, by their names.
    public var rejected: [DocumentID: [Diagnostic]]
    /// What is wrong with documents that were used all the same.
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

    /// When a document was last read with success: what "updated" means.
    public var lastRead: Instant? { sources.compactMap(\.lastRead).max() }
}

/// What is held in memory.
public struct Holdings: Sendable, Hashable {
    /// How often what is held has changed.
    public var generation: Int
    /// Over all revisions.
    public var snapshots: Int
    public var values: Int
    public var records: Int
    /// The size of the documents that it was read from.
    public var documentBytes: Int
    /// Rows and records that are not held, because their units are unknown or not the reporting unit's.
    public var keptAside: Int
    /// About what the snapshots take in memory, and may take; nil without a limit.
    public var historyBytes: Int
    public var historyLimit: Int?
    /// Snapshots as of this and earlier are not held, for want of memory; nil while everything is.
    public var horizon: AsOf?
    /// Memory that the program has to itself; nil where the system does not tell.
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
