import SafeText
import Canvas
import HealthModel
import Localization
import PanelContent

extension ChartDrawing {
    /// The widths of names, figures and bars in a bar chart.
    private struct Columns {
        var name: Int
        var figure: Int
        var bar: Int

        /// - Parameter extra: columns reserved on the right.
        init(_ bars: [Chart.Bar], drawer: PanelDrawer, extra: Int = 0, hasBar: Bool = true, width: Int) {
            let names = bars.map { TextWidth.columns(drawer.wording.text($0.name)) }.max() ?? 0
            figure = bars.map { TextWidth.columns(drawer.figureText($0.reading)) }.max() ?? 0
            let room = max(0, width - figure - extra - 2)
            // A bar shorter than six columns is useless: its space goes to the names.
            let wanted = min(names, max(8, min(room - 10, room * 3 / 5)))
            bar = hasBar && room - wanted >= 6 ? room - wanted : 0
            name = min(names, bar > 0 ? room - bar : room + 1)
        }
    }

    /// Draws a name, a figure and a bar per item; the last line counts what does not fit.
    func drawBars(_ bars: [Chart.Bar], maximum: Double?, in rect: Rect, on frame: inout Frame) {
        guard !bars.isEmpty else { return drawEmpty(in: rect, on: &frame) }
        let full = maximum ?? bars.compactMap { $0.reading.number?.double }.max() ?? 0
        let columns = Columns(bars, drawer: drawer, width: rect.width)
        for (bar, line) in fitting(bars, in: rect, on: &frame) {
            drawItem(bar, columns, in: line, on: &frame)
            drawBar(bar, of: full, columns, in: line, on: &frame)
        }
    }

    /// Draws bars, each with its share of the previous stage.
    func drawFunnel(_ bars: [Chart.Bar], in rect: Rect, on frame: inout Frame) {
        guard let whole = bars.compactMap({ $0.reading.number?.double }).max() else { return drawEmpty(in: rect, on: &frame) }
        let columns = Columns(bars, drawer: drawer, extra: 6, width: rect.width)
        var before: Double?
        for (bar, line) in fitting(bars, in: rect, on: &frame) {
            drawItem(bar, columns, in: line, on: &frame)
            var room = line
            let share = room.takeRight(columns.bar > 0 ? 6 : 0)
            drawBar(bar, of: whole, columns, in: room, on: &frame)
            let value = bar.reading.number?.double
            if let value, let before, before > 0, !share.isEmpty {
                let text = drawer.wording.percent(value / before * 100, digits: 0)
                frame.write(text, endingAt: share.endColumn, row: share.row, style: Style(.dim), width: share.width)
            }
            before = value
        }
    }

    /// Draws one bar of all parts, and a legend with each part's fill pattern, figure and share.
    func drawStack(_ bars: [Chart.Bar], in rect: Rect, on frame: inout Frame) {
        let sizes = bars.map { max(0, $0.reading.number?.double ?? 0) }
        let whole = sizes.reduce(0, +)
        guard whole > 0 else { return drawEmpty(in: rect, on: &frame) }
        var rest = rect
        let top = rest.takeTop(1)
        frame.draw(Stack(sizes), at: top.column, row: top.row, width: top.width, glyphs: drawer.glyphs)
        if rest.height < bars.count { return drawLegend(bars, in: rest, on: &frame) }
        let columns = Columns(bars, drawer: drawer, extra: 11, hasBar: false, width: rest.width)
        for (index, (bar, line)) in fitting(bars, in: rest, on: &frame).enumerated() {
            frame.put(Stack.fill(ofPart: index, glyphs: drawer.glyphs), at: line.column, row: line.row, style: Stack.style(ofPart: index))
            var room = line
            _ = room.takeLeft(2)
            drawItem(bar, columns, in: room, on: &frame)
            let share = drawer.wording.reading(Reading(.decimal(sizes[index] / whole * 100), unit: .percent, digits: 1))
            let after = room.column + columns.name + 1 + columns.figure + 2
            guard bar.reading.number != nil else { continue }
            frame.write(share, endingAt: min(line.endColumn, after + 7), row: line.row, style: Style(.dim), width: line.endColumn - after)
        }
    }

    /// Draws the legend on continuous lines if there are too few rows for a line each.
    private func drawLegend(_ bars: [Chart.Bar], in rect: Rect, on frame: inout Frame) {
        var line = StyledLine()
        for (index, bar) in bars.enumerated() {
            var part = StyledLine("\(Stack.fill(ofPart: index, glyphs: drawer.glyphs)) ", Stack.style(ofPart: index))
            part.append(drawer.wording.text(bar.name) + " ", Style(.dim))
            part.append(drawer.figureText(bar.reading))
            line.add(part)
        }
        let lines = line.wrapped(to: rect.width)
        for (line, row) in zip(lines, rect.row..<rect.endRow) {
            frame.write(line, at: rect.column, row: row, width: rect.width, ellipsis: drawer.glyphs.ellipsis)
        }
    }

    /// The bars that fit, one per line; the last line says how many are left out.
    private func fitting(_ bars: [Chart.Bar], in rect: Rect, on frame: inout Frame) -> [(Chart.Bar, Rect)] {
        let count = bars.count <= rect.height ? bars.count : rect.height - 1
        if count < bars.count, rect.height > 0 {
            let text = drawer.term("table.moreRows", .number(.integer(Int64(bars.count - count))))
            frame.write(
                text, at: rect.column, row: rect.endRow - 1, style: Style(.dim), width: rect.width, ellipsis: drawer.glyphs.ellipsis)
        }
        return bars.prefix(max(0, count)).enumerated().map { index, bar in
            (bar, Rect(column: rect.column, row: rect.row + index, width: rect.width, height: 1))
        }
    }

    private func drawItem(_ bar: Chart.Bar, _ columns: Columns, in line: Rect, on frame: inout Frame) {
        let ellipsis = drawer.glyphs.ellipsis
        frame.write(
            drawer.wording.text(bar.name), at: line.column, row: line.row, style: Style(.dim), width: columns.name, ellipsis: ellipsis)
        let end = min(line.endColumn, line.column + columns.name + 1 + columns.figure)
        let style = Style(bar.reading.number == nil ? .dim : drawer.ink(bar.judgement))
        frame.write(drawer.figureText(bar.reading), endingAt: end, row: line.row, style: style, width: columns.figure, ellipsis: ellipsis)
    }

    private func drawBar(_ bar: Chart.Bar, of full: Double, _ columns: Columns, in line: Rect, on frame: inout Frame) {
        guard columns.bar > 0, full > 0, let value = bar.reading.number?.double else { return }
        let start = line.column + columns.name + 1 + columns.figure + 1
        frame.draw(Bar(value / full), at: start, row: line.row, width: line.endColumn - start, glyphs: drawer.glyphs)
    }
}

extension PanelDrawer {
    /// The figure in a chart: money abbreviated, everything else in full.
    func figureText(_ reading: Reading) -> String {
        wording.reading(reading, style: reading.unit == .tenge ? .compact : .plain)
    }
}
