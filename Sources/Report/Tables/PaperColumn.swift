/// The minimum and preferred width of a column, measured from its name and all of its cells.
struct PaperColumn {
    let least: Double
    let wanted: Double
    /// The width of the widest cell, excluding a bar.
    let cells: Double
    private static let widestCell = 140.0

    init(typeset: Typesetter, table: ReportPage.Table, column index: Int) {
        let column = table.columns[index]
        let head = HeadMeasure(typeset: typeset, name: column.name.string, isSorted: table.sort?.column == column.id)
        cells = PaperColumn.widest(typeset, table, index)
        switch column.kind {
        case .text:
            let word = PaperColumn.longestWord(typeset, table, index)
            least = max(head.longestWord, min(cells, 110), min(word, PaperColumn.widestCell))
            wanted = max(head.twoLines, min(cells, 230))
        case .bar:
            least = max(head.longestWord, min(cells, PaperColumn.widestCell) + CellMarks.leastBar)
            wanted = max(head.twoLines, cells + 80)
        case .trend:
            least = max(head.longestWord, 56)
            wanted = max(head.twoLines, 90)
        case .number, .date, .status:
            least = max(head.longestWord, min(cells, PaperColumn.widestCell))
            wanted = max(head.twoLines, min(cells, PaperColumn.widestCell))
        }
    }

    private static func widest(_ typeset: Typesetter, _ table: ReportPage.Table, _ index: Int) -> Double {
        var widest = 0.0
        for row in table.rows where index < row.cells.count {
            let cell = row.cells[index]
            // Text this long is wrapped anyway.
            let width = cell.text.string.utf8.count > 300 ? 300 : typeset.width(cell.text.string, .tableCell)
            widest = max(widest, width + CellMarks.signRoom(cell))
        }
        return widest
    }

    /// The longest word in the cells; words are not broken unless they are very long.
    private static func longestWord(_ typeset: Typesetter, _ table: ReportPage.Table, _ index: Int) -> Double {
        var longest = 0.0
        for row in table.rows where index < row.cells.count {
            let text = row.cells[index].text.string
            guard text.utf8.count > 20, text.utf8.count < 300 else { continue }
            for word in text.split(separator: " ") where word.utf8.count > 20 {
                longest = max(longest, typeset.width(word, .tableCell))
            }
        }
        return longest
    }
}

/// The width required by a column's name.
private struct HeadMeasure {
    let longestWord: Double
    let twoLines: Double
    private static let longest = 96.0

    init(typeset: Typesetter, name: String, isSorted: Bool) {
        let words = name.split(separator: " ").map { typeset.width($0.prefix(60), .tableHead) }
        longestWord = min(words.max() ?? 0, HeadMeasure.longest) + (isSorted ? HeadMeasure.sortMark : 0)
        let whole = min(typeset.width(name.prefix(120), .tableHead), 300)
        twoLines = max(longestWord, whole * 0.56)
    }

    private static let sortMark = 8.0
}
