/// The value of one field of one record.
public enum FieldValue: Sendable, Hashable {
    case missing(Missing)
    case text(LocalizedText)
    case day(Day, Qualifier)
    case number(Number)
    case boolean(Bool)
    case orgUnit(OrgUnitID)
    /// The position of the code in the field's list.
    case code(Int)
    /// Positions of codes as bits.
    case codes(UInt64)
    case objects([RecordObject])
}

/// One object of a list field: a stop of a mobile complex. Values follow the order of the field's own fields.
public struct RecordObject: Sendable, Hashable {
    public var values: [FieldValue]

    public init(_ values: [FieldValue]) {
        self.values = values
    }
}

/// The records of a snapshot as typed columns, one per record field of the definition.
public struct RecordColumns: Sendable {
    public private(set) var ids: [String]
    public private(set) var units: [OrgUnitID]
    private var columns: [RecordColumn]

    /// Creates an empty set of records.
    public init() { (ids, units, columns) = ([], [], []) }

    public var count: Int { ids.count }
    public var isEmpty: Bool { ids.isEmpty }

    /// - Parameter field: the field's index in the definition.
    public func value(_ field: Int, of record: Int) -> FieldValue { columns[field][record] }

    /// The sort key of a numeric field: days by date, lists by length. Nil if missing.
    public func number(_ field: Int, of record: Int) -> Double? { columns[field].number(record) }

    /// The text of a text field; nil if it is missing or the field has another type.
    public func text(_ field: Int, of record: Int) -> LocalizedText? { columns[field].knownText(record) }

    /// Shares storage with an earlier snapshot of the series where the content is equal.
    mutating func share(with earlier: RecordColumns) {
        if isEmpty || earlier.isEmpty { return }
        let matches = matches(in: earlier)
        ids.share(with: earlier.ids, matches)
        if units == earlier.units {
            units = earlier.units
        } else {
            for (index, match) in zip(units.indices, matches) where match >= 0 && units[index] == earlier.units[match] {
                units[index] = earlier.units[match]
            }
        }
        for (index, column) in zip(columns.indices, earlier.columns) { columns[index].share(with: column, matches) }
    }

    /// Per record the position of the one with the same id in another snapshot, -1 if there is none.
    private func matches(in earlier: RecordColumns) -> [Int] {
        if ids == earlier.ids { return Array(ids.indices) }
        let positions = Dictionary(zip(earlier.ids, earlier.ids.indices), uniquingKeysWith: { first, _ in first })
        return ids.map { positions[$0] ?? -1 }
    }

    /// The approximate size of the columns in bytes, as if nothing were shared.
    var ownBytes: Int {
        ids.count * (MemoryLayout<String>.stride + MemoryLayout<OrgUnitID>.stride) + columns.reduce(0) { $0 + $1.ownBytes }
    }

    /// Collects records in file order.
    public struct Builder {
        private let fields: [RecordField]
        private var ids: [String] = []
        private var units: [OrgUnitID] = []
        private var values: [[FieldValue]]

        public init(fields: [RecordField]) {
            self.fields = fields
            values = fields.map { _ in [] }
        }

        /// Reserves capacity for `count` records.
        public mutating func reserve(_ count: Int) {
            ids.reserveCapacity(count)
            units.reserveCapacity(count)
            for index in values.indices { values[index].reserveCapacity(count) }
        }

        /// - Parameter record: one value per field of the definition.
        public mutating func append(id: String, unit: OrgUnitID, values record: [FieldValue]) {
            ids.append(id)
            units.append(unit)
            for index in values.indices { values[index].append(index < record.count ? record[index] : .missing(.notReported)) }
        }

        public consuming func finish() -> RecordColumns {
            RecordColumns(
                ids: ids, units: units, columns: ids.isEmpty ? [] : zip(fields, values).map { RecordColumn(type: $0.type, $1) })
        }
    }

    private init(ids: [String], units: [OrgUnitID], columns: [RecordColumn]) {
        self.ids = ids
        self.units = units
        self.columns = columns
    }
}
