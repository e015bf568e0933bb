import HealthModel

/// Reads tables with one row per unit (and period, and code) and one column per data element.
struct WideReader {
    private let rows: RowReader
    private let elements: [(column: LayoutColumn, element: Int, category: Category)]

    init(_ task: ImportTask, _ layout: TableLayout) {
        rows = RowReader(task, layout)
        elements = layout.columns.filter(\.isReadable).compactMap { column in
            guard case .element(let index, let category) = column.target else { return nil }
            return (column, index, category)
        }
    }

    func read(_ progress: inout ImportProgress) {
        rows.forEachRow(&progress) { row, progress in read(row, &progress) }
    }

    /// A row without figures is a title or a note.
    private func read(_ row: TableRow, _ progress: inout ImportProgress) {
        guard elements.contains(where: { !rows.cell(row, $0.column).isEmpty }) else {
            return progress.skip(.note, at: rows.layout.table.place(row))
        }
        guard let unit = rows.unit(row, &progress), let category = rows.category(row, &progress),
            let period = rows.period(row, &progress)
        else { return }
        for (column, element, own) in elements {
            let place = rows.place(row, column)
            guard let period = rows.period(period, element: element, at: place, &progress) else { continue }
            let key = SnapshotDraft.RowKey(unit: unit, period: period, category: own == .total ? category : own)
            read(rows.cell(row, column), column, element, key, place, &progress)
        }
    }

    private func read(
        _ cell: TableCell, _ column: LayoutColumn, _ element: Int, _ key: SnapshotDraft.RowKey, _ place: DocumentPlace,
        _ progress: inout ImportProgress
    ) {
        let value = CellValue.read(
            cell.content, unit: rows.task.definition.elements[element].unit, mark: column.mark ?? .point, scale: column.match.scale,
            missing: rows.task.missing)
        switch value {
        case .success(let value): progress.draft.add(.init(value: value, place: place), element: element, key, &progress.issues)
        case .failure(let problem): progress.report(problem, at: place)
        }
    }
}
