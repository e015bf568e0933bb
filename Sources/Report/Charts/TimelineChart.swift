import HealthModel

/// Events along a line of days: a stem for each day, as high as the count that stands on it, and the as-of as a line.
struct TimelineChart {
    let typeset: Typesetter
    let chart: ReportPage.Chart
    let width: Double
    private let height = 94.0
    private let axis = 76.0

    func block() -> Block {
        let events = (chart.events ?? []).sorted { $0.day < $1.day }
        let today = chart.today.flatMap { Day(iso: $0) }
        let all = events.map(\.day) + [today].compactMap { $0 }
        guard let first = all.min(), let last = all.max() else { return Block() }
        let days = DayScale(first: first, last: last, x: 24, width: width - 48)
        var block = Block(height: height)
        block.marks.append(.stroke(.line(Point(0, axis), Point(width, axis)), .soft, Pen(width: 0.8)))
        if let today { block.marks += todayMark(today, at: days.place(today)) }
        let most = Double(events.map(\.count).max() ?? 1)
        var labels = LabelRow(typeset: typeset)
        for event in events {
            let top = axis - 10 - 42 * Double(max(0, event.count)) / max(1, most)
            block.marks += stem(event, at: days.place(event.day), top: top)
            block.marks += labels.label(typeset.wording.day(event.day), at: days.place(event.day), baseline: axis + 14)
        }
        return block
    }

    private func stem(_ event: ReportPage.Chart.Event, at x: Double, top: Double) -> [Mark] {
        let judgement = event.judgement ?? .neutral
        let ink = Ink(judgement, otherwise: .accent)
        var marks: [Mark] = [
            .stroke(.line(Point(x, axis), Point(x, top)), ink, Pen(width: 4)),
            .text(typeset.number(Double(event.count), unit: ""), .smallStrong, ink, at: Point(x, top - 4), .middle),
        ]
        if let sign = Sign(judgement) { marks += sign.marks(at: Point(x + 14, top - 4 - TextStyle.small.capHeight / 2), size: 6) }
        return marks
    }

    private func todayMark(_ day: Day, at x: Double) -> [Mark] {
        let isRight = x > width * 0.7
        return [
            .stroke(.line(Point(x, 4), Point(x, axis + 4)), .text, Pen(width: 1, dashes: [3, 2])),
            .text(
                typeset.wording.day(day), .smallStrong, .text, at: Point(x + (isRight ? -4 : 4), 10), isRight ? .end : .start),
        ]
    }
}

/// Labels below an axis, each only where it does not run into the one before. The stems stand on the axis all the same.
private struct LabelRow {
    let typeset: Typesetter
    private var end = -Double.infinity

    init(typeset: Typesetter) { self.typeset = typeset }

    mutating func label(_ text: String, at x: Double, baseline: Double) -> [Mark] {
        let half = typeset.width(text, .small) / 2
        guard x - half > end + 5 else { return [] }
        end = x + half
        return [.text(text, .small, .soft, at: Point(x, baseline), .middle)]
    }
}
