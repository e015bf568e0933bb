import HealthModel

/// The totals of everything held, including all revisions.
public struct HistoryTotals: Sendable, Hashable {
    public fileprivate(set) var snapshots = 0
    public fileprivate(set) var values = 0
    public fileprivate(set) var records = 0
    /// The total size of the documents held.
    public fileprivate(set) var bytes = 0
    /// Rows and records left out because their units are unknown or do not belong to the reporting unit.
    public fileprivate(set) var keptAside = 0

    fileprivate mutating func add(_ snapshot: Snapshot, _ sign: Int) {
        snapshots += sign
        values += sign * snapshot.values.count
        records += sign * snapshot.records.count
        bytes += sign * snapshot.origin.bytes
        keptAside += sign * snapshot.keptAside
    }
}

/// The memory used by snapshots, and the eviction horizon.
struct HistoryMemory: Sendable {
    let limit: Int
    private(set) var bytes = 0
    private(set) var totals = HistoryTotals()
    /// Snapshots with this as-of or earlier have been evicted.
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

    /// Whether eviction must continue: a tenth of the limit is freed at once, so that evictions are rare.
    var isAboveTarget: Bool { bytes > limit - limit / 10 }

    func isBeyondHorizon(_ asOf: AsOf) -> Bool { horizon.map { asOf <= $0 } ?? false }
}
