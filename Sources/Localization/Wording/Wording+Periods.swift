import HealthModel

extension Wording {
    /// A period: `2026 ж. 1-тоқсан`, `I кв. 2026 г.`, `Q1 2026`; counters show the day up to which they count.
    public func period(_ period: Period) -> String {
        switch period.kind {
        case .day: day(period.first)
        case .week: week(period)
        case .month: ofYear("period.month", of: period.first, .text(term("month.\(period.first.month)")))
        case .quarter: ofYear("period.quarter.\((period.first.month + 2) / 3)", of: period.first)
        case .half: ofYear("period.half.\(period.first.month > 6 ? 2 : 1)", of: period.first)
        case .year: ofYear("period.year", of: period.first)
        case .through, .interval: span(period)
        }
    }

    /// An ISO week belongs to the year of its Thursday.
    private func week(_ period: Period) -> String {
        let thursday = period.first + 3
        guard let newYear = Day(year: thursday.year, month: 1, day: 1) else { return day(period.first) }
        let number = (thursday - newYear) / 7 + 1
        return ofYear("period.week", of: thursday, .text(String(number)))
    }

    private func span(_ period: Period) -> String {
        if period.first == Period.unknownStart { return text(Message("period.through", .day(period.last))) }
        return "\(day(period.first))–\(day(period.last))"
    }

    private func ofYear(_ key: String, of day: Day, _ detail: Message.Argument...) -> String {
        text(Message(key: key, arguments: [.text(String(day.year))] + detail))
    }
}
