import Analysis
import HealthModel
import PanelContent

/// The panel of any data set without a dedicated one, derived from the definition.
///
/// It shows the first indicators and elements, and others that have figures, the units one level down, the breakdowns and the records.
struct DefaultPanel: DataSetPanel {
    let definition: DataSetDefinition

    var code: String { definition.code }
    var title: Message { Message(name: definition.name) }
    var shortTitle: Message { Message(name: definition.shortName) }

    private static let figureLimit = 9
    private static let columnLimit = 6

    private var codes: [String] { definition.indicators.map(\.code) + definition.elements.map(\.code) }

    func figures(_ page: DataSetPage) -> [Figure] {
        let deciding = codes.prefix([Figure].decidingCount)
        // Where the deciding totals are missing and more is reported by parts, those decide and the totals follow.
        if !deciding.contains(where: { hasNumber($0, .total, page) }) {
            let known = codes.filter { hasNumber($0, .total, page) }
            let parts = parts(page)
            if parts.count > known.count {
                let totals = known.compactMap { page.figure($0) }
                return Array((parts.prefix(max(1, DefaultPanel.figureLimit - known.count)) + totals).prefix(DefaultPanel.figureLimit))
            }
        }
        // Those that are not going to be shown are not made: a figure is compared with its past.
        let others = codes.dropFirst([Figure].decidingCount).lazy.filter { isSaid($0, page) }
        let chosen = Array(deciding) + others.prefix(DefaultPanel.figureLimit - deciding.count)
        return chosen.compactMap { page.figure($0) }
    }

    private func hasNumber(_ code: String, _ category: Category, _ page: DataSetPage) -> Bool {
        page.analysis.figure(page.id(code, category))?.reading.number != nil
    }

    private func isSaid(_ code: String, _ page: DataSetPage) -> Bool {
        page.analysis.figure(page.id(code))?.reading.isSaid ?? false
    }

    /// The parts of the figure with the most parts.
    private func parts(_ page: DataSetPage) -> [Figure] {
        var best: (code: String, categories: [Category]) = ("", [])
        for dimension in definition.dimensions {
            let categories = dimension.codes.items.compactMap { definition.category(dimension.code, $0.code) }
            for code in codes {
                let found = categories.filter { hasNumber(code, $0, page) }
                if found.count > best.categories.count { best = (code, found) }
                if best.categories.count == categories.count { return figures(best.code, best.categories, page) }
            }
        }
        return figures(best.code, best.categories, page)
    }

    private func figures(_ code: String, _ categories: [Category], _ page: DataSetPage) -> [Figure] {
        let caption = (definition.indicator(code)?.name ?? definition.element(code)?.name).map { Message(name: $0) }
        return categories.compactMap { page.figure(code, $0, caption: caption) }
    }

    func sections(_ page: DataSetPage) -> [PanelContent.Section] {
        var sections: [PanelContent.Section] = []
        if let table = breakdownTable(page) { sections.append(.table(table)) }
        if let table = page.unitTable(columns(page)) { sections.append(.table(table)) }
        if !definition.recordFields.isEmpty { sections.append(.table(records(page))) }
        if let chart = tileChart(page) { sections.append(.chart(chart)) }
        return sections
    }

    func tileChart(_ page: DataSetPage) -> Chart? {
        for element in definition.elements {
            for dimension in definition.dimensions {
                if let chart = page.breakdownChart(element.code, by: dimension.code) { return chart }
            }
        }
        return nil
    }

    /// Indicators (as bars if they are shares), then elements; only those that a unit below has a figure for.
    private func columns(_ page: DataSetPage) -> [UnitColumn] {
        let indicators = definition.indicators.filter { !$0.isEstimate }.map { indicator in
            indicator.unit == .percent ? UnitColumn.bar(indicator.code) : .number(indicator.code)
        }
        let elements = definition.elements.enumerated().map { UnitColumn.number($1.code, rank: $0) }
        let known = (indicators + elements).filter { column in
            page.childUnits.contains { page.analysis.figure(page.id(column.code, of: $0))?.reading.number != nil }
        }
        return Array((known.isEmpty ? elements : known).prefix(DefaultPanel.columnLimit))
    }

    private func records(_ page: DataSetPage) -> Table {
        page.recordTable(
            page.analysis.records(definition, in: page.unit), fields: definition.recordFields.map(\.code),
            title: Message("table.records"))
    }

    /// One row per code of the first dimension that has figures, one column per element broken down by it.
    private func breakdownTable(_ page: DataSetPage) -> Table? {
        for dimension in definition.dimensions {
            if let table = page.breakdownTable(dimension, figures: definition.elements.map(\.code) + definition.indicators.map(\.code)) {
                return table
            }
        }
        return nil
    }
}
