import HealthModel
import Localization
import Testing

@testable import Importers

struct DateAndPeriodTests {
    @Test(arguments: [
        "2026-02-04", "04.02.2026", "4.2.2026", "4 ақпан 2026", "2026 ж. 4 ақпан", "2026 жылғы 4 ақпан", "4 февраля 2026 г.",
        "4 Feb 2026", "February 4, 2026", "4 ақп. 2026", "2026-02-04 00:00:00", "2026-02-04T09:00:00+05:00", "04.02.2026 09:00",
        " 04.02.2026 ",
    ])
    func aDayIsReadInEverySpelling(_ text: String) {
        #expect(DayText().day(text) == Day(year: 2026, month: 2, day: 4))
    }

    @Test(arguments: ["30.02.2026", "2026-02-30", "04.02.26", "04/02/2026", "4 мамыр", "2026", "ақпан 2026", "4 4 ақпан 2026", "x"])
    func whatIsNoDayIsRefused(_ text: String) {
        #expect(DayText().day(text) == nil)
    }

    @Test func slashesNeedAnOrder() {
        #expect(DayText(order: .dayFirst).day("04/02/2026") == Day(year: 2026, month: 2, day: 4))
        #expect(DayText(order: .monthFirst).day("02/04/2026") == Day(year: 2026, month: 2, day: 4))
    }

    @Test(arguments: [
        ("2026", "2026"), ("2026 ж.", "2026"), ("2026 год", "2026"), ("2026Q1", "2026Q1"), ("2026 ж. 1-тоқсан", "2026Q1"),
        ("I кв. 2026 г.", "2026Q1"), ("1 квартал 2026", "2026Q1"), ("IV квартал 2026 года", "2026Q4"), ("Q1 2026", "2026Q1"),
        ("2026 ж. 2-жартыжылдық", "2026S2"), ("I полугодие 2026 г.", "2026S1"), ("H2 2026", "2026S2"), ("ақпан 2026", "202602"),
        ("2026 ж. ақпан", "202602"), ("февраль 2026", "202602"), ("февраль 2026 г.", "202602"), ("May 2026", "202605"),
        ("мая 2026", "202605"),
        ("2026 ж. 6-апта", "2026W6"), ("6-я неделя 2026 г.", "2026W6"), ("week 6 of 2026", "2026W6"), ("04.02.2026", "20260204"),
        ("4 ақпан 2026", "20260204"), ("2026-02", "202602"), ("2026-01-01/P35D", "2026-01-01/2026-02-04"),
        ("01.01.2026–04.02.2026", "2026-01-01/2026-02-04"), ("04.02.2026 дейін", "../2026-02-04"), ("по 04.02.2026", "../2026-02-04"),
    ])
    func aPeriodIsReadInEverySpelling(_ text: String, _ identifier: String) {
        #expect(PeriodText().period(text)?.identifier == identifier)
    }

    @Test(arguments: ["5 квартал 2026", "III полугодие 2026", "2026 2027", "тоқсан", "Q1", "бір 2026", "2026Q5", "13.13.2026"])
    func whatIsNoPeriodIsRefused(_ text: String) {
        #expect(PeriodText().period(text) == nil)
    }

    /// Every period printed by the program can be read back.
    @Test(arguments: Language.allCases)
    func printedPeriodsAreReadAgain(_ language: Language) throws {
        let day = try #require(Day(year: 2026, month: 2, day: 4))
        let periods =
            [
                .day(day), Period.year(2026), .half(2, of: 2026), .quarter(3, of: 2026), .week(6, of: 2026),
            ].compactMap(\.self) + (1...12).compactMap { Period.month($0, of: 2026) }
        for period in periods { #expect(PeriodText().period(Wording(language: language).period(period)) == period, "\(period.identifier)") }
    }

    @Test func dateCellsOfSheetsAreAsPreciseAsTheyAreShown() throws {
        let day = try #require(Day(year: 2026, month: 2, day: 1))
        #expect(PeriodText().period(.day(day, .day)) == .day(day))
        #expect(PeriodText().period(.day(day, .month)) == .month(2, of: 2026))
        #expect(PeriodText().period(.day(day, .year)) == .year(2026))
        #expect(PeriodText().period(.number(2026, isPercent: false)) == .year(2026))
    }

    @Test(arguments: [
        ("General", NumberFormat.plain), ("0.0%", .percent), ("dd.mm.yyyy", .date(.day)), ("[$-F800]dddd\\,\\ mmmm\\ dd", .date(.day)),
        ("mmm yyyy", .date(.month)), ("yyyy", .date(.year)), ("h:mm", .plain), ("#,##0\" дана\"", .plain), ("[Red]0.00;-0.00", .plain),
        ("0\\d", .plain),
    ])
    func formatsOfSheetsTellDatesFromNumbers(_ code: String, _ format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }
}
