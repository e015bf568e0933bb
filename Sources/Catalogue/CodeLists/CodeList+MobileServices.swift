import HealthModel

extension CodeList {
    /// The services of a mobile medical complex at a stop.
    static let mobileServices = CodeList([
        Item("consultation", kk: "кеңес", ru: "консультация", en: "consultation"),
        Item("diagnostics", kk: "диагностика", ru: "диагностика", en: "diagnostics"),
        Item("screening", kk: "скрининг", ru: "скрининг", en: "screening"),
        Item("laboratory", kk: "зертханалық талдау", ru: "лабораторный анализ", en: "laboratory test"),
        Item("vaccination", kk: "вакцинация", ru: "вакцинация", en: "vaccination"),
        Item("hospitalReferral", kk: "ауруханаға жолдама", ru: "направление в стационар", en: "hospital referral"),
        Item("other", kk: "басқа қызмет", ru: "прочие услуги", en: "other service"),
    ])

    static let complexStates = CodeList([
        Item("working", kk: "жұмыс істеп тұр", ru: "работает", en: "working"),
        Item("standby", kk: "дайын тұр", ru: "в резерве", en: "on standby"),
        Item("maintenance", kk: "техникалық қызмет көрсетуде", ru: "на обслуживании", en: "under maintenance"),
        Item("outOfService", kk: "істен шыққан", ru: "неисправен", en: "out of service"),
    ])
}
