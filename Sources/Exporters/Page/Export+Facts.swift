import HealthModel
import PanelContent

extension Export {
    /// The figures that the page shows, in reading order, each once: the headline figures, the cells of its tables as they are
    /// filtered and sorted, the bars of its charts.
    var figures: [FigureID] {
        var seen: Set<FigureID> = []
        return (headlines + content.sections.flatMap(figures)).filter { seen.insert($0).inserted }
    }

    /// What stands behind the page's figures; figures that belong to no data set are left out.
    var facts: [Fact] { figures.compactMap(lookUp) }

    private var headlines: [FigureID] { content.figures.map(\.id) }

    private func figures(of section: PanelContent.Section) -> [FigureID] {
        switch section {
        case .table(let table): figures(of: table)
        case .chart(let chart): figures(of: chart)
        case .tiles(let tiles): tiles.flatMap { tile in tile.figures.map(\.id) + (tile.chart.map(figures) ?? []) }
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
        // A register of records has none: its rows need not be looked at, and there may be a hundred thousand.
        guard let dataSet = metadata.dataSet(content.panel), table.columns.contains(where: { dataSet.unit(of: $0.id) != nil }) else {
            return []
        }
        let arranged = ArrangedTable(table, choices[table.id] ?? TableChoice(), wording)
        let columns = arranged.columns.filter { dataSet.unit(of: $0.id) != nil }
        return (0..<arranged.rowCount).flatMap { row in
            columns.compactMap { figure(row: arranged.identity(row), column: $0.id) }
        }
    }

    /// The figure in a cell of a table; nil where the cell holds none.
    func figure(row: RowID, column: String) -> FigureID? {
        guard let dataSet = metadata.dataSet(content.panel), let page = unit?.id, dataSet.unit(of: column) != nil else { return nil }
        switch row {
        case .orgUnit(let unit): return FigureID(dataSet: dataSet.code, code: column, orgUnit: unit)
        case .category(let category): return FigureID(dataSet: dataSet.code, code: column, category: category, orgUnit: page)
        case .record, .figure, .finding: return nil
        }
    }
}
