import Arrangement
import SafeText
import Canvas
import HealthModel
import PanelContent

/// The minimum and preferred widths of a column.
struct ColumnMeasure {
    /// Position in the table's columns.
    let index: Int
    let column: Column
    let head: String
    /// The last line of the header, where the column's figures are not about the page's period.
    let period: String?
    /// The widest value.
    let value: Int
    /// Whether some values are followed by a judgement sign.
    let hasMark: Bool

    private static let longestName = 40

    /// - Parameter rows: the rows to measure: the visible ones, and some from both ends so that widths are stable when scrolling.
    init(_ index: Int, of table: Table, rows: [Int], drawer: PanelDrawer) {
        self.index = index
        column = table.columns[index]
        head = drawer.wording.text(column.name)
        period = drawer.period(of: column)
        var value = 0
        var hasMark = false
        for row in rows {
            let cell = column.cell(row)
            value = max(value, drawer.columns(of: cell) + drawer.suffixColumns(cell, column))
            if case .reading(_, let judgement) = cell, judgement == .caution || judgement == .bad { hasMark = true }
        }
        self.value = value
        self.hasMark = hasMark
    }

    private var longestWord: Int { head.split(separator: " ").map { TextWidth.columns($0) }.max() ?? 0 }

    private var periodColumns: Int { period.map { TextWidth.columns($0) } ?? 0 }

    var isText: Bool { column.kind == .text }
    var isBar: Bool { if case .bar = column.kind { true } else { false } }
    /// The width before the bar of a bar column, or of the whole value.
    var figure: Int { value + (hasMark ? 2 : 0) }

    /// The width below which a less important column is dropped: figures in full, names and bars long enough to be
    /// distinguishable.
    func comfortable(in width: Int) -> Int {
        switch column.kind {
        case .text: min(max(value, 4), index == 0 ? max(12, min(24, width * 3 / 10)) : 12)
        case .status: max(value, 4)
        case .trend: 6
        case .bar: figure + 9
        case .number, .date: max(figure, min(longestWord, 10), periodColumns)
        }
    }

    /// The minimum width: names are truncated and bars dropped, figures stay.
    var floor: Int {
        switch column.kind {
        case .text: min(value, 6)
        case .status: min(value, 3)
        case .trend: 3
        case .bar, .number, .date: figure
        }
    }

    /// The width at which nothing is truncated and the header takes two lines.
    var natural: Int {
        let head = TextWrap.narrowest(head, lines: 2)
        switch column.kind {
        case .text, .status: return max(min(value, ColumnMeasure.longestName), min(head, 16))
        case .trend: return max(10, min(head, 12))
        case .bar: return max(figure + 13, min(head, 18))
        case .number, .date: return max(figure, min(head, 15))
        }
    }
}

extension PanelDrawer {
    /// What the figures of a column are about, for its header.
    func period(of column: Column) -> String? {
        guard column.isPeriodShown, let period = column.period else { return nil }
        if case .changes(let changes) = column.values {
            return base(period, isAddition: changes.contains { $0?.base == period && $0?.isAddition ?? false })
        }
        return wording.shortPeriod(period)
    }

    /// The label of a cell that is about another period than most of its column.
    func suffix(_ cell: Cell, _ column: Column) -> String? {
        guard let period = cell.period, let common = column.period else { return nil }
        if case .change(let change) = cell { return period == common ? nil : " " + base(of: change) }
        guard let time = cell.time, period != common || time.isSpan else { return nil }
        return " " + wording.shortTime(time)
    }

    func suffixColumns(_ cell: Cell, _ column: Column) -> Int { suffix(cell, column).map { TextWidth.columns($0) } ?? 0 }

    /// The width of a cell's value without its judgement sign.
    func columns(of cell: Cell) -> Int {
        switch cell {
        case .empty: 0
        case .trend(let points): min(12, Sparkline(points.map(\.value)).columns(glyphs: glyphs))
        case .change(let change): line(change).columns
        case .status(let status): TextWidth.columns(cellText.text(cell)) + (mark(status.judgement) == nil ? 0 : 2)
        case .daysLeft(_, let judgement): TextWidth.columns(cellText.text(cell)) + (mark(judgement) == nil ? 0 : 2)
        default: TextWidth.columns(cellText.text(cell))
        }
    }
}
