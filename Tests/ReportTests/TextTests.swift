import Testing

@testable import Report

@Suite struct LineBreakerTests {
    /// Ten letters of ten points fit on a line.
    private func lines(_ text: String, limit: Int = 99) -> [String] {
        LineBreaker(measure: EvenMeasure(), style: TextStyle(size: 10), width: 50, limit: limit).lines(text)
    }

    @Test func linesEndAtSpaces() {
        #expect(lines("one two three four") == ["one two", "three four"])
    }

    @Test func aNoBreakSpaceDoesNotEndALine() {
        #expect(lines("all 1\u{A0}012\u{A0}856") == ["all", "1\u{A0}012\u{A0}856"])
    }

    @Test func aWordLongerThanALineIsCutAndNothingIsLost() {
        #expect(lines("ab 012345678901234567890 cd") == ["ab", "0123456789", "0123456789", "0 cd"])
    }

    @Test func whatIsBeyondTheLimitIsAnEllipsis() {
        let lines = lines("one two three four five six seven", limit: 2)
        #expect(lines.count == 2 && lines[1].hasSuffix("…") && lines[1].count <= 10)
    }

    @Test func aWordOfTenThousandLettersTakesItsLimitOfLines() {
        #expect(lines(String(repeating: "Қ", count: 10_000), limit: 3).map(\.count) == [10, 10, 10])
    }

    @Test func aLongWordIsPartedAfterItsHyphen() {
        #expect(lines("Ақпарат-түсіндіру") == ["Ақпарат-", "түсіндіру"])
        #expect(lines("a 2026-02-04") == ["a", "2026-02-04"], "what fits on a line stays whole")
    }

    @Test func anEmptyTextIsOneEmptyLine() {
        #expect(lines("") == [""])
    }
}

@Suite struct NumberPartsTests {
    @Test(arguments: [
        ("1\u{A0}012\u{A0}856 адам", "", "1\u{A0}012\u{A0}856", "адам"),
        ("86,4\u{A0}%", "", "86,4", "%"),
        (">8\u{A0}000\u{A0}000 ₸", "", ">8\u{A0}000\u{A0}000", "₸"),
        ("бір қызметке 1\u{A0}932,5\u{A0}₸", "бір қызметке", "1\u{A0}932,5", "₸"),
        ("2,853,382,000 ₸", "", "2,853,382,000", "₸"),
        ("−236", "", "−236", ""),
        ("<b>", "", "<b>", ""),
    ]) func aFigureIsTakenApart(text: String, before: String, number: String, after: String) {
        let parts = NumberParts(text)
        #expect(parts.before == before && parts.number == number && parts.after == after)
    }

    @Test func aNumberInTheNameOfTheUnitIsNotTakenForTheFigure() {
        let parts = NumberParts("10 мың адамға шаққанда 49,2", bare: "49,2")
        #expect(parts.before == "10 мың адамға шаққанда" && parts.number == "49,2" && parts.after == "")
    }
}

@Suite struct AxisTickTests {
    @Test func ticksAreRoundNumbersInsideTheRange() {
        #expect(AxisTicks(from: 0, to: 97, count: 4).values == [0, 25, 50, 75])
        #expect(AxisTicks(from: 83.9, to: 88.5, count: 4).values == [84, 86, 88])
        #expect(AxisTicks(from: 0, to: 2_900_000, count: 4).values == [0, 1_000_000, 2_000_000])
    }

    @Test func labelsHaveAsManyDigitsAsTellThemApart() {
        #expect([2_500_000, 20, 2, 2.5, 0.5, 0.02].map { AxisTicks.digits($0) } == [0, 0, 0, 1, 1, 2])
        #expect([2_500_000, 20, 2, 2.5, 0.5].map { AxisTicks.precision($0) } == [0, 0, 1, 1, 2])
    }

    @Test func aRangeWithoutLengthHasOneTick() {
        #expect(AxisTicks(from: 5, to: 5, count: 4).values == [5])
    }

    @Test(arguments: [1e-300, 1e-9, 0.3, 7.0, 1e15, 1e300]) func anyLengthHasAFewTicks(length: Double) {
        let ticks = AxisTicks(from: 0, to: length, count: 4).values
        #expect((1...6).contains(ticks.count), "\(ticks)")
    }
}
