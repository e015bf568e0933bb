import HealthModel

/// The state shared by all decoding steps: the tape, the issues found so far, and the units a document may name.
struct DecodingContext {
    let tape: JSONTape
    let limits: ReadingLimits
    var issues: IssueList
    var units: UnitResolver
    /// The ids of the header's sources.
    var sources: Set<String> = []
    /// The number of rows and records left out so far because of their units.
    var keptAside = 0

    init(tape: JSONTape, limits: ReadingLimits, units: UnitDirectory, issues: IssueList) {
        self.tape = tape
        self.limits = limits
        self.issues = issues
        self.units = UnitResolver(units)
    }

    mutating func report(_ code: DiagnosticCode, at position: Int, _ arguments: Message.Argument...) {
        issues.report(code, at: position, arguments)
    }

    /// Reports a value of the wrong type with the expected and the actual type.
    mutating func reportType(_ code: DiagnosticCode, at position: Int, expected: ExpectedType) {
        report(code, at: position, expected.argument, tape.kind(position).argument)
    }

    /// Returns the positions of an object's members, warning about unknown ones.
    mutating func members<Member: MemberVocabulary>(of object: Int, _: Member.Type) -> MemberSlots {
        let table = Member.table
        var slots = MemberSlots()
        for key in tape.members(object) {
            if let index = table.index(of: tape.text(key)) {
                slots[index] = key + 1
            } else {
                reportUnknown(.unknownMember, at: key, among: table.names)
            }
        }
        return slots
    }

    /// Reports an unknown name at `position`, suggesting the likely intended one of `names`.
    ///
    /// A suggestion costs more than decoding the rest of the row, so none is computed for issues beyond the list's limit.
    mutating func reportUnknown(_ code: DiagnosticCode, at position: Int, among names: [String]) {
        guard issues.lists(code) else { return report(code, at: position) }
        let name = tape.text(position)
        report(code, at: position, .text(name.quoted), Suggestion.argument(for: name.string, among: names))
    }

    /// Whether all of the `required` members are present; each absent one is reported at the object.
    mutating func require<Member: MemberVocabulary>(_ required: [Member], in slots: MemberSlots, of object: Int) -> Bool {
        let absent = required.filter { slots[$0] == nil }
        for member in absent { report(.missingMember, at: object, .text("\(member)")) }
        return absent.isEmpty
    }

    /// The text at a position; anything else is reported.
    mutating func text(at position: Int?, code: DiagnosticCode = .type) -> JSONText? {
        guard let position else { return nil }
        if let text = tape.string(position) { return text }
        reportType(code, at: position, expected: .text)
        return nil
    }

    /// The string at a position; anything else is reported.
    mutating func string(at position: Int?) -> String? { text(at: position)?.string }

    /// The string at a position, with at least one character; anything else is reported.
    mutating func nonEmpty(at position: Int?) -> String? {
        guard let position, let text = text(at: position) else { return nil }
        if text.isEmpty { report(.empty, at: position) }
        return text.isEmpty ? nil : text.string
    }

    mutating func flag(at position: Int?) -> Bool {
        guard let position else { return false }
        switch tape.kind(position) {
        case .yes: return true
        case .no: return false
        default:
            reportType(.type, at: position, expected: .boolean)
            return false
        }
    }
}

/// The types of values in messages.
enum ExpectedType: String, CaseIterable {
    case text, number, integer, boolean, object, array

    var argument: Message.Argument { .message(Message("diagnostic.type.\(rawValue)")) }
}

extension JSONKind {
    /// The type's name in messages.
    var argument: Message.Argument {
        switch self {
        case .object: ExpectedType.object.argument
        case .array: ExpectedType.array.argument
        case .string: ExpectedType.text.argument
        case .integer, .unsigned, .decimal: ExpectedType.number.argument
        case .yes, .no: ExpectedType.boolean.argument
        default: .text("null")
        }
    }
}
