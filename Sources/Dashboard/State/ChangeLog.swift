import HealthModel

/// What has arrived since the operator's last acknowledgement: "what changed on my shift".
public struct ChangeLog: Sendable, Hashable {
    /// More than this many are counted, but no longer listed.
    static let limit = 200

    public struct Entry: Sendable, Hashable {
        public var at: Instant
        public var key: SnapshotKey
        public var document: DocumentID
    }

    /// Nil before the first acknowledgement.
    public private(set) var acknowledged: Instant?
    /// Newest first.
    public private(set) var entries: [Entry] = []
    public private(set) var count = 0

    /// The data sets that have changed.
    public var dataSets: Set<String> { Set(entries.map(\.key.dataSet)) }

    mutating func add(_ snapshot: Snapshot, at now: Instant) {
        count += 1
        entries.insert(Entry(at: now, key: snapshot.header.key, document: snapshot.origin.document), at: 0)
        if entries.count > ChangeLog.limit { entries.removeLast() }
    }

    mutating func acknowledge(at now: Instant) {
        self = ChangeLog()
        acknowledged = now
    }
}
