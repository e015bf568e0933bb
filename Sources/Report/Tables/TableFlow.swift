import HealthModel

/// A table as flows of rows, one per band of columns. Rows are measured and drawn on demand.
struct TableFlow {
    let typeset: Typesetter
    let table: ReportPage.Table
    let width: Double
    /// The maximum number of rows; omitted ones are mentioned.
    let rowLimit: Int

    func flows() -> [Flow] {
        guard !table.rows.isEmpty, !table.columns.isEmpty else { return [empty()] }
        let bands = TableBands(typeset: typeset, table: table).bands(width: width)
        var flows = bands.enumerated().map { index, band in flow(band, number: index + 1, of: bands.count) }
        if let note = leftOut() { flows.append(Flow(blocks: [note], gap: 4)) }
        return flows
    }

    private func flow(_ band: [TableBands.Slot], number: Int, of count: Int) -> Flow {
        let rows = TableRows(typeset: typeset, table: table, band: band)
        let part = count > 1 ? typeset.term("report.part", .number(.integer(Int64(number))), .number(.integer(Int64(count)))) : nil
        let words = [number == 1 ? selection : nil, part].compactMap { $0 }
        let note = words.isEmpty ? nil : ShownText(words.joined(separator: " · "))
        var flow = Flow(rows: min(table.rows.count, rowLimit), height: rows.height, marks: rows.marks)
        flow.title = SectionTitle(typeset: typeset, width: width).block(table.title, note: note)
        flow.continued = continued(part)
        flow.head = TableHeader(typeset: typeset, table: table, band: band).block()
        flow.outline = number == 1 ? table.title.string : nil
        return flow
    }

    private func continued(_ part: String?) -> Block {
        let words = [table.title.string, part, typeset.term("report.continued")].compactMap { $0 }.joined(separator: " · ")
        var block = typeset.paragraph(ShownText(words), .smallStrong, .soft, width: width, limit: 2)
        block.space(4)
        return block
    }

    private func empty() -> Flow {
        let text = table.emptyText ?? ShownText(typeset.term("table.empty"))
        var flow = Flow(blocks: [typeset.paragraph(text, .body, .soft, width: width)])
        flow.title = SectionTitle(typeset: typeset, width: width).block(table.title, note: selection.map { ShownText($0) })
        return flow
    }

    /// The filter, and the number of rows that passed it.
    private var selection: String? {
        var words: [String] = []
        if let filter = table.filter { words.append("\(typeset.term("table.filter")): \(filter.string)") }
        if let count = table.rowCount, let total = table.totalRows, count != total {
            words.append(typeset.term("report.rowsOf", .number(.integer(Int64(count))), .number(.integer(Int64(total)))))
        }
        return words.isEmpty ? nil : words.joined(separator: " · ")
    }

    private func leftOut() -> Block? {
        let missing = max(table.rowCount ?? 0, table.rows.count) - min(table.rows.count, rowLimit)
        guard missing > 0 else { return nil }
        let text = typeset.term("report.rowsLeftOut", .number(.integer(Int64(missing))))
        return typeset.signed(.warning, ShownText(text), .strong, .caution, width: width)
    }
}

/// The rows of one band.
struct TableRows {
    let typeset: Typesetter
    let table: ReportPage.Table
    let band: [TableBands.Slot]

    func height(_ row: Int) -> Double {
        let lines = band.reduce(1) { lines, place in max(lines, cell(row, place)?.lineCount ?? 1) }
        return Double(lines) * TextStyle.tableCell.lineHeight + 2 * CellMarks.padding
    }

    func marks(_ row: Int) -> [Mark] {
        let height = height(row)
        var marks: [Mark] = []
        for place in band {
            guard let cell = cell(row, place) else { continue }
            marks += cell.marks(height: height).map { $0.moved(by: Point(place.x, 0)) }
        }
        let width = band.last.map { $0.x + $0.width } ?? 0
        marks.append(.stroke(.line(Point(0, height), Point(width, height)), .rule, Pen(width: 0.45)))
        return marks
    }

    private func cell(_ row: Int, _ place: TableBands.Slot) -> CellMarks? {
        let cells = table.rows[row].cells
        guard place.index < cells.count else { return nil }
        return CellMarks(typeset: typeset, column: table.columns[place.index], cell: cells[place.index], place: place)
    }
}
