import HealthModel

extension DataSetDefinition {
    /// Medical rehabilitation: providers, volume and cost.
    public static let rehabilitation = DataSetDefinition(
        "rehabilitation", kk: "Медициналық оңалту", ru: "Медицинская реабилитация", en: "Medical rehabilitation",
        short: LocalizedText(kk: "Оңалту", ru: "Реабилитация", en: "Rehabilitation"),
        reportsAt: .region, cadence: Cadence(.quarterly, dueDays: 30, validityDays: 200),
        elements: rehabilitationElements,
        dimensions: [ownership, setting], indicators: rehabilitationIndicators, rules: rehabilitationRules)
}

private let rehabilitationElements: [DataElement] = [
    .stock("providers", .organisation, kk: "Оңалту ұйымдары", ru: "Организации реабилитации", en: "Rehabilitation providers"),
    .flow("services", .service, kk: "Қызмет саны", ru: "Число услуг", en: "Services"),
    .flow("amount", .tenge, kk: "Сома", ru: "Сумма", en: "Amount"),
    .stated("statedGrowth", .percent, precision: 1, kk: "Көрсетілген өсім", ru: "Заявленный прирост", en: "Stated growth"),
    .stated(
        "statedChangeTwoYears", .percent, precision: 1, kk: "Екі жылдағы көрсетілген өсім", ru: "Заявленный прирост за два года",
        en: "Stated change over two years"),
]

private let ownership = Dimension(
    "ownership", name: LocalizedText(kk: "Меншік нысаны", ru: "Форма собственности", en: "Ownership"), codes: .ownership, isAdditive: true)

private let setting = Dimension(
    "setting", name: LocalizedText(kk: "Көмек жағдайы", ru: "Условия помощи", en: "Setting"), codes: .rehabilitationSettings,
    isAdditive: false)

private let rehabilitationIndicators: [Indicator] = [
    Indicator(
        "yearOnYear", unit: .percent, digits: 1, .formula("100 * (services - previous(services, year)) / previous(services, year)"),
        kk: "Өткен жылдың осы кезеңіне өсім", ru: "Прирост к тому же периоду прошлого года", en: "Year on year"),
    Indicator(
        "providersTwoYears", unit: .percent, digits: 1,
        .formula("100 * (providers - previous(providers, 2)) / previous(providers, 2)"),
        kk: "Ұйымдардың екі жылдағы өсімі", ru: "Прирост организаций за два года", en: "Providers over two years"),
    Indicator(
        "unitCost", unit: .tengePerService, .formula("amount / services"), judged: SeriesJudging(.level),
        kk: "Бір қызметтің орташа құны", ru: "Средняя стоимость услуги", en: "Average cost per service"),
    Indicator(
        "outpatientUnitCost", unit: .tengePerService, .formula("amount[setting=outpatient] / services[setting=outpatient]"),
        kk: "Амбулаториялық қызметтің орташа құны", ru: "Средняя стоимость амбулаторной услуги", en: "Average cost, outpatient"),
    Indicator(
        "outpatientShare", unit: .percent, digits: 1, .formula("100 * amount[setting=outpatient] / amount"),
        kk: "Амбулаториялық оңалтудың үлесі", ru: "Доля амбулаторной реабилитации", en: "Outpatient share of the amount"),
]

private let rehabilitationRules: [ValidationRule] = [
    ValidationRule(
        "rehabilitationGrowth",
        .compare("statedGrowth", .equal, "100 * (services - previous(services, year)) / previous(services, year)", tolerance: 0),
        severity: .warning,
        kk: "Көрсетілген өсім мен өткен жылғы дерек", ru: "Заявленный прирост и данные прошлого года",
        en: "Stated growth and the year before",
        violation: LocalizedText(
            kk: "Көрсетілген өсім өткен жылғы деректермен үйлеспейді", ru: "Заявленный прирост не согласуется с данными прошлого года",
            en: "Stated growth does not fit last year's figures")),
    ValidationRule(
        "rehabilitationTwoYears",
        .compare(
            "statedChangeTwoYears", .equal, "100 * (providers - previous(providers, 2)) / previous(providers, 2)", tolerance: 0),
        severity: .warning,
        kk: "Екі жылдағы көрсетілген және есептелген өсім", ru: "Заявленный и расчётный прирост за два года",
        en: "Stated and calculated change over two years",
        violation: LocalizedText(
            kk: "Екі жылдағы көрсетілген өсім есептелгеннен өзгеше", ru: "Заявленный прирост за два года расходится с расчётным",
            en: "Stated two-year change differs from the calculated one")),
    withinWhole("services", kk: "қызмет", ru: "услуги", en: "services"),
    withinWhole("amount", kk: "сома", ru: "сумма", en: "amount"),
]

/// Inpatient plus outpatient care do not exceed the whole; for each alone this already follows from the dimension.
private func withinWhole(_ element: String, kk: String, ru: String, en: String) -> ValidationRule {
    ValidationRule(
        "rehabilitationParts" + element.capitalisedFirst,
        .compare(
            Formula("\(element)[setting=inpatient] + \(element)[setting=outpatient]"), .lessOrEqual, Formula(element), tolerance: 0),
        kk: "Стационарлық + амбулаториялық бүтіннен аспайды: \(kk)", ru: "Стационарная + амбулаторная не больше целого: \(ru)",
        en: "Inpatient + outpatient at most the whole: \(en)",
        violation: LocalizedText(
            kk: "Стационарлық пен амбулаториялықтың қосындысы бүтінінен көп: \(kk)",
            ru: "Сумма стационарной и амбулаторной больше целого: \(ru)", en: "Inpatient plus outpatient exceeds the whole: \(en)"))
}
