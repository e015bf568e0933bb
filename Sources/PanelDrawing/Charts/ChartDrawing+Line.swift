import SafeText
import Canvas
import HealthModel
import Localization
import PanelContent

extension ChartDrawing {
    /// Draws a line over days, with its usual variation, its range and target on the right and its first and last day below.
    func drawLine(_ points: [TrendPoint], target: Double?, process: ProcessLine?, in rect: Rect, on frame: inout Frame) {
        let days = points.map(\.day)
        guard let first = days.min(), let last = days.max(), let span = LineSpan(points, target: target, process: process) else {
            return drawEmpty(in: rect, on: &frame)
        }
        let line = line(points.sorted { $0.day < $1.day }, first...last, target: span.farTarget == nil ? target : nil, process)
        var plot = rect
        let axis = plot.takeBottom(rect.height >= 3 ? 1 : 0)
        var labels = labels(line, latest: points.last { $0.value != nil }?.value, height: plot.height)
        if let place = span.farTarget, let target { addFarTarget(target, place, to: &labels, height: plot.height) }
        let side = plot.takeRight(min(rect.width / 3, (labels.map { TextWidth.columns($0.text) }.max() ?? 0) + 1))
        frame.draw(line, in: plot, glyphs: drawer.glyphs)
        for label in labels {
            frame.write(label.text, endingAt: side.endColumn, row: plot.row + label.row, style: label.style, width: side.width)
        }
        drawDays(first, last, in: Rect(column: axis.column, row: axis.row, width: plot.width, height: axis.height), on: &frame)
    }

    private func line(_ points: [TrendPoint], _ days: ClosedRange<Day>, target: Double?, _ process: ProcessLine?) -> LineChart {
        let span = Double(max(1, days.upperBound - days.lowerBound))
        let position = { (day: Day) in Double(day - days.lowerBound) / span }
        let variation = process?.limits.map {
            LineChart.Variation(mean: $0.mean, lower: $0.lower, upper: $0.upper, start: max(0, position($0.since)))
        }
        return LineChart(
            points: points.map { .init(position: position($0.day), value: $0.value, isSignal: process?.isSignal($0) ?? false) },
            target: target, variation: variation, style: Style(.accent))
    }

    private struct Label {
        var row: Int
        var text: String
        var style: Style
    }

    /// A target far off is told at the edge beyond which it lies, so that it does not squeeze the line.
    private func addFarTarget(_ target: Double, _ place: LineSpan.FarTarget, to labels: inout [Label], height: Int) {
        let arrow = place == .above ? drawer.glyphs.mark.up : drawer.glyphs.mark.down
        let rows = place == .above ? Array(0..<height) : (0..<height).reversed()
        // The latest value keeps its row; the ends of the range give way.
        guard let row = rows.first(where: { row in !labels.contains { $0.row == row && $0.style != Style(.dim) } }) else { return }
        labels.removeAll { $0.row == row }
        labels.append(Label(row: row, text: "\(arrow) \(label(target))", style: Style(.target)))
    }

    /// The target, the latest value, the mean and the ends of the range, one per row, in order of precedence.
    private func labels(_ line: LineChart, latest: Double?, height: Int) -> [Label] {
        var labels: [Label] = []
        func add(_ value: Double, _ style: Style) {
            let row = line.row(of: value, rows: height)
            if !labels.contains(where: { $0.row == row }) { labels.append(Label(row: row, text: label(value), style: style)) }
        }
        if let latest { add(latest, Style(.strong)) }
        if let target = line.target { add(target, Style(.target)) }
        if let variation = line.variation {
            for value in [variation.mean, variation.upper, variation.lower] { add(value, Style(.dim)) }
        }
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
