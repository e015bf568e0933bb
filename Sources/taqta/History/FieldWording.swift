import HealthModel
import Localization

/// Words the content of a record field.
struct FieldWording {
    let wording: Wording
    let type: RecordField.FieldType

    func text(_ value: FieldValue) -> String {
        switch value {
        case .missing(let missing): wording.missingWord(missing)
        case .text(let text): text[wording.language]
        case .day(let day, let qualifier): wording.day(day, qualifier)
        case .number(let number): wording.number(number)
        case .boolean(let flag): wording.term(flag ? "history.yes" : "history.no")
        case .orgUnit(let unit): unit.description
        case .code(let position): name(position)
        case .codes(let set): (0..<64).filter { set >> UInt64($0) & 1 == 1 }.map { name($0) }.joined(separator: ", ")
        case .objects(let objects): objects.map { text($0) }.joined(separator: "; ")
        }
    }

    private func text(_ object: RecordObject) -> String {
        guard case .objects(let fields) = type else { return "" }
        return zip(fields, object.values).map { FieldWording(wording: wording, type: $0.type).text($1) }.joined(separator: " ")
    }

    private func name(_ position: Int) -> String {
        switch type {
        case .code(let list), .codes(let list):
            list.items.indices.contains(position) ? list.items[position].name[wording.language] : String(position)
        default: String(position)
        }
    }
}
