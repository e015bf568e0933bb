import Analysis
import HealthModel
import PanelContent

extension DataSetPage {
    /// One row per code of a dimension, one column per figure with numbers there; nil if there are none.
    func breakdownTable(_ dimension: Dimension, figures: [String], limit: Int = 6) -> Table? {
        let parts = dimension.codes.items.compactMap { item in
            dataSet.category(dimension.code, item.code).map { (name: item.name, category: $0) }
        }
        let chosen = figures.filter { code in parts.contains { number(code, $0.category) != nil } }.prefix(limit)
        var shown = Set(chosen)
        let codes = chosen + request.columns.filter { shown.insert($0).inserted }
        let filled = parts.filter { part in codes.contains { hasValue($0, part.category) } }
        guard !chosen.isEmpty, !filled.isEmpty else { return nil }
        let names = Column(.builtIn(.part), name: Message(name: dimension.name), kind: .text, rank: 0, values: .texts(filled.map(\.name)))
        return Table(
            id: DataSetPage.tableID(of: dimension), title: Message(name: dimension.name),
            columns: [names] + codes.compactMap { column($0, of: filled.map(\.category)) },
            rows: TableRows(filled.map { .category($0.category, of: unit) }))
    }

    /// The dimension's code, unless another table of the page uses it.
    private static func tableID(of dimension: Dimension) -> String {
        ["figures", Table.furtherCode, "units", "records", "plan"].contains(dimension.code) ? "by.\(dimension.code)" : dimension.code
    }

    private func column(_ code: String, of categories: [Category]) -> Column? {
        guard let name = dataSet.element(code)?.name ?? dataSet.indicator(code)?.name else { return nil }
        let readings = categories.map { analysis.figure(id(code, $0)).map { JudgedReading($0.reading) } }
        return Column(
            .figure(dataSet.measure(code)), name: Message(name: name), kind: .number, unit: dataSet.unit(of: code),
            values: .readings(readings))
    }

    private func number(_ code: String, _ category: Category) -> Number? {
        analysis.figure(id(code, category))?.reading.number
    }

    /// Whether anything was stated, even just the reason for a missing number.
    private func hasValue(_ code: String, _ category: Category) -> Bool {
        guard let resolved = analysis.figure(id(code, category)) else { return false }
        return resolved.reading.content != .missing(.notReported) || resolved.snapshot != nil
    }
}
