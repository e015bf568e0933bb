/// Stages, each a subset of the previous one: centred bars, and the share that continued.
struct FunnelChart {
    let typeset: Typesetter
    let chart: ReportPage.Chart
    let width: Double
    private static let barHeight = 18.0

    func block() -> Block {
        let stages = chart.bars ?? []
        let names = min((stages.map { typeset.width($0.name.string, .body) }.max() ?? 0) + 2, width * 0.34)
        let numbers = stages.map { BarNumber($0, typeset: typeset, limit: width * 0.3) }
        let columns = Columns(names: names, numbers: numbers.map(\.width).max() ?? 0, width: width)
        let longest = stages.compactMap(\.value.value).filter(\.isFinite).max() ?? 1
        var block = Block()
        for (index, stage) in stages.enumerated() {
            let length = longest > 0 ? columns.bars * min(max((stage.value.value ?? 0) / longest, 0), 1) : 0
            let before = index > 0 ? stages[index - 1].value.value : nil
            block.stack(row(stage, numbers[index], columns, length: length, share: share(stage, before)), gap: index == 0 ? 0 : 3)
        }
        return block
    }

    private func share(_ stage: ReportPage.Chart.Bar, _ before: Double?) -> String {
        guard let value = stage.value.value, let before, before > 0, (value / before).isFinite else { return "" }
        return typeset.share(value, of: before)
    }

    /// The widths of the names, the bars and the numbers.
    private struct Columns {
        let names: Double
        let bars: Double
        let numbers: Double

        init(names: Double, numbers: Double, width: Double) {
            (self.names, self.numbers) = (names, numbers)
            bars = max(20, min(width - names - numbers - 94, 360))
        }
    }

    private func row(_ stage: ReportPage.Chart.Bar, _ number: BarNumber, _ columns: Columns, length: Double, share: String) -> Block {
        let name = typeset.paragraph(stage.name, .body, .text, width: columns.names, limit: 3)
        var block = Block(height: max(name.height, FunnelChart.barHeight))
        block.place(name, at: Point(0, (block.height - name.height) / 2))
        let start = columns.names + 10
        let top = (block.height - FunnelChart.barHeight) / 2
        let bar = Box(start + (columns.bars - length) / 2, top, max(1, length), FunnelChart.barHeight)
        block.marks.append(.fill(.box(bar, corner: 1), .accent))
        let numberX = start + columns.bars + 10
        block.marks += number.marks(at: numberX, middle: block.height / 2)
        let place = Point(numberX + columns.numbers + 60, block.height / 2 + TextStyle.body.capHeight / 2)
        block.marks.append(.text(share, .body, .soft, at: place, .end))
        return block
    }
}
