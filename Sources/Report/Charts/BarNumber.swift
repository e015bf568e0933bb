/// The number next to a bar, followed by its judgement sign.
struct BarNumber {
    let text: String
    let sign: Sign?
    /// Including the sign.
    let width: Double
    private let isMissing: Bool
    private let textWidth: Double

    /// - Parameter limit: the maximum width of the text.
    init(_ bar: ReportPage.Chart.Bar, typeset: Typesetter, limit: Double) {
        text = typeset.cut(bar.value.text, .strong, width: limit)
        sign = Sign(bar.judgement ?? .neutral)
        isMissing = bar.value.value == nil
        textWidth = typeset.width(text, .strong)
        width = textWidth + (sign == nil ? 0 : 14)
    }

    /// - Parameter middle: the vertical centre of the bar.
    func marks(at x: Double, middle: Double) -> [Mark] {
        let baseline = middle + TextStyle.strong.capHeight / 2
        let signs = sign?.marks(at: Point(x + textWidth + 9, middle), size: 7) ?? []
        return [.text(text, .strong, isMissing ? .soft : .text, at: Point(x, baseline), .start)] + signs
    }
}
