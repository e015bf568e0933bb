import HealthModel
import Localization

/// Parses periods as spelled in tables and in this program's own exports.
struct PeriodText {
    var days = DayText()

    private static let quarter = Words("import.word.quarter")
    private static let half = Words("import.word.half")
    private static let week = Words("import.word.week")
    private static let until = Words("import.word.until")
    private static let ordinals = Words("import.word.ordinal")

    func period(_ cell: CellContent) -> Period? {
        switch cell {
        case .text(let text): period(text)
        case .number(let value, _): DecimalNumber(value).flatMap { Period(identifier: $0.text) }
        case .day(let day, .day): .day(day)
        case .day(let day, .month): .month(day.month, of: day.year)
        case .day(let day, .year): .year(day.year)
        default: nil
        }
    }

    /// Parses a DHIS2 identifier, an ISO spelling or ADX interval, a day, `2026 ж. 1-тоқсан`, `I кв. 2026 г.`, `Q1 2026`, `ақпан
    /// 2026`, `01.01.2026–04.02.2026`, `04.02.2026 дейін`.
    func period(_ text: String) -> Period? {
        let text = text.trimmed
        return Period(identifier: text) ?? days.day(text).map { .day($0) } ?? span(text) ?? inWords(text) ?? counter(text)
    }

    private func inWords(_ text: String) -> Period? {
        let words = DateWords(text)
        guard let year = words.year, !words.hasOther else { return nil }
        let names = words.names(besides: PeriodText.ordinals)
        if let month = words.month { return words.small.isEmpty && names.isEmpty ? .month(month, of: year) : nil }
        guard let number = words.small.first else { return names.isEmpty ? .year(year) : nil }
        guard words.small.count == 1, names.count == 1, let name = names.first else { return nil }
        if PeriodText.quarter.folded.contains(name) { return (1...4).contains(number) ? .quarter(number, of: year) : nil }
        if PeriodText.half.folded.contains(name) { return (1...2).contains(number) ? .half(number, of: year) : nil }
        return PeriodText.week.folded.contains(name) ? .week(number, of: year) : nil
    }

    private func span(_ text: String) -> Period? {
        for dash in ["–", "—", " - ", "/"] {
            let parts = text.split(separator: dash).map { days.day(String($0)) }
            guard parts.count == 2, let first = parts[0], let last = parts[1], first <= last else { continue }
            return Period(identifier: "\(first)/P\(last - first + 1)D")
        }
        return nil
    }

    /// A counter up to a day with an unknown start.
    private func counter(_ text: String) -> Period? {
        let parts = text.split(separator: " ").map(String.init)
        let rest = parts.filter { !PeriodText.until.contains($0) }
        guard rest.count < parts.count else { return nil }
        return days.day(rest.joined(separator: " ")).map { .through($0) }
    }
}

extension DateWords {
    /// The words remaining after removing known ones.
    fileprivate func names(besides known: Words) -> Set<String> { words.subtracting(known.folded) }
}
