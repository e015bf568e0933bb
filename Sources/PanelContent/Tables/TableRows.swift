import HealthModel

/// The identities of a table's rows.
public struct TableRows: Sendable {
    private enum Storage: Sendable {
        case identities([RowID])
        /// Identities are created on demand, so that a hundred thousand records cost nothing.
        case records([Record])
    }

    private let storage: Storage

    public init(_ rows: [RowID]) {
        storage = .identities(rows)
    }

    public init(_ records: [Record]) {
        storage = .records(records)
    }

    public var count: Int {
        switch storage {
        case .identities(let rows): rows.count
        case .records(let records): records.count
        }
    }

    public subscript(row: Int) -> RowID {
        switch storage {
        case .identities(let rows): rows[row]
        case .records(let records): .record(records[row].id)
        }
    }

    /// Whether a row has the given identity, without creating its own.
    public func has(_ id: RowID, at row: Int) -> Bool {
        switch (storage, id) {
        case (.identities(let rows), _): rows[row] == id
        case (.records(let records), .record(let record)):
            records[row].code == record.code && records[row].unit == record.orgUnit && records[row].dataSet.code == record.dataSet
        case (.records, _): false
        }
    }

    public func firstIndex(of id: RowID) -> Int? { (0..<count).first { has(id, at: $0) } }
}
