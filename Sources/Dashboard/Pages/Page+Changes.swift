import HealthModel
import PanelContent

extension Page {
    /// The maximum number of rows compared: marking one fresh figure among a hundred thousand is not worth the time.
    private static let rowLimit = 2_000

    /// The subjects that differ from an earlier version of the page.
    func changes(since before: Page) -> Set<CellSubject> {
        changedHeadlines(since: before).union(tables.flatMap { changedCells(of: $0, since: before) })
    }

    /// The headlines of the page and of its tiles.
    var headlines: [Figure] {
        content.figures
            + content.sections.flatMap { section -> [Figure] in
                if case .tiles(let tiles) = section { tiles.flatMap(\.figures) } else { [] }
            }
    }

    private func changedHeadlines(since before: Page) -> Set<CellSubject> {
        let old = Dictionary(before.headlines.map { ($0.id, $0.reading) }, uniquingKeysWith: { first, _ in first })
        return Set(headlines.filter { old[$0.id] != $0.reading }.map(\.id.subject))
    }

    /// The subjects of cells whose content has changed.
    private func changedCells(of table: Table, since before: Page) -> [CellSubject] {
        guard let old = before.table(table.id), max(old.rows.count, table.rows.count) <= Page.rowLimit else { return [] }
        let lines = Dictionary((0..<old.rows.count).map { (old.rows[$0], $0) }, uniquingKeysWith: { first, _ in first })
        return table.columns.flatMap { column in
            let earlier = old.column(column.id)
            return (0..<table.rows.count).compactMap { row -> CellSubject? in
                let subject = column.id.subject(in: table.rows[row])
                let known = lines[table.rows[row]].flatMap { earlier?.cell($0) }
                return subject == .nothing || known == column.cell(row) ? nil : subject
            }
        }
    }
}
