import Canvas
import PanelContent

extension PageDrawing {
    /// Draws the figures on top; below them the table on the left, charts and findings on the right.
    mutating func drawWide(in rect: Rect, on frame: inout Frame) {
        let strip = FigureStrip(
            drawer: drawer, figures: content.figures, fresh: view.fresh, selected: view.selectedFigure, width: rect.width)
        var rest = rect
        // A blank row below the frame's title, if there is space.
        _ = rest.takeTop(rect.height >= 32 ? 1 : 0)
        let findings = findings(width: sideWidth(rect.width))
        let bottom = rest.takeBottom(sourcesHeight > 0 && rect.height >= wideHeight(rect.width) ? sourcesHeight : 0)
        let spare = rest.height - heightBelowFigures(rect.width) - 1
        let room = max(2, min(strip.fullHeight(), max(rest.height / 3, spare)))
        if !content.figures.isEmpty {
            places.figures = strip.draw(in: rest.takeTop(room), on: &frame)
            _ = rest.takeTop(rest.height >= 8 ? 1 : 0)
        }
        let right = rest.takeRight(sideWidth(rect.width))
        drawRule(left: rest.takeRight(3), on: &frame)
        if tables.isEmpty {
            drawCharts(in: rest, on: &frame)
            findings.draw(in: right, on: &frame)
        } else {
            drawTables(in: rest, on: &frame)
            drawSide(findings, in: right, on: &frame)
        }
        drawSources(in: bottom, on: &frame)
    }

    func wideHeight(_ width: Int) -> Int {
        let strip = FigureStrip(drawer: drawer, figures: content.figures, width: width)
        return strip.fullHeight() + (content.figures.isEmpty ? 0 : 1) + heightBelowFigures(width) + sourcesHeight + 1
    }

    private func heightBelowFigures(_ width: Int) -> Int {
        let side = sideWidth(width)
        let left = tables.isEmpty ? chartsHeight : tablesHeight(width - side - 3)
        let right = (tables.isEmpty ? 0 : chartsHeight + 1) + findings(width: side).fullHeight
        return max(left, right)
    }

    /// Three tenths of the page, but no more than a comfortable line length.
    private func sideWidth(_ width: Int) -> Int { min(52, max(34, width * 3 / 10)) }

    private func drawRule(left rect: Rect, on frame: inout Frame) {
        let line = Rect(column: rect.column + 1, row: rect.row, width: 1, height: rect.height)
        frame.fill(line, with: drawer.glyphs.box.vertical, style: Style(.faint))
    }

    /// Draws charts above findings, which keep at least three lines.
    private func drawSide(_ findings: FindingsDrawing, in rect: Rect, on frame: inout Frame) {
        var shares = Allotment(rect.height, parts: 2)
        let (chart, found) = (0, 1)
        shares.raise(found, to: min(3, findings.fullHeight))
        shares.raise(chart, to: charts.first.map { $0.fullHeight + 1 } ?? 0, least: charts.first.map { $0.leastHeight + 1 } ?? 0)
        shares.raise(found, to: findings.fullHeight)
        if !charts.isEmpty { shares.raise(chart, to: greatestChartsHeight + 1) }
        var rest = rect
        if shares.given[chart] > 0 {
            drawCharts(in: rest.takeTop(shares.given[chart] - 1), on: &frame)
            _ = rest.takeTop(1)
        }
        findings.draw(in: rest, on: &frame)
    }
}
