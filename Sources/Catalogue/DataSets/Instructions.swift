import HealthModel

extension DataSetDefinition {
    /// Instructions with responsibilities and deadlines, along with reform steps and proposals.
    public static let instructions = DataSetDefinition(
        "instructions", kk: "Штаб тапсырмалары", ru: "Поручения штаба", en: "HQ instructions",
        short: LocalizedText(kk: "Тапсырма", ru: "Поручения", en: "Instructions"),
        reportsAt: .region, cadence: Cadence(.weekly, dueDays: 2, validityDays: 31),
        recordFields: fields, indicators: instructionsIndicators, rules: instructionsRules)
}

private let fields: [RecordField] = [
    RecordField("kind", .code(.instructionKinds), required: true, kk: "Түрі", ru: "Вид", en: "Kind"),
    RecordField("text", .text, required: true, kk: "Мазмұны", ru: "Содержание", en: "Text"),
    RecordField("owner", .text, kk: "Жауапты", ru: "Ответственный", en: "Responsible"),
    RecordField("issued", .date, kk: "Берілген күні", ru: "Дата выдачи", en: "Issued"),
    RecordField("due", .date, kk: "Мерзімі", ru: "Срок", en: "Due"),
    RecordField("status", .code(.instructionStates), kk: "Күйі", ru: "Статус", en: "Status"),
    RecordField("indicator", .text, kk: "Көрсеткіш", ru: "Показатель", en: "Indicator"),
    RecordField("target", .decimal, kk: "Нысана", ru: "Цель", en: "Target"),
    RecordField("evidence", .text, kk: "Дәлел", ru: "Подтверждение", en: "Evidence"),
]

private let instructionsIndicators: [Indicator] = [
    Indicator(
        "open", unit: .piece, .formula("count(where kind = \"instruction\" and not (status = \"done\" or status = \"removed\"))"),
        kk: "Орындалмаған тапсырма", ru: "Открытые поручения", en: "Open instructions"),
    Indicator(
        "overdue", unit: .piece,
        .formula("count(where kind = \"instruction\" and due < today() and not (status = \"done\" or status = \"removed\"))"),
        direction: .lowerIsBetter, kk: "Мерзімі өткен", ru: "Просрочено", en: "Overdue"),
    Indicator(
        "dueThisWeek", unit: .piece,
        .formula(
            """
            count(where kind = "instruction" and due >= today() and due - today() <= 7 \
            and not (status = "done" or status = "removed"))
            """),
        kk: "Осы аптада мерзімі келеді", ru: "Срок на этой неделе", en: "Due this week"),
    Indicator(
        "undated", unit: .piece, .formula("count(where kind = \"instruction\" and not known(due))"), direction: .lowerIsBetter,
        kk: "Мерзімі белгіленбеген", ru: "Срок не назначен", en: "No due date"),
    Indicator(
        "doneShare", unit: .percent, digits: 1,
        .formula("100 * count(where kind = \"instruction\" and status = \"done\") / count(where kind = \"instruction\")"),
        direction: .higherIsBetter, kk: "Орындалғандар үлесі", ru: "Доля выполненных", en: "Share done"),
    Indicator(
        "milestones", unit: .piece, .formula("count(where kind = \"milestone\")"), kk: "Межелі кезеңдер", ru: "Вехи", en: "Milestones"),
    Indicator(
        "proposals", unit: .piece, .formula("count(where kind = \"proposal\")"), kk: "Ұсыныстар", ru: "Предложения", en: "Proposals"),
]

private let instructionsRules: [ValidationRule] = [
    ValidationRule(
        "instructionDates", .everyRecord("known(issued) and known(due) implies issued <= due"), severity: .warning,
        kk: "Мерзімі берілген күннен кейін", ru: "Срок не раньше даты выдачи", en: "Due no earlier than issued",
        violation: LocalizedText(
            kk: "Мерзімі берілген күнінен ерте", ru: "Срок раньше даты выдачи",
            en: "Due date before the date of issue"))
]
