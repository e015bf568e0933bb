import Analysis
import HealthModel
import PanelContent

extension Page {
    /// One row for each code of a dimension, one column for each figure that has numbers there; nil where there are none.
    func breakdownTable(_ dimension: Dimension, figures: [String], limit: Int = 6) -> Table? {
        let rows = dimension.codes.items.compactMap { item in
            dataSet.category(dimension.code, item.code).map { (item: item, category: $0) }
        }
        let codes = figures.filter { code in rows.contains { number(code, $0.category) != nil } }.prefix(limit)
        let filled = rows.filter { row in codes.contains { hasValue($0, row.category) } }
        guard !codes.isEmpty, !filled.isEmpty else { return nil }
        let columns = codes.compactMap { code -> Column? in
            guard let name = dataSet.element(code)?.name ?? dataSet.indicator(code)?.name else { return nil }
            return Column(code, name: Message(name: name), kind: .number, unit: dataSet.unit(of: code))
        }
        return Table(
            id: dimension.code, title: Message(name: dimension.name),
            columns: [Column("code", name: Message(name: dimension.name), kind: .text, rank: 0)] + columns,
            rows: RowSource(
                filled.map { row in
                    (id: RowID.category(row.category), cells: [.text(row.item.name)] + codes.map { cell($0, row.category) })
                }))
    }

    private func number(_ code: String, _ category: Category) -> Number? {
        analysis.figure(id(code, category))?.reading.number
    }

    /// Whether anything was stated, be it only why there is no number.
    private func hasValue(_ code: String, _ category: Category) -> Bool {
        guard let resolved = analysis.figure(id(code, category)) else { return false }
        return resolved.reading.content != .missing(.notReported) || resolved.snapshot != nil
    }

    private func cell(_ code: String, _ category: Category) -> Cell {
        guard let resolved = analysis.figure(id(code, category)) else { return .empty }
        if case .missing(let missing) = resolved.reading.content { return .missing(missing) }
        return .reading(resolved.reading, .none)
    }
}
