import HealthModel

extension DataSetDefinition {
    /// The cost of inactive and uninsured patients to a polyclinic under the reduction coefficients. Money is always an estimate.
    public static let primaryCare = DataSetDefinition(
        "primaryCare", kk: "МСАК коэффициенттері", ru: "Коэффициенты ПМСП", en: "PHC coefficients",
        short: LocalizedText(kk: "МСАК", ru: "ПМСП", en: "Primary care"),
        reportsAt: .organisation, cadence: Cadence(.monthly, dueDays: 15, validityDays: 62),
        elements: primaryCareElements, indicators: shares + coefficients, rules: primaryCareRules,
        parameters: [inactiveReduction, uninsuredReduction], denominatorFloor: 100)
}

private let primaryCareElements: [DataElement] = [
    .stock("attached", .person, kk: "Тіркелген халық", ru: "Прикреплённое население", en: "Attached population"),
    .stock("inactive", .person, kk: "Бір жыл бойы қаралмағандар", ru: "Не обращались год и более", en: "No visit for a year"),
    .stock("uninsured", .person, kk: "Сақтандырылмаған", ru: "Не застраховано", en: "Uninsured"),
    DataElement(
        "capitationRate",
        name: LocalizedText(kk: "Кешенді жан басына шаққандағы норматив", ru: "Комплексный подушевой норматив", en: "Capitation rate"),
        unit: .tengePerPerson, overTime: .last, overSpace: .none),
]

private let shares: [Indicator] = [
    Indicator(
        "inactiveShare", unit: .percent, digits: 1, .formula("100 * inactive / attached"), direction: .lowerIsBetter,
        kk: "Белсенді еместер үлесі", ru: "Доля неактивных", en: "Inactive share"),
    Indicator(
        "uninsuredShare", unit: .percent, digits: 1, .formula("100 * uninsured / attached"), direction: .lowerIsBetter,
        kk: "Сақтандырылмағандар үлесі", ru: "Доля незастрахованных", en: "Uninsured share"),
]

private let coefficients: [Indicator] = [
    Indicator(
        "coefficientAdditive", unit: .ratio, digits: 3,
        .formula("1 - (parameter(inactiveReduction) * inactive + parameter(uninsuredReduction) * uninsured) / (100 * attached)"),
        direction: .higherIsBetter, isEstimate: true, note: additiveNote,
        kk: "Коэффициент, қосу тәсілі", ru: "Коэффициент, сложением", en: "Coefficient, additive"),
    Indicator(
        "coefficientMultiplicative", unit: .ratio, digits: 3,
        .formula(
            """
            (1 - parameter(inactiveReduction) * inactive / attached / 100) \
            * (1 - parameter(uninsuredReduction) * uninsured / attached / 100)
            """),
        direction: .higherIsBetter, isEstimate: true, note: multiplicativeNote,
        kk: "Коэффициент, көбейту тәсілі", ru: "Коэффициент, умножением", en: "Coefficient, multiplicative"),
    Indicator(
        "atRiskAdditive", unit: .tenge,
        .formula("capitationRate * (parameter(inactiveReduction) * inactive + parameter(uninsuredReduction) * uninsured) / 100"),
        direction: .lowerIsBetter, isEstimate: true, note: additiveNote,
        kk: "Тәуекелдегі қаржы, қосу тәсілі", ru: "Финансирование под риском, сложением", en: "Funding at risk, additive"),
    Indicator(
        "atRiskMultiplicative", unit: .tenge,
        .formula(
            """
            capitationRate * (attached - attached * (1 - parameter(inactiveReduction) * inactive / attached / 100) \
            * (1 - parameter(uninsuredReduction) * uninsured / attached / 100))
            """),
        direction: .lowerIsBetter, isEstimate: true, note: multiplicativeNote,
        kk: "Тәуекелдегі қаржы, көбейту тәсілі", ru: "Финансирование под риском, умножением", en: "Funding at risk, multiplicative"),
]

private let additiveNote = LocalizedText(
    kk: "Екі себебі бар адамға төмендету қосылады; нақты ереже жарияланбаған",
    ru: "При двух основаниях снижения складываются; точное правило не опубликовано",
    en: "Where both grounds apply the reductions add up; the exact rule is not published")

private let multiplicativeNote = LocalizedText(
    kk: "Екі себебі бар адамға коэффициенттер көбейтіледі, екі себеп тәуелсіз деп алынған; нақты ереже жарияланбаған",
    ru: "При двух основаниях коэффициенты перемножаются, основания считаются независимыми; точное правило не опубликовано",
    en: "Where both grounds apply the coefficients multiply, taking the grounds as independent; the exact rule is not published")

private let inactiveReduction = Parameter(
    "inactiveReduction", 20, .percent,
    source: LocalizedText(
        kk: "Бір жыл қаралмаған адамға 20 %-ға кем төленеді; баспасөз, 2025 жылғы қазан",
        ru: "За не обращавшегося год платят на 20 % меньше; пресса, октябрь 2025 года",
        en: "20 % less is paid for a person without a visit for a year; press, October 2025"),
    validFrom: Day(year: 2025, month: 10, day: 1))

private let uninsuredReduction = Parameter(
    "uninsuredReduction", 10, .percent,
    source: LocalizedText(
        kk: "Сақтандырылмаған адамға нормативтің 90 %-ы төленеді; баспасөз, 2025 жылғы қазан",
        ru: "За незастрахованного платят 90 % норматива; пресса, октябрь 2025 года",
        en: "90 % of the rate is paid for an uninsured person; press, October 2025"),
    validFrom: Day(year: 2025, month: 10, day: 1))

private let primaryCareRules: [ValidationRule] = [
    ValidationRule(
        "primaryCareInactive", .compare("inactive", .lessOrEqual, "attached", tolerance: 0),
        kk: "Белсенді еместер тіркелгеннен аспайды", ru: "Неактивных не больше прикреплённых", en: "Inactive at most attached",
        violation: LocalizedText(
            kk: "Белсенді еместер тіркелгеннен көп", ru: "Неактивных больше, чем прикреплённых",
            en: "More inactive than attached")),
    ValidationRule(
        "primaryCareUninsured", .compare("uninsured", .lessOrEqual, "attached", tolerance: 0),
        kk: "Сақтандырылмағандар тіркелгеннен аспайды", ru: "Незастрахованных не больше прикреплённых", en: "Uninsured at most attached",
        violation: LocalizedText(
            kk: "Сақтандырылмағандар тіркелгеннен көп", ru: "Незастрахованных больше, чем прикреплённых",
            en: "More uninsured than attached")),
]
