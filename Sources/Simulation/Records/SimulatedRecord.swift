import HealthModel
import SnapshotFormat

/// A record of a snapshot: fields by name; only those in the definition are written.
struct SimulatedRecord: Sendable {
    struct Field: Sendable {
        let code: String
        let content: FieldContent

        init(_ code: String, _ content: FieldContent) {
            self.code = code
            self.content = content
        }
    }

    var id: String
    var orgUnit: OrgUnitID
    var fields: [Field]
}

/// The value of a record's field.
indirect enum FieldContent: Sendable {
    case text(LocalizedText)
    case date(Day)
    case integer(Int64)
    case boolean(Bool)
    case orgUnit(OrgUnitID)
    /// A code of the field's list by name, or if there is no such name, by index.
    case code(String, or: Int)
    /// Codes of the field's list by index, wrapping around.
    case codes([Int])
    case objects([[SimulatedRecord.Field]])
}

/// Simulates the records of one data set.
protocol RecordModel: Sendable {
    func records(of region: Region, at moment: Moment) -> [SimulatedRecord]
}

extension [SimulatedRecord.Field] {
    /// The value of a field of the definition; nil if the model lacks it, unless it is required.
    func value(of field: RecordField) -> SpelledField? {
        (first { $0.code == field.code }?.content ?? field.filler)?.spelled(as: field.type)
    }
}

extension FieldContent {
    fileprivate func spelled(as type: RecordField.FieldType) -> SpelledField {
        switch (self, type) {
        case (.text(let name), _): .name(name)
        case (.date(let day), _): .day(day, .exact)
        case (.integer(let number), _): .number(String(number))
        case (.boolean(let flag), _): .flag(flag)
        case (.orgUnit(let unit), _): .text(unit.description)
        case (.code(let name, let index), .code(let list)): .text(list.code(name, or: index))
        case (.code(let name, _), _): .text(name)
        case (.codes(let positions), .codes(let list)): .codes(list.distinct(positions).map { list.items[$0].code })
        case (.objects(let objects), .objects(let fields)):
            .objects(objects.map { object in fields.compactMap { field in object.value(of: field).map { .init(field.code, $0) } } })
        case (.codes, _), (.objects, _): .codes([])
        }
    }
}

extension CodeList {
    func code(_ name: String, or index: Int) -> String {
        self.index(of: name) == nil ? items[index % items.count].code : name
    }

    func distinct(_ positions: [Int]) -> [Int] {
        Set(positions.map { $0 % items.count }).sorted()
    }
}

extension RecordField {
    /// The value of a required field that the model lacks.
    fileprivate var filler: FieldContent? {
        guard isRequired else { return nil }
        switch type {
        case .text: return .text(name)
        case .date: return .date(Day(ordinal: 20_000))
        case .integer, .decimal: return .integer(1)
        case .boolean: return .boolean(false)
        case .orgUnit: return .orgUnit(.country)
        case .code: return .code("", or: 0)
        case .codes: return .codes([0])
        case .objects: return .objects([])
        }
    }
}
