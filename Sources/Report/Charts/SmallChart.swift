/// A chart on an overview card: the line, or the first bars with names and numbers.
struct SmallChart {
    let typeset: Typesetter
    let chart: ReportPage.Chart
    let width: Double
    private static let mostBars = 4
    private let style = TextStyle.fine

    func block() -> Block? {
        if let points = chart.points, points.count(where: { $0.value != nil }) > 1 {
            return TrendStrip(typeset: typeset, points: points).block(width: width)
        }
        guard let bars = chart.bars, !bars.isEmpty else { return nil }
        let longest = max(chart.maximum ?? 0, bars.compactMap(\.value.value).max() ?? 0)
        var block = Block()
        for bar in bars.prefix(SmallChart.mostBars) { block.stack(row(bar, longest: longest), gap: block.height == 0 ? 0 : 3) }
        if bars.count > SmallChart.mostBars {
            let count = Int64(bars.count - SmallChart.mostBars)
            block.stack(
                typeset.paragraph(ShownText(typeset.term("table.moreRows", .number(.integer(count)))), style, .soft, width: width), gap: 2)
        }
        return block
    }

    /// The name and the number above a thin bar.
    private func row(_ bar: ReportPage.Chart.Bar, longest: Double) -> Block {
        let number = typeset.cut(bar.value.text, style, width: width * 0.5)
        let name = typeset.cut(bar.name, style, width: width - typeset.width(number, style) - 6)
        var block = Block(height: style.lineHeight + 4)
        block.marks.append(.text(name, style, .soft, at: Point(0, style.ascent), .start))
        block.marks.append(.text(number, style, .text, at: Point(width, style.ascent), .end))
        if let value = bar.value.value, longest > 0 {
            let length = width * min(max(value / longest, 0), 1)
            block.marks.append(.fill(.box(Box(0, style.lineHeight, width, 3), corner: 0), .ground))
            block.marks.append(.fill(.box(Box(0, style.lineHeight, length, 3), corner: 0), .accent))
        }
        return block
    }
}
