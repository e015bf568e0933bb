import HealthModel

extension DataSetDefinition {
    /// Insurance coverage of the population attached to the region's polyclinics, and the budget for state-funded categories.
    public static let coverage = DataSetDefinition(
        "coverage", kk: "МӘМС-пен қамту", ru: "Охват ОСМС", en: "Health insurance coverage",
        short: LocalizedText(kk: "Қамту", ru: "Охват", en: "Coverage"),
        reportsAt: .district, cadence: Cadence(.weekly, dueDays: 2, validityDays: 31),
        elements: coverageElements, indicators: shares + distances + budgets, rules: coverageRules,
        parameters: [selfPayerRate], targets: coverageTargets, denominatorFloor: 100)
}

private let coverageElements: [DataElement] = [
    .stock("attached", .person, kk: "Тіркелген халық", ru: "Прикреплённое население", en: "Attached population"),
    .stock("insured", .person, kk: "Сақтандырылған", ru: "Застраховано", en: "Insured"),
    .stock("uninsured", .person, kk: "Сақтандырылмаған", ru: "Не застраховано", en: "Uninsured"),
    .stock("categoryDE", .person, kk: "Д және Е санаттары", ru: "Категории D и E", en: "Categories D and E"),
    .stock("residents", .person, kk: "Тұрақты халық", ru: "Постоянное население", en: "Resident population"),
    .stated("statedCoverage", .percent, precision: 0.1, kk: "Көрсетілген қамту", ru: "Заявленный охват", en: "Stated coverage")
        .within(0...100),
    .stated(
        "statedUninsuredShare", .percent, precision: 0.1, kk: "Сақтандырылмағандардың көрсетілген үлесі",
        ru: "Заявленная доля незастрахованных", en: "Stated share of the uninsured"
    ).within(0...100),
    .stated(
        "districtsRising", .number, precision: 1, kk: "Қарқыны жоғары аудандар", ru: "Районы с высокой динамикой",
        en: "Districts with high growth"),
    .flow(
        "budgetDE", .tenge, kk: "Д және Е санаттарына бөлінген қаражат", ru: "Выделено на категории D и E",
        en: "Budget for categories D and E"
    ).planned(),
    .flow(
        "budgetDEPaid", .tenge, kk: "Д және Е санаттары үшін төленген", ru: "Уплачено за категории D и E",
        en: "Paid for categories D and E"),
]

private let shares: [Indicator] = [
    Indicator(
        "coverage", unit: .percent, digits: 1, .formula("100 * insured / attached"), direction: .higherIsBetter,
        judged: SeriesJudging(.change),
        note: LocalizedText(
            kk: "Бөлімі – тұрақты халық емес, емханаларға тіркелген халық",
            ru: "Знаменатель – прикреплённое, а не постоянное население",
            en: "The denominator is the attached population, not the residents"),
        kk: "Қамту деңгейі", ru: "Уровень охвата", en: "Coverage"),
    Indicator(
        "coverageOfResidents", unit: .percent, digits: 1, .formula("100 * insured / residents"), direction: .higherIsBetter,
        judged: SeriesJudging(.change),
        kk: "Тұрақты халықты қамту", ru: "Охват постоянного населения", en: "Coverage of residents"),
    Indicator(
        "uninsuredShare", unit: .percent, digits: 1, .formula("100 * (attached - insured) / attached"), direction: .lowerIsBetter,
        judged: SeriesJudging(.change),
        kk: "Сақтандырылмағандар үлесі", ru: "Доля незастрахованных", en: "Uninsured share"),
    Indicator(
        "shareDE", unit: .percent, digits: 2, .formula("100 * categoryDE / insured"),
        note: LocalizedText(kk: "Сақтандырылғандар ішінде", ru: "Среди застрахованных", en: "Among the insured"),
        kk: "Д және Е санаттарының үлесі", ru: "Доля категорий D и E", en: "Share of categories D and E"),
]

private let distances: [Indicator] = [
    Indicator(
        "gapToTarget", unit: .person, .formula("max(0, target(coverage) * attached / 100 - insured)"), direction: .lowerIsBetter,
        kk: "Нысанаға жетпейтін адам", ru: "Не хватает до цели", en: "Gap to target"),
    Indicator(
        "gapToFull", unit: .person, .formula("attached - insured"), direction: .lowerIsBetter,
        note: LocalizedText(
            kk: "Тіркелген мен сақтандырылғанның айырмасы", ru: "Разность прикреплённых и застрахованных",
            en: "Attached less insured"),
        kk: "Толық қамтуға жетпейтін адам", ru: "Не хватает до полного охвата", en: "Gap to full coverage"),
    Indicator(
        "paceNeeded", unit: .personPerWeek, .forecast(.weeklyPaceNeeded(element: "insured", target: "target(coverage) * attached / 100")),
        isEstimate: true,
        kk: "Жыл соңына дейін қажетті қарқын", ru: "Нужный темп до конца года", en: "Pace needed until the end of the year"),
    Indicator(
        "targetReached", unit: .day, .forecast(.reaching(element: "insured", target: "target(coverage) * attached / 100", days: 28)),
        isEstimate: true,
        note: LocalizedText(
            kk: "Соңғы апталардың қарқыны сақталса, 80 % сеніммен", ru: "При темпе последних недель, с уверенностью 80 %",
            en: "At the pace of the last weeks, with 80 % confidence"),
        kk: "Нысанаға жететін күн", ru: "Дата достижения цели", en: "Target reached on"),
]

private let budgets: [Indicator] = [
    Indicator(
        "budgetPerPersonMonth", unit: .tengePerPerson, .formula("budgetDE / categoryDE / 12"),
        kk: "Бір адамға айына бөлінген қаражат", ru: "Выделено на человека в месяц", en: "Budget per person and month"),
    Indicator(
        "budgetCovers", unit: .person, .formula("budgetDE / (12 * parameter(selfPayerRate))"), isEstimate: true, note: budgetNote,
        kk: "Қаражат жететін адам саны", ru: "На сколько человек хватает средств", en: "People the budget covers"),
    Indicator(
        "budgetCoversShare", unit: .percent, digits: 1, .formula("100 * budgetDE / (12 * parameter(selfPayerRate) * categoryDE)"),
        direction: .higherIsBetter, isEstimate: true, note: budgetNote,
        kk: "Қаражаттың жеткіліктілігі", ru: "Достаточность средств", en: "Adequacy of the budget"),
    Indicator(
        "budgetPaidShare", unit: .percent, digits: 1, .formula("100 * budgetDEPaid / budgetDE"),
        kk: "Бөлінген қаражаттың төленген үлесі", ru: "Уплаченная доля средств", en: "Share of the budget paid"),
]

private let budgetNote = LocalizedText(
    kk: "Өзі төлейтін адамның мөлшерлемесі бойынша; заңдағы мөлшерлеме – өңірдегі орташа жалақының 2 %-ы, көмекке жүгінген айдан бастап",
    ru: "По ставке самостоятельного плательщика; по закону ставка – 2 % средней зарплаты региона с месяца обращения за помощью",
    en: "At the self-payer's rate; the law's rate is 2 % of the region's average wage, from the month of care")

private let selfPayerRate = Parameter(
    "selfPayerRate", 4250, .tengePerPerson,
    source: LocalizedText(
        kk: "2026 жылғы ең төмен жалақының (85 000 теңге) 5 %-ы, айына; баспасөз, 2026 жылғы қаңтар",
        ru: "5 % минимальной зарплаты 2026 года (85 000 тенге) в месяц; пресса, январь 2026 года",
        en: "5 % of the minimum wage of 2026 (85,000 tenge) a month; press, January 2026"),
    validFrom: Day(year: 2026, month: 1, day: 1))

private let coverageTargets: [Target] = [
    Target(
        "coverage", 95, gap: "gapToTarget",
        source: LocalizedText(
            kk: "Денсаулық сақтау министрлігінің 2026 жылға арналған мақсаты; баспасөз, 2023 жылғы қазан",
            ru: "Цель Министерства здравоохранения к 2026 году; пресса, октябрь 2023 года",
            en: "The Ministry of Health's aim for 2026; press, October 2023")),
    Target(
        "coverage", 100, orgUnit: OrgUnitID(kato: 310_000_000), year: 2026, gap: "gapToFull",
        source: LocalizedText(
            kk: "Облыс әкімінің толық қамту туралы тапсырмасы, 2026 жылғы ақпан",
            ru: "Поручение акима области о полном охвате, февраль 2026 года",
            en: "The governor's instruction of full coverage, February 2026")),
]

private let coverageRules: [ValidationRule] = [
    ValidationRule(
        "coverageSum", .compare("insured + uninsured", .equal, "attached", tolerance: 0),
        kk: "Сақтандырылған + сақтандырылмаған = тіркелген", ru: "Застрахованные + незастрахованные = прикреплённые",
        en: "Insured + uninsured = attached",
        violation: LocalizedText(
            kk: "Сақтандырылған мен сақтандырылмағанның қосындысы тіркелген халыққа тең емес",
            ru: "Сумма застрахованных и незастрахованных не равна прикреплённому населению",
            en: "Insured plus uninsured differs from the attached population")),
    ValidationRule(
        "coverageInsured", .compare("insured", .lessOrEqual, "attached", tolerance: 0),
        kk: "Сақтандырылған тіркелгеннен аспайды", ru: "Застрахованных не больше прикреплённых", en: "Insured at most attached",
        violation: LocalizedText(
            kk: "Сақтандырылған тіркелгеннен көп", ru: "Застрахованных больше, чем прикреплённых",
            en: "More insured than attached")),
    ValidationRule(
        "coverageCategoryDE", .compare("categoryDE", .lessOrEqual, "insured", tolerance: 0),
        kk: "Д және Е санаттары сақтандырылғаннан аспайды", ru: "Категории D и E не больше застрахованных",
        en: "Categories D and E at most insured",
        violation: LocalizedText(
            kk: "D және E санаттары сақтандырылғаннан көп", ru: "Категорий D и E больше, чем застрахованных",
            en: "More people in categories D and E than insured")),
    ValidationRule(
        "coverageStatedShare", .compare("statedCoverage", .equal, "100 * insured / attached", tolerance: 0), severity: .warning,
        kk: "Көрсетілген және есептелген қамту", ru: "Заявленный и расчётный охват", en: "Stated and calculated coverage",
        violation: LocalizedText(
            kk: "Көрсетілген қамту есептелгеннен өзгеше", ru: "Заявленный охват расходится с расчётным",
            en: "Stated coverage differs from the calculated one")),
    ValidationRule(
        "coverageStatedUninsured", .compare("statedUninsuredShare", .equal, "100 * uninsured / attached", tolerance: 0),
        severity: .warning,
        kk: "Сақтандырылмағандардың көрсетілген және есептелген үлесі", ru: "Заявленная и расчётная доля незастрахованных",
        en: "Stated and calculated share of the uninsured",
        violation: LocalizedText(
            kk: "Сақтандырылмағандардың көрсетілген үлесі есептелгеннен өзгеше",
            ru: "Заявленная доля незастрахованных расходится с расчётной",
            en: "Stated uninsured share differs from the calculated one")),
    ValidationRule(
        "coverageBudgetDE", .compare("budgetDE", .greaterOrEqual, "categoryDE * 12 * parameter(selfPayerRate)", tolerance: 0),
        severity: .info, isEstimate: true,
        kk: "Қаражат Д және Е санаттарының бәріне жете ме?", ru: "Хватает ли средств на все категории D и E?",
        en: "Does the budget cover all of categories D and E?",
        violation: LocalizedText(
            kk: "Қаражат D және E санаттарының бәріне жетпейді", ru: "Средств не хватает на всех лиц категорий D и E",
            en: "The budget does not cover everyone in categories D and E")),
    ValidationRule(
        "coverageBudgetPaid", .compare("budgetDEPaid", .lessOrEqual, "budgetDE", tolerance: 0), severity: .warning,
        kk: "Төленгені бөлінгеннен аспайды", ru: "Уплачено не больше выделенного", en: "Paid at most the budget",
        violation: LocalizedText(
            kk: "Төленгені бөлінгеннен көп", ru: "Уплачено больше, чем выделено",
            en: "More paid than budgeted")),
]
