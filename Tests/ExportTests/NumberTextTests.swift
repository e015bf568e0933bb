import Arrangement
import HealthModel
import Localization
import PanelContent
import Testing

@testable import ExportFormats
@testable import ExportModel

@Suite struct NumberTextTests {
    @Test(arguments: [
        (Number.integer(9_007_199_254_740_993), "9007199254740993"), (.decimal(86.4), "86.4"), (.decimal(-3.9), "-3.9"),
        (.decimal(12), "12"),
        (.decimal(1e-7), "0.0000001"), (.decimal(-2.5e-6), "-0.0000025"), (.decimal(.nan), ""), (.decimal(.infinity), ""),
    ])
    func numbersHaveNoGroupsAndNoExponent(number: Number, text: String) {
        #expect(PlainNumber.text(number) == text)
    }

    @Test func onlyCalculatedNumbersAreRounded() {
        #expect(PlainNumber.text(.decimal(86.428582903)) == "86.428582903")
        #expect(PlainNumber.text(.decimal(86.428582903), isCalculated: true) == "86.4286")
    }

    @Test(arguments: [(0.0, 7.0), (88.4, 95.0), (-3.0, 2.0), (5.0, 5.0), (0.0, 1_234_567.0), (0.001, 0.0042)])
    func anAxisHasRoundTicksThatTakeInAllValues(least: Double, most: Double) {
        let axis = AxisScale(least, most)
        #expect(axis.range.lowerBound <= least && axis.range.upperBound >= most)
        #expect((2...8).contains(axis.ticks.count))
    }

    @Test(arguments: [("../../etc/passwd", "------etc-passwd"), ("Қордай", "------"), ("a b;c", "a-b-c"), ("", "x")])
    func namesOfFilesAreMadeOfLettersDigitsAndHyphens(text: String, name: String) {
        #expect(ExportName.safe(text) == name)
    }

    @Test(arguments: [
        ("beds24hState", "beds24h_state"), ("categoryDE", "category_d_e"), ("a.b-c", "a_b_c"),
    ])
    func codesBecomeNamesOfMetrics(code: String, name: String) {
        #expect(code.snakeCase == name)
    }

    @Test(arguments: [
        ("20260204", "2026-02-04/P1D"), ("2026W6", "2026-02-02/P1W"), ("202602", "2026-02-01/P1M"), ("2026Q1", "2026-01-01/P3M"),
        ("2026S2", "2026-07-01/P6M"), ("2026", "2026-01-01/P1Y"), ("2026-01-05/P35D", "2026-01-05/P35D"),
    ])
    func periodsBecomeIntervalsThatReadAsTheSamePeriod(identifier: String, interval: String) throws {
        let period = try #require(Period(identifier: identifier))
        #expect(period.adxInterval == interval)
        #expect(Period(identifier: interval) == period)
        #expect(Period(identifier: period.exchangeIdentifier) == period)
    }

    @Test func whatComparesDifferentTerritoriesHasAnAsteriskInItsCell() {
        let cells = CellText(wording: Wording(language: .en))
        var growth = Reading(.decimal(-10), unit: .percent, digits: 1)
        #expect(cells.text(.reading(growth, .none)) == "−10.0%")
        growth.borders = Day(year: 2022, month: 6, day: 8)
        #expect(cells.text(.reading(growth, .none)) == "−10.0%*")
        let change = Change(
            difference: Reading(.integer(-40), unit: .service), base: .day(Day(ordinal: 19_000)), borders: Day(year: 2022, month: 6, day: 8)
        )
        #expect(cells.text(.change(change)) == "−40*")
    }

    @Test func countersAndHedgedDifferencesHaveNoDirection() {
        func change(_ qualifier: Qualifier = .exact, isOfCounters: Bool = false) -> Change {
            Change(
                difference: Reading(.number(.integer(40)), unit: .service, qualifier: qualifier), base: .day(Day(ordinal: 19_000)),
                isOfCounters: isOfCounters)
        }
        #expect(change().hasDirection)
        #expect(!change(.moreThan).hasDirection && !change(isOfCounters: true).hasDirection)
    }
}
