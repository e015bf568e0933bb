import HealthModel
import Synchronization

/// The snapshot of each series that was read last, with which the next one shares what has not changed since.
///
/// A daily feed says nearly the same each day, so that years of it take a fraction of the memory. Large documents are not kept
/// here: they would outlive their place in the history.
final class EarlierSnapshots: Sendable {
    private struct SeriesKey: Hashable {
        var feed: String
        var dataSet: String
        var orgUnit: OrgUnitID

        init(_ key: SnapshotKey) {
            (feed, dataSet, orgUnit) = (key.feed, key.dataSet, key.orgUnit)
        }
    }

    private static let largestDocument = 256 << 10
    private static let limit = 4096

    private let last = Mutex<[SeriesKey: Snapshot]>([:])

    func last(_ key: SnapshotKey) -> Snapshot? { last.withLock { $0[SeriesKey(key)] } }

    func note(_ snapshot: Snapshot) {
        guard snapshot.origin.bytes <= Self.largestDocument else { return }
        last.withLock { last in
            if last.count >= Self.limit { last.removeAll() }
            last[SeriesKey(snapshot.header.key)] = snapshot
        }
    }
}
