import HealthModel

/// Decodes record fields.
extension DefinitionDecoder {
    /// Members present in all records, regardless of the definition.
    private static let ownMembers = Set(RecordPlan.Member.allCases.map { "\($0)" })

    mutating func field(at position: Int, among taken: inout Set<String>) -> RecordField? {
        guard let members = object(position, FieldMember.self, FieldMember.required) else { return nil }
        let code = code(at: members[FieldMember.code], among: &taken)
        if let code, DefinitionDecoder.ownMembers.contains(code), let place = members[FieldMember.code] {
            context.report(.definitionReserved, at: place, .text(code))
        }
        let name = localizedText(at: members[FieldMember.name])
        let type = type(members, of: position)
        let isRequired = context.flag(at: members[FieldMember.isRequired])
        let isEvent = context.flag(at: members[FieldMember.isEvent])
        guard let code, let name, let type else { return nil }
        return RecordField(code, type, required: isRequired, isEvent: isEvent, kk: name.kk, ru: name.ru, en: name.en)
    }

    private mutating func type(_ members: MemberSlots, of object: Int) -> RecordField.FieldType? {
        guard let kind = choice(at: members[FieldMember.type], FieldKind.self) else { return nil }
        let expected: FieldMember? = kind == .code || kind == .codes ? .codes : kind == .objects ? .fields : nil
        for member in [FieldMember.codes, .fields] where member != expected {
            if let place = members[member] { context.report(.definitionMember, at: place, .text("\(member)"), .text("\(kind)")) }
        }
        if kind != .date, let place = members[FieldMember.isEvent] {
            context.report(.definitionMember, at: place, .text("\(FieldMember.isEvent)"), .text("\(kind)"))
        }
        if let expected { _ = context.require([expected], in: members, of: object) }
        switch kind {
        case .text: return .text
        case .date: return .date
        case .integer: return .integer
        case .decimal: return .decimal
        case .boolean: return .boolean
        case .orgUnit: return .orgUnit
        case .code: return codeList(at: members[FieldMember.codes]).map { .code($0) }
        case .codes: return codeSet(at: members[FieldMember.codes]).map { .codes($0) }
        case .objects: return .objects(list(at: members[FieldMember.fields]) { $0.field(at: $1, among: &$2) })
        }
    }

    /// A list of codes for a multi-valued field: each code is a bit of a word.
    private mutating func codeSet(at position: Int?) -> CodeList? {
        guard let codes = codeList(at: position), let position else { return nil }
        if codes.items.count > UInt64.bitWidth {
            context.report(.definitionCodes, at: position, .number(.integer(Int64(UInt64.bitWidth))))
        }
        return codes
    }
}
