/// The differences between two snapshots of one data set, in terms of the data.
public struct SnapshotDifference: Sendable {
    /// Identifies a value within a snapshot.
    public struct ValueID: Hashable, Sendable {
        public var orgUnit: OrgUnitID
        /// The index of the data element within its definition.
        public var element: Int
        public var category: Category
        public var period: Period
    }

    /// A value that was added (no old value), removed (no new value) or changed.
    public struct ValueChange: Sendable, Hashable {
        public var id: ValueID
        public var old: Value?
        public var new: Value?
    }

    public struct FieldChange: Sendable, Hashable {
        /// The index of the field within the definition.
        public var field: Int
        public var old: FieldValue
        public var new: FieldValue
    }

    public enum RecordChange: Sendable, Hashable {
        case added(id: String)
        case removed(id: String)
        /// - units: the record's old and new unit if it moved.
        case changed(id: String, units: [OrgUnitID], fields: [FieldChange])
    }

    /// Ordered by unit, then by definition and time.
    public let values: [ValueChange]
    /// Ordered by record identity.
    public let records: [RecordChange]

    /// - Parameter fieldCount: the number of record fields in the data set.
    public init(from old: Snapshot, to new: Snapshot, fieldCount: Int) {
        values = Self.changes(from: Self.values(old.values), to: Self.values(new.values))
        records = Self.changes(from: old.records, to: new.records, fieldCount: fieldCount)
    }

    public var isEmpty: Bool { values.isEmpty && records.isEmpty }

    private static func values(_ columns: ValueColumns) -> [ValueID: Value] {
        var values: [ValueID: Value] = [:]
        for unit in columns.units {
            for index in columns.values(of: unit) {
                let id = ValueID(
                    orgUnit: unit, element: columns.element(at: index), category: columns.category(at: index),
                    period: columns.period(at: index))
                values[id] = columns.value(at: index)
            }
        }
        return values
    }

    private static func changes(from old: [ValueID: Value], to new: [ValueID: Value]) -> [ValueChange] {
        Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted().map { id in
            ValueChange(id: id, old: old[id], new: new[id])
        }
    }

    private static func changes(from old: RecordColumns, to new: RecordColumns, fieldCount: Int) -> [RecordChange] {
        let (before, after) = (positions(old), positions(new))
        return Set(before.keys).union(after.keys).sorted().compactMap { id in
            guard let before = before[id] else { return .added(id: id) }
            guard let after = after[id] else { return .removed(id: id) }
            let fields = (0..<fieldCount).compactMap { field in
                let change = FieldChange(field: field, old: old.value(field, of: before), new: new.value(field, of: after))
                return change.old == change.new ? nil : change
            }
            let units = [old.units[before], new.units[after]]
            let hasMoved = units[0] != units[1]
            return fields.isEmpty && !hasMoved ? nil : .changed(id: id, units: hasMoved ? units : [], fields: fields)
        }
    }

    private static func positions(_ records: RecordColumns) -> [String: Int] {
        Dictionary(records.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { _, last in last })
    }
}

extension SnapshotDifference.ValueID: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        if left.orgUnit != right.orgUnit { return left.orgUnit < right.orgUnit }
        if left.element != right.element { return left.element < right.element }
        if left.category != right.category { return left.category < right.category }
        return left.period < right.period
    }
}
