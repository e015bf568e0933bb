/// A headline figure: its name, its number and its context.
struct FigureCard {
    let typeset: Typesetter
    let figure: ReportPage.Figure
    /// The width of the whole card.
    let width: Double
    static let padding = 10.0

    private var inner: Double { width - 2 * FigureCard.padding }

    var number: FigureNumber { FigureNumber(typeset: typeset, figure: figure, width: inner) }

    /// The content of the card; cards in a row are given equal heights.
    ///
    /// - Parameter numberSize: the maximum size of the number.
    func content(numberSize: Double?) -> Block {
        var block = Block(height: FigureCard.padding)
        let indent = FigureCard.padding
        block.stack(typeset.paragraph(figure.name, .small, .soft, width: inner, limit: 4), indent: indent)
        block.stack(number.block(limit: numberSize), gap: 1, indent: indent)
        if let bar = FractionBar(figure: figure) { block.stack(bar.block(width: inner), gap: 5, indent: indent) }
        for line in details() { block.stack(line, gap: 2, indent: indent) }
        if let trend = figure.trend, trend.count(where: { $0.value != nil }) > 1 {
            block.stack(TrendStrip(typeset: typeset, points: trend).block(width: inner), gap: 5, indent: indent)
        }
        block.space(FigureCard.padding)
        return block
    }

    private func details() -> [Block] {
        ([borrowed(), label()] + targets() + [change(), reported(), caption()]).compactMap { $0 }
    }

    private func borrowed() -> Block? {
        figure.borrowedFrom.map { typeset.paragraph($0.name, .smallStrong, .caution, width: inner) }
    }

    private func label() -> Block? {
        figure.label.map { typeset.paragraph($0, .smallStrong, .caution, width: inner, limit: 3) }
    }

    private func targets() -> [Block?] { ([figure.target].compactMap(\.self) + (figure.otherTargets ?? [])).map(line) }

    /// `нысана 95 % · жетпейді 100 432`.
    private func line(_ target: ReportPage.Target) -> Block {
        var words = [typeset.term("figure.target", .text(target.text.string))]
        if let gap = target.gap, gap.value != nil { words.append(typeset.term("figure.gap", .text(gap.text.string))) }
        return typeset.paragraph(ShownText(words.joined(separator: " · ")), .small, .text, width: inner)
    }

    /// `▲ +1 230 (+0,1 %)`, and what it is compared with.
    private func change() -> Block? {
        guard let change = figure.change else { return nil }
        let term = change.since == nil ? "change.base" : "report.since"
        let since = change.baseText.map { " · " + typeset.term(term, .text($0.string)) } ?? ""
        let ink = Ink(change.shownJudgement, otherwise: .soft)
        return typeset.signed(
            Sign(change.direction), ShownText(change.text.string + since), .small, ink, width: inner)
    }

    /// How many of the expected units contributed to the figure.
    private func reported() -> Block? {
        guard let reporting = figure.value.origin?.reporting, let expected = figure.value.origin?.expected else { return nil }
        let text = typeset.term("figure.reportedCount", .number(.integer(Int64(reporting))), .number(.integer(Int64(expected))))
        return typeset.paragraph(ShownText(text), .small, reporting < expected ? .caution : .soft, width: inner)
    }

    private func caption() -> Block? {
        figure.caption.map { typeset.paragraph($0, .small, .soft, width: inner, limit: 5) }
    }
}
