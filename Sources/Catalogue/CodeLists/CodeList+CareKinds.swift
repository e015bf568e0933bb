import HealthModel

extension CodeList {
    /// The kinds of care whose volumes are reported. Some are subsets of others.
    static let careKinds = CodeList([
        Item(
            "consultativeDiagnostic", kk: "консультациялық-диагностикалық көмек", ru: "консультативно-диагностическая помощь",
            en: "consultative and diagnostic care"),
        Item(
            "functionalUltrasoundXray", kk: "функционалдық, ультрадыбыстық және рентген диагностикасы",
            ru: "функциональная, ультразвуковая и рентген-диагностика", en: "functional, ultrasound and X-ray diagnostics"),
        Item("screening", kk: "скрининг", ru: "скрининг", en: "screening"),
        Item(
            "unspecifiedStudies", kk: "түрі көрсетілмеген зерттеулер", ru: "исследования без указания вида",
            en: "studies of no stated kind"),
        Item(
            "highTechnologySurgery", kk: "жоғары технологиялық операциялар", ru: "высокотехнологичные операции",
            en: "high-technology surgery"),
        Item("ivf", kk: "экстракорпоралды ұрықтандыру", ru: "экстракорпоральное оплодотворение", en: "in-vitro fertilisation"),
        Item("plannedHospitalization", kk: "жоспарлы емдеуге жатқызу", ru: "плановая госпитализация", en: "planned hospitalization"),
        Item(
            "specialisedInpatient", kk: "тәуліктік стационардағы мамандандырылған көмек",
            ru: "специализированная помощь в круглосуточном стационаре", en: "specialised 24-hour inpatient care"),
    ])

    /// The settings of rehabilitation.
    static let rehabilitationSettings = CodeList([
        Item("inpatient", kk: "стационарлық", ru: "стационарная", en: "inpatient"),
        Item("outpatient", kk: "амбулаториялық", ru: "амбулаторная", en: "outpatient"),
    ])
}
