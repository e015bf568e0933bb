import HealthModel

/// Decodes cadence, elements and dimensions.
extension DefinitionDecoder {
    mutating func cadence(at position: Int?) -> Cadence? {
        guard let position, let members = object(position, CadenceMember.self, CadenceMember.required) else { return nil }
        let rhythm = choice(at: members[CadenceMember.rhythm], Cadence.Rhythm.self)
        let dueDays = integer(at: members[CadenceMember.dueDays], in: 0...3_660)
        let dueDaysAre = choice(at: members[CadenceMember.dueDaysAre], Cadence.DayCount.self)
        let validityDays = integer(at: members[CadenceMember.validityDays], in: 0...DefinitionDecoder.longestValidity)
        guard let rhythm, let dueDays, let validityDays else { return nil }
        return Cadence(rhythm, dueDays: dueDays, dueDaysAre: dueDaysAre ?? .calendar, validityDays: validityDays)
    }

    mutating func element(at position: Int, among taken: inout Set<String>) -> DataElement? {
        guard let members = object(position, ElementMember.self, ElementMember.required) else { return nil }
        let code = code(at: members[ElementMember.code], among: &taken)
        let name = localizedText(at: members[ElementMember.name])
        let unit = unit(at: members[ElementMember.unit])
        let role = choice(at: members[ElementMember.role], DataElement.Role.self)
        let overTime = choice(at: members[ElementMember.overTime], DataElement.TimeAggregation.self)
        let overSpace = choice(at: members[ElementMember.overSpace], DataElement.SpaceAggregation.self)
        let precision = number(at: members[ElementMember.defaultPrecision], from: .leastNormalMagnitude)
        let validityDays = integer(at: members[ElementMember.validityDays], in: 0...DefinitionDecoder.longestValidity)
        let judged = judged(at: members[ElementMember.judged])
        let rebase = rebase(at: members[ElementMember.rebase])
        let isSensitive = context.flag(at: members[ElementMember.isSensitive])
        let minimum = limit(at: members[ElementMember.minimum], absent: 0)
        let maximum = limit(at: members[ElementMember.maximum], absent: nil, from: minimum)
        guard let code, let name, let unit, let overTime, let overSpace else { return nil }
        let element = DataElement(
            code, name: name, unit: unit, role: role ?? .actual, overTime: overTime, overSpace: overSpace, defaultPrecision: precision,
            validityDays: validityDays, isSensitive: isSensitive, minimum: minimum, maximum: maximum)
        return element.judged(judged ?? element.judgement.way, rebase: rebase)
    }

    /// A limit of an element's numbers; `null` means unlimited.
    private mutating func limit(at position: Int?, absent: Double?, from lowest: Double? = nil) -> Double? {
        guard let position else { return absent }
        return context.tape.kind(position) == .null ? nil : number(at: position, from: lowest ?? -.infinity)
    }

    mutating func dimension(at position: Int, among taken: inout Set<String>) -> Dimension? {
        guard let members = object(position, DimensionMember.self, DimensionMember.required) else { return nil }
        let code = code(at: members[DimensionMember.code], among: &taken)
        let name = localizedText(at: members[DimensionMember.name])
        let codes = codeList(at: members[DimensionMember.codes])
        let isAdditive = context.flag(at: members[DimensionMember.isAdditive])
        guard let code, let name, let codes else { return nil }
        return Dimension(code, name: name, codes: codes, isAdditive: isAdditive)
    }

    /// A non-empty list of codes.
    mutating func codeList(at position: Int?) -> CodeList? {
        guard let position else { return nil }
        if context.tape.kind(position) == .array, context.tape.count(position) == 0 {
            context.report(.definitionNoCodes, at: position)
        }
        return CodeList(list(at: position) { $0.codeItem(at: $1, among: &$2) })
    }

    private mutating func codeItem(at position: Int, among taken: inout Set<String>) -> CodeList.Item? {
        guard let members = object(position, CodeMember.self, CodeMember.required) else { return nil }
        let code = code(at: members[CodeMember.code], among: &taken)
        let name = localizedText(at: members[CodeMember.name])
        guard let code, let name else { return nil }
        return CodeList.Item(code, kk: name.kk, ru: name.ru, en: name.en)
    }

    /// Every combination of codes, with and without each dimension, needs its own number.
    mutating func checkCategories(_ dimensions: [Dimension], at position: Int?) {
        var combinations = 1
        for dimension in dimensions where combinations <= Category.limit { combinations *= dimension.codes.items.count + 1 }
        guard combinations > Category.limit, let position else { return }
        context.report(.definitionCategories, at: position, .number(.integer(Int64(Category.limit))))
    }
}
