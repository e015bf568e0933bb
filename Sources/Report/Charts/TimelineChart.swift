import HealthModel

/// Events on a time axis: a stem per day whose height is the count, and the as-of as a line.
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
        var counts = LabelRow(typeset: typeset, style: .smallStrong, gap: 2)
        var dates = LabelRow(typeset: typeset, style: .small, gap: 6)
        for event in events {
            let (x, top) = (days.place(event.day), axis - 8 - 38 * Double(max(0, event.count)) / max(1, most))
            let ink = Ink(event.judgement ?? .neutral, otherwise: .accent)
            block.marks += stem(event, at: x, top: top)
            block.marks += counts.label(typeset.number(Double(event.count), unit: ""), ink, at: Point(x, top - 6))
            block.marks += dates.label(typeset.wording.day(event.day), .soft, at: Point(x, axis + 14))
        }
        return block
    }

    /// A stem that ends in its judgement sign, distinguishable without colour.
    private func stem(_ event: ReportPage.Chart.Event, at x: Double, top: Double) -> [Mark] {
        let judgement = event.judgement ?? .neutral
        let ink = Ink(judgement, otherwise: .accent)
        let line = Mark.stroke(.line(Point(x, axis), Point(x, top + 3)), ink, Pen(width: 2))
        guard let sign = Sign(judgement) else { return [line, .fill(.disc(Point(x, top), radius: 2.6), ink)] }
        return [line] + sign.marks(at: Point(x, top - 1), size: 6)
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

/// Labels along a line; those that would overlap the previous one are omitted, but not their marks.
private struct LabelRow {
    let typeset: Typesetter
    let style: TextStyle
    let gap: Double
    private var end = -Double.infinity

    init(typeset: Typesetter, style: TextStyle, gap: Double) {
        (self.typeset, self.style, self.gap) = (typeset, style, gap)
    }

    mutating func label(_ text: String, _ ink: Ink, at place: Point) -> [Mark] {
        let half = typeset.width(text, style) / 2
        guard place.x - half > end + gap else { return [] }
        end = place.x + half
        return [.text(text, style, ink, at: place, .middle)]
    }
}
