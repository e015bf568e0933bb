import HealthModel

/// Decodes parameters and targets.
extension DefinitionDecoder {
    mutating func parameter(at position: Int, among taken: inout Set<String>) -> Parameter? {
        guard let members = object(position, ParameterMember.self, ParameterMember.required) else { return nil }
        let code = code(at: members[ParameterMember.code], among: &taken)
        let value = number(at: members[ParameterMember.value])
        let unit = unit(at: members[ParameterMember.unit])
        let source = localizedText(at: members[ParameterMember.source])
        let validFrom = members[ParameterMember.validFrom].flatMap { context.day(at: $0, code: .date) }
        guard let code, let value, let unit, let source else { return nil }
        return Parameter(code, value, unit, source: source, validFrom: validFrom)
    }

    mutating func target(at position: Int, _ indicators: [String]) -> Target? {
        guard let members = object(position, TargetMember.self, TargetMember.required) else { return nil }
        let indicator = reference(at: members[TargetMember.indicator], .definitionUnknownIndicator, among: indicators)
        let value = number(at: members[TargetMember.value])
        let orgUnit = orgUnit(at: members[TargetMember.orgUnit])
        let year = integer(at: members[TargetMember.year], in: 1_900...2_200)
        let gap = reference(at: members[TargetMember.gap], .definitionUnknownIndicator, among: indicators)
        let source = localizedText(at: members[TargetMember.source])
        guard let indicator, let value, let source else { return nil }
        return Target(indicator, value, orgUnit: orgUnit, year: year, gap: gap, source: source)
    }

    private mutating func orgUnit(at position: Int?) -> OrgUnitID? {
        guard let position, let text = context.text(at: position) else { return nil }
        if let unit = text.orgUnit.flatMap(context.units.place) { return unit }
        context.report(.definitionUnknownUnit, at: position, .text(text.quoted))
        return nil
    }
}
