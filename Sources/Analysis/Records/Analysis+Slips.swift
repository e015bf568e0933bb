import HealthModel
import History

/// How often a record's date moved between snapshots, and by how many days in all (later is positive).
public struct Slip: Sendable, Hashable {
    public var count: Int
    public var days: Int
}

extension Analysis {
    /// How the dates in a field moved over the last snapshots of the series that some records come from.
    ///
    /// - Parameter limit: how many snapshots of each series are looked back through.
    public func slips(of field: String, _ records: [Record], limit: Int = 60) -> [RecordID: Slip] {
        guard let dataSet = records.first?.dataSet, let position = dataSet.recordFields.firstIndex(where: { $0.code == field })
        else { return [:] }
        var slips: [RecordID: Slip] = [:]
        for reporter in Set(records.map(\.snapshot.header.key.orgUnit)) {
            guard let series = history.series(dataSet.code, of: reporter) else { continue }
            var last: [RecordID: Day] = [:]
            for snapshot in Array(series.newestFirst(at: asOf).prefix(limit)).reversed() {
                for index in 0..<snapshot.records.count {
                    guard case .day(let day, _) = snapshot.records.value(position, of: index) else { continue }
                    let key = Record(snapshot: snapshot, index: index).id
                    if let before = last[key], before != day {
                        slips[key, default: Slip(count: 0, days: 0)].count += 1
                        slips[key]?.days += day - before
                    }
                    last[key] = day
                }
            }
        }
        return slips
    }
}
