import SafeText
import Canvas
import HealthModel
import Localization
import PanelContent

extension ChartDrawing {
    /// Draws columns of events per day, with today marked on the axis.
    func drawTimeline(_ events: [Chart.Event], today: Day, in rect: Rect, on frame: inout Frame) {
        let days = events.map(\.day) + [today]
        guard let first = days.min(), let last = days.max(), !events.isEmpty else { return drawEmpty(in: rect, on: &frame) }
        var plot = rect
        let labels = plot.takeBottom(rect.height >= 3 ? 1 : 0)
        let axis = plot.takeBottom(rect.height >= 2 ? 1 : 0)
        drawEvents(events, from: first, to: last, in: plot, on: &frame)
        drawAxis(today: today, from: first, to: last, in: axis, on: &frame)
        drawDays(first, last, in: labels, on: &frame)
    }

    private func column(of day: Day, from first: Day, to last: Day, width: Int) -> Int {
        last == first ? 0 : (day - first) * (width - 1) / (last - first)
    }

    private func drawEvents(_ events: [Chart.Event], from first: Day, to last: Day, in plot: Rect, on frame: inout Frame) {
        guard !plot.isEmpty else { return }
        var counts = [Int](repeating: 0, count: plot.width)
        var judgements = [Judgement](repeating: .none, count: plot.width)
        for event in events {
            let place = column(of: event.day, from: first, to: last, width: plot.width)
            counts[place] += max(0, event.count)
            if event.judgement == .bad || judgements[place] == .none { judgements[place] = event.judgement }
        }
        let greatest = max(1, counts.max() ?? 1)
        let levels = drawer.glyphs.bar.levels
        for (place, count) in counts.enumerated() where count > 0 {
            let height = max(1, count * plot.height * levels.count / greatest)
            let style = Style(drawer.ink(judgements[place], otherwise: .bar))
            for row in 0..<plot.height {
                let filled = min(levels.count, height - row * levels.count)
                if filled > 0 { frame.put(levels[filled - 1], at: plot.column + place, row: plot.endRow - 1 - row, style: style) }
            }
        }
        frame.write(
            drawer.wording.number(.integer(Int64(greatest))), at: plot.column, row: plot.row, style: Style(.dim),
            width: counts.prefix(4).allSatisfy { $0 == 0 } ? 4 : 0)
    }

    private func drawAxis(today: Day, from first: Day, to last: Day, in axis: Rect, on frame: inout Frame) {
        guard !axis.isEmpty else { return }
        frame.rule(axis, scalar: drawer.glyphs.box.horizontal)
        let place = axis.column + column(of: today, from: first, to: last, width: axis.width)
        frame.put(drawer.glyphs.mark.up, at: place, row: axis.row, style: Style(.accent))
        let word = " " + drawer.term("age.today") + " "
        let columns = TextWidth.columns(word)
        if place + 1 + columns <= axis.endColumn {
            frame.write(word, at: place + 1, row: axis.row, style: Style(.accent))
        } else if place - columns >= axis.column {
            frame.write(word, at: place - columns, row: axis.row, style: Style(.accent))
        }
    }
}
