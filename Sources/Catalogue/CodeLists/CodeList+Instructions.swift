import HealthModel

extension CodeList {
    static let instructionKinds = CodeList([
        Item("instruction", kk: "тапсырма", ru: "поручение", en: "instruction"),
        Item("milestone", kk: "межелі кезең", ru: "веха", en: "milestone"),
        Item("proposal", kk: "ұсыныс", ru: "предложение", en: "proposal"),
        Item("rule", kk: "ереже", ru: "правило", en: "rule"),
    ])

    static let instructionStates = CodeList([
        Item("new", kk: "жаңа", ru: "новое", en: "new"),
        Item("planned", kk: "жоспарланған", ru: "запланировано", en: "planned"),
        Item("underReview", kk: "қарастырылуда", ru: "рассматривается", en: "under review"),
        Item("inProgress", kk: "орындалуда", ru: "в работе", en: "in progress"),
        Item("controlled", kk: "бақылауда", ru: "на контроле", en: "under control"),
        Item("done", kk: "орындалды", ru: "выполнено", en: "done"),
        Item("removed", kk: "бақылаудан алынды", ru: "снято с контроля", en: "removed from control"),
    ])
}
