/// The number beside a bar, and the sign of its judgement behind it.
struct BarNumber {
    let text: String
    let sign: Sign?
    /// With the room of the sign.
    let width: Double
    private let isMissing: Bool
    private let textWidth: Double

    /// - Parameter limit: the width that the text takes at most.
    init(_ bar: ReportPage.Chart.Bar, typeset: Typesetter, limit: Double) {
        text = typeset.cut(bar.value.text, .strong, width: limit)
        sign = Sign(bar.judgement ?? .neutral)
        isMissing = bar.value.value == nil
        textWidth = typeset.width(text, .strong)
        width = textWidth + (sign == nil ? 0 : 14)
    }

    /// - Parameter middle: the height of the bar's middle.
    func marks(at x: Double, middle: Double) -> [Mark] {
        let baseline = middle + TextStyle.strong.capHeight / 2
        let signs = sign?.marks(at: Point(x + textWidth + 9, middle), size: 7) ?? []
        return [.text(text, .strong, isMissing ? .soft : .text, at: Point(x, baseline), .start)] + signs
    }
}
