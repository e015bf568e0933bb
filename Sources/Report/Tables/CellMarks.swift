/// Draws a table cell in the width of its column.
struct CellMarks {
    let typeset: Typesetter
    let column: ReportPage.Column
    let cell: ReportPage.Cell
    let place: TableBands.Slot
    static let padding = 2.6
    /// The minimum width of a bar and its gap.
    static let leastBar = 34.0
    static let mostLines = 12

    /// The width of a sign before a cell's text.
    static func signRoom(_ cell: ReportPage.Cell) -> Double { sign(cell) == nil ? 0 : 12 }

    private static func sign(_ cell: ReportPage.Cell) -> Sign? {
        switch cell.kind {
        case .change: Sign(cell.direction)
        case .empty, .trend, .missing: nil
        default: Sign(cell.judgement)
        }
    }

    static func isAtEnd(_ kind: ReportPage.Column.Kind) -> Bool { kind == .number || kind == .bar || kind == .date }

    var lineCount: Int { cell.text.string.isEmpty ? 1 : lines.count }

    private var width: Double { place.width }

    private var lines: [String] {
        typeset.lines(cell.text, .tableCell, width: width - CellMarks.signRoom(cell), limit: CellMarks.mostLines)
    }

    /// - Parameter height: the height of the row.
    func marks(height: Double) -> [Mark] {
        var marks = bar(height)
        if let trend = cell.trend { marks += TrendLine(points: trend).marks(in: Box(0, 3, width, height - 6)) }
        guard !cell.text.string.isEmpty else { return marks }
        let lines = lines
        let ink = self.ink
        let isAtEnd = CellMarks.isAtEnd(column.kind)
        let x = isAtEnd ? width : CellMarks.signRoom(cell)
        let first = CellMarks.padding + TextStyle.tableCell.ascent
        for (index, line) in lines.enumerated() {
            let baseline = first + Double(index) * TextStyle.tableCell.lineHeight
            marks.append(.text(line, .tableCell, ink, at: Point(x, baseline), isAtEnd ? .end : .start))
        }
        if let sign = CellMarks.sign(cell) {
            let center = isAtEnd ? width - typeset.width(lines[0], .tableCell) - 8 : 4
            let size = cell.kind == .change ? 4.5 : 6.5
            marks += inked(sign.marks(at: Point(center, first - TextStyle.tableCell.capHeight / 2), size: size))
        }
        return marks
    }

    private var ink: Ink {
        switch cell.kind {
        case .missing: .soft
        default: Ink(cell.judgement)
        }
    }

    /// Arrows have the colour of their judgement.
    private func inked(_ marks: [Mark]) -> [Mark] {
        guard cell.kind == .change, cell.judgement != .neutral else { return marks }
        return marks.map { mark in
            if case .fill(let shape, _) = mark { .fill(shape, Ink(cell.judgement)) } else { mark }
        }
    }

    /// A bar before the number, with a tick at the target.
    private func bar(_ height: Double) -> [Mark] {
        guard column.kind == .bar, let number = cell.number, let maximum = column.maximum, maximum > 0 else { return [] }
        let bar = FractionBar(fraction: number / maximum, target: column.target.map { $0 / maximum })
        let block = bar.block(width: max(10, width - place.cells - 6))
        return block.marks.map { $0.moved(by: Point(0, (height - block.height) / 2)) }
    }
}
