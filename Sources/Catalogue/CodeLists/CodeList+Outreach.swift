import HealthModel

extension CodeList {
    /// The stages of a call. Each is a subset of the previous one.
    static let callStages = CodeList([
        Item("placed", kk: "қоңырау шалынған", ru: "совершено", en: "placed"),
        Item("reached", kk: "байланысқа шыққан", ru: "дозвонились", en: "reached"),
        Item("agreed", kk: "келіскен", ru: "согласились", en: "agreed"),
        Item("insured", kk: "сақтандырылған", ru: "застрахованы", en: "insured"),
    ])

    static let callPurposes = CodeList([
        Item("screening", kk: "скринингке шақыру", ru: "приглашение на скрининг", en: "screening invitation"),
        Item("vaccination", kk: "вакцинацияға шақыру", ru: "приглашение на вакцинацию", en: "vaccination invitation"),
        Item("uninsured", kk: "сақтандырылмағандармен байланыс", ru: "связь с незастрахованными", en: "contact with the uninsured"),
    ])

    static let eventKinds = CodeList([
        Item("hqMeeting", kk: "штаб отырысы", ru: "заседание штаба", en: "headquarters meeting"),
        Item("briefing", kk: "брифинг", ru: "брифинг", en: "briefing"),
        Item("tvProgramme", kk: "телебағдарлама", ru: "телепрограмма", en: "television programme"),
        Item("publicMeeting", kk: "тұрғындармен кездесу", ru: "встреча с жителями", en: "public meeting"),
        Item("other", kk: "басқа шара", ru: "другое мероприятие", en: "other event"),
    ])
}
