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

    /// The facts that documents state behind the page: its figures, then those that its indicators are calculated from.
    package var statedFacts: [Fact] {
        var seen: Set<FigureID> = []
        return (figures + figures.flatMap(inputs)).filter { seen.insert($0).inserted }.compactMap(lookUp).filter(\.isReported)
    }

    /// The figures of its own data set that an indicator is calculated from. Small numbers of another one are not looked for on this page.
    private func inputs(of id: FigureID) -> [FigureID] {
        guard let dataSet = metadata.dataSet(id.dataSet), case .formula(let formula)? = dataSet.indicator(id.code)?.calculation else {
            return []
        }
        return (formula.expression?.references ?? []).compactMap { reference in
            guard reference.dataSet ?? id.dataSet == id.dataSet, dataSet.element(reference.element) != nil else { return nil }
            let named = reference.breakdown.map { dataSet.category($0.dimension, $0.code) }
            guard named.count < 2, let category = named.first ?? id.category else { return nil }
            return FigureID(dataSet.measure(reference.element), category: category, orgUnit: id.orgUnit)
        }
    }

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
