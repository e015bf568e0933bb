import HealthModel
import Localization
import PanelContent

/// Writes the cells of a table as numbers, dates and texts, each in the format of its figure.
struct SheetCells {
    private let words: PageWords
    /// Codes and empty cells for programs, symbols for people.
    private let isForPrograms: Bool

    init(_ words: PageWords, isForPrograms: Bool) {
        self.words = words
        self.isForPrograms = isForPrograms
    }

    func write(_ cell: Cell, to sheet: Sheet, row: Int, column: Int) {
        switch cell {
        case .empty: break
        case .reading(let reading, _) where reading.date != nil: sheet.write(words.cell(cell), row: row, column: column, Workbook.Look())
        case .reading(let reading, let judgement): write(reading, judgement, to: sheet, row, column)
        case .change(let change):
            guard let number = change.difference.number else { return write(.missing(.notReported), to: sheet, row: row, column: column) }
            let look = Workbook.Look(numberFormat: SheetNumberFormat.signed(change.difference), ink: change.visibleJudgement.ink)
            sheet.write(number.double, row: row, column: column, look)
        case .day(let day, _): sheet.write(Double(day.excelSerial), row: row, column: column, Workbook.Look(numberFormat: "dd.mm.yyyy"))
        case .daysLeft(let days, let judgement):
            sheet.write(Double(days), row: row, column: column, Workbook.Look(numberFormat: "0", ink: judgement.ink))
        case .missing:
            if !isForPrograms { sheet.write(words.cell(cell), row: row, column: column, Workbook.Look(ink: .dim, isRight: true)) }
        case .status(let status):
            sheet.write(words.cell(cell), row: row, column: column, Workbook.Look(ink: status.judgement.ink, isIndented: true))
        case .trend(let points):
            let text = points.compactMap(\.value).map { words.wording.number(.decimal($0)) }.joined(separator: "; ")
            sheet.write(text, row: row, column: column, Workbook.Look(ink: .dim))
        case .text, .message: sheet.write(words.cell(cell), row: row, column: column, Workbook.Look(isIndented: column > 0))
        }
    }

    private func write(_ reading: Reading, _ judgement: Judgement, to sheet: Sheet, _ row: Int, _ column: Int) {
        guard let number = reading.number else { return write(Cell(reading), to: sheet, row: row, column: column) }
        // A spreadsheet's double holds 15 digits; longer integers are stored as text.
        if case .integer(let whole) = number, whole.magnitude >= 1_000_000_000_000_000 {
            return sheet.write(String(whole), row: row, column: column, Workbook.Look(isRight: true))
        }
        let format = isForPrograms ? "General" : SheetNumberFormat.plain(reading)
        let isCalculated = reading.origin != .reported
        let value = isCalculated && isForPrograms ? PlainNumber.rounded(number.double) : number.double
        sheet.write(value, row: row, column: column, Workbook.Look(numberFormat: format, ink: judgement.ink))
    }
}

/// Number formats in Excel's syntax, displayed with the separators of the user's locale.
enum SheetNumberFormat {
    /// Digits as on the screen; percentages are stored as 86.4, not divided by a hundred.
    static func plain(_ reading: Reading) -> String {
        let body = digits(of: reading)
        let hedge = hedge(of: reading)
        return hedge + (reading.unit == .percent ? body + "\\ \"%\"" : body)
    }

    static func signed(_ reading: Reading) -> String {
        let body = digits(of: reading)
        return "+\(body);\u{2212}\(body);0"
    }

    private static func digits(of reading: Reading) -> String {
        let shown = reading.number.flatMap { LineKeepingRounding(reading, $0).digits }
        let count = shown ?? reading.number.map(decimals) ?? 0
        return "#,##0" + (count > 0 ? "." + String(repeating: "0", count: count) : "")
    }

    private static func decimals(_ number: Number) -> Int {
        guard case .decimal(let value) = number else { return 0 }
        let text = PlainNumber.text(PlainNumber.rounded(value))
        return text.split(separator: ".").count == 2 ? text.split(separator: ".")[1].utf8.count : 0
    }

    /// The sign of a qualifier is part of the format, so that the cell remains a number.
    private static func hedge(of reading: Reading) -> String {
        switch reading.qualifier {
        case .exact: reading.isEstimate ? "\"≈\"" : ""
        case .approx: "\"~\""
        case .atLeast: "\"≥\""
        case .moreThan: "\">\""
        case .atMost: "\"≤\""
        case .lessThan: "\"<\""
        case .inferred: ""
        }
    }
}

extension Day {
    /// Days since 30 December 1899, the epoch of spreadsheets.
    var excelSerial: Int { Day(year: 1899, month: 12, day: 30).map { self - $0 } ?? 0 }
}

extension Judgement {
    var ink: Workbook.Ink {
        switch self {
        case .none: .text
        case .good: .good
        case .caution: .caution
        case .bad: .bad
        }
    }
}
