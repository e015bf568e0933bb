import HealthModel
import Localization

/// A date or period in words, split into numbers, month and other words.
struct DateWords {
    /// Numbers of one or two digits, in order.
    private(set) var small: [Int] = []
    private(set) var year: Int?
    private(set) var month: Int?
    private(set) var words: Set<String> = []
    /// Numbers that make no sense in a date, or a second year or month.
    private(set) var hasOther = false

    private static let months: [String: Int] = {
        var months: [String: Int] = [:]
        for month in 1...12 {
            let words = Words("month.\(month)", "month.of.\(month)", "month.short.\(month)", "import.month.\(month)")
            for word in words.folded { months[word] = month }
        }
        return months
    }()

    private static let years = Words("import.word.year")

    private static func roman(_ text: String) -> Int? {
        switch text.uppercased().replacing("І", with: "I") {
        case "I": 1
        case "II": 2
        case "III": 3
        case "IV": 4
        default: nil
        }
    }

    init(_ text: String) {
        for token in DateWords.tokens(text) { take(token) }
    }

    /// Splits into runs of letters and runs of digits; `Q1` and `1-тоқсан` are two tokens each.
    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var last: Character?
        for letter in text {
            defer { last = letter }
            guard letter.isLetter || letter.isNumber else { continue }
            if let last, last.isLetter == letter.isLetter, last.isNumber == letter.isNumber, !tokens.isEmpty {
                tokens[tokens.count - 1].append(letter)
            } else {
                tokens.append(String(letter))
            }
        }
        return tokens
    }

    private mutating func take(_ token: String) {
        if let number = Int(token) {
            takeNumber(number, digits: token.utf8.count)
        } else if let number = DateWords.roman(token) {
            small.append(number)
        } else if let found = DateWords.months[Words.fold(token)] {
            hasOther = hasOther || month != nil
            month = found
        } else if !DateWords.years.contains(token) {
            words.insert(Words.fold(token))
        }
    }

    private mutating func takeNumber(_ number: Int, digits: Int) {
        switch digits {
        case 4 where year == nil: year = number
        case 1, 2: small.append(number)
        default: hasOther = true
        }
    }
}

/// The order of dates written with slashes, which a table cannot reveal by itself.
enum DateOrder: String, Sendable, CaseIterable {
    case dayFirst, monthFirst
}

/// Parses days as spelled in tables.
struct DayText {
    /// The order in `04/02/2026`; nil to reject such dates.
    var order: DateOrder?

    /// Parses `2026-02-04`, `04.02.2026`, `4 ақпан 2026`, `2026 ж. 4 ақпан`, `4 февраля 2026 г.`, `4 Feb 2026`; a time after the
    /// date is ignored.
    func day(_ text: String) -> Day? {
        let text = text.trimmed
        return Day(iso: text) ?? withTime(text) ?? ofDigits(text, ".", .dayFirst) ?? order.flatMap { ofDigits(text, "/", $0) }
            ?? inWords(text)
    }

    func day(_ cell: CellContent) -> Day? {
        switch cell {
        case .day(let day, _): day
        case .text(let text): day(text)
        default: nil
        }
    }

    private func withTime(_ text: String) -> Day? {
        guard text.utf8.count > 10, let mark = text.dropFirst(10).first, mark == "T" || mark == " ", text.contains(":") else { return nil }
        return Day(iso: text.prefix(10)) ?? ofDigits(String(text.prefix(10)), ".", .dayFirst)
    }

    private func ofDigits(_ text: String, _ mark: Character, _ order: DateOrder) -> Day? {
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].utf8.count == 4, let first = number(parts[0]), let second = number(parts[1]),
            let year = Int(parts[2])
        else { return nil }
        let (day, month) = order == .dayFirst ? (first, second) : (second, first)
        return Day(year: year, month: month, day: day)
    }

    private func number(_ text: Substring) -> Int? { (1...2).contains(text.utf8.count) ? Int(text) : nil }

    private func inWords(_ text: String) -> Day? {
        let words = DateWords(text)
        guard let year = words.year, let month = words.month, words.small.count == 1, words.words.isEmpty, !words.hasOther else {
            return nil
        }
        return Day(year: year, month: month, day: words.small[0])
    }
}
