import Arrangement
import HealthModel
import PanelContent

extension Export {
    /// The distinct figures on the page, in reading order: headline figures, cells of tables as filtered and sorted, bars of
    /// charts.
    package var figures: [FigureID] {
        var seen: Set<FigureID> = []
        return (content.figures.compactMap(\.id.figure) + content.sections.flatMap(figures)).filter { seen.insert($0).inserted }
    }

    /// The facts behind the page's figures; figures not from a data set are left out.
    package var facts: [Fact] { figures.compactMap(lookUp) }

    private func figures(of section: PanelContent.Section) -> [FigureID] {
        switch section {
        case .table(let table): figures(of: table)
        case .chart(let chart): figures(of: chart)
        case .tiles(let tiles): tiles.flatMap { tile in tile.figures.compactMap(\.id.figure) + (tile.chart.map(figures) ?? []) }
        }
    }

    private func figures(of chart: Chart) -> [FigureID] {
        switch chart.form {
        case .bars(let bars, _), .stack(let bars), .funnel(let bars): bars.compactMap(\.figure)
        case .line: chart.figure.map { [$0] } ?? []
        case .timeline: []
        }
    }

    private func figures(of table: Table) -> [FigureID] {
        // Registers of records have none: skip their rows, which may number a hundred thousand.
        guard table.columns.contains(where: \.id.isFigureValue) else { return [] }
        let arranged = ArrangedTable(table, choices[table.id] ?? TableChoice(), wording)
        let columns = arranged.columns.map(\.id).filter(\.isFigureValue)
        return (0..<arranged.rowCount).flatMap { row in columns.compactMap { $0.subject(in: arranged.identity(row)).figure } }
    }
}
