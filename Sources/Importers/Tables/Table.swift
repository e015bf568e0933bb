import HealthModel

/// The content of a table cell, as typed by its format.
enum CellContent: Equatable {
    case empty
    case text(String)
    /// A number stored as such. `isPercent`: it is displayed multiplied by a hundred.
    case number(Double, isPercent: Bool)
    case day(Day, DayDetail)
    case flag(Bool)
    /// `#DIV/0!`, `#REF!`: the error of a formula.
    case failure(String)
    /// A formula without a stored result.
    case uncalculated

    /// The displayed precision of a date: `2026`, `02.2026` or the whole date.
    enum DayDetail: Equatable { case year, month, day }
}

/// A cell with its position in the text or sheet.
struct TableCell {
    var content: CellContent
    /// 1-based line of the file.
    var line: Int
    /// 1-based: the byte in the line for CSV, the column in a sheet.
    var column: Int

    var isEmpty: Bool { content == .empty }

    /// The content as text in machine-readable form.
    var text: String {
        switch content {
        case .empty, .uncalculated: ""
        case .text(let text), .failure(let text): text
        case .number(let value, _): DecimalNumber(value).map(\.text) ?? String(value)
        case .day(let day, _): day.description
        case .flag(let flag): flag ? "true" : "false"
        }
    }
}

/// One row; absent cells are empty.
struct TableRow {
    /// The 1-based row number in the spreadsheet.
    var number: Int
    var line: Int
    var cells: [TableCell]

    var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

    subscript(column: Int) -> TableCell {
        column < cells.count ? cells[column] : TableCell(content: .empty, line: line, column: 0)
    }
}

/// A table as stored in a file, not interpreted yet.
struct Table {
    var sheet: String?
    var rows: [TableRow] = []
    var merges: [MergedCells] = []

    var width: Int { rows.reduce(0) { max($0, $1.cells.count) } }

    /// The location of a cell: line and column for an editor, `B7` or `Sheet!B7` for a spreadsheet.
    func place(_ row: TableRow, _ column: Int) -> DocumentPlace {
        let cell = row[column]
        let name = "\(CellReference.letters(column))\(row.number)"
        let quoted = sheet.map { "\($0)!\(name)" } ?? name
        return DocumentPlace(
            pointer: quoted, line: row.line == 0 ? nil : cell.column == 0 ? row.line : cell.line,
            column: cell.column == 0 ? nil : cell.column)
    }

    func place(_ row: TableRow) -> DocumentPlace {
        DocumentPlace(pointer: sheet.map { "\($0)!\(row.number)" } ?? "", line: row.line)
    }
}

/// Cells displayed as one; the first one has the content.
struct MergedCells: Equatable {
    /// 1-based row numbers.
    var rows: ClosedRange<Int>
    /// 0-based.
    var columns: ClosedRange<Int>
}

/// Cell names in spreadsheets.
enum CellReference {
    /// The letters of a 0-based column: `A`, `Z`, `AA`.
    static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Parses `B7` into a 0-based column and a 1-based row.
    static func parse(_ text: some StringProtocol) -> (column: Int, row: Int)? {
        var (column, row) = (0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 100_000:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row < 100_000_000:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
        }
        return column > 0 && row > 0 ? (column - 1, row) : nil
    }
}
