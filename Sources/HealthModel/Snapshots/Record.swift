/// One record of a snapshot.
public struct Record: Sendable {
    public let snapshot: Snapshot
    /// The record's position in the snapshot.
    public let index: Int

    public init(snapshot: Snapshot, index: Int) {
        self.snapshot = snapshot
        self.index = index
    }

    public var dataSet: DataSetDefinition { snapshot.definition }
    public var code: String { snapshot.records.ids[index] }
    public var unit: OrgUnitID { snapshot.records.units[index] }
    public var id: RecordID { RecordID(dataSet: dataSet.code, orgUnit: unit, code: code) }

    /// The value of a field; `notApplicable` for a field missing from the definition.
    public subscript(field: String) -> FieldValue {
        guard let position = dataSet.recordFields.firstIndex(where: { $0.code == field }) else { return .missing(.notApplicable) }
        return snapshot.records.value(position, of: index)
    }

    /// The code in a coded field.
    public func code(_ field: String) -> String? {
        guard case .code(let position) = self[field], case .code(let list)? = dataSet.recordField(field)?.type else { return nil }
        return list.items.indices.contains(position) ? list.items[position].code : nil
    }

    public func day(_ field: String) -> Day? {
        if case .day(let day, _) = self[field] { day } else { nil }
    }

    public func flag(_ field: String) -> Bool? {
        if case .boolean(let flag) = self[field] { flag } else { nil }
    }

    public func text(_ field: String) -> LocalizedText? {
        if case .text(let text) = self[field] { text } else { nil }
    }
}

extension DataSetDefinition {
    /// The fields that can name a record: shown as its name and not as columns.
    private static let titles = ["name", "text"]

    /// The field that names a record not about an organisation; nil if there is none.
    public var titleField: RecordField? {
        DataSetDefinition.titles.lazy.compactMap { code in self.recordFields.first { $0.code == code && $0.type == .text } }.first
    }
}
