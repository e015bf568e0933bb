import HealthModel

extension CodeList {
    /// The chronic diseases whose uninsured patients the region follows. One patient may have several.
    static let diseases = CodeList([
        Item("diabetes", kk: "қант диабеті", ru: "сахарный диабет", en: "diabetes mellitus"),
        Item("glomerular", kk: "гломерулярлық аурулар", ru: "гломерулярные болезни", en: "glomerular diseases"),
        Item(
            "childCerebralPalsy", kk: "балалардың церебралды сал ауруы", ru: "детский церебральный паралич",
            en: "childhood cerebral palsy"),
    ])
}
