import HealthModel

extension DataSetDefinition {
    /// Mobile medical complexes: the fleet, its stops and its activity.
    public static let mobile = DataSetDefinition(
        "mobile", kk: "Жылжымалы медициналық кешендер", ru: "Передвижные медицинские комплексы", en: "Mobile medical complexes",
        short: LocalizedText(kk: "ЖМК", ru: "ПМК", en: "Mobile"),
        reportsAt: .region, cadence: Cadence(.weekly, dueDays: 3, validityDays: 100),
        elements: mobileElements,
        dimensions: [
            Dimension(
                "service", name: LocalizedText(kk: "Қызмет түрі", ru: "Вид услуги", en: "Service"), codes: .mobileServices,
                isAdditive: true)
        ],
        recordFields: fields, indicators: mobileIndicators, rules: mobileRules)
}

private let mobileElements: [DataElement] = [
    .stock("fleet", .complex, kk: "ЖМК саны", ru: "Число ПМК", en: "Mobile complexes"),
    .flow("purchased", .complex, kk: "Сатып алынған ЖМК", ru: "Приобретено ПМК", en: "Complexes purchased"),
    .flow("services", .service, kk: "ЖМК көрсеткен қызмет", ru: "Услуги ПМК", en: "Services"),
    .flow("amount", .tenge, kk: "Сома", ru: "Сумма", en: "Amount"),
    .stock("villages", .village, kk: "Бекітілген ауыл", ru: "Закреплённые сёла", en: "Villages assigned"),
    .stock("villagesVisited", .village, kk: "Барған ауыл", ru: "Посещённые сёла", en: "Villages visited"),
]

private let fields: [RecordField] = [
    RecordField("name", .text, kk: "Кешен", ru: "Комплекс", en: "Complex"),
    RecordField("status", .code(.complexStates), required: true, kk: "Күйі", ru: "Состояние", en: "Status"),
    RecordField("stops", .objects(stopFields), kk: "Аялдамалар", ru: "Остановки", en: "Stops"),
]

/// A stop names its settlement by KATO code, by name, or both.
private let stopFields: [RecordField] =
    [
        RecordField("place", .orgUnit, kk: "Аумақ", ru: "Территория", en: "Place"),
        RecordField("settlement", .text, kk: "Елді мекен", ru: "Населённый пункт", en: "Settlement"),
        RecordField("date", .date, required: true, isEvent: true, kk: "Күні", ru: "Дата", en: "Date"),
    ]
    + CodeList.mobileServices.items.map {
        RecordField($0.code, .integer, kk: $0.name.kk, ru: $0.name.ru, en: $0.name.en)
    }

private let mobileIndicators: [Indicator] = [
    Indicator(
        "servicesPerComplex", unit: .service, .formula("services / fleet"), direction: .higherIsBetter,
        kk: "Бір кешенге шаққандағы қызмет", ru: "Услуг на комплекс", en: "Services per complex"),
    Indicator(
        "servicesPerComplexDay", unit: .service, digits: 1, .formula("services / (fleet * days())"), direction: .higherIsBetter,
        kk: "Бір кешеннің күндік қызметі", ru: "Услуг на комплекс в день", en: "Services per complex and day"),
    Indicator(
        "costPerService", unit: .tengePerService, digits: 1, .formula("amount / services"), isMonthly: true,
        judged: SeriesJudging(.level),
        kk: "Бір қызметтің құны", ru: "Стоимость услуги", en: "Cost per service"),
    Indicator(
        "villagesShare", unit: .percent, digits: 1, .formula("100 * villagesVisited / villages"), direction: .higherIsBetter,
        kk: "Барған ауылдар үлесі", ru: "Доля посещённых сёл", en: "Share of villages visited"),
    Indicator(
        "villagesNotVisited", unit: .village, .formula("villages - villagesVisited"), direction: .lowerIsBetter,
        kk: "Бармаған ауыл", ru: "Непосещённые сёла", en: "Villages not visited"),
    Indicator(
        "outOfService", unit: .complex, .formula("count(where status = \"outOfService\" or status = \"maintenance\")"),
        direction: .lowerIsBetter, kk: "Жұмыстан шыққан кешен", ru: "Комплексы вне работы", en: "Complexes out of service"),
    Indicator(
        "working", unit: .complex, .formula("count(where status = \"working\")"), direction: .higherIsBetter,
        kk: "Жұмыс істеп тұрған кешен", ru: "Работающие комплексы", en: "Complexes at work"),
]

private let mobileRules: [ValidationRule] = [
    ValidationRule(
        "mobileVillages", .compare("villagesVisited", .lessOrEqual, "villages", tolerance: 0), severity: .warning,
        kk: "Барған ауыл бекітілгеннен аспайды", ru: "Посещённых сёл не больше закреплённых",
        en: "Villages visited at most those assigned",
        violation: LocalizedText(
            kk: "ЖМК барған ауыл бекітілгеннен көп", ru: "Посещено сёл больше, чем закреплено",
            en: "More villages visited than assigned")),
    ValidationRule(
        "mobileFleet", .compare("count()", .lessOrEqual, "fleet", tolerance: 0), severity: .warning,
        kk: "Тізімдегі кешен саны парктен аспайды", ru: "Комплексов в перечне не больше парка", en: "Listed complexes at most the fleet",
        violation: LocalizedText(
            kk: "Тізімдегі кешен саны ЖМК санынан көп", ru: "Комплексов в перечне больше, чем числится",
            en: "More complexes listed than in the fleet")),
]
