import HealthModel
import Localization
import Testing

/// Rounding never crosses a line that matters.
struct LineKeepingRoundingTests {
    private func shown(_ value: Double, digits: Int?, target: Double? = nil, unit: MeasureUnit = .percent) -> String {
        var reading = Reading(.number(.decimal(value)), unit: unit, digits: digits)
        reading.target = target
        return Wording(language: .en).reading(reading)
    }

    @Test func aFigureBelowItsTargetIsNotShownAtIt() {
        #expect(shown(94.96, digits: 1, target: 95) == "94.96%")
        #expect(shown(94.94, digits: 1, target: 95) == "94.9%")
        #expect(shown(95.04, digits: 1, target: 95) == "95.04%")
        #expect(shown(95, digits: 1, target: 95) == "95.0%")
    }

    @Test func aShareShortOfTheWholeIsNotAHundredPerCent() {
        #expect(shown(99.99, digits: 1) == "99.99%")
        #expect(shown(99.996, digits: 0) == "99.99%")
        #expect(shown(100.004, digits: 0) == "100.01%")
        #expect(shown(99.99, digits: 1, unit: .number) == "100.0")
    }

    @Test func whatIsNotZeroIsNotShownAsZero() {
        #expect(shown(0.04, digits: 1) == "0.04%")
        #expect(shown(0.0004, digits: 1) == "0.001%")
        #expect(shown(-0.04, digits: 1, unit: .ratio) == "−0.04")
        #expect(shown(0, digits: 1) == "0.0%")
    }

    @Test func twoMoreDecimalsAtMostThenItIsCutToItsSide() {
        #expect(shown(94.99999, digits: 1, target: 95) == "94.999%")
        #expect(shown(95.00001, digits: 1, target: 95) == "95.001%")
    }

    @Test func aDifferenceIsRoundedLikeItsFigure() {
        let wording = Wording(language: .en)
        #expect(wording.reading(Reading(.number(.decimal(-0.01)), unit: .percentPoint, digits: 1), style: .signed) == "0.0")
    }

    @Test func figuresWithoutRoundingAreLeftAlone() {
        #expect(shown(94.96, digits: nil, target: 95) == "94.96%")
    }
}
