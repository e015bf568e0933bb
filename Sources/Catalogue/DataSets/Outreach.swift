import HealthModel

extension DataSetDefinition {
    /// Activities to explain insurance, and the results of calls. No effect is claimed for either.
    public static let outreach = DataSetDefinition(
        "outreach", kk: "Ақпараттық-түсіндіру жұмысы", ru: "Информационно-разъяснительная работа", en: "Outreach campaign",
        short: LocalizedText(kk: "Түсіндіру", ru: "Разъяснение", en: "Outreach"),
        reportsAt: .district, cadence: Cadence(.weekly, dueDays: 3, validityDays: 31),
        elements: outreachElements,
        dimensions: outreachDimensions, recordFields: fields, indicators: outreachIndicators, rules: outreachRules)
}

private let outreachElements: [DataElement] = [
    .flow("hqMeetings", .meeting, kk: "Штаб отырыстары", ru: "Заседания штаба", en: "Headquarters meetings"),
    .flow("briefings", .meeting, kk: "Брифингтер", ru: "Брифинги", en: "Briefings"),
    .flow("tvProgrammes", .piece, kk: "Теледидар бағдарламалары", ru: "Телепрограммы", en: "TV programmes"),
    .flow("articles", .piece, kk: "Мақалалар", ru: "Статьи", en: "Articles"),
    .flow("socialPosts", .piece, kk: "Әлеуметтік желідегі материалдар", ru: "Материалы в соцсетях", en: "Social-media posts"),
    .flow(
        "printed", .piece, kk: "Буклет, баннер, плакат, жадынама", ru: "Буклеты, баннеры, плакаты, памятки",
        en: "Booklets, banners, posters, leaflets"),
    .stock("ledScreens", .piece, kk: "LED экрандар", ru: "LED-экраны", en: "LED screens"),
    .stock("tvSets", .piece, kk: "Мекемеішілік теледидарлар", ru: "Телевизоры в учреждениях", en: "In-house TV sets"),
    .stock("buses", .piece, kk: "Дыбыстық хабарландыруы бар автобустар", ru: "Автобусы с объявлениями", en: "Buses with announcements"),
    .flow("calls", .call, kk: "Қоңыраулар", ru: "Звонки", en: "Calls"),
]

private let outreachDimensions: [Dimension] = [
    Dimension("stage", name: LocalizedText(kk: "Кезең", ru: "Этап", en: "Stage"), codes: .callStages, isAdditive: false),
    Dimension("purpose", name: LocalizedText(kk: "Мақсаты", ru: "Цель", en: "Purpose"), codes: .callPurposes, isAdditive: true),
]

private let fields: [RecordField] = [
    RecordField("date", .date, required: true, isEvent: true, kk: "Күні", ru: "Дата", en: "Date"),
    RecordField("kind", .code(.eventKinds), required: true, kk: "Түрі", ru: "Вид", en: "Kind"),
    RecordField("place", .text, kk: "Орны", ru: "Место", en: "Place"),
]

private let outreachIndicators: [Indicator] = [
    Indicator(
        "eventsHeld", unit: .meeting, .formula("count(where date <= today())"), kk: "Өткен шаралар", ru: "Проведённые мероприятия",
        en: "Events held"),
    Indicator(
        "eventsPlanned", unit: .meeting, .formula("count(where date > today())"), kk: "Жоспардағы шаралар",
        ru: "Запланированные мероприятия", en: "Events planned"),
    share("callsReached", of: "reached", in: "placed", kk: "Байланысқа шыққандар үлесі", ru: "Доля дозвонов", en: "Share reached"),
    share("callsAgreed", of: "agreed", in: "reached", kk: "Келіскендер үлесі", ru: "Доля согласившихся", en: "Share agreed"),
    share("callsInsured", of: "insured", in: "agreed", kk: "Сақтандырылғандар үлесі", ru: "Доля застраховавшихся", en: "Share insured"),
]

private let outreachRules: [ValidationRule] = [
    stageRule(
        "reached", within: "placed", kk: "Байланысқа шыққаны қоңыраудан аспайды", ru: "Дозвонов не больше звонков",
        en: "Calls reached at most those placed",
        violation: LocalizedText(
            kk: "Байланысқа шыққандар қоңыраудан көп", ru: "Дозвонов больше, чем звонков", en: "More people reached than calls placed")),
    stageRule(
        "agreed", within: "reached", kk: "Келіскені байланысқа шыққаннан аспайды", ru: "Согласий не больше дозвонов",
        en: "Calls agreed at most those reached",
        violation: LocalizedText(
            kk: "Келіскендер байланысқа шыққандардан көп", ru: "Согласий больше, чем дозвонов", en: "More people agreed than reached")),
    stageRule(
        "insured", within: "agreed", kk: "Сақтандырылғаны келіскеннен аспайды", ru: "Застрахованных не больше согласившихся",
        en: "Calls insured at most those agreed",
        violation: LocalizedText(
            kk: "Сақтандырылғандар келіскендерден көп", ru: "Застрахованных больше, чем согласившихся",
            en: "More people insured than agreed")),
]

private func share(_ code: String, of part: String, in whole: String, kk: String, ru: String, en: String) -> Indicator {
    Indicator(
        code, unit: .percent, digits: 1, .formula(Formula("100 * calls[stage=\(part)] / calls[stage=\(whole)]")),
        direction: .higherIsBetter, kk: kk, ru: ru, en: en)
}

private func stageRule(
    _ stage: String, within whole: String, kk: String, ru: String, en: String, violation: LocalizedText
) -> ValidationRule {
    ValidationRule(
        "calls" + stage.capitalisedFirst,
        .compare(Formula("calls[stage=\(stage)]"), .lessOrEqual, Formula("calls[stage=\(whole)]"), tolerance: 0),
        kk: kk, ru: ru, en: en, violation: violation)
}
