import Canvas
import HealthModel
import Localization
import PanelContent

/// Draws one chart under its title.
struct ChartDrawing {
    let drawer: PanelDrawer
    let chart: Chart

    /// The preferred number of rows, including the title.
    var fullHeight: Int {
        switch chart.form {
        case .line: 9
        case .bars(let bars, _), .funnel(let bars): 1 + max(1, bars.count)
        case .stack(let bars): 2 + max(1, bars.count)
        case .timeline: 6
        }
    }

    /// The number of rows beyond which more space is useless.
    var greatestHeight: Int {
        switch chart.form {
        case .line: 14
        case .timeline: 8
        case .bars, .funnel, .stack: fullHeight
        }
    }

    /// The minimum number of rows worth drawing.
    var leastHeight: Int {
        switch chart.form {
        case .line: 4
        case .bars(let bars, _), .funnel(let bars): 1 + min(3, max(1, bars.count))
        case .stack(let bars): 2 + min(2, max(1, bars.count))
        case .timeline: 4
        }
    }

    func draw(in rect: Rect, on frame: inout Frame, hasTitle: Bool = true) {
        guard !rect.isEmpty else { return }
        var rest = rect
        if hasTitle { drawTitle(in: rest.takeTop(1), on: &frame) }
        guard !rest.isEmpty else { return }
        switch chart.form {
        case .line(let points, let target, let process): drawLine(points, target: target, process: process, in: rest, on: &frame)
        case .bars(let bars, let maximum): drawBars(bars, maximum: maximum, in: rest, on: &frame)
        case .stack(let bars): drawStack(bars, in: rest, on: &frame)
        case .funnel(let bars): drawFunnel(bars, in: rest, on: &frame)
        case .timeline(let events, let today): drawTimeline(events, today: today, in: rest, on: &frame)
        }
    }

    private func drawTitle(in line: Rect, on frame: inout Frame) {
        var name = StyledLine(drawer.wording.text(chart.title), Style(.accent))
        if ![.percent, .ratio, .number].contains(chart.unit) { name.append(", " + drawer.wording.shortUnit(chart.unit), Style(.dim)) }
        // The name gives way to what the figures are about.
        let period = period(width: line.width - name.columns)
        var title = name.truncated(to: max(0, line.width - period.columns), ellipsis: drawer.glyphs.ellipsis)
        title.append(period)
        frame.write(title, at: line.column, row: line.row, width: line.width, ellipsis: drawer.glyphs.ellipsis)
    }

    /// What the chart is about, if that is not the page's period; in few columns if it does not fit.
    private func period(width: Int) -> StyledLine {
        guard chart.isPeriodShown, let period = chart.period else { return StyledLine() }
        let long = StyledLine(", " + drawer.wording.period(period), Style(.caution))
        return long.columns <= width ? long : StyledLine(", " + drawer.wording.shortPeriod(period), Style(.caution))
    }

    /// Draws a placeholder for a chart without data.
    func drawEmpty(in rect: Rect, on frame: inout Frame) {
        frame.write(
            drawer.term("chart.empty"), at: rect.column, row: rect.row, style: Style(.dim), width: rect.width,
            ellipsis: drawer.glyphs.ellipsis)
    }

    /// An axis value in the chart's unit, as short as possible.
    func label(_ value: Double) -> String {
        let digits = abs(value) >= 1000 || value == value.rounded() ? 0 : 1
        return drawer.wording.reading(Reading(.decimal(value), unit: chart.unit, digits: digits), style: .compact)
    }
}
