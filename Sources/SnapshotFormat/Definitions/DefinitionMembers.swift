/// The members of a definition document, named like the properties of `DataSetDefinition`.
enum DefinitionMember: Int, MemberVocabulary {
    case format, formatVersion, code, name, shortName, reportsAt, cadence, elements, dimensions, recordFields
    case indicators, rules, parameters, targets, denominatorFloor, extensions

    static let table = makeTable()
    static let required: [DefinitionMember] = [.format, .formatVersion, .code, .name, .reportsAt, .cadence]
}

enum CadenceMember: Int, MemberVocabulary {
    case rhythm, dueDays, dueDaysAre, validityDays, extensions

    static let table = makeTable()
    static let required: [CadenceMember] = [.rhythm, .dueDays, .validityDays]
}

enum ElementMember: Int, MemberVocabulary {
    case code, name, unit, role, overTime, overSpace, defaultPrecision, validityDays, judged, rebase, isSensitive, minimum, maximum
    case extensions

    static let table = makeTable()
    static let required: [ElementMember] = [.code, .name, .unit, .overTime, .overSpace]
}

enum DimensionMember: Int, MemberVocabulary {
    case code, name, codes, isAdditive, extensions

    static let table = makeTable()
    static let required: [DimensionMember] = [.code, .name, .codes, .isAdditive]
}

/// The members of one code of a list.
enum CodeMember: Int, MemberVocabulary {
    case code, name, extensions

    static let table = makeTable()
    static let required: [CodeMember] = [.code, .name]
}

enum FieldMember: Int, MemberVocabulary {
    case code, name, type, codes, fields, isRequired, isEvent, extensions

    static let table = makeTable()
    static let required: [FieldMember] = [.code, .name, .type]
}

enum IndicatorMember: Int, MemberVocabulary {
    case code, name, unit, digits, formula, forecast, direction, over, judged, rebase, isEstimate, note, extensions

    static let table = makeTable()
    static let required: [IndicatorMember] = [.code, .name, .unit]
}

enum ForecastMember: Int, MemberVocabulary {
    case kind, element, target, days, used, plan, extensions

    static let table = makeTable()
    static let required: [ForecastMember] = [.kind]
}

enum RuleMember: Int, MemberVocabulary {
    case code, name, left, comparison, right, tolerance, everyRecord, severity, missing, isEstimate, dimension, violation, extensions

    static let table = makeTable()
    static let required: [RuleMember] = [.code, .name]
    /// The members of a rule that compares two formulas.
    static let comparing: [RuleMember] = [.left, .comparison, .right]
}

enum ParameterMember: Int, MemberVocabulary {
    case code, value, unit, source, validFrom, extensions

    static let table = makeTable()
    static let required: [ParameterMember] = [.code, .value, .unit, .source]
}

enum TargetMember: Int, MemberVocabulary {
    case indicator, value, orgUnit, year, source, gap, extensions

    static let table = makeTable()
    static let required: [TargetMember] = [.indicator, .value, .source]
}

/// The types of record fields, as in `RecordField.FieldType`.
enum FieldKind: CaseIterable { case text, date, integer, decimal, boolean, orgUnit, code, codes, objects }

/// The periods that an indicator may be told for; others follow from its formula.
enum IndicatorPeriod: CaseIterable { case month }

/// The kinds of forecasts, as in `Forecast`, with their members.
enum ForecastKind: CaseIterable {
    case reaching, weeklyPaceNeeded, exhaustion

    var members: [ForecastMember] {
        switch self {
        case .reaching: [.element, .target, .days]
        case .weeklyPaceNeeded: [.element, .target]
        case .exhaustion: [.used, .plan]
        }
    }
}
