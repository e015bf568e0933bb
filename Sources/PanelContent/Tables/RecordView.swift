import HealthModel

/// A column over records, a field or the records' names, read lazily from the snapshots.
///
/// A register of a hundred thousand records is thus never copied. It is a class, so that reading a cell copies nothing of it.
public final class RecordView: Sendable {
    private let records: [Record]
    /// Nil for the names of the records.
    private let field: RecordField?
    /// The field's index in the definition.
    private let position: Int
    private let title: RecordTitle

    /// Creates a column for a record field; nil if the data set does not define it.
    public init?(_ records: [Record], field code: String, of dataSet: DataSetDefinition) {
        guard let position = dataSet.recordFields.firstIndex(where: { $0.code == code }) else { return nil }
        self.records = records
        self.position = position
        field = dataSet.recordFields[position]
        title = RecordTitle(of: dataSet, in: OrgUnitTree([]))
    }

    /// Creates a column with the names of the records.
    public init(titlesOf records: [Record], of dataSet: DataSetDefinition, in orgUnits: OrgUnitTree) {
        self.records = records
        field = nil
        position = 0
        title = RecordTitle(of: dataSet, in: orgUnits)
    }

    var count: Int { records.count }

    func cell(_ row: Int) -> Cell {
        guard let field else { return .text(title.text(records[row].snapshot, records[row].index)) }
        return Cell(records[row].snapshot.records.value(position, of: records[row].index), of: field)
    }

    var order: ColumnValues.Order {
        switch field?.type {
        case .date, .integer, .decimal, .objects: .numbers
        case nil, .text, .code: .texts
        case .boolean, .orgUnit, .codes: .cells
        }
    }

    func number(_ row: Int) -> Double? {
        field == nil ? nil : records[row].snapshot.records.number(position, of: records[row].index)
    }

    func text(_ row: Int) -> LocalizedText? {
        guard let field else { return title.text(records[row].snapshot, records[row].index) }
        if case .text = field.type { return records[row].snapshot.records.text(position, of: records[row].index) }
        guard case .code(let code) = records[row].snapshot.records.value(position, of: records[row].index) else { return nil }
        return field.codeName(code)
    }
}

/// The display names of records: their own name or text, else their organisation's name, else their code.
public struct RecordTitle: Sendable {
    /// The index of the naming field; nil if there is none.
    private let position: Int?
    private let orgUnits: OrgUnitTree

    public init(of dataSet: DataSetDefinition, in orgUnits: OrgUnitTree) {
        position = dataSet.titleField.flatMap { title in dataSet.recordFields.firstIndex { $0.code == title.code } }
        self.orgUnits = orgUnits
    }

    public func of(_ record: Record) -> LocalizedText { text(record.snapshot, record.index) }

    fileprivate func text(_ snapshot: Snapshot, _ index: Int) -> LocalizedText {
        if let position, let text = snapshot.records.text(position, of: index) { return text }
        let unit = snapshot.records.units[index]
        return unit.isOrganisation ? orgUnits.label(of: unit).name : LocalizedText(verbatim: snapshot.records.ids[index])
    }
}

extension OrgUnitTree {
    /// The names of a unit; an unnamed one is labelled with its code.
    public func label(of id: OrgUnitID) -> UnitLabel {
        if let unit = self[id] { return UnitLabel(id: id, name: unit.name, shortName: unit.shortName) }
        let code = LocalizedText(verbatim: id.isOrganisation ? id.local : id.description)
        return UnitLabel(id: id, name: code, shortName: code)
    }
}

extension Cell {
    /// Creates a cell with the value of a record field.
    public init(_ value: FieldValue, of field: RecordField) {
        switch value {
        case .missing(let missing): self = .missing(missing)
        case .text(let text): self = .text(text)
        case .day(let day, let qualifier): self = .day(day, qualifier)
        case .number(let number): self = .reading(Reading(.number(number), unit: .number), .none)
        case .boolean(let flag): self = .message(Message(flag ? "word.yes" : "word.no"))
        case .orgUnit(let unit): self = .text(LocalizedText(verbatim: unit.description))
        case .code(let position): self = field.codeName(position).map { .text($0) } ?? .missing(.ambiguous)
        case .codes(let set):
            let names = (0..<64).filter { set & (1 << UInt64($0)) != 0 }.compactMap(field.codeName)
            self = .message(Message("word.list", .list(names.map { .name($0) })))
        case .objects(let objects): self = .reading(Reading(.number(.integer(Int64(objects.count))), unit: .number), .none)
        }
    }
}

extension RecordField {
    /// The name of the code at a position of the field's list.
    func codeName(_ position: Int) -> LocalizedText? {
        switch type {
        case .code(let list), .codes(let list): list.items.indices.contains(position) ? list.items[position].name : nil
        default: nil
        }
    }
}
