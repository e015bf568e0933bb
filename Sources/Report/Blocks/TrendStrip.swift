import HealthModel

/// A small line of earlier values, with the first and last day.
struct TrendStrip {
    let typeset: Typesetter
    let points: [ReportPage.TrendPoint]

    func block(width: Double) -> Block {
        var block = Block()
        block.stack(Block(height: 26, marks: TrendLine(points: points).marks(in: Box(0, 2, width, 22))))
        guard let first = points.first?.day, let last = points.last?.day, first != last else { return block }
        let baseline = block.height + TextStyle.fine.ascent
        block.marks.append(.text(typeset.wording.day(first), .fine, .soft, at: Point(0, baseline), .start))
        block.marks.append(.text(typeset.wording.day(last), .fine, .soft, at: Point(width, baseline), .end))
        block.space(TextStyle.fine.lineHeight)
        return block
    }
}

/// The line itself, without axes: gaps for missing figures, a dot at the last value.
struct TrendLine {
    let points: [ReportPage.TrendPoint]

    func marks(in box: Box) -> [Mark] {
        let values = points.compactMap(\.value).filter(\.isFinite)
        guard let least = values.min(), let greatest = values.max(), let first = points.map(\.day).min(),
            let last = points.map(\.day).max()
        else { return [] }
        let scale = DayScale(first: first, last: last, x: box.x + 2, width: box.width - 4)
        let heights = ValueScale(least: least, greatest: greatest, y: box.y + 2, height: box.height - 4)
        return LinePath(points: points, days: scale, values: heights).marks(Pen(width: 1.2), dot: 2)
    }
}
