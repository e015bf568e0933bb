import Foundation
import HealthModel
import Testing

@testable import Localization

private let kazakh = Wording(language: .kk)
private let russian = Wording(language: .ru)
private let english = Wording(language: .en)

private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

@Test func daysHaveTheFormOfTheirLanguage() throws {
    let day = try day("2026-02-04")
    #expect(kazakh.day(day) == "04.02.2026")
    #expect(russian.day(day) == "04.02.2026")
    #expect(english.day(day) == "4 Feb 2026")
    #expect(kazakh.day(day, .inferred) == "04.02.2026*")
}

@Test(arguments: [Language.kk, .ru])
func monthsAndWeekdaysAreThoseOfICU(language: Language) throws {
    let wording = Wording(language: language)
    let utc = try #require(TimeZone(secondsFromGMT: 0))
    let style = Date.FormatStyle(locale: Locale(identifier: language.rawValue), timeZone: utc)
    for month in 1...12 {
        let day = try #require(Day(year: 2026, month: month, day: 9))
        let date = Date(timeIntervalSince1970: Double(day.ordinal) * 86_400)
        #expect(date.formatted(style.month(.wide).day()).contains(wording.term("month.of.\(month)")))
        #expect(wording.term("weekday.short.\(day.weekday)").lowercased() == date.formatted(style.weekday(.abbreviated)).lowercased())
    }
}

@Test(arguments: [
    ("2026", "2026 ж.", "2026 г.", "2026"),
    ("2026S1", "2026 ж. 1-жартыжылдық", "I полугодие 2026 г.", "H1 2026"),
    ("2026Q1", "2026 ж. 1-тоқсан", "I кв. 2026 г.", "Q1 2026"),
    ("2026Q4", "2026 ж. 4-тоқсан", "IV кв. 2026 г.", "Q4 2026"),
    ("202602", "2026 ж. ақпан", "февраль 2026 г.", "February 2026"),
    ("2026W1", "2026 ж. 1-апта", "1-я неделя 2026 г.", "week 1 of 2026"),
    ("2020W53", "2020 ж. 53-апта", "53-я неделя 2020 г.", "week 53 of 2020"),
    ("20260204", "04.02.2026", "04.02.2026", "4 Feb 2026"),
    ("2026-01-15/P10D", "15.01.2026–24.01.2026", "15.01.2026–24.01.2026", "15 Jan 2026–24 Jan 2026"),
])
func periodsAreWorded(identifier: String, kk: String, ru: String, en: String) throws {
    let period = try #require(Period(identifier: identifier))
    #expect(kazakh.period(period) == kk)
    #expect(russian.period(period) == ru)
    #expect(english.period(period) == en)
}

@Test func countersSayHowFarTheyReach() throws {
    let last = try day("2026-02-04")
    #expect(kazakh.period(.through(last)) == "04.02.2026 дейін")
    #expect(russian.period(.through(last)) == "по 04.02.2026")
    #expect(english.period(.through(last)) == "to 4 Feb 2026")
    #expect(russian.period(.through(last, since: try day("2026-01-01"))) == "01.01.2026–04.02.2026")
}

@Test(arguments: [
    (0, "бүгін", "сегодня", "today"), (1, "кеше", "вчера", "yesterday"), (-1, "ертең", "завтра", "tomorrow"),
    (2, "2 күн бұрын", "2 дня назад", "2 days ago"), (5, "5 күн бұрын", "5 дней назад", "5 days ago"),
    (21, "21 күн бұрын", "21 день назад", "21 days ago"), (290, "290 күн бұрын", "290 дней назад", "290 days ago"),
    (364, "364 күн бұрын", "364 дня назад", "364 days ago"), (365, "1 жыл бұрын", "1 год назад", "1 year ago"),
    (730, "1 жыл 11 ай бұрын", "1 год 11 месяцев назад", "1 year 11 months ago"),
    (731, "2 жыл бұрын", "2 года назад", "2 years ago"), (400, "1 жыл 1 ай бұрын", "1 год 1 месяц назад", "1 year 1 month ago"),
    (2_294, "6 жыл 3 ай бұрын", "6 лет 3 месяца назад", "6 years 3 months ago"),
    (-3, "3 күн қалды", "через 3 дня", "in 3 days"),
])
func agesAreWorded(days: Int, kk: String, ru: String, en: String) {
    #expect(kazakh.age(days: days) == kk)
    #expect(russian.age(days: days) == ru)
    #expect(english.age(days: days) == en)
}

@Test func daysLeftAreWorded() {
    #expect(kazakh.daysLeft(12) == "12 күн қалды")
    #expect(russian.daysLeft(1) == "остался 1 день")
    #expect(russian.daysLeft(12) == "осталось 12 дней")
    #expect(english.daysLeft(-1) == "1 day overdue")
    #expect(kazakh.daysLeft(0) == "бүгін")
    #expect(russian.length(days: 21) == "21 день")
}

@Test func theClockIsThatOfKazakhstan() throws {
    let moment = try #require(Instant(rfc3339: "2026-02-04T19:04:59Z"))
    #expect(kazakh.clock(moment) == "00:04")
    #expect(kazakh.moment(moment) == "05.02.2026 00:04")
    #expect(kazakh.asOf(AsOf(moment)) == "05.02.2026 00:04")
    #expect(kazakh.asOf(AsOf(try day("2026-02-04"))) == "04.02.2026")
}
