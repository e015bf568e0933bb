import HealthModel
import PanelContent

extension Page {
    /// Rows that are compared at most: marking one fresh figure in a hundred thousand is not worth the time.
    private static let rowLimit = 2_000

    /// The figures that differ from those of an earlier page about the same.
    func changes(since before: Page) -> Set<FigureID> {
        changedFigures(since: before).union(changedCells(since: before))
    }

    private var figures: [Figure] {
        content.figures
            + content.sections.flatMap { section -> [Figure] in
                if case .tiles(let tiles) = section { tiles.flatMap(\.figures) } else { [] }
            }
    }

    private func changedFigures(since before: Page) -> Set<FigureID> {
        let old = Dictionary(before.figures.map { ($0.id, $0.reading) }, uniquingKeysWith: { first, _ in first })
        return Set(figures.filter { old[$0.id] != $0.reading }.map(\.id))
    }

    private func changedCells(since before: Page) -> Set<FigureID> {
        var changed: Set<FigureID> = []
        for table in tables {
            guard let old = before.table(table.id), max(old.rows.count, table.rows.count) <= Page.rowLimit else { continue }
            let lines = Dictionary((0..<old.rows.count).map { (old.rows.identity($0), $0) }, uniquingKeysWith: { first, _ in first })
            for row in 0..<table.rows.count {
                guard case .orgUnit(let unit) = table.rows.identity(row) else { continue }
                let line = lines[.orgUnit(unit)]
                for column in table.columns.indices {
                    let cell = table.rows.cell(row: row, column: column)
                    guard line.map({ old.rows.cell(row: $0, column: column) }) != cell else { continue }
                    changed.insert(FigureID(dataSet: content.panel, code: table.columns[column].id, orgUnit: unit))
                }
            }
        }
        return changed
    }
}
