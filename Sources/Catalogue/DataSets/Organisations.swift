import HealthModel

extension DataSetDefinition {
    /// The reference list of hospitals, polyclinics, clinics and complexes used as units by other data sets.
    public static let organisations = DataSetDefinition(
        "organisations", kk: "Медициналық ұйымдар", ru: "Медицинские организации", en: "Medical organisations",
        short: LocalizedText(kk: "Ұйымдар", ru: "Организации", en: "Organisations"),
        reportsAt: .region, cadence: Cadence(.monthly, dueDays: 10, validityDays: 400),
        recordFields: fields, indicators: organisationsIndicators, rules: organisationsRules, organisationNames: "name")
}

private let fields: [RecordField] = [
    RecordField("name", .text, required: true, kk: "Атауы", ru: "Наименование", en: "Name"),
    RecordField("level", .code(.organisationLevels), kk: "Деңгейі", ru: "Уровень", en: "Level"),
    RecordField("ownership", .code(.ownership), kk: "Меншік нысаны", ru: "Форма собственности", en: "Ownership"),
    RecordField("kind", .code(.organisationKinds), kk: "Түрі", ru: "Вид", en: "Kind"),
    RecordField("validFrom", .date, kk: "Жұмыс істей бастаған күні", ru: "Действует с", en: "Valid from"),
    RecordField("validTo", .date, kk: "Жұмысын тоқтатқан күні", ru: "Действует по", en: "Valid to"),
    RecordField(
        "inSupplierBase", .boolean, kk: "Қордың жеткізушілер базасында", ru: "В базе поставщиков Фонда", en: "In the Fund's supplier base"),
]

private let organisationsIndicators: [Indicator] = [
    Indicator("listed", unit: .organisation, .formula("count()"), kk: "Ұйым саны", ru: "Число организаций", en: "Organisations"),
    Indicator(
        "privateShare", unit: .percent, digits: 1, .formula("100 * count(where ownership = \"private\") / count()"),
        kk: "Жекеменшік ұйымдар үлесі", ru: "Доля частных организаций", en: "Private share"),
    Indicator(
        "inSupplierBase", unit: .organisation, .formula("count(where inSupplierBase)"),
        kk: "Жеткізушілер базасындағы ұйымдар", ru: "Организации в базе поставщиков", en: "In the supplier base"),
]

private let organisationsRules: [ValidationRule] = [
    ValidationRule(
        "organisationValidity", .everyRecord("known(validFrom) and known(validTo) implies validFrom <= validTo"),
        kk: "Ұйымның жұмыс мерзімі дұрыс", ru: "Срок действия организации верен", en: "An organisation's validity begins before it ends",
        violation: LocalizedText(
            kk: "Жабылған күні ашылған күнінен ерте", ru: "Дата прекращения работы раньше даты начала",
            en: "Closed before it opened"))
]
