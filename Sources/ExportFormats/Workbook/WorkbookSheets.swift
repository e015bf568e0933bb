import Arrangement
import ExportModel
import CWorkbook
import HealthModel
import Localization
import PanelContent

/// The layout of a sheet.
enum SheetLayout {
    /// The header row of a table: above it are a title, its subject and an empty row.
    static let tableTop = 3
    static let widest = 60.0
    static let narrowest = 8.0
}

/// Writes the sheets of a page in page order.
struct WorkbookSheets {
    private let export: Export
    private let workbook: Workbook
    private let words: PageWords

    init(_ export: Export, _ workbook: Workbook) {
        self.export = export
        self.workbook = workbook
        words = PageWords(export)
    }

    func write(checking output: Output) throws(ExportError) {
        for table in export.tables {
            guard let sheet = workbook.addSheet(export.wording.text(table.title)) else { continue }
            try SheetTable(export.arranged(table).withLabelColumns(), on: sheet, words).write(checking: output)
        }
        ChartSheet(export, workbook).write()
        writeProvenance()
    }

    private func writeProvenance() {
        guard let sheet = workbook.addSheet(export.wording.term("export.provenance")) else { return }
        sheet.setWidth(26, column: 0)
        sheet.setWidth(90, column: 1)
        sheet.setWidth(16, column: 2)
        for (row, line) in export.provenanceLines().enumerated() {
            let isMark = line.code == "synthetic"
            sheet.write(line.name, row: row, column: 0, Workbook.Look(ink: isMark ? .bad : .dim, isBold: true, wraps: true))
            sheet.write(line.text, row: row, column: 1, Workbook.Look(ink: isMark ? .bad : .text, isBold: isMark, wraps: true))
            sheet.write("# " + line.code, row: row, column: 2, Workbook.Look(ink: .dim, wraps: true))
        }
        sheet.setUpPage(footer: words.title, isLandscape: false)
    }
}

/// One table on a sheet.
private struct SheetTable {
    private let table: ArrangedTable
    private let sheet: Sheet
    private let words: PageWords
    private let identity: RowIdentity
    private let cells: SheetCells
    /// A table for programs starts in the first row.
    private let top: Int

    init(_ table: ArrangedTable, on sheet: Sheet, _ words: PageWords) {
        self.table = table
        self.sheet = sheet
        self.words = words
        identity = RowIdentity(table, words.export)
        let isForPrograms = table.table.id == ValueRows.code
        cells = SheetCells(words, isForPrograms: isForPrograms)
        top = isForPrograms ? 0 : SheetLayout.tableTop
    }

    private var columnCount: Int { table.columns.count + identity.codes.count }

    func write(checking output: Output) throws(ExportError) {
        let heads = heads
        let widths = widths(heads)
        for (column, width) in widths.enumerated() { sheet.setWidth(width, column: column) }
        if top > 0 { writeTitle() }
        writeHead(heads, widths)
        for row in 0..<table.rowCount {
            write(row)
            if row % 1024 == 0 { try output.checkCancelled() }
        }
        sheet.setUpTable(top: top, rows: table.rowCount, columns: columnCount)
        sheet.setUpPage(footer: words.title, isLandscape: columnCount > 6)
        addConditions()
        addChart()
    }

    private func writeTitle() {
        sheet.write(words.export.wording.text(table.table.title), row: 0, column: 0, Workbook.Look(isTitle: true))
        let synthetic = words.export.content.isSynthetic ? "≋ \(words.export.wording.term("export.synthetic")) · " : ""
        let line = "\(synthetic)\(words.title) · \(words.timing(words.export.content.timing))"
        sheet.write(line, row: 1, column: 0, Workbook.Look(ink: synthetic.isEmpty ? .dim : .bad, isBold: !synthetic.isEmpty))
    }

    private var heads: [String] {
        let wording = words.export.wording
        return table.columns.map(words.headWithUnit) + identity.codes.map { wording.term("column.\($0)") }
    }

    private func writeHead(_ heads: [String], _ widths: [Double]) {
        let lines = zip(heads, widths).map { head, width in Int((Double(head.count) * 1.25 / width).rounded(.up)) }
        sheet.setHeight(lines: min(lines.max() ?? 1, 5), row: top)
        for (column, head) in heads.enumerated() {
            let isFigure = column < table.columns.count && table.columns[column].isFigure
            let look = Workbook.Look(isHead: true, isRight: isFigure, isIndented: column > 0 && !isFigure)
            sheet.write(head, row: top, column: column, look)
        }
    }

    private func write(_ row: Int) {
        let line = top + 1 + row
        for column in table.columns.indices {
            cells.write(table.cell(row: row, column: column), to: sheet, row: line, column: column)
        }
        for (offset, part) in identity.parts(table.identity(row)).enumerated() {
            sheet.write(part, row: line, column: table.columns.count + offset, Workbook.Look(ink: .dim, isIndented: true))
        }
    }

    /// As wide as the first rows require, so that nothing is shown as `####`.
    private func widths(_ heads: [String]) -> [Double] {
        let sample = min(table.rowCount, 200)
        return heads.enumerated().map { column, head in
            guard column < table.columns.count else { return 14 }
            let longestWord = head.split(separator: " ").map(\.count).max() ?? 0
            var width = Double(longestWord) * 1.15 + 3
            for row in 0..<sample { width = max(width, Double(words.cell(table.cell(row: row, column: column)).count) * 1.1 + 3) }
            return min(max(width, SheetLayout.narrowest), SheetLayout.widest)
        }
    }

    // MARK: Conditions and chart

    private func addConditions() {
        guard table.rowCount > 0 else { return }
        let rows = (top + 1)...(top + table.rowCount)
        for (index, column) in table.columns.enumerated() {
            guard case .bar(let maximum) = column.kind else { continue }
            addBar(maximum, rows, index)
            if let target = column.target { addTarget(target, rows, index) }
        }
    }

    private func addBar(_ maximum: Double, _ rows: ClosedRange<Int>, _ column: Int) {
        var condition = lxw_conditional_format()
        condition.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
        condition.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        condition.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        condition.min_value = 0
        condition.max_value = maximum
        condition.data_bar_2010 = 1
        condition.bar_solid = 1
        condition.bar_color = 0xC9DDEA
        sheet.conditional(&condition, rows: rows, column: column)
    }

    /// Highlights values on the wrong side of the target, even if edited later.
    private func addTarget(_ target: Double, _ rows: ClosedRange<Int>, _ column: Int) {
        guard let higherIsBetter = direction(target, column) else { return }
        var condition = lxw_conditional_format()
        condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
        let criteria = higherIsBetter ? LXW_CONDITIONAL_CRITERIA_LESS_THAN : LXW_CONDITIONAL_CRITERIA_GREATER_THAN
        condition.criteria = UInt8(criteria.rawValue)
        condition.value = target
        condition.format = sheet.workbook.format(Workbook.Look(ink: .caution, isBold: true))
        sheet.conditional(&condition, rows: rows, column: column)
    }

    /// Which direction is good, inferred from the first judged value.
    private func direction(_ target: Double, _ column: Int) -> Bool? {
        for row in 0..<min(table.rowCount, 1000) {
            guard case .reading(let reading, let judgement) = table.cell(row: row, column: column), let number = reading.number else {
                continue
            }
            if judgement == .good { return number.double >= target }
            if judgement == .caution || judgement == .bad { return number.double < target }
        }
        return nil
    }

    /// Adds the first figures of a table of units as a bar chart.
    private func addChart() {
        guard top > 0, (2...40).contains(table.rowCount), case .orgUnit = table.identity(0) else { return }
        let figures = table.columns.indices.filter { isCharted(table.columns[$0]) && hasNumbers($0) }
        let bars = figures.filter { if case .bar = table.columns[$0].kind { true } else { false } }
        guard let column = bars.first ?? figures.first, let chart = SheetChart(sheet.workbook, LXW_CHART_BAR) else { return }
        chart.addSeries(
            on: sheet.name, rows: (top + 1)...(top + table.rowCount), names: 0, values: column, title: heads[column])
        chart.setTitle(heads[column])
        // Placed below the table, so that a printed page need not be shrunk for both.
        chart.insert(on: sheet, row: top + table.rowCount + 2, column: 0, height: max(1.2, Double(table.rowCount) / 9))
    }

    private func isCharted(_ column: Column) -> Bool {
        switch column.kind {
        case .bar: true
        case .number: column.unit != nil && column.id.isFigureValue
        default: false
        }
    }

    private func hasNumbers(_ column: Int) -> Bool {
        (0..<table.rowCount).contains { row in
            if case .reading(let reading, _) = table.cell(row: row, column: column) { reading.number != nil } else { false }
        }
    }
}
