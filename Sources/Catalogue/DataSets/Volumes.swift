import HealthModel

extension DataSetDefinition {
    /// The volume and cost of care by quarter, compared with the annual plan.
    public static let volumes = DataSetDefinition(
        "volumes", kk: "Қызмет көлемі және қаржы", ru: "Объём услуг и финансы", en: "Volumes and finance",
        short: LocalizedText(kk: "Көлем", ru: "Объёмы", en: "Volumes"),
        reportsAt: .region, cadence: Cadence(.quarterly, dueDays: 30, validityDays: 200),
        elements: volumesElements,
        dimensions: [
            Dimension("care", name: LocalizedText(kk: "Көмек түрі", ru: "Вид помощи", en: "Care"), codes: .careKinds, isAdditive: false)
        ],
        indicators: growth + execution, rules: volumesRules, denominatorFloor: 10)
}

private let volumesElements: [DataElement] = [
    .flow("services", .service, kk: "Қызмет саны", ru: "Число услуг", en: "Services"),
    .flow("amount", .tenge, kk: "Сома", ru: "Сумма", en: "Amount"),
    .flow("planServices", .service, kk: "Жоспарланған қызмет", ru: "План услуг", en: "Planned services").planned(),
    .flow("planAmount", .tenge, kk: "Жоспарланған сома", ru: "План суммы", en: "Planned amount").planned(),
    .stated("statedGrowth", .percent, precision: 1, kk: "Көрсетілген өсім", ru: "Заявленный прирост", en: "Stated growth"),
    DataElement(
        "statedIncrease", name: LocalizedText(kk: "Көрсетілген артық қызмет", ru: "Заявленный прирост услуг", en: "Stated increase"),
        unit: .service, overTime: .none, overSpace: .none, minimum: nil),
    .stated(
        "statedExhaustion", .number, precision: 1, kk: "Көлем таусылатын тоқсан (мәлімделген)",
        ru: "Квартал исчерпания объёма (заявлен)", en: "Quarter in which the volume runs out (stated)"
    ).within(1...4),
]

private let growth: [Indicator] = [
    Indicator(
        "yearOnYear", unit: .percent, digits: 1, .formula("100 * (services - previous(services, year)) / previous(services, year)"),
        kk: "Өткен жылдың осы кезеңіне өсім", ru: "Прирост к тому же периоду прошлого года", en: "Year on year"),
    Indicator(
        "growthFromIncrease", unit: .percent, digits: 1, .formula("100 * statedIncrease / (services - statedIncrease)"),
        note: LocalizedText(
            kk: "Көрсетілген артық қызмет бойынша есептелген", ru: "Рассчитан по заявленному приросту услуг",
            en: "Calculated from the stated increase"),
        kk: "Есептелген өсім", ru: "Расчётный прирост", en: "Calculated growth"),
    Indicator(
        "amountYearOnYear", unit: .percent, digits: 1, .formula("100 * (amount - previous(amount, year)) / previous(amount, year)"),
        kk: "Соманың өсімі", ru: "Прирост суммы", en: "Amount year on year"),
    Indicator(
        "unitCost", unit: .tengePerService, .formula("amount / services"), judged: SeriesJudging(.level),
        kk: "Бір қызметтің орташа құны", ru: "Средняя стоимость услуги", en: "Average cost per service"),
    Indicator(
        "unitCostYearOnYear", unit: .percent, digits: 1,
        .formula("100 * amount / services * previous(services, year) / previous(amount, year) - 100"),
        kk: "Орташа құнның өсімі", ru: "Прирост средней стоимости", en: "Average cost year on year"),
]

private let execution: [Indicator] = [
    Indicator(
        "planExecution", unit: .percent, digits: 1, .formula("100 * services / planServices"),
        kk: "Көлем жоспарының орындалуы", ru: "Исполнение плана по объёму", en: "Plan execution, services"),
    Indicator(
        "amountExecution", unit: .percent, digits: 1, .formula("100 * amount / planAmount"),
        kk: "Қаржы жоспарының орындалуы", ru: "Исполнение плана по сумме", en: "Plan execution, amount"),
    Indicator(
        "servicesExhausted", unit: .day, .forecast(.exhaustion(used: "services", plan: "planServices")), isEstimate: true,
        kk: "Жылдық көлем таусылатын күн", ru: "Дата исчерпания годового объёма", en: "Annual volume runs out on"),
    Indicator(
        "amountExhausted", unit: .day, .forecast(.exhaustion(used: "amount", plan: "planAmount")), isEstimate: true,
        kk: "Жылдық қаржы таусылатын күн", ru: "Дата исчерпания годовой суммы", en: "Annual amount runs out on"),
]

private let volumesRules: [ValidationRule] =
    [
        ValidationRule(
            "volumesIncrease", .compare("statedGrowth", .equal, "100 * statedIncrease / (services - statedIncrease)", tolerance: 0),
            severity: .warning, per: "care",
            kk: "Көрсетілген өсім мен артық қызмет", ru: "Заявленный прирост и прирост услуг",
            en: "Stated growth and the stated increase",
            violation: LocalizedText(
                kk: "Көрсетілген өсім пайызы артық қызмет санымен үйлеспейді",
                ru: "Заявленный процент прироста не согласуется с приростом услуг",
                en: "Stated growth does not fit the stated increase in services")),
        ValidationRule(
            "volumesGrowth",
            .compare("statedGrowth", .equal, "100 * (services - previous(services, year)) / previous(services, year)", tolerance: 0),
            severity: .warning, per: "care",
            kk: "Көрсетілген өсім мен өткен жылғы дерек", ru: "Заявленный прирост и данные прошлого года",
            en: "Stated growth and the year before",
            violation: LocalizedText(
                kk: "Көрсетілген өсім өткен жылғы деректермен үйлеспейді", ru: "Заявленный прирост не согласуется с данными прошлого года",
                en: "Stated growth does not fit last year's figures")),
    ]
    + ["functionalUltrasoundXray", "screening", "unspecifiedStudies"].map(withinConsultativeDiagnostic)

/// A type of examination is part of consultative and diagnostic care.
private func withinConsultativeDiagnostic(_ care: String) -> ValidationRule {
    let name = CodeList.careKinds.items.first { $0.code == care }?.name ?? LocalizedText(verbatim: care)
    return ValidationRule(
        "volumesPart" + care.capitalisedFirst,
        .compare(Formula("services[care=\(care)]"), .lessOrEqual, "services[care=consultativeDiagnostic]", tolerance: 0),
        kk: "Бөлігі бүтіннен аспайды: \(name.kk)", ru: "Часть не больше целого: \(name.ru)", en: "A part at most the whole: \(name.en)",
        violation: LocalizedText(
            kk: "Бөлігі бүтінінен көп: \(name.kk)", ru: "Часть больше целого: \(name.ru)", en: "Part exceeds the whole: \(name.en)"))
}
