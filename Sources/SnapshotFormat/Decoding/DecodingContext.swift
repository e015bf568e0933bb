import HealthModel

/// What the steps of decoding share: the tape, the issues found so far, and the units that the document may speak of.
struct DecodingContext {
    let tape: JSONTape
    let limits: ReadingLimits
    var issues: IssueList
    var units: UnitResolver
    /// The ids of the header's sources.
    var sources: Set<String> = []
    /// Rows and records that belong to no unit of the reporting one, so far.
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

    /// Reports a value of the wrong type, naming what was expected and what was found.
    mutating func reportType(_ code: DiagnosticCode, at position: Int, expected: ExpectedType) {
        report(code, at: position, expected.argument, tape.kind(position).argument)
    }

    /// The positions of an object's members; a member that the vocabulary does not have is warned about.
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

    /// Reports the text at `position`, which is none of `names`, with the name that was probably meant.
    ///
    /// A suggestion costs more than all the rest of a row, so that none is sought for what is not listed any more.
    mutating func reportUnknown(_ code: DiagnosticCode, at position: Int, among names: [String]) {
        guard issues.lists(code) else { return report(code, at: position) }
        let name = tape.text(position)
        report(code, at: position, .text(name.quoted), Suggestion.argument(for: name.string, among: names))
    }

    /// True where every member of `required` is there; each absent one is reported at the object.
    mutating func require<Member: MemberVocabulary>(_ required: [Member], in slots: MemberSlots, of object: Int) -> Bool {
        let absent = required.filter { slots[$0] == nil }
        for member in absent { report(.missingMember, at: object, .text("\(member)")) }
        return absent.isEmpty
    }

    /// The text at a position that must hold one.
    mutating func text(at position: Int?, code: DiagnosticCode = .type) -> JSONText? {
        guard let position else { return nil }
        if let text = tape.string(position) { return text }
        reportType(code, at: position, expected: .text)
        return nil
    }

    /// The string at a position that must hold one.
    mutating func string(at position: Int?) -> String? { text(at: position)?.string }

    /// The string at a position that must hold one with at least one character.
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

/// What a place of the format takes, for messages.
enum ExpectedType: String, CaseIterable {
    case text, number, integer, boolean, object, array

    var argument: Message.Argument { .message(Message("diagnostic.type.\(rawValue)")) }
}

extension JSONKind {
    /// The name of this type in messages.
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
