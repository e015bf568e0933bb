/// One bar per item, with names on the left and numbers after the bars.
struct BarChart {
    let typeset: Typesetter
    let chart: ReportPage.Chart
    let width: Double
    private static let barHeight = 11.0

    func rows() -> [Block] {
        let bars = chart.bars ?? []
        let names = min((bars.map { typeset.width($0.name.string, .body) }.max() ?? 0) + 2, width * 0.36)
        let numbers = bars.map { BarNumber($0, typeset: typeset, limit: width * 0.3) }
        let room = min(width - names - 16 - (numbers.map(\.width).max() ?? 0), 420)
        let longest = self.longest
        return zip(bars, numbers).map { bar, number in
            let length = room * min(max((bar.value.value ?? 0) / longest, 0), 1)
            return row(bar, number, names: names, length: length)
        }
    }

    private var longest: Double {
        let values = (chart.bars ?? []).compactMap(\.value.value).filter(\.isFinite)
        let longest = chart.maximum.flatMap { $0.isFinite ? $0 : nil } ?? values.max() ?? 1
        return longest > 0 ? longest : 1
    }

    private func row(_ bar: ReportPage.Chart.Bar, _ number: BarNumber, names: Double, length: Double) -> Block {
        let name = typeset.paragraph(bar.name, .body, .text, width: names, limit: 3)
        var block = Block(height: max(name.height, BarChart.barHeight) + 5)
        block.place(name, at: Point(0, (block.height - name.height) / 2))
        let x = names + 8
        let top = (block.height - BarChart.barHeight) / 2
        if length > 0 {
            block.marks.append(.fill(.box(Box(x, top, max(1, length), BarChart.barHeight), corner: 1), .accent))
        }
        block.marks.append(.stroke(.line(Point(x, 0), Point(x, block.height)), .rule, Pen(width: 0.6)))
        block.marks += number.marks(at: x + length + 5, middle: block.height / 2)
        return block
    }
}
