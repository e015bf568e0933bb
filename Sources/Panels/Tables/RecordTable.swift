import Analysis
import HealthModel
import PanelContent

extension Page {
    /// A table of records: the unit that each belongs to, then its fields, the first ones the most important.
    ///
    /// - Parameters:
    ///   - fields: the codes of the fields to show; a list of objects shows how many there are.
    ///   - status: a state in words for each record, as a column of its own.
    func recordTable(
        _ records: [Record], fields: [String], title: Message, status: RecordStatus? = nil, sort: Table.Sort? = nil
    ) -> Table {
        let definitions = fields.compactMap { dataSet.recordField($0) }.filter { !RecordTitle.fields.contains($0.code) }
        // Found once: a register asks for a hundred thousand cells of each.
        let positions = definitions.map { field in dataSet.recordFields.firstIndex { $0.code == field.code } ?? 0 }
        let names = records.map { $0.title(in: analysis) }
        let places = records.map { analysis.label(of: analysis.orgUnits.resolve($0.unit.place) ?? $0.unit.place).shortName }
        let isAboveDistrict = analysis.orgUnits.level(of: unit) < .district
        var columns = [Column("record", name: Message("table.name"), kind: .text, rank: 0)]
        if isAboveDistrict { columns.append(Column("place", name: Message("table.district"), kind: .text, rank: 2)) }
        if let status { columns.append(Column("status", name: status.name, kind: .status, rank: 0)) }
        columns += definitions.enumerated().map {
            Column($1.code, name: Message(name: $1.name), kind: $1.type.columnKind, rank: 1 + $0 / 2)
        }
        let lead = columns.count - definitions.count
        let statuses = status.map { status in records.map(status.state) }
        let rows = RowSource(
            count: records.count,
            identify: { .record(dataSet: records[$0].dataSet.code, unit: records[$0].unit, id: records[$0].id) },
            fetch: { row, column in
                if column == 0 { return .text(names[row]) }
                if isAboveDistrict, column == 1 { return .text(places[row]) }
                if column < lead { return statuses.map { .status($0[row]) } ?? .empty }
                return records[row].cell(definitions[column - lead], at: positions[column - lead])
            })
        return Table(id: "records", title: title, columns: columns, rows: rows, defaultSort: sort)
    }
}

/// The fields that name a record where it is not about an organisation.
enum RecordTitle {
    static let fields = ["name", "text"]
}

extension Record {
    /// What a record is called: by its own name or text, else by its organisation's, else by its identity.
    func title(in analysis: Analysis) -> LocalizedText {
        for field in RecordTitle.fields {
            if let text = text(field) { return text }
        }
        return unit.isOrganisation ? analysis.label(of: unit).name : LocalizedText(verbatim: id)
    }
}

/// A state that a panel derives for each record.
struct RecordStatus {
    var name: Message
    var state: @Sendable (Record) -> Status
}

extension RecordField.FieldType {
    var columnKind: Column.Kind {
        switch self {
        case .date: .date
        case .integer, .decimal, .objects: .number
        case .text, .boolean, .orgUnit, .code, .codes: .text
        }
    }
}

extension Record {
    /// - Parameter position: the field's index in the definition.
    func cell(_ field: RecordField, at position: Int) -> Cell {
        switch snapshot.records.value(position, of: index) {
        case .missing(let missing): return .missing(missing)
        case .text(let text): return .text(text)
        case .day(let day, let qualifier): return .day(day, qualifier)
        case .number(let number): return .reading(Reading(.number(number), unit: .ratio), .none)
        case .boolean(let flag): return .message(Message(flag ? "word.yes" : "word.no"))
        case .orgUnit(let unit): return .text(LocalizedText(verbatim: unit.description))
        case .code(let position): return field.codeName(position).map { .text($0) } ?? .missing(.ambiguous)
        case .codes(let set):
            let names = (0..<64).filter { set & (1 << UInt64($0)) != 0 }.compactMap(field.codeName)
            return .message(Message("word.list", .list(names.map { .name($0) })))
        case .objects(let objects):
            return .reading(Reading(.number(.integer(Int64(objects.count))), unit: .ratio), .none)
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
