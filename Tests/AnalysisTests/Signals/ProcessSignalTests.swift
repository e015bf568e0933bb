import Analysis
import HealthModel
import Testing

/// Special causes in series worked out by hand, most of them after the calm baseline: mean 10, limits 4.68 and 15.32, two thirds of the
/// way 6.4533 and 13.5467, the last point an 11 at position 23.
struct ProcessSignalTests {
    private func signals(_ values: [Double?], after baseline: [Double?] = ProcessSeries.calm) -> [ProcessSignal] {
        ProcessSeries.chart(baseline + values).signals
    }

    // MARK: Outside

    @Test func pointsOutsideInARowAreOneSignal() {
        // 16 and 17 are over 15.32, 4 is under 4.68. With the 11 before them, 16 and 17 are two of three near the limit as well.
        #expect(
            signals([16, 17, 10, 4]) == [
                ProcessSignal(.outside, .high, points: [24, 25], raised: 24),
                ProcessSignal(.nearLimit, .high, points: [24, 25], raised: 25),
                ProcessSignal(.outside, .low, points: [27], raised: 27),
            ])
    }

    @Test func aPointOnALimitIsInside() {
        #expect(signals([15.32]).isEmpty)
        #expect(signals([15.33]).map(\.cause) == [.outside])
        #expect(signals([4.68]).isEmpty)
        #expect(signals([4.67]).map(\.cause) == [.outside])
    }

    // MARK: Shifts

    @Test func sevenPointsOnOneSideAreAShift() {
        // The 11 at position 23 is the first one.
        let six: [Double?] = [11.5, 11, 11.5, 11, 11.5]
        #expect(signals(six).isEmpty)
        #expect(signals(six + [11]) == [ProcessSignal(.shift, .high, points: Array(23...29), raised: 29)])
        // An eighth one belongs to it; it was completed by the seventh.
        #expect(signals(six + [11, 11.5]) == [ProcessSignal(.shift, .high, points: Array(23...30), raised: 29)])
        #expect(
            signals([9, 8.5, 9, 8.5, 9, 8.5, 9]) == [ProcessSignal(.shift, .low, points: Array(24...30), raised: 30)])
    }

    @Test func aPointOnTheMeanEndsAShift() {
        // Four points above, one on the mean, six above.
        let values: [Double?] = [11.5, 11, 11.5, 10, 11, 11.5, 11, 11.5, 11, 11.5]
        #expect(signals(values).isEmpty)
        #expect(signals(values + [11]) == [ProcessSignal(.shift, .high, points: Array(28...34), raised: 34)])
    }

    /// No sum of 24 such decimals is exactly 24 times one of them: by the last binary digit all points would be on one side.
    @Test(arguments: [0.1, 0.7, 98.6, 1234.56, 1e9 / 3])
    func aConstantSeriesHasNoSignal(_ value: Double) {
        let chart = ProcessSeries.chart([Double?](repeating: value, count: 30))
        #expect(isClose(chart.limits(at: 0).map { $0.mean / value }, 1))
        #expect(chart.signals.isEmpty)
        #expect(chart.verdict == .usual)
    }

    @Test func theFirstMoveOfAConstantSeriesIsASignalIfItIsPrinted() {
        let still = [Double?](repeating: 50, count: 24)
        let options = ProcessChart.Options(printedStep: 0.1)
        // The limits are 50 ± 0.266.
        #expect(ProcessSeries.chart(still + [50.2], options).signals.isEmpty)
        #expect(ProcessSeries.chart(still + [50.3], options).signals.map(\.cause) == [.outside])
    }

    // MARK: Trends

    @Test func sevenRisingPointsAreATrend() {
        // From 11 down to 8, six rising points; from 11 down to 7, seven.
        #expect(signals([8, 9, 10, 11, 12, 13]).isEmpty)
        #expect(signals([7, 8, 9, 10, 11, 12, 13]) == [ProcessSignal(.trend, .high, points: Array(24...30), raised: 30)])
    }

    /// The cases of the R package's own tests of its trends: 1 to 7 is one at the 7th point, also between a 2 and a 3, 7 to 1 too, and
    /// 1 2 3 3 4 5 6 is none. Here they follow 3 and 5 in turn: mean 4, limits -1.32 and 9.32, two thirds of the way 0.45 and 7.55.
    @Test(arguments: [
        ([1, 2, 3, 4, 5, 6, 7], ProcessSignal(.trend, .high, points: Array(24...30), raised: 30)),
        ([2, 1, 2, 3, 4, 5, 6, 7, 3], ProcessSignal(.trend, .high, points: Array(25...31), raised: 31)),
        ([7, 6, 5, 4, 3, 2, 1], ProcessSignal(.trend, .low, points: Array(24...30), raised: 30)),
        ([1, 2, 3, 3, 4, 5, 6], nil),
    ])
    func trendsAreThoseOfTheNHS(_ values: [Double], _ expected: ProcessSignal?) {
        #expect(signals(values, after: ProcessSeries.alternating(3, 5, 24)) == [expected].compactMap { $0 })
    }

    // MARK: Two of three

    @Test func twoOfThreeNearOneLimitAreASignal() {
        // The 11 between is on the same side and not near the limit.
        #expect(signals([14, 11, 14]) == [ProcessSignal(.nearLimit, .high, points: [24, 26], raised: 26)])
        // 9, 14, 14 is not yet one; 14, 14, 11 is.
        #expect(signals([9, 14, 14]).isEmpty)
        #expect(signals([9, 14, 14, 11]) == [ProcessSignal(.nearLimit, .high, points: [25, 26], raised: 27)])
        #expect(signals([6, 9, 6]) == [ProcessSignal(.nearLimit, .low, points: [24, 26], raised: 26)])
    }

    @Test func theThirdPointIsOnTheSameSide() {
        #expect(signals([14, 9, 14]).isEmpty)
        #expect(signals([14, 10, 14]).isEmpty)
        #expect(signals([14, 6, 14, 6]).isEmpty)
    }

    @Test func aPointOutsideCountsAsNearTheLimit() {
        #expect(
            signals([16, 11, 14]) == [
                ProcessSignal(.outside, .high, points: [24], raised: 24),
                ProcessSignal(.nearLimit, .high, points: [24, 26], raised: 26),
            ])
    }

    /// 1 and 3 in turn: mean 2, lower limit -3.32 cut to 0. Two thirds of the way to -3.32 are -1.55: zeros are not near.
    @Test func valuesAtTheEndOfTheRangeAreNotNearACutLimit() {
        let chart = ProcessSeries.chart(ProcessSeries.alternating(1, 3, 24) + [0, 0, 0], ProcessChart.Options(minimum: 0))
        #expect(chart.signals.isEmpty)
        #expect(chart.verdict == .usual)
    }

    // MARK: Gaps and new baselines

    @Test func aGapEndsEveryRun() {
        // Three above, a gap, six above.
        let shift: [Double?] = [11.5, 11, nil, 11.5, 11, 11.5, 11, 11.5, 11]
        #expect(signals(shift).isEmpty)
        #expect(signals(shift + [11.5]) == [ProcessSignal(.shift, .high, points: Array(27...33), raised: 33)])
        #expect(signals([7, 8, 9, nil, 10, 11, 12, 13]).isEmpty)
        #expect(signals([9, 14, nil, 14, 9]).isEmpty)
    }

    @Test func anOmittedWeekIsAGap() {
        var points = ProcessSeries.points(ProcessSeries.calm + [7, 8, 9, nil, 10, 11, 12, 13])
        points.remove(at: 27)
        #expect(ProcessChart(points).signals.isEmpty)
    }

    /// 11 to 17 rise over the change of borders before week 24. The twelve points after it make 174: mean 14.5; their moving ranges are ten
    /// of 1 and one of 3: limits 14.5 ± 2.66 · 13 / 11 = 11.36 and 17.64, two thirds of the way 12.40 and 16.60.
    @Test func noRunCrossesAChangeOfBorders() {
        let values = ProcessSeries.calm + [12, 13, 14, 15, 16, 17] + ProcessSeries.alternating(14, 15, 6)
        #expect(ProcessSeries.chart(values).causes(at: 29).contains(.trend))
        let chart = ProcessSeries.chart(values, ProcessChart.Options(rebase: [ProcessSeries.week(24).first]))
        #expect(isClose(chart.limits(at: 24)?.upper, 14.5 + 2.66 * 13 / 11))
        #expect(chart.signals.isEmpty)
    }

    // MARK: The baseline itself

    /// 1 to 12: mean 6.5, every moving range 1, limits 3.84 and 9.16, two thirds of the way 4.73 and 8.27. Six points on each side are
    /// no shift.
    @Test func pointsOfTheBaselineAreJudgedToo() {
        let chart = ProcessSeries.chart((1...12).map(Double.init))
        #expect(
            chart.signals == [
                ProcessSignal(.outside, .low, points: [0, 1, 2], raised: 0),
                ProcessSignal(.nearLimit, .low, points: [0, 1, 2, 3], raised: 2),
                ProcessSignal(.trend, .high, points: Array(0...11), raised: 6),
                ProcessSignal(.nearLimit, .high, points: [8, 9, 10, 11], raised: 9),
                ProcessSignal(.outside, .high, points: [9, 10, 11], raised: 9),
            ])
        #expect(chart.causes(at: 2) == [.outside, .nearLimit, .trend])
        #expect(chart.causes(at: 6) == [.trend])
        #expect(ProcessSeries.chart((1...11).map(Double.init)).signals.isEmpty)
    }
}
