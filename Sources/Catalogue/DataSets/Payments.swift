import HealthModel

extension DataSetDefinition {
    /// The timeliness of payments to organisations, and the arrears of contributions.
    public static let payments = DataSetDefinition(
        "payments", kk: "Медициналық ұйымдарға төлемдер", ru: "Платежи медицинским организациям", en: "Payments to medical organisations",
        short: LocalizedText(kk: "Төлемдер", ru: "Платежи", en: "Payments"),
        reportsAt: .region, cadence: Cadence(.monthly, dueDays: 15, validityDays: 62),
        elements: paymentsElements, indicators: paymentsIndicators, rules: paymentsRules)
}

private let paymentsElements: [DataElement] = [
    .flow("invoiced", .tenge, kk: "Төлемге ұсынылған", ru: "Предъявлено к оплате", en: "Invoiced"),
    .flow("paid", .tenge, kk: "Төленген", ru: "Оплачено", en: "Paid"),
    .flow("overdueAmount", .tenge, kk: "Мерзімі өткен сома", ru: "Просроченная сумма", en: "Overdue amount"),
    DataElement(
        "maxDaysOverdue", name: LocalizedText(kk: "Ең ұзақ кешігу", ru: "Наибольшая просрочка", en: "Longest delay"), unit: .day,
        overTime: .last, overSpace: .max),
    .stock("arrears", .tenge, kk: "МӘМС бойынша берешек", ru: "Задолженность по ОСМС", en: "Insurance arrears"),
    .flow("arrearsRecovered", .tenge, kk: "Өндірілген берешек", ru: "Взысканная задолженность", en: "Arrears recovered"),
]

private let paymentsIndicators: [Indicator] = [
    Indicator(
        "paidShare", unit: .percent, digits: 1, .formula("100 * paid / invoiced"), direction: .higherIsBetter,
        kk: "Төленген үлесі", ru: "Оплаченная доля", en: "Share paid"),
    Indicator(
        "paidOnTimeShare", unit: .percent, digits: 1, .formula("100 * (invoiced - overdueAmount) / invoiced"),
        direction: .higherIsBetter, kk: "Уақтылы төленген үлесі", ru: "Доля без просрочки", en: "Share paid on time"),
    Indicator(
        "recoveredShare", unit: .percent, digits: 1, .formula("100 * arrearsRecovered / (arrears + arrearsRecovered)"),
        direction: .higherIsBetter,
        kk: "Берешектің өндірілген үлесі", ru: "Взысканная доля задолженности", en: "Share of arrears recovered"),
]

private let paymentsRules: [ValidationRule] = [
    ValidationRule(
        "paymentsPaid", .compare("paid", .lessOrEqual, "invoiced", tolerance: 0), severity: .warning,
        kk: "Төленгені ұсынылғаннан аспайды", ru: "Оплачено не больше предъявленного", en: "Paid at most invoiced",
        violation: LocalizedText(
            kk: "Төленгені төлемге ұсынылғаннан көп", ru: "Оплачено больше, чем предъявлено",
            en: "More paid than invoiced")),
    ValidationRule(
        "paymentsOverdue", .compare("overdueAmount", .lessOrEqual, "invoiced", tolerance: 0), severity: .warning,
        kk: "Мерзімі өткен сома ұсынылғаннан аспайды", ru: "Просрочено не больше предъявленного", en: "Overdue at most invoiced",
        violation: LocalizedText(
            kk: "Мерзімі өткен сома төлемге ұсынылғаннан көп", ru: "Просрочено больше, чем предъявлено",
            en: "More overdue than invoiced")),
]
