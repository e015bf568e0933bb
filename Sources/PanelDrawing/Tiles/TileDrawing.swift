import Canvas
import HealthModel
import Localization
import PanelContent

/// Draws a tile in a frame: the headline figure, its bar, whatever else fits, and its findings.
struct TileDrawing {
    let drawer: PanelDrawer
    let tile: Tile
    let isSelected: Bool
    var fresh: Set<CellSubject> = []

    private var ellipsis: Unicode.Scalar { drawer.glyphs.ellipsis }
    private var headline: FigureLines? { tile.figures.first.map { FigureLines(drawer: drawer, figure: $0) } }

    /// The preferred height including the frame.
    var wantedHeight: Int {
        let headlineRows = headline.map { 1 + ($0.bar == nil ? 0 : 1) + ($0.details(width: 99).isEmpty ? 0 : 1) } ?? 1
        let chartRows = tile.chart.map { min(3, ChartDrawing(drawer: drawer, chart: $0).fullHeight - 1) } ?? 0
        let findingRows = tile.findings.isEmpty && tile.notices.isEmpty ? 0 : 1
        return 2 + min(7, headlineRows + min(3, max(0, tile.figures.count - 1)) + chartRows + findingRows)
    }

    func draw(in rect: Rect, on frame: inout Frame) {
        let timing = TimingNote(drawer: drawer, timing: tile.timing)
        let (title, namesUnit, least) = title(beside: timing, width: rect.width - TileDrawing.frameColumns)
        let note = timing.fitting(max(least, rect.width - title.columns - TileDrawing.frameColumns))
        let style = isSelected ? Style(.accent, on: .base, .bold) : Style(.faint)
        var inside = frame.box(rect, title: title, note: note, style: style, glyphs: drawer.glyphs)
        if isSelected { frame.cursor = Frame.Position(column: rect.column + 2, row: rect.row) }
        if inside.width >= 20 { inside = inside.inset(horizontally: 1) }
        drawFindings(in: &inside, on: &frame)
        drawHeadline(in: &inside, unit: namesUnit ? nil : tile.borrowedFrom, on: &frame)
        drawBody(in: inside, on: &frame)
    }

    /// Draws the other figures, and the chart below them.
    private func drawBody(in rect: Rect, on frame: inout Frame) {
        var rest = rect
        let others = Array(tile.figures.dropFirst())
        let chartRows = chartRows(left: rest.height, others: others.count)
        let chartArea = rest.takeBottom(chartRows)
        for figure in others where !rest.isEmpty { drawLine(of: figure, in: rest.takeTop(1), on: &frame) }
        guard let chart = tile.chart, chartRows > 0 else { return }
        // A blank row above the chart if there is one, the rest below it.
        let start = rest.row + min(1, rest.height)
        let area = Rect(column: chartArea.column, row: start, width: chartArea.width, height: chartArea.endRow - start)
        ChartDrawing(drawer: drawer, chart: chart).draw(in: area, on: &frame, hasTitle: false)
    }

    /// What a frame takes of its top line beside the title and the note.
    private static let frameColumns = 7

    /// The title that leaves room for the figures' time and age, or for their time at least, and what it leaves.
    private func title(beside timing: TimingNote, width: Int) -> (line: StyledLine, namesUnit: Bool, least: Int) {
        let reserves = timing.variants.suffix(2).map(\.columns)
        let choices = reserves.map { (title: title(width: width - $0), least: $0) }
        let chosen = choices.first { $0.title.line.columns <= width - $0.least } ?? choices.last
        return chosen.map { ($0.title.line, $0.title.namesUnit, $0.least) } ?? (StyledLine(), false, 0)
    }

    /// The panel's name and the unit its figures are borrowed from; if space is short, the short name, and finally without the
    /// unit, which is then placed next to the headline figure.
    private func title(width: Int) -> (line: StyledLine, namesUnit: Bool) {
        let whole = drawer.wording.text(tile.title)
        let short = drawer.wording.text(tile.shortTitle)
        for name in [whole, short] {
            let line = title(name, unit: tile.borrowedFrom)
            if line.columns <= width { return (line, true) }
        }
        return (title(short, unit: nil), false)
    }

    private func title(_ name: String, unit: UnitLabel?) -> StyledLine {
        var line = StyledLine()
        if isSelected { line.append("\(drawer.glyphs.mark.selected) ", Style(.accent, on: .base, .bold)) }
        line.append(name, isSelected ? Style(.accent, on: .base, .bold) : Style(.strong))
        if let unit {
            line.append(" \(drawer.glyphs.mark.separator) ", Style(.faint))
            line.append(drawer.wording.text(unit.shortName), Style(.caution))
        }
        return line
    }

    /// Draws the most severe finding or notice in the last row.
    private func drawFindings(in inside: inout Rect, on frame: inout Frame) {
        guard !tile.findings.isEmpty || !tile.notices.isEmpty, inside.height >= 2 else { return }
        let findings = FindingsDrawing(drawer: drawer, findings: tile.findings, notices: tile.notices, width: inside.width)
        let row = inside.takeBottom(1)
        findings.draw(in: row, on: &frame)
    }

    /// Draws the value, its name and its change; below them the bar, and the target with its gap.
    private func drawHeadline(in inside: inout Rect, unit: UnitLabel?, on frame: inout Frame) {
        let top = inside.takeTop(1)
        guard let headline else {
            frame.write(drawer.term("status.none"), at: top.column, row: top.row, style: Style(.dim), width: top.width)
            return
        }
        var line = headline.value
        line.append("  ")
        // The unit first: it must not be cut off.
        if let unit = unit ?? headline.figure.borrowedFrom {
            line.append(drawer.wording.text(unit.shortName) + " \(drawer.glyphs.mark.separator) ", Style(.caution))
        }
        line.append(headline.name(of: nil))
        let used = frame.write(line, at: top.column, row: top.row, width: top.width, ellipsis: ellipsis)
        markFresh(headline.figure, Rect(column: top.column, row: top.row, width: headline.value.columns, height: 1), on: &frame)
        var details = headline.details(width: top.width)
        let aside = headline.change(width: top.width).first ?? details.first ?? StyledLine()
        if aside.columns + 3 <= top.width - used {
            frame.write(aside, endingAt: top.endColumn, row: top.row)
            details.removeAll { $0 == aside }
        }
        if let bar = headline.bar, !inside.isEmpty {
            let row = inside.takeTop(1)
            frame.draw(bar, at: row.column, row: row.row, width: row.width, glyphs: drawer.glyphs)
        }
        if !details.isEmpty, inside.height >= 1 {
            let row = inside.takeTop(1)
            frame.write(joined(details, width: row.width), at: row.column, row: row.row, width: row.width, ellipsis: ellipsis)
        }
    }

    /// As many details as fit on a line completely, but at least the first.
    private func joined(_ details: [StyledLine], width: Int) -> StyledLine {
        var line = StyledLine()
        for detail in details {
            var longer = line
            longer.add(detail, after: " \(drawer.glyphs.mark.separator) ")
            if line.isEmpty || longer.columns <= width { line = longer }
        }
        return line
    }

    private func markFresh(_ figure: Figure, _ place: Rect, on frame: inout Frame) {
        if fresh.contains(figure.id.subject) { frame.lay(.fresh, under: place, adding: .underline) }
    }

    /// Draws the name on the left and the value on the right.
    private func drawLine(of figure: Figure, in line: Rect, on frame: inout Frame) {
        let lines = FigureLines(drawer: drawer, figure: figure)
        let value = lines.value.truncated(to: line.width, ellipsis: ellipsis)
        frame.write(value, endingAt: line.endColumn, row: line.row)
        markFresh(figure, Rect(column: line.endColumn - value.columns, row: line.row, width: value.columns, height: 1), on: &frame)
        frame.write(lines.name, at: line.column, row: line.row, width: line.width - value.columns - 1, ellipsis: ellipsis)
    }

    /// A chart gets three rows, or two for a line; bars are dropped first in favour of other figures.
    private func chartRows(left: Int, others: Int) -> Int {
        guard let chart = tile.chart else { return 0 }
        let drawing = ChartDrawing(drawer: drawer, chart: chart)
        let wanted = min(drawing.fullHeight - 1, max(3, left - others))
        let room = left - min(others, 1)
        return room >= 2 ? min(wanted, room) : 0
    }
}
