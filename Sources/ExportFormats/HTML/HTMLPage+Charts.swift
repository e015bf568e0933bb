import HealthModel
import Localization
import PanelContent

/// Charts as inline SVG, with their numbers in a collapsible table.
extension HTMLPage {
    mutating func write(_ chart: Chart) {
        let title = "\(export.wording.text(chart.title)), \(export.wording.unit(chart.unit))"
        html.open("figure", ("class", "chart"))
        html.element("figcaption", title)
        switch chart.form {
        case .line(let points, let target, let process): writeLine(points, target, process, chart.unit, title)
        case .bars(let bars, let maximum): writeBars(bars, maximum, title)
        case .funnel(let bars): writeBars(bars, nil, title)
        case .stack(let bars): writeStack(bars, title)
        case .timeline(let events, let today): writeTimeline(events, today, title)
        }
        html.close("figure")
        html.lineBreak()
    }

    // MARK: Bars

    private mutating func writeBars(_ bars: [Chart.Bar], _ maximum: Double?, _ title: String) {
        let greatest = maximum ?? bars.compactMap { $0.reading.number?.double }.max() ?? 1
        let height = bars.count * 24 + 4
        html.open("svg", ("viewBox", "0 0 640 \(height)"), ("role", "img"), ("aria-label", title))
        for (index, bar) in bars.enumerated() {
            let middle = Double(index) * 24 + 14
            let share = greatest > 0 ? max(0, (bar.reading.number?.double ?? 0) / greatest) : 0
            html.element(
                "text", export.wording.text(bar.name).shortened(to: 30), ("x", "196"), ("y", SVGNumber.text(middle + 4)), ("class", "end"))
            html.empty(
                "rect", ("class", "fill \(bar.judgement.code ?? "")"), ("x", "204"), ("y", SVGNumber.text(middle - 8)),
                ("width", SVGNumber.text(min(share, 1) * 330)), ("height", "16"))
            html.element(
                "text", export.wording.reading(bar.reading), ("x", SVGNumber.text(212 + min(share, 1) * 330)),
                ("y", SVGNumber.text(middle + 4)), ("class", "value"))
        }
        html.close("svg")
    }

    private mutating func writeStack(_ bars: [Chart.Bar], _ title: String) {
        let total = bars.compactMap { $0.reading.number?.double }.reduce(0, +)
        html.open("svg", ("viewBox", "0 0 640 \(34 + bars.count * 22)"), ("role", "img"), ("aria-label", title))
        var start = 0.0
        for (index, bar) in bars.enumerated() {
            let share = total > 0 ? (bar.reading.number?.double ?? 0) / total : 0
            let shade = "part\(index % 4)"
            html.empty(
                "rect", ("class", shade), ("x", SVGNumber.text(start * 640)), ("width", SVGNumber.text(share * 640)), ("height", "24"))
            start += share
            let row = Double(48 + index * 22)
            html.empty("rect", ("class", shade), ("x", "0"), ("y", SVGNumber.text(row - 10)), ("width", "12"), ("height", "12"))
            let percent = total > 0 && bar.reading.number != nil ? " · \(export.wording.percent(share * 100, digits: 1))" : ""
            let label = "\(export.wording.text(bar.name)): \(export.wording.reading(bar.reading))\(percent)"
            html.element("text", label, ("x", "20"), ("y", SVGNumber.text(row)))
        }
        html.close("svg")
    }

    // MARK: Time

    private mutating func writeLine(
        _ points: [TrendPoint], _ target: Double?, _ process: ProcessLine?, _ unit: MeasureUnit, _ title: String
    ) {
        guard let span = LineSpan(points, target: target, process: process) else { return html.element("p", term("chart.empty")) }
        let axis = AxisScale(span.least, span.greatest)
        let line = PolyLine(points, width: 560, height: 180, range: axis.range)
        html.open("svg", ("viewBox", "0 0 640 214"), ("role", "img"), ("aria-label", title))
        for tick in axis.ticks { writeTick(tick, axis, unit) }
        if let limits = process?.limits { writeVariation(limits, axis, from: place(of: limits.since, among: points)) }
        html.open("g", ("transform", "translate(72 8)"), ("class", "line"))
        for part in line.parts { html.empty("polyline", ("points", part)) }
        html.close("g")
        for point in points where process?.isSignal(point) ?? false { writeSignal(point, axis, among: points) }
        if let target { writeTarget(target, span.farTarget, axis) }
        if let first = points.first?.day, let last = points.last?.day {
            html.element("text", export.wording.day(first), ("x", "74"), ("y", "208"))
            html.element("text", export.wording.day(last), ("x", "630"), ("y", "208"), ("class", "end"))
        }
        html.close("svg")
    }

    /// The distance from the left of a day, as the line has it.
    private func place(of day: Day, among points: [TrendPoint]) -> Double {
        guard let first = points.first?.day, let last = points.last?.day else { return 74 }
        return 74 + Double(max(0, day - first)) / Double(max(1, last - first)) * 556
    }

    /// Mean and limits of usual variation.
    private mutating func writeVariation(_ limits: ProcessLine.Limits, _ axis: AxisScale, from start: Double) {
        for (value, name) in [(limits.mean, "mean"), (limits.lower, "limit"), (limits.upper, "limit")] {
            let y = SVGNumber.text(height(of: value, axis))
            html.empty("line", ("class", name), ("x1", SVGNumber.text(start)), ("x2", "632"), ("y1", y), ("y2", y))
        }
    }

    /// A point that is more than usual variation, told by its shape.
    private mutating func writeSignal(_ point: TrendPoint, _ axis: AxisScale, among points: [TrendPoint]) {
        guard let value = point.value else { return }
        let (x, y) = (place(of: point.day, among: points), height(of: value, axis))
        let corners = [(x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y)]
        let text = corners.map { "\(SVGNumber.text($0.0)),\(SVGNumber.text($0.1))" }.joined(separator: " ")
        html.empty("polygon", ("class", "signal"), ("points", text))
    }

    private func height(of value: Double, _ axis: AxisScale) -> Double {
        8 + 178 - (value - axis.range.lowerBound) / (axis.range.upperBound - axis.range.lowerBound) * 176
    }

    private mutating func writeTick(_ tick: Double, _ axis: AxisScale, _ unit: MeasureUnit) {
        let y = SVGNumber.text(height(of: tick, axis))
        html.empty("line", ("class", "grid"), ("x1", "72"), ("x2", "632"), ("y1", y), ("y2", y))
        let text = export.wording.reading(Reading(.decimal(tick), unit: unit), style: .compact)
        html.element("text", text, ("x", "64"), ("y", SVGNumber.text(height(of: tick, axis) + 4)), ("class", "end"))
    }

    /// - Parameter far: where it lies if it is too far off for a line.
    private mutating func writeTarget(_ target: Double, _ far: LineSpan.FarTarget?, _ axis: AxisScale) {
        let text = export.wording.text(Message("figure.target", .number(.decimal(target))))
        if let far {
            let label = (far == .above ? "▲ " : "▼ ") + text
            return html.element("text", label, ("x", "630"), ("y", far == .above ? "12" : "182"), ("class", "end goal"))
        }
        let y = SVGNumber.text(height(of: target, axis))
        html.empty("line", ("class", "goal"), ("x1", "72"), ("x2", "632"), ("y1", y), ("y2", y))
        html.element("text", text, ("x", "630"), ("y", SVGNumber.text(height(of: target, axis) - 4)), ("class", "end goal"))
    }

    private mutating func writeTimeline(_ events: [Chart.Event], _ today: Day, _ title: String) {
        guard let first = ([today] + events.map(\.day)).min(), let last = ([today] + events.map(\.day)).max() else { return }
        let days = Double(max(1, last - first))
        let most = Double(events.map(\.count).max() ?? 1)
        html.open("svg", ("viewBox", "0 0 640 132"), ("role", "img"), ("aria-label", title))
        html.empty("line", ("class", "grid"), ("x1", "8"), ("x2", "632"), ("y1", "100"), ("y2", "100"))
        for event in events {
            let x = 12 + Double(event.day - first) / days * 612
            let height = 8 + Double(event.count) / most * 68
            html.empty(
                "rect", ("class", "fill \(event.judgement.code ?? "")"), ("x", SVGNumber.text(x - 3)), ("y", SVGNumber.text(100 - height)),
                ("width", "6"), ("height", SVGNumber.text(height)))
            if events.count <= 24 {
                html.element("text", String(event.count), ("x", SVGNumber.text(x)), ("y", SVGNumber.text(94 - height)), ("class", "middle"))
            }
        }
        let now = 12 + Double(today - first) / days * 612
        html.empty("line", ("class", "goal"), ("x1", SVGNumber.text(now)), ("x2", SVGNumber.text(now)), ("y1", "8"), ("y2", "106"))
        html.element("text", export.wording.day(first), ("x", "8"), ("y", "122"))
        html.element("text", export.wording.day(last), ("x", "632"), ("y", "122"), ("class", "end"))
        html.close("svg")
    }
}

extension String {
    /// Truncates to a number of characters, the last one an ellipsis.
    func shortened(to limit: Int) -> String { count <= limit ? self : prefix(limit - 1) + "…" }
}
