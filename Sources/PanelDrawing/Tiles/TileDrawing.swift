import Canvas
import HealthModel
import Localization
import PanelContent

/// Draws a small panel in a frame: the headline figure, its bar, what else fits, and its findings.
struct TileDrawing {
    let drawer: PanelDrawer
    let tile: Tile
    let isSelected: Bool
    var fresh: Set<FigureID> = []

    private var ellipsis: Unicode.Scalar { drawer.glyphs.ellipsis }
    private var headline: FigureLines? { tile.figures.first.map { FigureLines(drawer: drawer, figure: $0) } }

    /// Rows with the frame that the tile likes to have.
    var wantedHeight: Int {
        let headlineRows = headline.map { 1 + ($0.bar == nil ? 0 : 1) + ($0.details.isEmpty ? 0 : 1) } ?? 1
        let chartRows = tile.chart.map { min(3, ChartDrawing(drawer: drawer, chart: $0).fullHeight - 1) } ?? 0
        let findingRows = tile.findings.isEmpty && tile.notices.isEmpty ? 0 : 1
        return 2 + min(7, headlineRows + min(3, max(0, tile.figures.count - 1)) + chartRows + findingRows)
    }

    func draw(in rect: Rect, on frame: inout Frame) {
        let title = title
        let note = TimingNote(drawer: drawer, timing: tile.timing).fitting(rect.width - title.columns - 8)
        let style = isSelected ? Style(.accent, .bold) : Style(.faint)
        var inside = frame.box(rect, title: title, note: note, style: style, glyphs: drawer.glyphs)
        if isSelected { frame.cursor = Frame.Position(column: rect.column + 2, row: rect.row) }
        if inside.width >= 20 { inside = inside.inset(horizontally: 1) }
        drawFindings(in: &inside, on: &frame)
        drawHeadline(in: &inside, on: &frame)
        let others = Array(tile.figures.dropFirst())
        let chartRows = chartRows(left: inside.height, others: others.count)
        let chartArea = inside.takeBottom(chartRows)
        for figure in others where !inside.isEmpty { drawLine(of: figure, in: inside.takeTop(1), on: &frame) }
        if let chart = tile.chart, !chartArea.isEmpty {
            ChartDrawing(drawer: drawer, chart: chart).draw(in: chartArea, on: &frame, hasTitle: false)
        }
    }

    private var title: StyledLine {
        var line = StyledLine()
        if isSelected { line.append("\(drawer.glyphs.mark.selected) ", Style(.accent, .bold)) }
        line.append(drawer.wording.text(tile.title), Style(isSelected ? .accent : .strong, isSelected ? .bold : []))
        if let unit = tile.borrowedFrom {
            line.append(" \(drawer.glyphs.mark.separator) ", Style(.faint))
            line.append(drawer.wording.text(unit.shortName), Style(.caution))
        }
        return line
    }

    /// The gravest finding or notice in the last row.
    private func drawFindings(in inside: inout Rect, on frame: inout Frame) {
        let findings = FindingsDrawing(drawer: drawer, findings: tile.findings, notices: tile.notices)
        guard !findings.isEmpty, inside.height >= 2 else { return }
        let row = inside.takeBottom(1)
        findings.draw(in: row, on: &frame)
    }

    private func drawHeadline(in inside: inout Rect, on frame: inout Frame) {
        guard let headline else {
            let line = inside.takeTop(1)
            frame.write(drawer.term("status.none"), at: line.column, row: line.row, style: Style(.dim), width: line.width)
            return
        }
        let top = inside.takeTop(1)
        var details = headline.details
        var line = headline.value
        line.append("  ")
        line.append(headline.name)
        let used = frame.write(line, at: top.column, row: top.row, width: top.width, ellipsis: ellipsis)
        if fresh.contains(headline.figure.id) {
            frame.lay(.fresh, under: Rect(column: top.column, row: top.row, width: headline.value.columns, height: 1), adding: .underline)
        }
        // The first detail stands beside the name where it fits whole.
        if let first = details.first, first.columns + 3 <= top.width - used {
            frame.write(first, endingAt: top.endColumn, row: top.row)
            details.removeFirst()
        }
        if let bar = headline.bar, !inside.isEmpty {
            let row = inside.takeTop(1)
            frame.draw(bar, at: row.column, row: row.row, width: row.width, glyphs: drawer.glyphs)
        }
        if !details.isEmpty, inside.height >= 1 {
            let row = inside.takeTop(1)
            let joined = details.prefix(2).reduce(into: StyledLine()) { $0.add($1, after: " \(drawer.glyphs.mark.separator) ") }
            frame.write(joined, at: row.column, row: row.row, width: row.width, ellipsis: ellipsis)
        }
    }

    /// The name at the left, the value at the right.
    private func drawLine(of figure: Figure, in line: Rect, on frame: inout Frame) {
        let lines = FigureLines(drawer: drawer, figure: figure)
        let value = lines.value.truncated(to: line.width, ellipsis: ellipsis)
        frame.write(value, endingAt: line.endColumn, row: line.row)
        if fresh.contains(figure.id) {
            let place = Rect(column: line.endColumn - value.columns, row: line.row, width: value.columns, height: 1)
            frame.lay(.fresh, under: place, adding: .underline)
        }
        frame.write(lines.name, at: line.column, row: line.row, width: line.width - value.columns - 1, ellipsis: ellipsis)
    }

    /// A chart gets three rows, or two of a line; bars give way to the other figures first.
    private func chartRows(left: Int, others: Int) -> Int {
        guard let chart = tile.chart else { return 0 }
        let drawing = ChartDrawing(drawer: drawer, chart: chart)
        let wanted = min(drawing.fullHeight - 1, max(3, left - others))
        let room = left - min(others, 1)
        return room >= 2 ? min(wanted, room) : 0
    }
}
