import HealthModel

/// One column over records: a field, or the records' names, read from the snapshots when it is asked for.
///
/// So a register of a hundred thousand records is never copied.
public struct RecordView: Sendable {
    private enum Content: Sendable {
        case field(RecordField, position: Int)
        case title(RecordTitle)
    }

    private let records: [Record]
    private let content: Content

    /// A field of records of one data set; nil where the data set does not define it.
    public init?(_ records: [Record], field code: String, of dataSet: DataSetDefinition) {
        guard let position = dataSet.recordFields.firstIndex(where: { $0.code == code }) else { return nil }
        self.records = records
        content = .field(dataSet.recordFields[position], position: position)
    }

    /// The names of records.
    public init(titlesOf records: [Record], in orgUnits: OrgUnitTree) {
        self.records = records
        content = .title(RecordTitle(orgUnits))
    }

    var count: Int { records.count }

    func cell(_ row: Int) -> Cell {
        let record = records[row]
        switch content {
        case .title(let title): return .text(title.of(record))
        case .field(let field, let position): return Cell(record.snapshot.records.value(position, of: record.index), of: field)
        }
    }

    var order: ColumnValues.Order {
        switch content {
        case .title: .texts
        case .field(let field, _):
            switch field.type {
            case .date, .integer, .decimal, .objects: .numbers
            case .text, .code: .texts
            case .boolean, .orgUnit, .codes: .cells
            }
        }
    }

    func number(_ row: Int) -> Double? {
        guard case .field(_, let position) = content else { return nil }
        return records[row].snapshot.records.number(position, of: records[row].index)
    }

    func text(_ row: Int) -> LocalizedText? {
        let record = records[row]
        switch content {
        case .title(let title): return title.of(record)
        case .field(let field, let position):
            if case .text = field.type { return record.snapshot.records.text(position, of: record.index) }
            guard case .code(let code) = record.snapshot.records.value(position, of: record.index) else { return nil }
            return field.codeName(code)
        }
    }
}

/// What records are called: by their own name or text, else by their organisation's, else by their code.
public struct RecordTitle: Sendable {
    private let orgUnits: OrgUnitTree

    public init(_ orgUnits: OrgUnitTree) {
        self.orgUnits = orgUnits
    }

    public func of(_ record: Record) -> LocalizedText {
        if let field = record.dataSet.titleField, let text = record.text(field.code) { return text }
        return record.unit.isOrganisation ? orgUnits.label(of: record.unit).name : LocalizedText(verbatim: record.code)
    }
}

extension OrgUnitTree {
    /// The names of a unit; one that is nowhere named goes by its code.
    public func label(of id: OrgUnitID) -> UnitLabel {
        if let unit = self[id] { return UnitLabel(id: id, name: unit.name, shortName: unit.shortName) }
        let code = LocalizedText(verbatim: id.isOrganisation ? id.local : id.description)
        return UnitLabel(id: id, name: code, shortName: code)
    }
}

extension Cell {
    /// What a field of a record holds, in a cell.
    public init(_ value: FieldValue, of field: RecordField) {
        switch value {
        case .missing(let missing): self = .missing(missing)
        case .text(let text): self = .text(text)
        case .day(let day, let qualifier): self = .day(day, qualifier)
        case .number(let number): self = .reading(Reading(.number(number), unit: .ratio), .none)
        case .boolean(let flag): self = .message(Message(flag ? "word.yes" : "word.no"))
        case .orgUnit(let unit): self = .text(LocalizedText(verbatim: unit.description))
        case .code(let position): self = field.codeName(position).map { .text($0) } ?? .missing(.ambiguous)
        case .codes(let set):
            let names = (0..<64).filter { set & (1 << UInt64($0)) != 0 }.compactMap(field.codeName)
            self = .message(Message("word.list", .list(names.map { .name($0) })))
        case .objects(let objects): self = .reading(Reading(.number(.integer(Int64(objects.count))), unit: .ratio), .none)
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
