import HealthModel

/// Selects the sheet of a workbook to import.
struct WorkbookImport {
    private let tables: TableImport
    private let task: ImportTask

    init(_ tables: TableImport, _ task: ImportTask) {
        self.tables = tables
        self.task = task
    }

    func read(_ content: [UInt8], _ progress: inout ImportProgress) {
        guard content.count <= TableLimits.standard.bytes else { return progress.issues.report(.size) }
        do throws(WorkbookFault) {
            try read(try XLSXWorkbook(content), &progress)
        } catch {
            error.report(&progress.issues)
        }
    }

    /// The requested sheet; else, among visible ones with a table of the data set, the first one made for programs, else the
    /// first.
    private func read(_ workbook: XLSXWorkbook, _ progress: inout ImportProgress) throws(WorkbookFault) {
        let asked = task.options.sheet ?? task.mapping.sheet
        let chosen = workbook.sheets.indices.filter { index in
            let sheet = workbook.sheets[index]
            return asked.map { $0 == sheet.name } ?? !sheet.isHidden
        }
        if let asked, chosen.isEmpty {
            return progress.issues.report(.sheet, .quoted(asked), .list(workbook.sheets.map { .quoted($0.name) }))
        }
        var best: Sheet?
        for index in chosen.prefix(Self.most) {
            let (table, formulas) = try workbook.table(index)
            if Self.saysSynthetic(table) { progress.markSynthetic(DocumentPlace(pointer: workbook.sheets[index].name)) }
            guard best?.head.isComplete != true, let head = tables.head(of: table), best == nil || head.isComplete else { continue }
            best = Sheet(index: index, table: table, head: head, formulas: formulas)
        }
        guard let best else { return progress.issues.report(.noHeader) }
        if best.formulas > 0 { progress.issues.report(.formulas, .count(best.formulas)) }
        let others = chosen.filter { $0 != best.index }.map { Message.Argument.quoted(workbook.sheets[$0].name) }
        if !others.isEmpty { progress.issues.report(.otherSheets, .quoted(workbook.sheets[best.index].name), .list(others)) }
        tables.read(best.table, best.head, &progress)
    }

    private struct Sheet {
        var index: Int
        var table: Table
        var head: HeaderRow
        var formulas: Int
    }

    /// The maximum number of sheets examined.
    private static let most = 50

    /// Whether the provenance sheet of an export marks the figures as synthetic.
    private static func saysSynthetic(_ table: Table) -> Bool {
        table.rows.prefix(200).contains { row in row.cells.contains { $0.content == .text("# synthetic") } }
    }
}
