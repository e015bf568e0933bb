import HealthModel
import SnapshotFormat

/// Reads tables with one row per record and one column per field.
struct RecordReader {
    private let rows: RowReader
    private let fields: [(column: LayoutColumn, index: Int)]
    private let codes: [Int: CodeNames]

    init(_ task: ImportTask, _ layout: TableLayout) {
        rows = RowReader(task, layout)
        fields = layout.columns.filter(\.isReadable).compactMap { column in
            guard case .field(let index) = column.target else { return nil }
            return (column, index)
        }
        var codes: [Int: CodeNames] = [:]
        for (index, field) in task.definition.recordFields.enumerated() {
            if let list = task.definition.codeList(field.code) {
                codes[index] = CodeNames(list, given: task.mapping.items[field.code] ?? [:])
            }
        }
        self.codes = codes
    }

    func read(_ progress: inout ImportProgress) {
        guard rows.layout.columns(of: .record).first != nil else {
            return progress.issues.report(.noID, at: rows.layout.table.place(rows.layout.table.rows[rows.layout.head.index]))
        }
        rows.forEachRow(&progress) { row, progress in read(row, &progress) }
    }

    /// A row without an id and fields is a title or a note.
    private func read(_ row: TableRow, _ progress: inout ImportProgress) {
        guard let id = rows.layout.cell(row, .record)?.text.trimmed else {
            let hasFields = fields.contains { !rows.cell(row, $0.column).isEmpty }
            if hasFields { return progress.issues.report(.noID, at: rows.layout.place(row, .record)) }
            return progress.skip(.note, at: rows.layout.table.place(row))
        }
        guard let unit = rows.unit(row, &progress) else { return }
        var record = SnapshotDraft.Record(id: id, unit: unit, fields: [], place: rows.layout.place(row, .record))
        for (column, index) in fields {
            let (cell, place) = (rows.cell(row, column), rows.place(row, column))
            if let value = value(cell.content, index, column, place, &progress) {
                record.fields.append(.init(index: index, value: value, place: place))
            }
        }
        progress.draft.add(record, &progress.issues)
    }

    /// A cell as the field's value; nil if it is empty or, reported, invalid.
    private func value(
        _ cell: CellContent, _ index: Int, _ column: LayoutColumn, _ place: DocumentPlace, _ progress: inout ImportProgress
    ) -> SpelledField? {
        let text = TableCell(content: cell, line: 0, column: 0).text.trimmed
        switch cell {
        case .empty: return nil
        case .failure, .uncalculated:
            progress.report(cell == .uncalculated ? .uncalculated : .failure(text), at: place)
            return nil
        default: break
        }
        switch rows.task.definition.recordFields[index].type {
        case .text: return .text(text)
        case .date: return date(cell, text, place, &progress)
        case .integer, .decimal: return number(cell, column, place, &progress)
        case .boolean: return flag(cell, text, place, &progress)
        case .orgUnit: return isMissing(text) ? nil : progress.unit(text, at: place).map { .text($0.description) }
        case .code: return isMissing(text) ? nil : code(text, index, place, &progress).map { .text($0) }
        case .codes(let list): return codes(text, list, index, place, &progress)
        case .objects:
            progress.reportOnce(.columnIgnored, "\(index)", at: place, .quoted(column.header))
            return nil
        }
    }

    private func isMissing(_ text: String) -> Bool { rows.task.missing.reason(text) != nil }

    private func date(_ cell: CellContent, _ text: String, _ place: DocumentPlace, _ progress: inout ImportProgress) -> SpelledField? {
        if let day = rows.task.periods.days.day(cell) { return .day(day, .exact) }
        if !isMissing(text) { progress.issues.report(.date, at: place, .quoted(text)) }
        return nil
    }

    private func number(_ cell: CellContent, _ column: LayoutColumn, _ place: DocumentPlace, _ progress: inout ImportProgress)
        -> SpelledField?
    {
        switch CellValue.read(cell, unit: nil, mark: column.mark ?? .point, scale: column.match.scale, missing: rows.task.missing) {
        case .success(let value):
            if case .number(let number) = value.content { return .number(number.text) }
        case .failure(let problem): progress.report(problem, at: place)
        }
        return nil
    }

    /// `жоқ` is a valid answer here, so flags are checked before the words for missing values.
    private func flag(_ cell: CellContent, _ text: String, _ place: DocumentPlace, _ progress: inout ImportProgress) -> SpelledField? {
        if let flag = BooleanText.flag(cell) { return .flag(flag) }
        if !isMissing(text) { progress.issues.report(.flag, at: place, .quoted(text)) }
        return nil
    }

    private func code(_ text: String, _ index: Int, _ place: DocumentPlace, _ progress: inout ImportProgress) -> String? {
        let field = rows.task.definition.recordFields[index]
        guard let names = codes[index], let list = rows.task.definition.codeList(field.code) else { return nil }
        if let found = names.index(text) { return list.items[found].code }
        progress.issues.report(.item, at: place, .quoted(text), .suggestion(names.suggestion(text)))
        return nil
    }

    /// Several codes in one cell; a name containing a comma counts as one.
    private func codes(
        _ text: String, _ list: CodeList, _ index: Int, _ place: DocumentPlace, _ progress: inout ImportProgress
    ) -> SpelledField? {
        if isMissing(text) { return nil }
        if let whole = codes[index]?.index(text) { return .codes([list.items[whole].code]) }
        let parts = text.split { ",;|\n".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
        let found = parts.compactMap { code($0, index, place, &progress) }
        return found.count == parts.count ? .codes(found) : nil
    }
}
