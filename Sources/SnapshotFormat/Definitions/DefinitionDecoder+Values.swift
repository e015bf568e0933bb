import HealthModel

/// Decodes the basic values used throughout a definition.
extension DefinitionDecoder {
    /// The members of an object; nil and reported if it is not an object.
    mutating func object<Member: MemberVocabulary>(_ position: Int, _: Member.Type, _ required: [Member]) -> MemberSlots? {
        guard context.tape.kind(position) == .object else {
            context.reportType(.type, at: position, expected: .object)
            return nil
        }
        let members = context.members(of: position, Member.self)
        _ = context.require(required, in: members, of: position)
        return members
    }

    /// Decodes the elements of a list, passing along the codes of the elements before each.
    mutating func list<Item>(
        at position: Int?, _ item: (inout DefinitionDecoder, Int, inout Set<String>) -> Item?
    ) -> [Item] {
        var codes: Set<String> = []
        return list(at: position, sharing: &codes, item)
    }

    /// - Parameter codes: the codes already in use.
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

    /// A code usable in formulas: a letter, then letters, digits and `_`, and not a keyword of the formula language.
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

    /// A case of an enumeration, by name.
    mutating func choice<Value: CaseIterable>(at position: Int?, _: Value.Type) -> Value? {
        choice(at: position, Value.allCases.map { ("\($0)", $0) })
    }

    /// A unit of measure.
    mutating func unit(at position: Int?) -> MeasureUnit? { choice(at: position, SpelledUnits.all) }

    mutating func choice<Value>(at position: Int?, _ options: [(name: String, value: Value)]) -> Value? {
        guard let position, let text = context.string(at: position) else { return nil }
        if let option = options.first(where: { $0.name == text }) { return option.value }
        context.reportUnknown(.unknownCode, at: position, among: options.map(\.name))
        return nil
    }

    /// How the series of a figure is judged.
    mutating func judged(at position: Int?) -> SeriesJudging.Way? { choice(at: position, SeriesJudging.Way.self) }

    /// The days from which the judgement of a series begins anew.
    mutating func rebase(at position: Int?) -> [Day] {
        list(at: position) { decoder, day, _ in decoder.context.day(at: day, code: .date) }
    }

    /// A number within bounds.
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

    /// A formula that parses; its names are resolved later, together with the other data sets.
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

    /// The 1-based character column at which the mistake begins.
    fileprivate func column(in formula: String) -> Int {
        String(decoding: formula.utf8.prefix(offset), as: UTF8.self).count + 1
    }
}
