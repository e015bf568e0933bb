import HealthModel

/// Adds a table's figures or records to the draft, regardless of format.
struct TableImport {
    private let task: ImportTask
    private let names: HeaderNames

    init(_ task: ImportTask) {
        self.task = task
        names = HeaderNames(task.definition)
    }

    /// The header row, nil if the table is about something else.
    func head(of table: Table) -> HeaderRow? { HeaderRow.find(in: table, names, task.mapping) }

    func read(_ table: Table, _ head: HeaderRow, _ progress: inout ImportProgress) {
        var reader = LayoutReader(task, table, head)
        let layout = reader.layout(&progress)
        checkUnits(layout, &progress)
        switch layout.shape {
        case .long: LongReader(task, layout, names).read(&progress)
        case .records: RecordReader(task, layout).read(&progress)
        default: WideReader(task, layout).read(&progress)
        }
        progress.reportSkipped()
    }

    /// Several rows of figures that differ in nothing must belong to different units, but no column identifies them.
    private func checkUnits(_ layout: TableLayout, _ progress: inout ImportProgress) {
        let roles = ColumnRole.units + [.period, .through, .category]
        let tells = layout.columns.contains { column in
            switch column.target {
            case .dimension: true
            case .role(let role): roles.contains(role)
            default: false
            }
        }
        let rows = layout.rows.count { !$0.isBlank && $0.cells.first { !$0.isEmpty }?.text.hasPrefix("#") != true }
        guard layout.shape == .wide, !tells, rows > 1 else { return }
        progress.issues.report(.noUnitColumn, at: layout.table.place(layout.table.rows[layout.head.index]))
    }
}
