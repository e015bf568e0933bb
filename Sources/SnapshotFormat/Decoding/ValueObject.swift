import HealthModel

/// A figure or field written as an object: its value or the reason for its absence, with qualifier and details.
struct ValueObject {
    enum Content {
        /// The position of the value.
        case value(Int)
        case missing(Missing)
    }

    var content: Content
    var qualifier = Qualifier.exact
    /// Nil if the object has only a value.
    var detail: ValueColumns.Remarks?

    private static let missingCodes = NameTable(Missing.stated.map(\.code))
    private static let missingKinds = Missing.stated
    private static let qualifierCodes = NameTable(Qualifier.stated.map(\.code))

    /// Decodes the object at `position`; nil and reported if it is unusable.
    static func decode(_ position: Int, _ context: inout DecodingContext) -> ValueObject? {
        let members = context.members(of: position, ValueMember.self)
        let content = content(members, of: position, &context)
        let qualifier = code(at: members[ValueMember.qualifier], in: qualifierCodes, &context)
        let precision = precision(at: members[ValueMember.precision], &context)
        let source = source(at: members[ValueMember.source], &context)
        let quote = context.string(at: members[ValueMember.quote])
        let note = context.string(at: members[ValueMember.note])
        guard let content, let qualifier, let precision else { return nil }
        let detail = ValueColumns.Remarks(precision: precision, source: source, quote: quote, note: note)
        return ValueObject(
            content: content, qualifier: qualifier.map { Qualifier.stated[$0] } ?? .exact,
            detail: detail == ValueColumns.Remarks() ? nil : detail)
    }

    private static func content(_ members: MemberSlots, of object: Int, _ context: inout DecodingContext) -> Content? {
        switch (members[ValueMember.value], members[ValueMember.missing]) {
        case (let value?, nil): return .value(value)
        case (nil, let missing?):
            guard let index = code(at: missing, in: missingCodes, &context) ?? nil else { return nil }
            return .missing(missingKinds[index])
        case (_?, _?): context.report(.valueBoth, at: object)
        case (nil, nil): context.report(.valueNone, at: object)
        }
        return nil
    }

    /// The index of a code in its list: nil if invalid, `.some(nil)` if absent.
    private static func code(at position: Int?, in codes: NameTable, _ context: inout DecodingContext) -> Int?? {
        guard let position else { return .some(nil) }
        guard let text = context.text(at: position, code: .valueType) else { return nil }
        if let index = codes.index(of: text) { return index }
        context.reportUnknown(.valueCode, at: position, among: codes.names)
        return nil
    }

    /// A positive number: nil if invalid, `.some(nil)` if absent.
    private static func precision(at position: Int?, _ context: inout DecodingContext) -> Double?? {
        guard let position else { return .some(nil) }
        let precision: Double
        switch context.tape.kind(position) {
        case .integer: precision = Double(context.tape.integer(position))
        case .decimal: precision = context.tape.decimal(position)
        default:
            context.reportType(.valueType, at: position, expected: .number)
            return nil
        }
        if precision > 0 { return precision }
        context.report(.valuePrecision, at: position)
        return nil
    }

    private static func source(at position: Int?, _ context: inout DecodingContext) -> String? {
        guard let position, let text = context.text(at: position) else { return nil }
        let id = text.string
        if !context.sources.contains(id) { context.report(.valueSource, at: position, .text(text.quoted)) }
        return id
    }
}
