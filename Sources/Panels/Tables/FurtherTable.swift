import Analysis
import HealthModel
import PanelContent

extension DataSetPage {
    /// The figures of the data set that no headline shows, one per row, indicators first; nil if nothing is said about any of them.
    ///
    /// Every figure can thus be found on the page of its data set, even one that a panel has no better place for.
    func furtherTable(besides headlines: [Figure]) -> Table? {
        let shown = Set(headlines.compactMap(\.id.figure))
        let codes = dataSet.indicators.map(\.code) + dataSet.elements.map(\.code)
        let further = codes.lazy.map { self.id($0) }.filter { !shown.contains($0) }.compactMap(analysis.figure).filter(\.reading.isSaid)
        let figures = Array(further)
        guard !figures.isEmpty else { return nil }
        let readings = figures.map { JudgedReading($0.reading, judgement($0, analysis.deciding($0))) }
        return Table(
            id: Table.furtherCode, title: Message("table.further"),
            columns: [
                Column(.builtIn("figure"), name: Message("table.figure"), kind: .text, rank: 0, values: .texts(figures.map(\.name))),
                Column(.builtIn(.value), name: Message("table.value"), kind: .number, rank: 0, values: .readings(readings)),
                Column(.builtIn("measure"), name: Message("table.measure"), kind: .text, values: .messages(figures.map(measure))),
            ],
            rows: TableRows(figures.map { .figure(.figure($0.id)) }))
    }

    private func measure(of figure: ResolvedFigure) -> Message? {
        figure.reading.date == nil ? Message("unit.\(figure.reading.unit.rawValue)") : nil
    }
}
