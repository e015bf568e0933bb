import HealthModel

/// How much is held, over all revisions.
public struct HistoryTotals: Sendable, Hashable {
    public fileprivate(set) var snapshots = 0
    public fileprivate(set) var values = 0
    public fileprivate(set) var records = 0
    /// The size of the documents that it was read from.
    public fileprivate(set) var bytes = 0
    /// Rows and records that are not held, because their units are unknown or not the reporting unit's.
    public fileprivate(set) var keptAside = 0

    fileprivate mutating func add(_ snapshot: Snapshot, _ sign: Int) {
        snapshots += sign
        values += sign * snapshot.values.count
        records += sign * snapshot.records.count
        bytes += sign * snapshot.origin.bytes
        keptAside += sign * snapshot.keptAside
    }
}

/// How much memory the snapshots take, and how far back they reach for it.
struct HistoryMemory: Sendable {
    let limit: Int
    private(set) var bytes = 0
    private(set) var totals = HistoryTotals()
    /// Snapshots as of this and earlier have been let go.
    var horizon: AsOf?

    init(limit: Int) { self.limit = limit }

    mutating func add(_ snapshot: Snapshot) {
        bytes += snapshot.ownBytes
        totals.add(snapshot, 1)
    }

    mutating func remove(_ snapshot: Snapshot) {
        bytes -= snapshot.ownBytes
        totals.add(snapshot, -1)
    }

    var isExceeded: Bool { bytes > limit }

    /// Whether more must be let go: a tenth of the limit is kept free, so that this is seldom needed.
    var isAboveTarget: Bool { bytes > limit - limit / 10 }

    func isBeyondHorizon(_ asOf: AsOf) -> Bool { horizon.map { asOf <= $0 } ?? false }
}
