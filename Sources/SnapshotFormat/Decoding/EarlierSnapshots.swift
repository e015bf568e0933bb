import HealthModel
import Synchronization

/// The snapshot of each series read last; the next one shares whatever has not changed.
///
/// A daily feed repeats itself, so years of it take a fraction of the memory. Large documents are not kept here, because they
/// would outlive their eviction from the history.
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
