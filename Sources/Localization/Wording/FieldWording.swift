import HealthModel

/// Words the value of a record field.
public struct FieldWording {
    private let wording: Wording
    private let type: RecordField.FieldType

    public init(wording: Wording, type: RecordField.FieldType) {
        self.wording = wording
        self.type = type
    }

    public func text(_ value: FieldValue) -> String { lines(value).joined(separator: "; ") }

    /// One line per object of a list field, otherwise one line.
    public func lines(_ value: FieldValue) -> [String] {
        switch value {
        case .missing(let missing): [wording.missingWord(missing)]
        case .text(let text): [text[wording.language]]
        case .day(let day, let qualifier): [wording.day(day, qualifier)]
        case .number(let number): [wording.number(number)]
        case .boolean(let flag): [wording.term(flag ? "history.yes" : "history.no")]
        case .orgUnit(let unit): [unit.description]
        case .code(let position): [name(position)]
        case .codes: [codes(value).map { name($0) }.joined(separator: ", ")]
        case .objects(let objects): objects.map { text($0) }
        }
    }

    /// The codes of a value as spelled in files: `approved`. Empty if the field has no list.
    public func spellings(_ value: FieldValue) -> [String] {
        codes(value).compactMap { position in items.indices.contains(position) ? items[position].code : nil }
    }

    private func text(_ object: RecordObject) -> String {
        guard case .objects(let fields) = type else { return "" }
        return zip(fields, object.values).map { FieldWording(wording: wording, type: $0.type).text($1) }.joined(separator: " ")
    }

    private var items: [CodeList.Item] {
        switch type {
        case .code(let list), .codes(let list): list.items
        default: []
        }
    }

    private func codes(_ value: FieldValue) -> [Int] {
        switch value {
        case .code(let position): [position]
        case .codes(let set): (0..<64).filter { set >> UInt64($0) & 1 == 1 }
        default: []
        }
    }

    private func name(_ position: Int) -> String {
        items.indices.contains(position) ? items[position].name[wording.language] : String(position)
    }
}
