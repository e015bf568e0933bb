import HealthModel

extension DataSetDefinition {
    /// The organisations that have resumed planned admissions, those that will, and the obstacles of the others.
    public static let resumption = DataSetDefinition(
        "resumption", kk: "Жоспарлы емдеуге жатқызудың қайта жандануы", ru: "Возобновление плановой госпитализации",
        en: "Resumption of planned hospitalization",
        short: LocalizedText(kk: "Жоспарлы жатқызу", ru: "Плановая госпитализация", en: "Planned admissions"),
        reportsAt: .region, cadence: Cadence(.weekly, dueDays: 3, validityDays: 31),
        elements: [
            .stock(
                "organisationsResumed", .organisation, kk: "Жұмысын қайта бастаған ұйымдар", ru: "Организации, возобновившие работу",
                en: "Organisations resumed")
        ],
        dimensions: [
            Dimension(
                "ownership", name: LocalizedText(kk: "Меншік нысаны", ru: "Форма собственности", en: "Ownership"), codes: .ownership,
                isAdditive: true)
        ],
        recordFields: fields, indicators: resumptionIndicators, rules: resumptionRules)
}

private let fields: [RecordField] = [
    RecordField("profiles", .codes(.hospitalProfiles), kk: "Бейіндер", ru: "Профили", en: "Profiles"),
    RecordField("covid", .boolean, kk: "COVID-19 көмегіне қатысады", ru: "Участвует в помощи при COVID-19", en: "Takes part in COVID care"),
    RecordField("sanitaryPermit", .boolean, kk: "Санитарлық рұқсат", ru: "Санитарное разрешение", en: "Sanitary permit"),
    RecordField("planStatus", .code(.planStages), kk: "Жоспардың күйі", ru: "Статус плана", en: "Plan status"),
    RecordField("resumptionDate", .date, kk: "Қайта жандану күні", ru: "Дата возобновления", en: "Resumption date"),
]

private let resumptionIndicators: [Indicator] = [
    Indicator(
        "listed", unit: .organisation, .formula("count()"), kk: "Тізімдегі ұйымдар", ru: "Организации в перечне",
        en: "Organisations listed"),
    Indicator(
        "resumed", unit: .organisation, .formula("count(where resumptionDate <= today() and not covid and sanitaryPermit)"),
        direction: .higherIsBetter, kk: "Қайта бастады", ru: "Возобновили", en: "Resumed"),
    Indicator(
        "resumedShare", unit: .percent, digits: 1,
        .formula("100 * count(where resumptionDate <= today() and not covid and sanitaryPermit) / count()"),
        direction: .higherIsBetter, kk: "Қайта бастағандар үлесі", ru: "Доля возобновивших", en: "Share resumed"),
    Indicator(
        "privateResumed", unit: .organisation,
        .formula(
            "count(where organisation(ownership) = \"private\" and resumptionDate <= today() and not covid and sanitaryPermit)"),
        kk: "Қайта бастаған жеке клиникалар", ru: "Возобновившие частные клиники", en: "Private clinics resumed"),
    Indicator(
        "planned", unit: .organisation, .formula("count(where resumptionDate > today())"),
        kk: "Күні белгіленді", ru: "Дата назначена", en: "Date set"),
    Indicator(
        "blocked", unit: .organisation, .formula("count(where covid or not sanitaryPermit)"), direction: .lowerIsBetter,
        kk: "Кедергісі бар", ru: "Есть препятствие", en: "Blocked"),
    Indicator(
        "overdue", unit: .organisation, .formula("count(where resumptionDate <= today() and (covid or not sanitaryPermit))"),
        direction: .lowerIsBetter, kk: "Күні өтіп кетті", ru: "Дата прошла", en: "Overdue"),
    Indicator(
        "undated", unit: .organisation, .formula("count(where not known(resumptionDate))"), direction: .lowerIsBetter,
        kk: "Күні белгіленбеген", ru: "Дата не назначена", en: "No date set"),
]

private let resumptionRules: [ValidationRule] = [
    ValidationRule(
        "resumptionCovid", .everyRecord("resumptionDate <= today() implies not covid"),
        kk: "COVID-19 көмегіндегі ұйым жоспарлы көмекті бастамайды", ru: "Занятая COVID-19 организация не возобновляет плановую помощь",
        en: "An organisation in COVID care has not resumed",
        violation: LocalizedText(
            kk: "COVID-19 көмегін көрсетіп жатқан ұйым жоспарлы көмекті қайта бастаған",
            ru: "Организация, занятая помощью при COVID-19, возобновила плановую помощь",
            en: "Resumed while still providing COVID-19 care")),
    ValidationRule(
        "resumptionPermit", .everyRecord("resumptionDate <= today() implies sanitaryPermit"),
        kk: "Рұқсаты жоқ ұйым жоспарлы көмекті бастамайды", ru: "Организация без разрешения не возобновляет плановую помощь",
        en: "An organisation without a permit has not resumed",
        violation: LocalizedText(
            kk: "Санитарлық рұқсаты жоқ ұйым жоспарлы көмекті қайта бастаған",
            ru: "Организация без санитарного разрешения возобновила плановую помощь",
            en: "Resumed without a sanitary permit")),
    ValidationRule(
        "resumptionTotal",
        .compare(
            "organisationsResumed", .equal, "count(where resumptionDate <= today() and not covid and sanitaryPermit)", tolerance: 0),
        severity: .warning,
        kk: "Жарияланған жиын тізімдегі санға тең", ru: "Опубликованный итог равен числу по перечню",
        en: "The published total equals the listed organisations",
        violation: LocalizedText(
            kk: "Жарияланған жиын тізімдегі ұйымдар санына тең емес", ru: "Опубликованный итог не совпадает с числом организаций в перечне",
            en: "Published total differs from the number of organisations listed")),
]
