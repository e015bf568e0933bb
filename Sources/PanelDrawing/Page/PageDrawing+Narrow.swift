import Canvas
import PanelContent

extension PageDrawing {
    /// The stacked parts of a page.
    private enum Part: Int {
        case figures, findings, tables, charts, sources
    }

    /// Stacks figures, tables, charts and findings; findings always keep a line.
    mutating func drawNarrow(in rect: Rect, on frame: inout Frame) {
        let strip = FigureStrip(
            drawer: drawer, figures: content.figures, fresh: view.fresh, selected: view.selectedFigure, width: rect.width)
        let gap = rect.height >= 18 ? 1 : 0
        let findings = findings(width: rect.width)
        let heights = shareNarrow(rect, strip: strip, findings: findings, gap: gap)
        var rest = rect
        drawSources(in: rest.takeBottom(heights.given[Part.sources.rawValue]), on: &frame)
        findings.draw(in: rest.takeBottom(heights.given[Part.findings.rawValue]), on: &frame)
        _ = rest.takeBottom(gap)
        places.figures = strip.draw(in: rest.takeTop(heights.given[Part.figures.rawValue]), on: &frame)
        if !content.figures.isEmpty { _ = rest.takeTop(gap) }
        if tables.isEmpty { return drawCharts(in: rest, on: &frame) }
        let charted = usedByCharts(of: heights.given[Part.charts.rawValue])
        let chartArea = rest.takeBottom(charted)
        if charted > 0 { _ = rest.takeBottom(gap) }
        drawTables(in: rest, on: &frame)
        drawCharts(in: chartArea, on: &frame)
    }

    private func shareNarrow(_ rect: Rect, strip: FigureStrip, findings: FindingsDrawing, gap: Int) -> Allotment {
        var shares = Allotment(rect.height - 2 * gap, parts: 5)
        let found = findings.isEmpty ? (rect.height >= 12 ? findings.fullHeight : 0) : 1
        let chart = charts.first
        shares.raise(Part.findings.rawValue, to: found)
        shares.raise(Part.figures.rawValue, to: content.figures.isEmpty ? 0 : min(2, strip.fullHeight()))
        shares.raise(Part.tables.rawValue, to: tables.first?.leastHeight ?? 0)
        if rect.height >= 14 { shares.raise(Part.figures.rawValue, to: min(4, strip.fullHeight())) }
        shares.raise(Part.findings.rawValue, to: min(2, findings.listHeight))
        shares.raise(Part.tables.rawValue, to: min(rect.height * 3 / 5, tablesHeight(rect.width)))
        shares.raise(Part.findings.rawValue, to: min(4, findings.listHeight))
        shares.raise(Part.figures.rawValue, to: min(5, strip.fullHeight()))
        shares.raise(Part.charts.rawValue, to: chart.map { $0.fullHeight + gap } ?? 0, least: chart.map { $0.leastHeight + gap } ?? 0)
        shares.raise(Part.tables.rawValue, to: tablesHeight(rect.width))
        shares.raise(Part.figures.rawValue, to: strip.fullHeight())
        shares.raise(Part.findings.rawValue, to: findings.fullHeight)
        shares.raise(Part.sources.rawValue, to: sourcesHeight, least: sourcesHeight)
        if charts.count > 1 { shares.raise(Part.charts.rawValue, to: chartsHeight + gap) }
        return shares
    }

    func narrowHeight(_ width: Int) -> Int {
        let strip = FigureStrip(drawer: drawer, figures: content.figures, width: width)
        return strip.fullHeight() + tablesHeight(width) + chartsHeight + findings(width: width).fullHeight + sourcesHeight + 4
    }

    // MARK: Parts

    func tablesHeight(_ width: Int) -> Int {
        tables.map { $0.fullHeight(width: width) }.reduce(0, +) + max(0, tables.count - 1)
    }

    var chartsHeight: Int { charts.map(\.fullHeight).reduce(0, +) + max(0, charts.count - 1) }

    /// The sources beyond the first, which is shown in the frame.
    var sourcesHeight: Int { content.sources.count > 1 ? content.sources.count : 0 }

    func drawSources(in rect: Rect, on frame: inout Frame) {
        for (source, row) in zip(content.sources, rect.row..<rect.endRow) {
            let line = StyledLine("\(drawer.term("figure.source")): \(drawer.text(source))", Style(.dim))
            frame.write(line, at: rect.column, row: row, width: rect.width, ellipsis: drawer.glyphs.ellipsis)
        }
    }

    /// The active table gets the rows it needs first; others share the rest, if it is enough.
    mutating func drawTables(in rect: Rect, on frame: inout Frame) {
        guard !tables.isEmpty, !rect.isEmpty else { return }
        let chosen = tables.firstIndex { $0.table.id == view.table } ?? 0
        var shares = Allotment(rect.height, parts: tables.count)
        // Figures that the panel has no better place for get what the others leave.
        let ids = tables.map(\.table.id)
        let isFurther = { (index: Int) in ids[index] == Table.furtherCode }
        let others = tables.indices.filter { $0 != chosen && !isFurther($0) }
        let further = tables.indices.filter { $0 != chosen && isFurther($0) }
        let full = tables.map { $0.fullHeight(width: rect.width) }
        shares.raise(
            chosen, to: tables.count == 1 ? rect.height : others.isEmpty ? full[chosen] : min(full[chosen], max(rect.height / 2, 6)))
        for index in others { shares.raise(index, to: full[index] + 1, least: min(full[index] + 1, 6)) }
        shares.raise(chosen, to: full[chosen])
        // A table has its title from five rows on, and a blank one above it.
        for index in further { shares.raise(index, to: max(full[index] + 1, 6), least: 6) }
        shares.raise(chosen, to: shares.given[chosen] + shares.left)
        var rest = rect
        for (index, table) in tables.enumerated() where shares.given[index] > 0 {
            var area = rest.takeTop(shares.given[index])
            if index != chosen, index > 0 { _ = area.takeTop(1) }
            if index == chosen, chosen > 0, area.height > 6 { _ = area.takeTop(1) }
            var found = PanelAreas()
            found.figures = places.figures
            table.draw(in: area, on: &frame, places: &found)
            if index == chosen { places = found }
        }
    }

    /// Draws charts from the top as far as they fit; those that benefit share the remaining rows.
    func drawCharts(in rect: Rect, on frame: inout Frame) {
        let shares = shareCharts(rect.height)
        var rest = rect
        for (chart, height) in zip(charts, shares.given) where height > 0 {
            chart.draw(in: rest.takeTop(height), on: &frame)
            _ = rest.takeTop(1)
        }
    }

    /// The rows that charts would use out of those available.
    private func usedByCharts(of height: Int) -> Int {
        let shares = shareCharts(height)
        let drawn = shares.given.dropLast().filter { $0 > 0 }
        return drawn.reduce(0, +) + max(0, drawn.count - 1)
    }

    /// The first chart takes precedence; each further one also costs a blank row.
    private func shareCharts(_ height: Int) -> Allotment {
        var shares = Allotment(height, parts: charts.count + 1)
        let gaps = charts.count
        for (index, chart) in charts.enumerated() {
            if index > 0 { shares.raise(gaps, to: index, least: index) }
            guard index == 0 || shares.given[gaps] == index else { break }
            shares.raise(index, to: chart.leastHeight, least: chart.leastHeight)
        }
        for (index, chart) in charts.enumerated() where shares.given[index] > 0 { shares.raise(index, to: chart.fullHeight) }
        for (index, chart) in charts.enumerated() where shares.given[index] > 0 { shares.raise(index, to: chart.greatestHeight) }
        return shares
    }

    var greatestChartsHeight: Int { charts.map(\.greatestHeight).reduce(0, +) + max(0, charts.count - 1) }
}
