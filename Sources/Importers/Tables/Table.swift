import HealthModel

/// What a cell of a table holds, as its format tells it apart.
enum CellContent: Equatable {
    case empty
    case text(String)
    /// A number that the format stores as one. `isPercent`: it is shown a hundred times as great.
    case number(Double, isPercent: Bool)
    case day(Day, DayDetail)
    case flag(Bool)
    /// `#DIV/0!`, `#REF!`: what a formula came to.
    case failure(String)
    /// A formula whose result the file does not hold.
    case uncalculated

    /// How much of a date a cell shows: `2026`, `02.2026` or all of it.
    enum DayDetail: Equatable { case year, month, day }
}

/// A cell with its place in the text or sheet.
struct TableCell {
    var content: CellContent
    /// From 1, as the file counts its lines.
    var line: Int
    /// From 1: the byte of the line in CSV, the column in a sheet.
    var column: Int

    var isEmpty: Bool { content == .empty }

    /// The content as text, the way a machine spells it.
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

/// One row; cells that are not there are empty.
struct TableRow {
    /// From 1, as a spreadsheet counts its rows.
    var number: Int
    var line: Int
    var cells: [TableCell]

    var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

    subscript(column: Int) -> TableCell {
        column < cells.count ? cells[column] : TableCell(content: .empty, line: line, column: 0)
    }
}

/// A table as a file holds it, before anything of it is understood.
struct Table {
    var sheet: String?
    var rows: [TableRow] = []
    var merges: [MergedCells] = []

    var width: Int { rows.reduce(0) { max($0, $1.cells.count) } }

    /// Where a cell stands: line and column for an editor, `B7` or `Sheet!B7` for a spreadsheet.
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

/// Cells that a sheet shows as one; the first one holds the content.
struct MergedCells: Equatable {
    /// As spreadsheets count rows, from 1.
    var rows: ClosedRange<Int>
    /// From 0.
    var columns: ClosedRange<Int>
}

/// How spreadsheets name cells.
enum CellReference {
    /// The letters of a column counted from 0: `A`, `Z`, `AA`.
    static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// The column, from 0, and the row, from 1, that `B7` names.
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
