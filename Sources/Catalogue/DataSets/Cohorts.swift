import HealthModel

extension DataSetDefinition {
    /// Uninsured patients with a chronic disease, before the headquarters' intervention and now.
    public static let cohorts = DataSetDefinition(
        "cohorts", kk: "Созылмалы аурулар", ru: "Хронические болезни", en: "Chronic disease",
        short: LocalizedText(kk: "Созылмалы ауру", ru: "Хрон. болезни", en: "Chronic"),
        reportsAt: .district, cadence: Cadence(.weekly, dueDays: 2, validityDays: 31),
        elements: cohortsElements,
        dimensions: [
            Dimension("disease", name: LocalizedText(kk: "Ауру", ru: "Болезнь", en: "Disease"), codes: .diseases, isAdditive: false)
        ],
        indicators: cohortsIndicators, rules: cohortsRules)
}

private let cohortsElements: [DataElement] = [
    .stock("uninsuredBefore", .person, kk: "Сақтандырылмаған, бұрын", ru: "Не застраховано, было", en: "Uninsured before").sensitive()
        .baseline(),
    .stock("uninsuredNow", .person, kk: "Сақтандырылмаған, қазір", ru: "Не застраховано, стало", en: "Uninsured now").sensitive(),
    .stated("statedReduction", .percent, precision: 0.1, kk: "Көрсетілген төмендеу", ru: "Заявленное снижение", en: "Stated reduction"),
]

private let cohortsIndicators: [Indicator] = [
    Indicator(
        "reduction", unit: .percent, digits: 1, .formula("100 * (uninsuredBefore - uninsuredNow) / uninsuredBefore"),
        direction: .higherIsBetter, kk: "Төмендеу", ru: "Снижение", en: "Reduction"),
    Indicator(
        "newlyInsured", unit: .person, .formula("uninsuredBefore - uninsuredNow"), direction: .higherIsBetter,
        kk: "Сақтандырылмағандар азайды", ru: "Незастрахованных стало меньше на", en: "Fewer uninsured by"),
]

private let cohortsRules: [ValidationRule] = [
    ValidationRule(
        "cohortReduction",
        .compare("statedReduction", .equal, "100 * (uninsuredBefore - uninsuredNow) / uninsuredBefore", tolerance: 0),
        severity: .warning, per: "disease",
        kk: "Көрсетілген және есептелген төмендеу", ru: "Заявленное и расчётное снижение", en: "Stated and calculated reduction",
        violation: LocalizedText(
            kk: "Көрсетілген төмендеу есептелгеннен өзгеше", ru: "Заявленное снижение расходится с расчётным",
            en: "Stated reduction differs from the calculated one"))
]
