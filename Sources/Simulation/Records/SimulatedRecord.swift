import HealthModel

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

extension JSONWriter {
    mutating func record(_ record: SimulatedRecord, fields: [RecordField]) {
        object { json in
            json.key("id")
            json.text(record.id)
            json.key("orgUnit")
            json.text(record.orgUnit.description)
            for field in fields where !["id", "orgUnit"].contains(field.code) { json.field(field, of: record.fields) }
        }
    }

    /// Writes a field of the definition; nothing if the model lacks it, unless it is required.
    private mutating func field(_ field: RecordField, of known: [SimulatedRecord.Field]) {
        guard let content = known.first(where: { $0.code == field.code })?.content ?? field.filler else { return }
        key(field.code)
        write(content, as: field.type)
    }

    private mutating func write(_ content: FieldContent, as type: RecordField.FieldType) {
        switch (content, type) {
        case (.text(let name), _): localized(name)
        case (.date(let day), _): text(day.description)
        case (.integer(let number), _): integer(number)
        case (.boolean(let flag), _): boolean(flag)
        case (.orgUnit(let unit), _): text(unit.description)
        case (.code(let name, let index), .code(let list)): text(list.code(name, or: index))
        case (.code(let name, _), _): text(name)
        case (.codes(let positions), .codes(let list)):
            array { json in for position in list.distinct(positions) { json.text(list.items[position].code) } }
        case (.objects(let objects), .objects(let fields)):
            array { json in
                for object in objects { json.object { json in for field in fields { json.field(field, of: object) } } }
            }
        case (.codes, _), (.objects, _): array { _ in }
        }
    }

    /// A single string if all languages are equal, otherwise an object with all three.
    mutating func localized(_ name: LocalizedText) {
        if name.kk == name.ru, name.kk == name.en {
            text(name.kk)
            return
        }
        object { json in
            json.key("kk")
            json.text(name.kk)
            json.key("ru")
            json.text(name.ru)
            json.key("en")
            json.text(name.en)
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
