import HealthModel

/// Reads what is common to all shapes: unit, period, breakdown, and rows without figures.
struct RowReader {
    let task: ImportTask
    let layout: TableLayout
    /// The elements that refer to the as-of day if no period is given.
    let elementsOfDay: Set<Int>

    init(_ task: ImportTask, _ layout: TableLayout) {
        self.task = task
        self.layout = layout
        elementsOfDay = task.elementsOfDay(
            in: layout.columns.compactMap { column in
                if case .element(let index, _) = column.target { index } else { nil }
            })
    }

    func cell(_ row: TableRow, _ column: LayoutColumn) -> TableCell { row[column.index] }
    func place(_ row: TableRow, _ column: LayoutColumn) -> DocumentPlace { layout.table.place(row, column.index) }

    /// Calls `take` with the rows that contain data.
    func forEachRow(_ progress: inout ImportProgress, _ take: (TableRow, inout ImportProgress) -> Void) {
        for row in layout.rows where !row.isBlank {
            if let first = row.cells.first(where: { !$0.isEmpty })?.text.trimmed, first.hasPrefix("#") {
                noteProvenance(first, row, &progress)
            } else {
                checkWidth(row, &progress)
                noteSynthetic(row, &progress)
                take(row, &progress)
            }
        }
    }

    /// Provenance rows begin with `#`; in narrow tables a row is contained in its first field. One of them marks synthetic
    /// figures.
    private func noteProvenance(_ first: String, _ row: TableRow, _ progress: inout ImportProgress) {
        let name = first.drop { $0 == "#" }.split(separator: "·").first?.trimmed.lowercased()
        guard name == "synthetic", BooleanText.flag(row[1].content) != false else { return }
        progress.markSynthetic(layout.table.place(row))
    }

    private func noteSynthetic(_ row: TableRow, _ progress: inout ImportProgress) {
        guard let cell = layout.cell(row, .synthetic), BooleanText.flag(cell.content) == true else { return }
        progress.markSynthetic(layout.place(row, .synthetic))
    }

    /// Fields beyond the headers indicate an unquoted separator that shifted the figures; missing fields, a truncated row.
    private func checkWidth(_ row: TableRow, _ progress: inout ImportProgress) {
        guard layout.table.sheet == nil else { return }
        let width = layout.table.rows[layout.head.index].cells.count
        if let extra = row.cells.indices.dropFirst(width).first(where: { !row[$0].isEmpty }) {
            progress.issues.report(.extraFields, at: layout.table.place(row, extra), .count(row.cells.count), .count(width))
        } else if row.cells.count < width {
            progress.issues.report(.fewFields, at: layout.table.place(row), .count(row.cells.count), .count(width))
        }
    }

    // MARK: Unit

    /// The unit of a row: by code, else by the rightmost name. Without a unit column it is the reporting unit.
    func unit(_ row: TableRow, _ progress: inout ImportProgress) -> OrgUnitID? {
        let columns = unitColumns
        guard !columns.isEmpty else { return progress.units.reporting }
        let cells = columns.map { ($0, layout.table.filled(row, $0.index, layout.merges)) }.filter { !$0.1.isEmpty }
        guard let (column, cell) = cells.first else {
            progress.issues.report(.noUnit, at: layout.table.place(row, columns[0].index))
            return nil
        }
        guard let unit = progress.unit(cell.text, at: place(row, column)) else { return nil }
        for (other, cell) in cells.dropFirst() { compare(unit, cell.text, place(row, other), &progress) }
        return unit
    }

    private var unitColumns: [LayoutColumn] {
        [ColumnRole.kato, .orgUnit].flatMap { layout.columns(of: $0) } + layout.columns(of: .orgUnitName).reversed()
            + (layout.shape == .long ? [] : layout.columns(of: .name))
    }

    /// A code and a name for different units in one row indicate a shifted column.
    private func compare(_ unit: OrgUnitID, _ text: String, _ place: DocumentPlace, _ progress: inout ImportProgress) {
        guard case .unit(let named) = progress.units.find(text), named != unit, named != unit.place,
            !progress.units.isAncestor(named, of: unit)
        else { return }
        progress.issues.report(.unitMismatch, at: place, .quoted(text), .text("\(unit)"))
    }

    // MARK: Period

    /// The period of a row; `.some(nil)` if it has none; nil and reported if it is invalid.
    func period(_ row: TableRow, _ progress: inout ImportProgress) -> Period?? {
        if let through = layout.cell(row, .through) { return counter(through, row, &progress).map { .some($0) } }
        guard let cell = layout.cell(row, .period) else { return .some(nil) }
        if let period = progress.period(cell.content, task.periods) { return .some(period) }
        progress.issues.report(.period, at: layout.place(row, .period), .quoted(cell.text))
        return nil
    }

    private func counter(_ through: TableCell, _ row: TableRow, _ progress: inout ImportProgress) -> Period? {
        guard let last = task.periods.days.day(through.content) else {
            progress.issues.report(.date, at: layout.place(row, .through), .quoted(through.text))
            return nil
        }
        guard let since = layout.cell(row, .since) else { return .through(last) }
        guard let first = task.periods.days.day(since.content), first <= last else {
            progress.issues.report(.date, at: layout.place(row, .since), .quoted(since.text))
            return nil
        }
        return .through(last, since: first)
    }

    /// The period of a figure; nil and reported if neither the row nor the options specify one.
    func period(_ own: Period?, element: Int, at place: DocumentPlace, _ progress: inout ImportProgress) -> Period? {
        if let named = own ?? task.options.period { return named }
        if elementsOfDay.contains(element) {
            let day = Period.day(task.options.asOf.day)
            progress.reportOnce(.asOfDay, "", at: DocumentPlace(), .period(day))
            return day
        }
        progress.reportOnce(.noPeriod, "\(element)", at: place, .name(task.definition.elements[element].name))
        return nil
    }

    // MARK: Breakdown

    /// The category from the dimensions' columns; nil and reported if a code is unknown.
    func category(_ row: TableRow, _ progress: inout ImportProgress) -> Category? {
        var positions = [Int?](repeating: nil, count: task.definition.dimensions.count)
        for column in layout.columns {
            guard case .dimension(let index) = column.target else { continue }
            let cell = layout.table.filled(row, column.index, layout.merges)
            guard !cell.isEmpty, !RowReader.totals.contains(cell.text) else { continue }
            guard let item = task.dimensions[index].index(cell.text) else {
                let suggestion = task.dimensions[index].suggestion(cell.text)
                progress.issues.report(.item, at: place(row, column), .quoted(cell.text), .suggestion(suggestion))
                return nil
            }
            positions[index] = item
        }
        return task.definition.category(positions)
    }

    private static let totals = Words("import.word.total")
}

/// Yes and no as spelled in tables.
enum BooleanText {
    private static let yes = Words("import.word.yes", "history.yes")
    private static let no = Words("import.word.no", "history.no")

    /// Nil if a cell is neither.
    static func flag(_ cell: CellContent) -> Bool? {
        switch cell {
        case .flag(let flag): flag
        case .number(let value, _): value == 1 ? true : value == 0 ? false : nil
        case .text(let text): yes.contains(text) ? true : no.contains(text) ? false : nil
        default: nil
        }
    }
}
