extension ReportPage.Column {
    /// The name, with the period where that is not the page's.
    var head: ShownText { periodText.map { ShownText("\(name.string), \($0.string)") } ?? name }
}

/// The column headers of a band above a rule, repeated on every page of the table.
struct TableHeader {
    let typeset: Typesetter
    let table: ReportPage.Table
    let band: [TableBands.Slot]

    func block() -> Block {
        let names = band.map { place in
            typeset.lines(table.columns[place.index].head, .tableHead, width: place.width - sortRoom(place), limit: 4)
        }
        let lineCount = names.map(\.count).max() ?? 0
        let style = TextStyle.tableHead
        var block = Block(height: Double(lineCount) * style.lineHeight + 5)
        for (place, lines) in zip(band, names) {
            let top = Double(lineCount - lines.count) * style.lineHeight
            let isAtEnd = CellMarks.isAtEnd(table.columns[place.index].kind)
            let x = place.x + (isAtEnd ? place.width - sortRoom(place) : 0)
            for (index, line) in lines.enumerated() {
                let baseline = top + Double(index) * style.lineHeight + style.ascent
                block.marks.append(.text(line, style, .soft, at: Point(x, baseline), isAtEnd ? .end : .start))
            }
            block.marks += sortMark(place, lines, top: top)
        }
        let width = band.last.map { $0.x + $0.width } ?? 0
        block.marks.append(.stroke(.line(Point(0, block.height - 1.5), Point(width, block.height - 1.5)), .text, Pen(width: 0.9)))
        return block
    }

    private func isSorted(_ place: TableBands.Slot) -> Bool { table.sort?.column == table.columns[place.index].id }

    private func sortRoom(_ place: TableBands.Slot) -> Double { isSorted(place) ? 8 : 0 }

    /// A small triangle after the name of the sort column.
    private func sortMark(_ place: TableBands.Slot, _ lines: [String], top: Double) -> [Mark] {
        guard isSorted(place), let sort = table.sort, let last = lines.last else { return [] }
        let style = TextStyle.tableHead
        let isAtEnd = CellMarks.isAtEnd(table.columns[place.index].kind)
        let x = isAtEnd ? place.x + place.width - 3 : place.x + typeset.width(last, style) + 6
        let baseline = top + Double(lines.count - 1) * style.lineHeight + style.ascent
        return (sort.descending ? Sign.down : Sign.up).marks(at: Point(x, baseline - style.capHeight / 2), size: 4.5)
    }
}
