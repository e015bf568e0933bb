import HealthModel
import Localization

/// Sets text into blocks, for all parts of the layout.
struct Typesetter {
    let measure: any TextMeasure
    let wording: Wording

    func width(_ text: some StringProtocol, _ style: TextStyle) -> Double { measure.width(text, style) }

    func term(_ key: String, _ arguments: Message.Argument...) -> String {
        wording.text(Message(key: key, arguments: arguments))
    }

    func lines(_ text: ShownText, _ style: TextStyle, width: Double, limit: Int = 12) -> [String] {
        LineBreaker(measure: measure, style: style, width: width, limit: limit).lines(text.string)
    }

    /// One line, truncated if it is too long.
    func cut(_ text: ShownText, _ style: TextStyle, width: Double) -> String {
        LineBreaker(measure: measure, style: style, width: width, limit: 1).cut(text.string)
    }

    func paragraph(
        _ text: ShownText, _ style: TextStyle, _ ink: Ink = .text, width: Double, anchor: Anchor = .start, limit: Int = 12
    ) -> Block {
        block(lines(text, style, width: width, limit: limit), style, ink, width: width, anchor: anchor)
    }

    /// A block of already broken lines.
    func block(_ lines: [String], _ style: TextStyle, _ ink: Ink, width: Double, anchor: Anchor = .start) -> Block {
        let x =
            switch anchor {
            case .start: 0.0
            case .middle: width / 2
            case .end: width
            }
        let marks = lines.enumerated().map { index, line in
            Mark.text(line, style, ink, at: Point(x, Double(index) * style.lineHeight + style.ascent), anchor)
        }
        return Block(height: Double(lines.count) * style.lineHeight, marks: marks)
    }

    /// A paragraph preceded by a sign.
    func signed(
        _ sign: Sign?, _ text: ShownText, _ style: TextStyle, _ ink: Ink, width: Double, limit: Int = 12
    ) -> Block {
        guard let sign else { return paragraph(text, style, ink, width: width, limit: limit) }
        let size = style.size * 0.92
        let indent = size + style.size * 0.45
        var block = Block()
        block.stack(paragraph(text, style, ink, width: width - indent, limit: limit), indent: indent)
        block.marks += sign.marks(at: Point(size / 2, style.ascent - style.capHeight / 2), size: size)
        return block
    }
}
