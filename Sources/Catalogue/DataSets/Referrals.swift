import HealthModel

extension DataSetDefinition {
    /// Patients referred by polyclinics to other clinics under a subcontract, and appeals against missing referrals.
    public static let referrals = DataSetDefinition(
        "referrals", kk: "Жолдамалар және қосалқы орындау", ru: "Направления и соисполнение", en: "Referrals and subcontracting",
        short: LocalizedText(kk: "Жолдама", ru: "Направления", en: "Referrals"),
        reportsAt: .district, cadence: Cadence(.monthly, dueDays: 15, validityDays: 62),
        elements: referralsElements, dimensions: referralsDimensions, recordFields: fields,
        indicators: CodeList.referralGrounds.items.map(shareOfGround) + referralsIndicators, rules: referralsRules)
}

private let referralsElements: [DataElement] = [
    .flow("referrals", .referral, kk: "Жолдама", ru: "Направления", en: "Referrals"),
    DataElement(
        "waitDays", name: LocalizedText(kk: "Күту мерзімі", ru: "Срок ожидания", en: "Waiting time"), unit: .day, overTime: .none,
        overSpace: .none),
    .flow("amount", .tenge, kk: "Сома", ru: "Сумма", en: "Amount"),
    .flow("appeals", .piece, kk: "Өтініш", ru: "Обращения", en: "Appeals"),
]

private let referralsDimensions: [Dimension] = [
    Dimension("ground", name: LocalizedText(kk: "Негіз", ru: "Основание", en: "Ground"), codes: .referralGrounds, isAdditive: true),
    Dimension("care", name: LocalizedText(kk: "Көмек түрі", ru: "Вид помощи", en: "Care"), codes: .referredCare, isAdditive: true),
    Dimension(
        "stage", name: LocalizedText(kk: "Өтініш кезеңі", ru: "Этап обращения", en: "Stage of appeal"), codes: .appealStages,
        isAdditive: false),
]

private let fields: [RecordField] = [
    RecordField("services", .codes(.referredCare), kk: "Қызметтер", ru: "Услуги", en: "Services")
]

private func shareOfGround(_ ground: CodeList.Item) -> Indicator {
    Indicator(
        "share" + ground.code.capitalisedFirst, unit: .percent, digits: 1,
        .formula(Formula("100 * referrals[ground=\(ground.code)] / referrals")),
        kk: "Үлесі: \(ground.name.kk)", ru: "Доля: \(ground.name.ru)", en: "Share: \(ground.name.en)")
}

private let referralsIndicators: [Indicator] = [
    Indicator(
        "costPerReferral", unit: .tengePerService, .formula("amount / referrals"), judged: SeriesJudging(.level),
        kk: "Бір жолдаманың орташа құны", ru: "Средняя стоимость направления", en: "Average cost per referral"),
    Indicator(
        "clinics", unit: .organisation, .formula("count()"), kk: "Қосалқы орындаушы клиника", ru: "Клиники-соисполнители",
        en: "Subcontracted clinics"),
    Indicator(
        "clinicsOutsideBase", unit: .organisation, .formula("count(where not organisation(inSupplierBase))"),
        direction: .lowerIsBetter, kk: "Базадан тыс клиника", ru: "Клиники вне базы", en: "Clinics outside the supplier base"),
    Indicator(
        "appealsSettled", unit: .percent, digits: 1, .formula("100 * appeals[stage=settled] / appeals[stage=received]"),
        direction: .higherIsBetter,
        kk: "Орнында шешілген өтініштер", ru: "Обращения, решённые на месте", en: "Appeals settled on the spot"),
    Indicator(
        "appealsEscalated", unit: .percent, digits: 1, .formula("100 * appeals[stage=escalatedToFund] / appeals[stage=received]"),
        direction: .lowerIsBetter, kk: "Қорға жолданған өтініштер", ru: "Обращения, переданные в Фонд", en: "Appeals passed to the Fund"),
    Indicator(
        "appealsUpheld", unit: .percent, digits: 1, .formula("100 * appeals[stage=upheld] / appeals[stage=escalatedToFund]"),
        kk: "Қор растаған өтініштер", ru: "Обращения, подтверждённые Фондом", en: "Appeals upheld by the Fund"),
]

private let referralsRules: [ValidationRule] = [
    ValidationRule(
        "referralSupplierBase", .everyRecord("organisation(inSupplierBase)"),
        kk: "Клиника Қордың жеткізушілер базасында бар", ru: "Клиника есть в базе поставщиков Фонда",
        en: "A clinic is in the Fund's supplier base",
        violation: LocalizedText(
            kk: "Клиника Қордың жеткізушілер базасында жоқ", ru: "Клиники нет в базе поставщиков Фонда",
            en: "Clinic not in the Fund's supplier base")),
    ValidationRule(
        "appealsOutcome",
        .compare("appeals[stage=settled] + appeals[stage=escalatedToFund]", .lessOrEqual, "appeals[stage=received]", tolerance: 0),
        kk: "Шешілген және жолданған өтініш түскеннен аспайды", ru: "Решённых и переданных обращений не больше поступивших",
        en: "Settled and escalated appeals at most those received",
        violation: LocalizedText(
            kk: "Шешілген және жолданған өтініштер түскеннен көп", ru: "Решённых и переданных обращений больше, чем поступивших",
            en: "More appeals settled and passed on than received")),
    ValidationRule(
        "appealsUpheldWithin", .compare("appeals[stage=upheld]", .lessOrEqual, "appeals[stage=escalatedToFund]", tolerance: 0),
        kk: "Расталған өтініш жолданғаннан аспайды", ru: "Подтверждённых обращений не больше переданных",
        en: "Upheld appeals at most those escalated",
        violation: LocalizedText(
            kk: "Расталған өтініш жолданғаннан көп", ru: "Подтверждённых обращений больше, чем переданных",
            en: "More appeals upheld than passed on")),
]
