import HealthModel

extension Wording {
    /// The time of a figure with all that has to be known about it: `2025 г., сумма 4/4 кв.`, `1–4 Feb 2026`.
    public func time(_ time: FigureTime) -> String {
        ([span(time)] + remarks(on: time)).joined(separator: ", ")
    }

    /// The period alone; the range of days if stocks of several days meet.
    public func span(_ time: FigureTime) -> String {
        guard let first = time.earliest, time.carried == 0, first < time.end else { return period(time.period) }
        return "\(day(first))–\(day(time.end))"
    }

    /// How the figure came about, where it is not a plain statement.
    public func remarks(on time: FigureTime) -> [String] {
        [making(time.making), carried(time), time.soFar.map(soFar)].compactMap(\.self)
    }

    private func making(_ making: FigureTime.Making) -> String? {
        switch making {
        case .stated: nil
        case .counter: term("time.counter")
        case .counters: term("time.counters")
        case .sum(let parts): self.parts("time.sum", parts)
        case .toDate(let parts): self.parts("time.toDate", parts)
        case .lowerBound(let parts): self.parts("time.lowerBound", parts)
        case .days(let count, let expected): text(Message("time.days", .text("\(count)/\(expected)")))
        }
    }

    private func parts(_ key: String, _ parts: FigureTime.Parts) -> String {
        let kind = text(Message("time.parts.\(parts.kind)", .number(.integer(Int64(parts.expected)))))
        return text(Message(key: key, arguments: [.text("\(parts.count)/\(parts.expected)"), .text(kind)]))
    }

    private func carried(_ time: FigureTime) -> String? {
        guard time.carried > 0, let first = time.earliest else { return nil }
        return text(Message("time.carried", .number(.integer(Int64(time.carried))), .day(first)))
    }

    private func soFar(_ newer: FigureTime.SoFar) -> String {
        let count = newer.expected.map { "\(newer.reporting)/\($0)" } ?? "\(newer.reporting)"
        return text(Message("time.soFar", .period(newer.period), .text(count)))
    }

    /// A period in a few columns, beside a number in a table: `03.02.26`, `Q1 26`.
    public func shortPeriod(_ period: Period) -> String {
        let year = period.first.year % 100
        let short = { (key: String, number: Int) in
            self.text(Message("time.short.\(key)", .text(String(number)), .text(self.twoDigits(year))))
        }
        switch period.kind {
        case .day: return shortDay(period.first)
        case .week: return self.period(period)
        case .month: return short("month", period.first.month)
        case .quarter: return short("quarter", (period.first.month + 2) / 3)
        case .half: return short("half", period.first.month > 6 ? 2 : 1)
        case .year: return String(period.first.year)
        case .through, .interval: return "…" + shortDay(period.last)
        }
    }

    private func shortDay(_ day: Day) -> String {
        let (year, month, number) = day.components
        let short = twoDigits(year % 100)
        return language == .en ? "\(number) \(term("month.short.\(month)")) \(short)" : "\(twoDigits(number)).\(twoDigits(month)).\(short)"
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
