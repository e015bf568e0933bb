import HealthModel

extension CodeList {
    /// The chronic diseases whose uninsured patients the region tracks. A patient may have several.
    static let diseases = CodeList([
        Item("diabetes", kk: "қант диабеті", ru: "сахарный диабет", en: "diabetes mellitus"),
        Item("glomerular", kk: "гломерулярлық аурулар", ru: "гломерулярные болезни", en: "glomerular diseases"),
        Item(
            "childCerebralPalsy", kk: "балалардың церебралды сал ауруы", ru: "детский церебральный паралич",
            en: "childhood cerebral palsy"),
    ])
}

extension CodeList {
    /// The fourteen profiles of planned care that the Fund listed when it resumed in August 2020.
    static let hospitalProfiles = CodeList([
        Item("therapy", kk: "терапевтік", ru: "терапевтический", en: "therapy"),
        Item("cardiology", kk: "кардиологиялық", ru: "кардиологический", en: "cardiology"),
        Item("gastroenterology", kk: "гастроэнтерологиялық", ru: "гастроэнтерологический", en: "gastroenterology"),
        Item("allergology", kk: "аллергологиялық", ru: "аллергологический", en: "allergology"),
        Item("surgery", kk: "хирургиялық", ru: "хирургический", en: "surgery"),
        Item("neurology", kk: "неврологиялық", ru: "неврологический", en: "neurology"),
        Item("pulmonology", kk: "пульмонологиялық", ru: "пульмонологический", en: "pulmonology"),
        Item("intensiveCare", kk: "реанимациялық", ru: "реанимационный", en: "intensive care"),
        Item("obstetricsGynaecology", kk: "акушерлік-гинекологиялық", ru: "акушерско-гинекологический", en: "obstetrics and gynaecology"),
        Item("neurosurgery", kk: "нейрохирургиялық", ru: "нейрохирургический", en: "neurosurgery"),
        Item("traumatology", kk: "травматологиялық", ru: "травматологический", en: "traumatology"),
        Item("thoracicSurgery", kk: "торакалдық хирургия", ru: "торакальная хирургия", en: "thoracic surgery"),
        Item("restorative", kk: "қалпына келтіру емі", ru: "восстановительное лечение", en: "restorative treatment"),
        Item("rehabilitation", kk: "медициналық оңалту", ru: "медицинская реабилитация", en: "medical rehabilitation"),
    ])

    /// The profiles of beds, including a catch-all that makes the breakdown complete.
    static let bedProfiles = CodeList(
        hospitalProfiles.items + [Item("other", kk: "басқа бейіндер", ru: "прочие профили", en: "other profiles")])
}

extension CodeList {
    /// The progress of a resumption plan at the regional headquarters.
    static let planStages = CodeList([
        Item("submitted", kk: "ұсынылды", ru: "представлен", en: "submitted"),
        Item("assessed", kk: "бағаланды", ru: "оценён", en: "assessed"),
        Item("approved", kk: "бекітілді", ru: "утверждён", en: "approved"),
    ])
}
