/// The number of a card, as large as its width allows, with its unit in small type next to or below it.
struct FigureNumber {
    let typeset: Typesetter
    let figure: ReportPage.Figure
    let width: Double
    var sizes: [Double] = [22, 17, 12]

    private var parts: NumberParts { NumberParts(figure.text.string, bare: figure.value.text.string) }

    private var sign: Sign? { Sign(figure.judgement ?? .neutral) }

    private var isMissing: Bool { figure.value.value == nil }

    /// The maximum size for the width; nil if even the smallest is too wide.
    var size: Double? {
        sizes.first { typeset.width(parts.number, .figure($0)) + symbolWidth($0) + signWidth($0) <= width }
    }

    /// - Parameter limit: the maximum size.
    func block(limit: Double? = nil) -> Block {
        guard let size else { return typeset.signed(sign, figure.text, .strong, ink, width: width) }
        return isMissing
            ? typeset.paragraph(typeset.text(of: figure), .unit, .soft, width: width, limit: 3) : line(.figure(min(size, limit ?? size)))
    }

    private var ink: Ink { isMissing ? .soft : .text }

    /// A single-character unit, `%` or `₸`, is never separated from the number.
    private var symbol: String { parts.after.count == 1 ? parts.after : "" }

    private func symbolStyle(_ size: Double) -> TextStyle { size > 17 ? .unit : .strong }

    private func symbolWidth(_ size: Double) -> Double { symbol.isEmpty ? 0 : typeset.width(symbol, symbolStyle(size)) + 4 }

    private func signWidth(_ size: Double) -> Double { sign == nil ? 0 : size * 0.85 }

    private func line(_ style: TextStyle) -> Block {
        let parts = parts
        let words = symbol.isEmpty ? parts.after : ""
        let isBeside = isBeside(parts.before, words, style)
        var block = Block(height: style.lineHeight)
        var x = 0.0
        func put(_ text: String, _ textStyle: TextStyle, _ ink: Ink) {
            guard !text.isEmpty else { return }
            block.marks.append(.text(text, textStyle, ink, at: Point(x, style.ascent), .start))
            x += typeset.width(text, textStyle) + 4
        }
        if isBeside { put(parts.before, .figureUnit, .soft) }
        put(parts.number, style, ink)
        put(symbol, symbolStyle(style.size), ink)
        if isBeside { put(words, .figureUnit, .soft) }
        if let sign {
            let side = style.size * 0.5
            block.marks += sign.marks(at: Point(x + side / 2 + 1, style.ascent - style.capHeight / 2), size: side)
        }
        if !isBeside { block.stack(unit(parts.before, words)) }
        return block
    }

    /// Whether the unit fits on the number's line.
    private func isBeside(_ before: String, _ after: String, _ style: TextStyle) -> Bool {
        let words = [before, after].filter { !$0.isEmpty }.map { typeset.width($0, .figureUnit) + 4 }
        let number = typeset.width(parts.number, style) + symbolWidth(style.size) + signWidth(style.size)
        return number + words.reduce(0, +) <= width
    }

    private func unit(_ before: String, _ after: String) -> Block {
        let words = [before, after].filter { !$0.isEmpty }.joined(separator: " … ")
        return typeset.paragraph(ShownText(words), .small, .soft, width: width, limit: 3)
    }
}
