import HealthModel

/// The plain parts that every member of a definition is made of.
extension DefinitionDecoder {
    /// The members of an object; nil, reported, where something else stands there.
    mutating func object<Member: MemberVocabulary>(_ position: Int, _: Member.Type, _ required: [Member]) -> MemberSlots? {
        guard context.tape.kind(position) == .object else {
            context.reportType(.type, at: position, expected: .object)
            return nil
        }
        let members = context.members(of: position, Member.self)
        _ = context.require(required, in: members, of: position)
        return members
    }

    /// Decodes the elements of a list, each with the codes that the list's elements before it have.
    mutating func list<Item>(
        at position: Int?, _ item: (inout DefinitionDecoder, Int, inout Set<String>) -> Item?
    ) -> [Item] {
        var codes: Set<String> = []
        return list(at: position, sharing: &codes, item)
    }

    /// - Parameter codes: the codes that are taken already.
    mutating func list<Item>(
        at position: Int?, sharing codes: inout Set<String>, _ item: (inout DefinitionDecoder, Int, inout Set<String>) -> Item?
    ) -> [Item] {
        guard let position else { return [] }
        guard context.tape.kind(position) == .array else {
            context.reportType(.type, at: position, expected: .array)
            return []
        }
        guard context.tape.count(position) <= DefinitionDecoder.longestList else {
            context.report(.definitionCount, at: position, .number(.integer(Int64(DefinitionDecoder.longestList))))
            return []
        }
        var found: [Item] = []
        for element in context.tape.elements(position) {
            if let decoded = item(&self, element, &codes) { found.append(decoded) }
        }
        return found
    }

    /// A code that formulas can name: a letter, then letters, digits and `_`, and no word of the formula language.
    mutating func code(at position: Int?, among taken: inout Set<String>) -> String? {
        guard let position, let text = context.text(at: position) else { return nil }
        let code = text.string
        guard CodeSpelling.isCode(code) else {
            context.report(.definitionCode, at: position, .text(text.quoted))
            return nil
        }
        if !taken.insert(code).inserted { context.report(.definitionRepeated, at: position, .text(code)) }
        return code
    }

    /// A name in all three languages.
    mutating func localizedText(at position: Int?) -> LocalizedText? {
        guard let position, let members = object(position, TextMember.self, TextMember.allCases) else { return nil }
        let kk = context.nonEmpty(at: members[TextMember.kk])
        let ru = context.nonEmpty(at: members[TextMember.ru])
        let en = context.nonEmpty(at: members[TextMember.en])
        guard let kk, let ru, let en else { return nil }
        return LocalizedText(kk: kk, ru: ru, en: en)
    }

    /// One of an enumeration's cases, by its name.
    mutating func choice<Value: CaseIterable>(at position: Int?, _: Value.Type) -> Value? {
        choice(at: position, Value.allCases.map { ("\($0)", $0) })
    }

    mutating func choice<Value>(at position: Int?, _ options: [(name: String, value: Value)]) -> Value? {
        guard let position, let text = context.string(at: position) else { return nil }
        if let option = options.first(where: { $0.name == text }) { return option.value }
        context.reportUnknown(.unknownCode, at: position, among: options.map(\.name))
        return nil
    }

    /// A number within limits.
    mutating func number(at position: Int?, from lowest: Double = -.infinity, to highest: Double = .infinity) -> Double? {
        guard let position, let number = context.number(at: position, code: .type) else { return nil }
        if number.double >= lowest, number.double <= highest { return number.double }
        context.report(.definitionRange, at: position, .number(number), Message.Argument.bounds(lowest, highest))
        return nil
    }

    mutating func integer(at position: Int?, in range: ClosedRange<Int>) -> Int? {
        guard let position, let number = number(at: position, from: Double(range.lowerBound), to: Double(range.upperBound))
        else { return nil }
        if let whole = Int(exactly: number) { return whole }
        context.reportType(.type, at: position, expected: .integer)
        return nil
    }

    /// A formula that can be read; what its names mean is seen beside the other data sets.
    mutating func formula(at position: Int?, of item: String?, inRecord: Bool = false) -> Formula? {
        guard let position, let text = context.nonEmpty(at: position) else { return nil }
        guard text.utf8.count <= DefinitionDecoder.longestFormula else {
            context.report(.definitionLength, at: position, .number(.integer(Int64(DefinitionDecoder.longestFormula))))
            return nil
        }
        let formula = Formula(text)
        if let error = formula.error {
            context.report(.definitionFormula, at: position, error.argument, .number(.integer(Int64(error.column(in: text)))))
            return nil
        }
        note(formula, of: item ?? "", inRecord: inRecord, at: position)
        return formula
    }
}

extension FormulaError {
    fileprivate var argument: Message.Argument {
        .message(Message(key: "diagnostic.formula.\(code.rawValue)", arguments: [.text(found)]))
    }

    /// Which character of the formula the mistake begins with, from 1.
    fileprivate func column(in formula: String) -> Int {
        String(decoding: formula.utf8.prefix(offset), as: UTF8.self).count + 1
    }
}
