import HealthModel

extension CodeList {
    /// How far a plan to resume admissions has come at the regional headquarters.
    static let planStages = CodeList([
        Item("submitted", kk: "ұсынылды", ru: "представлен", en: "submitted"),
        Item("assessed", kk: "бағаланды", ru: "оценён", en: "assessed"),
        Item("approved", kk: "бекітілді", ru: "утверждён", en: "approved"),
    ])
}
