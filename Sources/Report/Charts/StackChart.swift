/// Parts of a whole in one bar, and below it the name, number and share of each part.
struct StackChart {
    let typeset: Typesetter
    let chart: ReportPage.Chart
    let width: Double
    private static let barHeight = 20.0

    func block() -> Block {
        let parts = chart.bars ?? []
        let sizes = parts.map { bar in bar.value.value.map { $0.isFinite ? max(0, $0) : 0 } ?? 0 }
        let whole = sizes.reduce(0, +)
        var block = Block(height: StackChart.barHeight)
        var x = 0.0
        for (index, size) in sizes.enumerated() where whole > 0 && size > 0 {
            let length = width * size / whole
            block.marks.append(.fill(.box(Box(x, 0, max(0.5, length - 1), StackChart.barHeight), corner: 0), .part(index)))
            x += length
        }
        block.space(6)
        let columns = LegendColumns(typeset: typeset, parts: parts, width: width)
        for (index, part) in parts.enumerated() {
            let share = whole > 0 && part.value.value != nil ? typeset.share(sizes[index], of: whole) : ""
            block.stack(columns.row(part, index: index, share: share), gap: 2)
        }
        return block
    }
}

/// The legend of the parts: columns with swatch, name, number and share.
private struct LegendColumns {
    let typeset: Typesetter
    let parts: [ReportPage.Chart.Bar]
    let names: Double
    let numbers: [BarNumber]
    let numberWidth: Double

    init(typeset: Typesetter, parts: [ReportPage.Chart.Bar], width: Double) {
        self.typeset = typeset
        self.parts = parts
        numbers = parts.map { BarNumber($0, typeset: typeset, limit: width * 0.3) }
        numberWidth = (numbers.map(\.width).max() ?? 0) + 18
        names = min((parts.map { typeset.width($0.name.string, .body) }.max() ?? 0) + 4, width - numberWidth - 80)
    }

    func row(_ part: ReportPage.Chart.Bar, index: Int, share: String) -> Block {
        let swatch = 9.0
        var block = Block()
        block.stack(typeset.paragraph(part.name, .body, .text, width: names, limit: 3), indent: swatch + 6)
        block.marks.append(.fill(.box(Box(0, 2, swatch, swatch), corner: 0), .part(index)))
        let right = swatch + 6 + names + numberWidth
        let number = numbers[index]
        block.marks += number.marks(at: right - number.width, middle: TextStyle.strong.ascent - TextStyle.strong.capHeight / 2)
        block.marks.append(.text(share, .body, .soft, at: Point(right + 56, TextStyle.body.ascent), .end))
        return block
    }
}
