import HealthModel
import History

/// How often a record's date moved between snapshots, and by how many days in total (positive is later).
public struct Slip: Sendable, Hashable {
    public var count: Int
    public var days: Int
}

extension Analysis {
    /// Returns how the dates in a field moved over the last snapshots of the records' series.
    ///
    /// - Parameter limit: the maximum number of snapshots read per series.
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

/// An earlier value of a record's field, from one as-of to another.
public struct EarlierFieldValue: Sendable {
    public var value: FieldValue
    public var first: AsOf
    public var last: AsOf
}

extension Analysis {
    /// Earlier values of a record's field in its feed's last snapshots, newest first, excluding the current value.
    ///
    /// - Parameter limit: the maximum number of snapshots read.
    public func earlierValues(of field: RecordField, in record: Record, limit: Int = 60) -> [EarlierFieldValue] {
        let key = record.snapshot.header.key
        guard let position = record.dataSet.recordFields.firstIndex(where: { $0.code == field.code }),
            let series = history.series(key.dataSet, of: key.orgUnit)
        else { return [] }
        var found = [EarlierFieldValue(value: record[field.code], first: key.asOf, last: key.asOf)]
        var place = record.index
        for snapshot in series.newestFirst(at: key.asOf).lazy.filter({ $0.header.key.feed == key.feed }).prefix(limit) {
            // Most feeds list their records in the same order each day.
            guard let index = snapshot.records.position(of: record, near: place) else { continue }
            place = index
            let value = snapshot.records.value(position, of: index)
            let asOf = snapshot.header.key.asOf
            if found[found.count - 1].value == value {
                found[found.count - 1].first = asOf
            } else {
                found.append(EarlierFieldValue(value: value, first: asOf, last: asOf))
            }
        }
        return Array(found.dropFirst())
    }
}

extension RecordColumns {
    /// The position of the same record in these columns; `hint` is tried first.
    fileprivate func position(of record: Record, near hint: Int) -> Int? {
        if ids.indices.contains(hint), ids[hint] == record.code, units[hint] == record.unit { return hint }
        return ids.indices.first { ids[$0] == record.code && units[$0] == record.unit }
    }
}
