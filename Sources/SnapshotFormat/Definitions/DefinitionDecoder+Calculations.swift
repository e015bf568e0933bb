import HealthModel

/// Decodes indicators and rules.
extension DefinitionDecoder {
    mutating func indicator(at position: Int, among taken: inout Set<String>) -> Indicator? {
        guard let members = object(position, IndicatorMember.self, IndicatorMember.required) else { return nil }
        let code = code(at: members[IndicatorMember.code], among: &taken)
        let name = localizedText(at: members[IndicatorMember.name])
        let unit = unit(at: members[IndicatorMember.unit])
        let digits = integer(at: members[IndicatorMember.digits], in: 0...6)
        let calculation = calculation(members, of: position, item: code)
        let direction = choice(at: members[IndicatorMember.direction], Indicator.Direction.self)
        let isMonthly = isMonthly(members, of: position)
        let judged = judged(at: members[IndicatorMember.judged])
        let rebase = rebase(at: members[IndicatorMember.rebase])
        let isEstimate = context.flag(at: members[IndicatorMember.isEstimate])
        let note = localizedText(at: members[IndicatorMember.note])
        guard let code, let name, let unit, let calculation else { return nil }
        return Indicator(
            code, unit: unit, digits: digits ?? 0, calculation, direction: direction ?? .neutral, isMonthly: isMonthly,
            judged: SeriesJudging(judged ?? .none, rebase: rebase), isEstimate: isEstimate, note: note,
            kk: name.kk, ru: name.ru, en: name.en)
    }

    /// A forecast is about the days to come, and has no month that is over.
    private mutating func isMonthly(_ members: MemberSlots, of object: Int) -> Bool {
        guard let position = members[IndicatorMember.over] else { return false }
        if members[IndicatorMember.forecast] != nil, members[IndicatorMember.formula] == nil {
            context.report(.exclusive, at: object, .text("forecast"), .text("over"))
        }
        return choice(at: position, IndicatorPeriod.self) == .month
    }

    private mutating func calculation(_ members: MemberSlots, of object: Int, item: String?) -> Indicator.Calculation? {
        switch (members[IndicatorMember.formula], members[IndicatorMember.forecast]) {
        case (let position?, nil): return formula(at: position, of: item).map { .formula($0) }
        case (nil, let position?): return forecast(at: position, of: item).map { .forecast($0) }
        case (_?, _?): context.report(.exclusive, at: object, .text("formula"), .text("forecast"))
        case (nil, nil): context.report(.missingMember, at: object, .text("formula"))
        }
        return nil
    }

    private mutating func forecast(at position: Int, of item: String?) -> Forecast? {
        guard let members = object(position, ForecastMember.self, ForecastMember.required),
            let kind = choice(at: members[ForecastMember.kind], ForecastKind.self)
        else { return nil }
        _ = context.require(kind.members, in: members, of: position)
        for member in [ForecastMember.element, .target, .days, .used, .plan] where !kind.members.contains(member) {
            if let place = members[member] { context.report(.definitionMember, at: place, .text("\(member)"), .text("\(kind)")) }
        }
        let (first, second) = kind == .exhaustion ? (ForecastMember.used, ForecastMember.plan) : (.element, .target)
        let left = formula(at: members[first], of: item)
        let right = formula(at: members[second], of: item)
        let days = integer(at: members[ForecastMember.days], in: 1...3_660)
        guard let left, let right else { return nil }
        switch kind {
        case .reaching: return days.map { .reaching(element: left, target: right, days: $0) }
        case .weeklyPaceNeeded: return .weeklyPaceNeeded(element: left, target: right)
        case .exhaustion: return .exhaustion(used: left, plan: right)
        }
    }

    mutating func rule(at position: Int, among taken: inout Set<String>, _ dimensions: [String]) -> ValidationRule? {
        guard let members = object(position, RuleMember.self, RuleMember.required) else { return nil }
        let code = code(at: members[RuleMember.code], among: &taken)
        let name = localizedText(at: members[RuleMember.name])
        let condition = condition(members, of: position, item: code)
        let severity = choice(at: members[RuleMember.severity], Severity.self)
        let missing = choice(at: members[RuleMember.missing], ValidationRule.MissingStrategy.self)
        let isEstimate = context.flag(at: members[RuleMember.isEstimate])
        let dimension = reference(at: members[RuleMember.dimension], .dimension, among: dimensions)
        let violation = localizedText(at: members[RuleMember.violation])
        guard let code, let name, let condition else { return nil }
        noteRule(at: members[RuleMember.code] ?? position)
        return ValidationRule(
            code, condition, severity: severity ?? .error, missing: missing ?? .skipIfAny, isEstimate: isEstimate, per: dimension,
            kk: name.kk, ru: name.ru, en: name.en, violation: violation)
    }

    static let comparisons: [(name: String, value: ValidationRule.Relation)] = [
        ("=", .equal), ("!=", .notEqual), ("<", .less), ("<=", .lessOrEqual), (">", .greater), (">=", .greaterOrEqual),
    ]

    private mutating func condition(_ members: MemberSlots, of object: Int, item: String?) -> ValidationRule.Condition? {
        if let position = members[RuleMember.everyRecord] {
            for member in RuleMember.comparing + [.tolerance, .dimension] where members[member] != nil {
                context.report(.exclusive, at: object, .text("everyRecord"), .text("\(member)"))
            }
            return formula(at: position, of: item, inRecord: true).map { .everyRecord($0) }
        }
        guard context.require(RuleMember.comparing, in: members, of: object) else { return nil }
        let left = formula(at: members[RuleMember.left], of: item)
        let comparison = choice(at: members[RuleMember.comparison], DefinitionDecoder.comparisons)
        let right = formula(at: members[RuleMember.right], of: item)
        let tolerance = number(at: members[RuleMember.tolerance], from: 0)
        guard let left, let comparison, let right else { return nil }
        return .compare(left, comparison, right, tolerance: tolerance ?? 0)
    }

    /// A code that must exist in another part of the definition.
    mutating func reference(at position: Int?, _ code: DiagnosticCode, among known: [String]) -> String? {
        guard let position, let name = context.string(at: position) else { return nil }
        if known.contains(name) { return name }
        context.reportUnknown(code, at: position, among: known)
        return nil
    }
}
