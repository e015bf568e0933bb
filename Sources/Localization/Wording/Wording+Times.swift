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
        case .month: return term("month.short.\(period.first.month)") + " " + twoDigits(year)
        case .quarter: return short("quarter", (period.first.month + 2) / 3)
        case .half: return short("half", period.first.month > 6 ? 2 : 1)
        case .year: return String(period.first.year)
        case .through, .interval: return shortSpan(period.first, period.last)
        }
    }

    /// `01.01–04.02.26`: the first day without its year if that is the last one's.
    private func shortSpan(_ first: Day, _ last: Day) -> String {
        if first == Period.unknownStart { return "…" + shortDay(last) }
        return "\(shortDay(first, hasYear: first.year != last.year))–\(shortDay(last))"
    }

    /// The time of a figure in a few columns; several days on which its stocks meet as a span.
    public func shortTime(_ time: FigureTime) -> String {
        guard let first = time.earliest, time.carried == 0, first < time.end else { return shortPeriod(time.period) }
        return shortSpan(first, time.end)
    }

    /// A day in a few columns: `03.02.26`.
    public func shortDay(_ day: Day, hasYear: Bool = true) -> String {
        let (year, month, number) = day.components
        let short = twoDigits(year % 100)
        if language == .en { return "\(number) \(term("month.short.\(month)"))" + (hasYear ? " \(short)" : "") }
        return "\(twoDigits(number)).\(twoDigits(month))" + (hasYear ? ".\(short)" : "")
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
