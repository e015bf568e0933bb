/// The content of one field of one record.
public enum FieldValue: Sendable, Hashable {
    case missing(Missing)
    case text(LocalizedText)
    case day(Day, Qualifier)
    case number(Number)
    case boolean(Bool)
    case orgUnit(OrgUnitID)
    /// The position of a code in the field's list.
    case code(Int)
    /// The positions of codes, as bits.
    case codes(UInt64)
    case objects([RecordObject])
}

/// One object of a field that lists objects: a stop of a mobile complex. Values stand in the order of the field's own fields.
public struct RecordObject: Sendable, Hashable {
    public var values: [FieldValue]

    public init(_ values: [FieldValue]) {
        self.values = values
    }
}

/// The records of a snapshot as typed columns, one column for each record field of the definition.
public struct RecordColumns: Sendable {
    public private(set) var ids: [String] = []
    public private(set) var units: [OrgUnitID] = []
    private var columns: [RecordColumn]

    public init(fields: [RecordField]) {
        columns = fields.map { RecordColumn(type: $0.type) }
    }

    public var count: Int { ids.count }
    public var isEmpty: Bool { ids.isEmpty }

    /// Makes room for as many records.
    public mutating func reserve(_ count: Int) {
        ids.reserveCapacity(count)
        units.reserveCapacity(count)
        for index in columns.indices { columns[index].reserve(count) }
    }

    /// - Parameter values: one for each field of the definition.
    public mutating func append(id: String, unit: OrgUnitID, values: [FieldValue]) {
        ids.append(id)
        units.append(unit)
        for (index, value) in values.enumerated() where index < columns.count { columns[index].append(value) }
    }

    /// - Parameter field: the field's index in the definition.
    public func value(_ field: Int, of record: Int) -> FieldValue { columns[field][record] }
}
