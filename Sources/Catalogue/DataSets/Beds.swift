import HealthModel

extension DataSetDefinition {
    /// The bed fund: beds by owner and profile, their use, and the reductions by optimisation.
    public static let beds = DataSetDefinition(
        "beds", kk: "Төсек қоры", ru: "Коечный фонд", en: "Bed fund",
        short: LocalizedText(kk: "Төсек", ru: "Койки", en: "Beds"),
        reportsAt: .district, cadence: Cadence(.daily, dueDays: 1, validityDays: 14),
        elements: stocks + flows,
        dimensions: [
            Dimension("profile", name: LocalizedText(kk: "Бейін", ru: "Профиль", en: "Profile"), codes: .bedProfiles, isAdditive: true)
        ],
        indicators: use + structure, rules: bedsRules, denominatorFloor: 10)
}

private let stocks: [DataElement] = [
    .stock("beds24h", .bed, kk: "Тәуліктік стационар төсектері", ru: "Койки круглосуточного стационара", en: "24-hour inpatient beds"),
    .stock("beds24hState", .bed, kk: "Мемлекеттік сектордағы төсек", ru: "Койки государственного сектора", en: "Beds, state sector"),
    .stock("beds24hPrivate", .bed, kk: "Жекеменшік сектордағы төсек", ru: "Койки частного сектора", en: "Beds, private sector"),
    .stock("dayPlaces", .place, kk: "Стационарды алмастыратын орындар", ru: "Места стационарозамещающей помощи", en: "Day-care places"),
    .stock("bedsBefore", .bed, kk: "Оңтайландыруға дейінгі төсек", ru: "Койки до оптимизации", en: "Beds before optimisation")
        .baseline(),
    .stock("bedsReduced", .bed, kk: "Қысқартылған төсек", ru: "Сокращено коек", en: "Beds reduced"),
    .stock("occupied", .bed, kk: "Бос емес төсек", ru: "Занято коек", en: "Occupied beds").judged(.level),
    .stock("waitingOver20Days", .person, kk: "20 күннен артық күткендер", ru: "Ждут более 20 дней", en: "Waiting over 20 days")
        .judged(.level),
    .stated("statedOccupancy", .percent, precision: 0.1, kk: "Көрсетілген толымдылық", ru: "Заявленная занятость", en: "Stated occupancy"),
]

private let flows: [DataElement] = [
    .flow("bedDays", .bedDay, kk: "Төсек-күн", ru: "Койко-дни", en: "Bed-days"),
    .flow("admissions", .person, kk: "Түскен науқас", ru: "Поступило", en: "Admissions"),
    .flow("discharges", .person, kk: "Шыққан науқас", ru: "Выбыло", en: "Discharges"),
]

private let use: [Indicator] = [
    Indicator(
        "occupancy", unit: .percent, digits: 1, .formula("100 * occupied / beds24h"), judged: SeriesJudging(.level),
        note: LocalizedText(kk: "100 %-дан асуы мүмкін", ru: "Может превышать 100 %", en: "May exceed 100 %"),
        kk: "Төсек толымдылығы", ru: "Занятость коек", en: "Bed occupancy"),
    Indicator(
        "occupancyOfPeriod", unit: .percent, digits: 1, .formula("100 * bedDays / (beds24h * days())"),
        judged: SeriesJudging(.level),
        note: LocalizedText(
            kk: "Төсек-күннің қолжетімді төсек-күнге қатынасы", ru: "Проведённые койко-дни к доступным",
            en: "Occupied bed-days over available bed-days"),
        kk: "Кезеңдегі төсек толымдылығы", ru: "Занятость коек за период", en: "Bed occupancy of the period"),
    Indicator(
        "freeBeds", unit: .bed, .formula("beds24h - occupied"), judged: SeriesJudging(.level), kk: "Бос төсек", ru: "Свободно коек",
        en: "Free beds"),
    Indicator(
        "lengthOfStay", unit: .day, digits: 1, .formula("bedDays / discharges"), isMonthly: true, judged: SeriesJudging(.level),
        kk: "Емделудің орташа ұзақтығы", ru: "Средняя длительность лечения", en: "Average length of stay"),
    Indicator(
        "turnover", unit: .ratio, digits: 1, .formula("discharges / beds24h"), isMonthly: true, judged: SeriesJudging(.level),
        kk: "Төсек айналымы", ru: "Оборот койки", en: "Bed turnover"),
    Indicator(
        "turnoverInterval", unit: .day, digits: 1, .formula("(beds24h * days() - bedDays) / discharges"),
        isMonthly: true, judged: SeriesJudging(.level),
        kk: "Төсектің бос тұру уақыты", ru: "Простой койки", en: "Bed turnover interval"),
]

private let structure: [Indicator] = [
    Indicator(
        "bedsPer10000", unit: .perTenThousand, digits: 1, .formula("10000 * beds24h / coverage.attached"),
        note: LocalizedText(
            kk: "Тіркелген 10 мың адамға шаққанда", ru: "На 10 тыс. прикреплённых", en: "Per 10,000 attached people"),
        kk: "10 мың адамға шаққандағы төсек", ru: "Коек на 10 тыс. населения", en: "Beds per 10,000 people"),
    Indicator(
        "stateShare", unit: .percent, digits: 1, .formula("100 * beds24hState / beds24h"),
        kk: "Мемлекеттік сектор үлесі", ru: "Доля государственного сектора", en: "State share"),
    Indicator(
        "privateShare", unit: .percent, digits: 1, .formula("100 * beds24hPrivate / beds24h"),
        kk: "Жекеменшік сектор үлесі", ru: "Доля частного сектора", en: "Private share"),
    Indicator(
        "change", unit: .bed, .formula("beds24h - bedsBefore"),
        kk: "Оңтайландырудағы өзгеріс", ru: "Изменение при оптимизации", en: "Change by optimisation"),
    Indicator(
        "changeShare", unit: .percent, digits: 1, .formula("100 * (beds24h - bedsBefore) / bedsBefore"),
        kk: "Оңтайландырудағы өзгеріс, %", ru: "Изменение при оптимизации, %", en: "Change by optimisation, %"),
]

private let bedsRules: [ValidationRule] = [
    ValidationRule(
        "bedsSum", .compare("beds24hState + beds24hPrivate", .equal, "beds24h", tolerance: 0),
        kk: "Мемлекеттік + жекеменшік = барлық төсек", ru: "Государственные + частные = все койки", en: "State + private = all beds",
        violation: LocalizedText(
            kk: "Мемлекеттік және жекеменшік төсектердің қосындысы жалпы төсек санына тең емес",
            ru: "Сумма государственных и частных коек не равна общему числу коек",
            en: "State plus private beds differ from the total")),
    ValidationRule(
        "bedsReduction", .compare("bedsBefore - beds24h", .equal, "bedsReduced", tolerance: 0),
        kk: "Бұрынғы − қазіргі = қысқартылған төсек", ru: "Было − стало = сокращено коек", en: "Before − now = beds reduced",
        violation: LocalizedText(
            kk: "Қысқартылған төсек саны бұрынғы мен қазіргінің айырмасына тең емес",
            ru: "Сокращено коек: не равно разности «было» и «стало»",
            en: "Beds cut differs from before minus now")),
    ValidationRule(
        "bedsStatedOccupancy", .compare("statedOccupancy", .equal, "100 * occupied / beds24h", tolerance: 0), severity: .warning,
        kk: "Көрсетілген және есептелген толымдылық", ru: "Заявленная и расчётная занятость", en: "Stated and calculated occupancy",
        violation: LocalizedText(
            kk: "Көрсетілген толымдылық есептелгеннен өзгеше", ru: "Заявленная занятость расходится с расчётной",
            en: "Stated occupancy differs from the calculated one")),
]
