import SafeText
import Canvas
import HealthModel
import Localization
import PanelContent

extension ChartDrawing {
    /// Draws a line over days, with its range and target on the right and its first and last day below.
    func drawLine(_ points: [TrendPoint], target: Double?, in rect: Rect, on frame: inout Frame) {
        let days = points.map(\.day)
        guard let first = days.min(), let last = days.max(), points.contains(where: { $0.value != nil }) else {
            return drawEmpty(in: rect, on: &frame)
        }
        let span = Double(max(1, last - first))
        let line = LineChart(
            points: points.sorted { $0.day < $1.day }.map { .init(position: Double($0.day - first) / span, value: $0.value) },
            target: target, style: Style(.accent))
        var plot = rect
        let axis = plot.takeBottom(rect.height >= 3 ? 1 : 0)
        let labels = labels(line, target: target, latest: points.last { $0.value != nil }?.value, height: plot.height)
        let side = plot.takeRight(min(rect.width / 3, (labels.map { TextWidth.columns($0.text) }.max() ?? 0) + 1))
        frame.draw(line, in: plot, glyphs: drawer.glyphs)
        for label in labels {
            frame.write(label.text, endingAt: side.endColumn, row: plot.row + label.row, style: label.style, width: side.width)
        }
        drawDays(first, last, in: Rect(column: axis.column, row: axis.row, width: plot.width, height: axis.height), on: &frame)
    }

    private struct Label {
        var row: Int
        var text: String
        var style: Style
    }

    /// The target, the latest value and the ends of the range, one per row, in order of precedence.
    private func labels(_ line: LineChart, target: Double?, latest: Double?, height: Int) -> [Label] {
        var labels: [Label] = []
        func add(_ value: Double, _ style: Style) {
            let row = line.row(of: value, rows: height)
            if !labels.contains(where: { $0.row == row }) { labels.append(Label(row: row, text: label(value), style: style)) }
        }
        if let latest { add(latest, Style(.strong)) }
        if let target { add(target, Style(.target)) }
        let values = line.points.compactMap(\.value)
        if let greatest = values.max() { add(greatest, Style(.dim)) }
        if let least = values.min() { add(least, Style(.dim)) }
        return labels
    }

    /// Draws the first day on the left and the last one on the right.
    func drawDays(_ first: Day, _ last: Day, in axis: Rect, on frame: inout Frame) {
        guard !axis.isEmpty else { return }
        let (left, right) = (drawer.wording.day(first), drawer.wording.day(last))
        frame.write(right, endingAt: axis.endColumn, row: axis.row, style: Style(.dim), width: axis.width)
        if first < last, TextWidth.columns(left) + TextWidth.columns(right) + 1 <= axis.width {
            frame.write(left, at: axis.column, row: axis.row, style: Style(.dim))
        }
    }
}
