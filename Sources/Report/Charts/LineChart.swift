import HealthModel

/// Values over time between two axes, with a target line, and the mean and limits of usual variation.
struct LineChart {
    let typeset: Typesetter
    let chart: ReportPage.Chart
    let width: Double
    private let height = 150.0

    func block() -> Block {
        let points = (chart.points ?? []).sorted { $0.day < $1.day }
        guard let first = points.first?.day, let last = points.last?.day else { return Block() }
        let range = valueRange(points)
        let ticks = AxisTicks(from: range.lowerBound, to: range.upperBound, count: 4).values
        let step = AxisTicks.step((range.upperBound - range.lowerBound) / 4)
        let labels = ticks.map { typeset.number($0, unit: chart.unit, digits: AxisTicks.digits(step)) }
        let left = max(24, (labels.map { typeset.width($0, .small) }.max() ?? 0) + 8)
        let plot = Box(left, 10, width - left - 62, height - 32)
        let days = DayScale(first: first, last: last, x: plot.x, width: plot.width)
        let values = ValueScale(least: range.lowerBound, greatest: range.upperBound, y: plot.y, height: plot.height)
        var block = Block(height: height)
        for (tick, label) in zip(ticks, labels) { block.marks += valueTick(label, at: values.place(tick), plot) }
        block.marks.append(.stroke(.line(Point(plot.x, plot.bottom), Point(plot.right, plot.bottom)), .soft, Pen(width: 0.6)))
        block.marks += dayTicks(days, plot)
        block.marks += targetLine(values, plot)
        block.marks += variation(days, values, plot)
        block.marks += LinePath(points: points, days: days, values: values).marks(Pen(width: 1.8), dot: 3)
        block.marks += points.filter(\.isSignal).flatMap { signal($0, days, values) }
        block.marks += lastLabel(points, days, values, digits: AxisTicks.precision(step))
        return block
    }

    /// Starts from zero if that is not far below the values, and leaves space above.
    private func valueRange(_ points: [ReportPage.TrendPoint]) -> ClosedRange<Double> {
        let values = shownValues(points) + [isTargetFar(points) ? nil : chart.target].compactMap { $0 }.filter(\.isFinite)
        guard let least = values.min(), let greatest = values.max() else { return 0...1 }
        let span = max(greatest - least, abs(greatest) * 0.02, 1e-6)
        if least >= 0, least < greatest * 0.5 { return 0...(greatest + span * 0.08) }
        return max(least - span * 0.25, least >= 0 ? 0 : -.greatestFiniteMagnitude)...(greatest + span * 0.15)
    }

    private func shownValues(_ points: [ReportPage.TrendPoint]) -> [Double] {
        (points.compactMap(\.value) + (chart.process.map { [$0.lower, $0.upper] } ?? [])).filter(\.isFinite)
    }

    /// Whether a target lies beyond the values by more than their own span: a line would squeeze them.
    private func isTargetFar(_ points: [ReportPage.TrendPoint]) -> Bool {
        let values = shownValues(points)
        guard let target = chart.target, let least = values.min(), let greatest = values.max() else { return false }
        let room = greatest > least ? greatest - least : max(abs(greatest) * 0.01, 1)
        return target > greatest + room || target < least - room
    }

    private func variation(_ days: DayScale, _ values: ValueScale, _ plot: Box) -> [Mark] {
        guard let process = chart.process else { return [] }
        let start = max(plot.x, days.place(process.since))
        let lines =
            [(process.mean, Pen(width: 0.7)), (process.lower, Pen(width: 0.7, dashes: [1, 2.5]))]
            + [(process.upper, Pen(width: 0.7, dashes: [1, 2.5]))]
        return lines.map { value, pen in
            .stroke(.line(Point(start, values.place(value)), Point(plot.right, values.place(value))), .soft, pen)
        }
    }

    /// A diamond: more than usual variation is told by shape, not by colour.
    private func signal(_ point: ReportPage.TrendPoint, _ days: DayScale, _ values: ValueScale) -> [Mark] {
        guard let value = point.value, value.isFinite else { return [] }
        let (x, y, size) = (days.place(point.day), values.place(value), 3.6)
        let corners = [Point(x, y - size), Point(x + size, y), Point(x, y + size), Point(x - size, y)]
        return [.fill(.path(corners, isClosed: true), .text)]
    }

    private func valueTick(_ label: String, at y: Double, _ plot: Box) -> [Mark] {
        [
            .stroke(.line(Point(plot.x, y), Point(plot.right, y)), .rule, Pen(width: 0.5)),
            .text(label, .small, .soft, at: Point(plot.x - 6, y + TextStyle.small.capHeight / 2), .end),
        ]
    }

    /// The last day and evenly spaced earlier ones, with space for their labels.
    private func dayTicks(_ days: DayScale, _ plot: Box) -> [Mark] {
        let span = days.last - days.first
        let room = max(1, Int(plot.width / (typeset.width(typeset.wording.day(days.last), .small) + 26)))
        let step = max(1, (span + room - 1) / room)
        return stride(from: 0, through: span, by: step).flatMap { back -> [Mark] in
            let day = days.last + -back
            let x = days.place(day)
            return [
                .stroke(.line(Point(x, plot.bottom), Point(x, plot.bottom + 3)), .soft, Pen(width: 0.6)),
                .text(
                    typeset.wording.day(day), .small, .soft, at: Point(x, plot.bottom + 6 + TextStyle.small.ascent), .middle),
            ]
        }
    }

    private func targetLine(_ values: ValueScale, _ plot: Box) -> [Mark] {
        guard let target = chart.target, target.isFinite else { return [] }
        let label = typeset.term("figure.target", .text(typeset.number(target, unit: chart.unit)))
        if target > values.greatest || target < values.least {
            let y = target > values.greatest ? plot.y : plot.bottom - 6
            let sign = target > values.greatest ? "↑ " : "↓ "
            return [.text(sign + label, .small, .text, at: Point(plot.x + 4, y + TextStyle.small.capHeight), .start)]
        }
        let y = values.place(target)
        return [
            .stroke(.line(Point(plot.x, y), Point(plot.right, y)), .text, Pen(width: 1, dashes: [4, 2.5])),
            .text(label, .small, .text, at: Point(plot.x + 4, y - 3), .start),
        ]
    }

    private func lastLabel(_ points: [ReportPage.TrendPoint], _ days: DayScale, _ values: ValueScale, digits: Int) -> [Mark] {
        guard let last = points.last(where: { $0.value?.isFinite == true }), let value = last.value else { return [] }
        let place = Point(days.place(last.day) + 7, values.place(value) + TextStyle.strong.capHeight / 2)
        return [
            .text(
                typeset.number(value, unit: chart.unit, digits: value == value.rounded() ? 0 : digits), .strong, .accent, at: place, .start)
        ]
    }
}
