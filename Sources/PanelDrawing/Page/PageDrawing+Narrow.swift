import Canvas
import PanelContent

extension PageDrawing {
    /// Parts of a page one below the other.
    private enum Part: Int {
        case figures, findings, tables, charts, sources
    }

    /// Stacks figures, tables, charts and findings; findings keep a line whatever happens.
    mutating func drawNarrow(in rect: Rect, on frame: inout Frame) {
        let strip = FigureStrip(drawer: drawer, figures: content.figures, width: rect.width)
        let heights = shareNarrow(rect, strip: strip)
        let gap = heights.left >= 3 ? 1 : 0
        var rest = rect
        let bottom = rest.takeBottom(heights.given[Part.sources.rawValue])
        let found = rest.takeBottom(heights.given[Part.findings.rawValue])
        strip.draw(in: rest.takeTop(heights.given[Part.figures.rawValue]), on: &frame)
        if gap > 0 {
            _ = rest.takeTop(content.figures.isEmpty ? 0 : 1)
            _ = rest.takeBottom(1)
        }
        let charted = charts.isEmpty ? 0 : heights.given[Part.charts.rawValue]
        let chartArea = tables.isEmpty ? rest : rest.takeBottom(charted)
        if !tables.isEmpty {
            if charted > 0, gap > 0 { _ = rest.takeBottom(1) }
            drawTables(in: rest, on: &frame)
        }
        drawCharts(in: chartArea, on: &frame)
        findings.draw(in: found, on: &frame)
        drawSources(in: bottom, on: &frame)
    }

    private func shareNarrow(_ rect: Rect, strip: FigureStrip) -> Allotment {
        var shares = Allotment(rect.height, parts: 5)
        let hasBody = !tables.isEmpty || !charts.isEmpty
        let found = findings.isEmpty ? (rect.height >= 12 ? 1 : 0) : 1
        let full = rect.height >= narrowHeight(rect.width)
        shares.raise(Part.findings.rawValue, to: found)
        shares.raise(Part.figures.rawValue, to: content.figures.isEmpty ? 0 : min(2, strip.fullHeight()))
        shares.raise(Part.tables.rawValue, to: tables.first?.leastHeight ?? 0)
        shares.raise(Part.figures.rawValue, to: rect.height >= 14 ? min(4, strip.fullHeight()) : 0)
        shares.raise(Part.tables.rawValue, to: min(rect.height / 2, tablesHeight(rect.width)))
        shares.raise(Part.findings.rawValue, to: min(3, findings.listHeight))
        shares.raise(Part.figures.rawValue, to: min(5, strip.fullHeight()))
        if hasBody { shares.raise(Part.charts.rawValue, to: chartsHeight, least: charts.first?.leastHeight ?? 0) }
        shares.raise(Part.tables.rawValue, to: tablesHeight(rect.width))
        shares.raise(Part.figures.rawValue, to: strip.fullHeight())
        shares.raise(Part.findings.rawValue, to: findings.fullHeight(width: rect.width))
        if full { shares.raise(Part.sources.rawValue, to: sourcesHeight) }
        return shares
    }

    func narrowHeight(_ width: Int) -> Int {
        let strip = FigureStrip(drawer: drawer, figures: content.figures, width: width)
        return strip.fullHeight() + tablesHeight(width) + chartsHeight + findings.fullHeight(width: width) + sourcesHeight + 3
    }

    // MARK: Parts

    func tablesHeight(_ width: Int) -> Int {
        tables.map { $0.fullHeight(width: width) }.reduce(0, +) + max(0, tables.count - 1)
    }

    var chartsHeight: Int { charts.map(\.fullHeight).reduce(0, +) + max(0, charts.count - 1) }

    /// Sources beyond the first, which stands in the frame.
    var sourcesHeight: Int { content.sources.count > 1 ? content.sources.count : 0 }

    func drawSources(in rect: Rect, on frame: inout Frame) {
        for (source, row) in zip(content.sources, rect.row..<rect.endRow) {
            let line = StyledLine("\(drawer.term("figure.source")): \(drawer.text(source))", Style(.dim))
            frame.write(line, at: rect.column, row: row, width: rect.width, ellipsis: drawer.glyphs.ellipsis)
        }
    }

    /// The chosen table gets the rows it needs first; others what is left, if that is worth it.
    mutating func drawTables(in rect: Rect, on frame: inout Frame) {
        guard !tables.isEmpty, !rect.isEmpty else { return }
        let chosen = tables.firstIndex { $0.table.id == view.table } ?? 0
        var shares = Allotment(rect.height, parts: tables.count)
        let others = tables.indices.filter { $0 != chosen }
        let full = tables.map { $0.fullHeight(width: rect.width) }
        shares.raise(chosen, to: others.isEmpty ? rect.height : min(full[chosen], max(rect.height / 2, 6)))
        for index in others { shares.raise(index, to: full[index] + 1, least: min(full[index] + 1, 6)) }
        shares.raise(chosen, to: full[chosen])
        var rest = rect
        for (index, table) in tables.enumerated() where shares.given[index] > 0 {
            var area = rest.takeTop(shares.given[index])
            if index != chosen, index > 0 { _ = area.takeTop(1) }
            if index == chosen, chosen > 0, area.height > 6 { _ = area.takeTop(1) }
            var found = PanelPlaces()
            table.draw(in: area, on: &frame, places: &found)
            if index == chosen { places = found }
        }
    }

    /// Charts from the top, each in full or not at all; the last one drawn takes what is left.
    func drawCharts(in rect: Rect, on frame: inout Frame) {
        var rest = rect
        for (index, chart) in charts.enumerated() {
            guard rest.height >= chart.leastHeight else { return }
            let next = index + 1 < charts.count ? charts[index + 1].leastHeight + 1 : 0
            let wanted = rest.height >= chart.fullHeight + next ? chart.fullHeight : rest.height
            chart.draw(in: rest.takeTop(min(wanted, max(chart.fullHeight, 10))), on: &frame)
            _ = rest.takeTop(1)
        }
    }
}
