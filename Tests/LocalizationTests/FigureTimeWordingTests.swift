import HealthModel
import Localization
import Testing

/// What a figure says about its time.
struct FigureTimeWordingTests {
    private let english = Wording(language: .en)
    private let day = Period.day(Day(year: 2026, month: 2, day: 4) ?? Day(ordinal: 0))
    private let year = Period(identifier: "2025") ?? .day(Day(ordinal: 0))

    @Test func aPlainFigureSaysItsPeriod() {
        #expect(english.time(FigureTime(year)) == "2025")
        #expect(english.time(FigureTime(day)) == "4 Feb 2026")
    }

    @Test func aSumSaysItsParts() {
        let parts = FigureTime.Parts(.quarter, count: 4, of: 4)
        #expect(english.time(FigureTime(year, making: .sum(parts))) == "2025, sum of 4/4 quarters")
        #expect(Wording(language: .ru).time(FigureTime(year, making: .sum(parts))) == "2025 г., сумма 4/4 кварталов")
        #expect(english.time(FigureTime(year, making: .days(29, of: 30))) == "2025, 29/30 days")
    }

    @Test func stocksOfSeveralDaysSayTheirRange() {
        #expect(english.time(FigureTime(day, earliest: day.first + -3)) == "1 Feb 2026–4 Feb 2026")
    }

    @Test func aSumWithOlderUnitsSaysHowMany() {
        #expect(english.time(FigureTime(day, earliest: day.first + -1, carried: 1)) == "4 Feb 2026, 1 of 3 Feb 2026")
    }

    @Test func aNewerPeriodIsNamed() {
        let newer = FigureTime.SoFar(Period(identifier: "2026Q1") ?? year, reporting: 1, expected: 20)
        #expect(english.time(FigureTime(year, soFar: newer)) == "2025, Q1 2026 so far: 1/20")
    }

    @Test func aNarrowPlaceHasAShortPeriod() {
        let short = ["20260204", "202601", "2025Q4", "2025", "2026-01-01/P35D"].map { english.shortPeriod(Period(identifier: $0) ?? day) }
        #expect(short == ["4 Feb 26", "Jan 26", "Q4 25", "2025", "1 Jan–4 Feb 26"])
    }

    @Test func aForecastIsADayAnIntervalOrNoEarlierThan() {
        var reading = Reading(.number(.integer(90)), unit: .day, isEstimate: true)
        reading.date = ForecastDate(day.first, day.first)
        #expect(english.reading(reading) == "≈4 Feb 2026")
        reading.date = ForecastDate(day.first, day.first + 3)
        #expect(english.reading(reading) == "≈4 Feb 2026–7 Feb 2026")
        reading.date = ForecastDate(day.first, nil)
        #expect(english.reading(reading) == "not before 4 Feb 2026")
    }
}
