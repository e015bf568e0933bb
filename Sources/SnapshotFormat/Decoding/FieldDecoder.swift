import HealthModel

/// Decodes the fields of records and of the objects listed in records.
enum FieldDecoder {
    /// The values of all fields; nil if a required one is absent or invalid.
    static func values(
        at positions: [Int?], _ plans: [FieldPlan], of object: Int, _ context: inout DecodingContext
    ) -> [FieldValue]? {
        var values: [FieldValue] = []
        values.reserveCapacity(plans.count)
        var isComplete = true
        for (position, plan) in zip(positions, plans) {
            if position == nil, plan.field.isRequired {
                context.report(.missingField, at: object, .text(plan.field.code))
            }
            let value = position.flatMap { decode($0, plan, &context) }
            if value == nil, plan.field.isRequired { isComplete = false }
            values.append(value ?? .missing(.notReported))
        }
        return isComplete ? values : nil
    }

    /// The value at a position, plain or as an object with `value` or `missing`; nil and reported if invalid.
    private static func decode(_ position: Int, _ plan: FieldPlan, _ context: inout DecodingContext) -> FieldValue? {
        guard context.tape.kind(position) == .object, !isTranslation(position, plan, context) else {
            return value(at: position, plan, .exact, &context)
        }
        guard let object = ValueObject.decode(position, &context) else { return nil }
        switch object.content {
        case .missing(let missing): return .missing(missing)
        case .value(let inner): return value(at: inner, plan, object.qualifier, &context)
        }
    }

    /// Whether an object is a text in several languages.
    private static func isTranslation(_ position: Int, _ plan: FieldPlan, _ context: DecodingContext) -> Bool {
        guard case .text = plan.kind else { return false }
        return context.tape.members(position).contains { TextMember.table.index(of: context.tape.text($0)) != nil }
    }

    private static func value(
        at position: Int, _ plan: FieldPlan, _ qualifier: Qualifier, _ context: inout DecodingContext
    ) -> FieldValue? {
        switch plan.kind {
        case .text: text(at: position, &context).map { .text($0) }
        case .date: context.recordDay(at: position).map { .day($0, qualifier) }
        case .integer: integer(at: position, &context).map { .number(.integer($0)) }
        case .decimal: context.number(at: position, code: .recordType).map { .number(.decimal($0.double)) }
        case .boolean: boolean(at: position, &context).map { .boolean($0) }
        case .orgUnit: unit(at: position, &context).map { .orgUnit($0) }
        case .code(let codes): code(at: position, codes, &context).map { .code($0) }
        case .codes(let codes): set(at: position, codes, &context).map { .codes($0) }
        case .objects(let names, let fields): objects(at: position, names, fields, &context).map { .objects($0) }
        }
    }

    private static func text(at position: Int, _ context: inout DecodingContext) -> LocalizedText? {
        guard context.tape.kind(position) == .object else {
            return context.text(at: position, code: .recordType).map { LocalizedText(verbatim: $0.string) }
        }
        let members = context.members(of: position, TextMember.self)
        if TextMember.allCases.allSatisfy({ members[$0] == nil }) {
            context.reportType(.recordType, at: position, expected: .text)
        }
        let texts = TextMember.allCases.map { member in
            members[member].flatMap { context.text(at: $0, code: .recordType)?.string }
        }
        guard let any = texts[0] ?? texts[1] ?? texts[2] else { return nil }
        return LocalizedText(kk: texts[0] ?? any, ru: texts[1] ?? any, en: texts[2] ?? any)
    }

    /// A whole number, including one spelled with a decimal point (`12.0`).
    private static func integer(at position: Int, _ context: inout DecodingContext) -> Int64? {
        guard let number = context.number(at: position, code: .recordType) else { return nil }
        switch number {
        case .integer(let value): return value
        case .decimal(let value):
            if let whole = Int64(exactly: value) { return whole }
            context.reportType(.recordType, at: position, expected: .integer)
            return nil
        }
    }

    private static func boolean(at position: Int, _ context: inout DecodingContext) -> Bool? {
        switch context.tape.kind(position) {
        case .yes: return true
        case .no: return false
        default:
            context.reportType(.recordType, at: position, expected: .boolean)
            return nil
        }
    }

    private static func unit(at position: Int, _ context: inout DecodingContext) -> OrgUnitID? {
        guard let text = context.text(at: position, code: .recordType) else { return nil }
        if let unit = context.units.resolve(text).unit { return unit }
        context.report(.unknownUnit, at: position, .text(text.quoted))
        return nil
    }

    private static func code(at position: Int, _ codes: NameTable, _ context: inout DecodingContext) -> Int? {
        guard let text = context.text(at: position, code: .recordType) else { return nil }
        if let index = codes.index(of: text) { return index }
        context.reportUnknown(.recordCode, at: position, among: codes.names)
        return nil
    }

    /// The valid codes as bits; invalid ones are reported.
    private static func set(at position: Int, _ codes: NameTable, _ context: inout DecodingContext) -> UInt64? {
        guard context.tape.kind(position) == .array else {
            context.reportType(.recordType, at: position, expected: .array)
            return nil
        }
        var set: UInt64 = 0
        for element in context.tape.elements(position) {
            if let index = code(at: element, codes, &context), index < 64 { set |= 1 << UInt64(index) }
        }
        return set
    }

    private static func objects(
        at position: Int, _ names: NameTable, _ fields: [FieldPlan], _ context: inout DecodingContext
    ) -> [RecordObject]? {
        guard context.tape.kind(position) == .array else {
            context.reportType(.recordType, at: position, expected: .array)
            return nil
        }
        var objects: [RecordObject] = []
        for element in context.tape.elements(position) {
            if let object = object(at: element, names, fields, &context) { objects.append(object) }
        }
        return objects
    }

    private static func object(
        at position: Int, _ names: NameTable, _ fields: [FieldPlan], _ context: inout DecodingContext
    ) -> RecordObject? {
        guard context.tape.kind(position) == .object else {
            context.reportType(.recordType, at: position, expected: .object)
            return nil
        }
        var positions = [Int?](repeating: nil, count: fields.count)
        for key in context.tape.members(position) {
            switch names.index(of: context.tape.text(key)) {
            case let index? where index < fields.count: positions[index] = key + 1
            case _?: break
            case nil: context.reportUnknown(.unknownField, at: key, among: fields.map(\.field.code))
            }
        }
        return values(at: positions, fields, of: position, &context).map(RecordObject.init)
    }
}

extension DecodingContext {
    fileprivate mutating func recordDay(at position: Int) -> Day? {
        guard let text = text(at: position, code: .recordType) else { return nil }
        if let day = text.day { return day }
        report(.recordDate, at: position, .text(text.quoted))
        return nil
    }
}
