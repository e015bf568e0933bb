import HealthModel

/// Reads tables with one row per value, such as this program's own exports of values.
struct LongReader {
    private let rows: RowReader
    private let names: HeaderNames
    private let value: LayoutColumn?
    private var layout: TableLayout { rows.layout }
    private var task: ImportTask { rows.task }

    init(_ task: ImportTask, _ layout: TableLayout, _ names: HeaderNames) {
        rows = RowReader(task, layout)
        self.names = names
        value = layout.columns(of: .value).first
    }

    func read(_ progress: inout ImportProgress) {
        guard let value, value.isReadable else { return }
        rows.forEachRow(&progress) { row, progress in read(row, value, &progress) }
    }

    private func read(_ row: TableRow, _ column: LayoutColumn, _ progress: inout ImportProgress) {
        guard isOfDataSet(row, &progress), let (element, own) = element(row, &progress) else { return }
        checkAsOf(row, &progress)
        let place = rows.place(row, column)
        guard let unit = rows.unit(row, &progress), let category = category(row, own, &progress),
            let named = rows.period(row, &progress), let period = rows.period(named, element: element, at: place, &progress),
            let value = value(row, column, element, place, &progress)
        else { return }
        progress.draft.add(
            .init(value: value, place: place), element: element, .init(unit: unit, period: period, category: category), &progress.issues)
    }

    // MARK: Data element

    /// Rows of other data sets are counted and skipped.
    private func isOfDataSet(_ row: TableRow, _ progress: inout ImportProgress) -> Bool {
        let stated = layout.cell(row, .dataSet)?.text.trimmed ?? prefix(of: layout.cell(row, .dataElement)?.text.trimmed ?? "")
        guard let stated, stated != task.definition.code else { return true }
        let name = task.definition.name
        if [name.kk, name.ru, name.en].map(Words.fold).contains(Words.fold(stated)) { return true }
        progress.skip(.otherDataSet, at: layout.table.place(row), .text(stated))
        return false
    }

    /// The prefix `beds` in `beds.total`.
    private func prefix(of element: String) -> String? {
        let parts = element.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].contains(" ") ? String(parts[0]) : nil
    }

    private func element(_ row: TableRow, _ progress: inout ImportProgress) -> (Int, Category)? {
        let cells = [ColumnRole.dataElement, .dataElementName].compactMap { role in layout.cell(row, role).map { (role, $0.text.trimmed) } }
        for (_, text) in cells {
            for target in progress.targets(of: text, otherwise: targets) {
                if case .element(let index, let category) = target { return (index, category) }
                if case .indicator = target {
                    progress.skip(.indicator, at: layout.table.place(row), .text(text))
                    return nil
                }
            }
        }
        let (role, text) = cells.first ?? (.dataElement, "")
        progress.reportOnce(.element, text, at: layout.place(row, role), .quoted(text), .suggestion(names.match(text).suggestion))
        return nil
    }

    private func targets(of text: String) -> [ColumnTarget] {
        if let known = task.mapping.elements[text] { return [known] }
        let bare = text.hasPrefix(task.definition.code + ".") ? String(text.dropFirst(task.definition.code.count + 1)) : text
        return names.match(bare).candidates
    }

    // MARK: Parts

    /// The category from the dimensions' columns, the `category` column, or the data element's name.
    private func category(_ row: TableRow, _ own: Category, _ progress: inout ImportProgress) -> Category? {
        if own != .total { return own }
        guard let cell = layout.cell(row, .category) else { return rows.category(row, &progress) }
        if let found = CategoryNames(task).category(cell.text) { return found }
        progress.issues.report(.category, at: layout.place(row, .category), .quoted(cell.text))
        return nil
    }

    /// Figures with another as-of are accepted and reported.
    private func checkAsOf(_ row: TableRow, _ progress: inout ImportProgress) {
        guard let cell = layout.cell(row, .asOf) else { return }
        let day = task.periods.days.day(cell.content) ?? AsOf(iso: cell.text.trimmed)?.day
        guard let day, day != task.options.asOf.day else { return }
        progress.skip(.otherAsOf, at: layout.place(row, .asOf), .day(day))
    }

    private func value(
        _ row: TableRow, _ column: LayoutColumn, _ element: Int, _ place: DocumentPlace, _ progress: inout ImportProgress
    ) -> CellValue? {
        if let cell = layout.cell(row, .missing), rows.cell(row, column).isEmpty { return missing(cell, row, &progress) }
        let read = CellValue.read(
            rows.cell(row, column).content, unit: task.definition.elements[element].unit, mark: column.mark ?? .point, scale: 0,
            missing: task.missing)
        switch read {
        case .success(let value): return hedged(value, row, &progress)
        case .failure(let problem):
            progress.report(problem, at: place)
            return nil
        }
    }

    private func missing(_ cell: TableCell, _ row: TableRow, _ progress: inout ImportProgress) -> CellValue? {
        if let reason = task.missing.reason(cell.text) { return CellValue(content: .missing(reason)) }
        progress.issues.report(.missing, at: layout.place(row, .missing), .quoted(cell.text))
        return nil
    }

    private func hedged(_ value: CellValue, _ row: TableRow, _ progress: inout ImportProgress) -> CellValue? {
        var value = value
        if let cell = layout.cell(row, .qualifier) {
            guard let qualifier = QualifierText.qualifier(cell.text) else {
                progress.issues.report(.qualifier, at: layout.place(row, .qualifier), .quoted(cell.text))
                return nil
            }
            value.qualifier = qualifier
        }
        guard let column = layout.columns(of: .precision).first, let cell = layout.cell(row, .precision) else { return value }
        let read = CellValue.read(cell.content, unit: nil, mark: column.mark ?? .point, scale: 0, missing: task.missing)
        switch read {
        case .success(let precision):
            if case .number(let number) = precision.content { value.precision = number }
            return value
        case .failure(let problem):
            progress.report(problem, at: layout.place(row, .precision))
            return nil
        }
    }
}

/// Qualifiers by code and name.
enum QualifierText {
    private static let words = Qualifier.stated.map { ($0, Words("qualifier.\($0.code)").folded.union([$0.code.lowercased()])) }

    static func qualifier(_ text: String) -> Qualifier? {
        let folded = Words.fold(text)
        return words.first { $0.1.contains(folded) }?.0
    }
}
