import Analysis
import HealthModel
import Testing

/// Mean and limits of a baseline, worked out by hand.
struct ProcessLimitsTests {
    private func limits(_ values: [Double?], _ options: ProcessChart.Options = ProcessChart.Options()) -> ProcessLimits? {
        ProcessSeries.chart(values, options).segments.first?.limits
    }

    @Test func limitsAreTheMeanAndTwoPointSixSixMeanRangesOnEachSide() {
        let limits = limits(ProcessSeries.calm)
        #expect(isClose(limits?.mean, 10))
        #expect(isClose(limits?.meanRange, 2))
        #expect(isClose(limits?.lower, 4.68))
        #expect(isClose(limits?.upper, 15.32))
    }

    /// In-process inventory of 31 months, a textbook series of D. J. Wheeler ("Making Sense of Data") as quoted at
    /// xmrit.com/articles/plot-xmr-chart-instructions. The moving ranges of the first 24 months, as printed there, are 8 7 4 2 7 3 2 7 8
    /// 10 2, 3 2 3 3 6 3 6 3 4 2 4 1: their sum is 100, their mean 100 / 23. (The article has one baseline of all 31 months.)
    @Test func aTextbookSeriesVariesAsAlways() {
        let inventory: [Double] = [
            19, 27, 20, 16, 18, 25, 22, 24, 17, 25, 15, 17, 20, 22, 19, 16, 22, 19, 25, 22, 18, 20, 16, 17, 20, 15, 27, 25, 17, 19, 28,
        ]
        let chart = ProcessSeries.chart(inventory)
        let limits = chart.segments.first?.limits
        // The 24 months make 481.
        #expect(isClose(limits?.mean, 481.0 / 24))
        #expect(isClose(limits?.meanRange, 100.0 / 23))
        #expect(isClose(limits?.lower, 481.0 / 24 - 266.0 / 23))
        // 20.04 + 11.57 = 31.61: the last month's 28 is inside. The six months up to 15 are all below the mean: one too few.
        #expect(chart.signals.isEmpty)
    }

    /// The example of the vignette "Deviations from Excel defaults" of the R package NHSRplotthedots. Of the 17 moving ranges 15 are 1,
    /// the others 8 and 9: the mean is 32 / 17 = 1.88, and both are over 3.267 · 1.88 = 6.15. Without them the mean range is 1.
    @Test func movingRangesFarOverTheirMeanAreLeftOut() {
        let values: [Double] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
        let chart = ProcessSeries.chart(values)
        let limits = chart.segments.first?.limits
        // The mean keeps the 10: 35 / 18, not 25 / 17.
        #expect(isClose(limits?.mean, 35.0 / 18))
        #expect(isClose(limits?.meanRange, 1))
        #expect(isClose(limits?.upper, 35.0 / 18 + 2.66))
        #expect(isClose(limits?.lower, 35.0 / 18 - 2.66))
        #expect(chart.signals == [ProcessSignal(.outside, .high, points: [4], raised: 4)])
    }

    /// Moving ranges: 21 of 1, one of 4, one of 30. Their mean is 55 / 23 = 2.39, so that 30 is over 7.81; of the others the mean is
    /// 25 / 22 = 1.14, and 4 would now be over 3.71.
    @Test func theyAreLeftOutOnce() {
        let values = ProcessSeries.alternating(10, 11, 6) + ProcessSeries.alternating(15, 14, 6) + ProcessSeries.alternating(44, 45, 12)
        let limits = limits(values)
        #expect(isClose(limits?.meanRange, 25.0 / 22))
        // 63 + 87 + 534 = 684.
        #expect(isClose(limits?.mean, 28.5))
    }

    @Test func twelvePointsAreTheLeast() {
        #expect(limits(ProcessSeries.alternating(9, 11, 11)) == nil)
        #expect(isClose(limits(ProcessSeries.alternating(9, 11, 12))?.upper, 15.32))
        #expect(ProcessSeries.chart([]).segments.isEmpty)
    }

    @Test func gapsAreNotCountedAmongThem() {
        let eleven = ProcessSeries.alternating(9, 11, 6) + [nil, nil] + ProcessSeries.alternating(9, 11, 5)
        #expect(limits(eleven) == nil)
        #expect(limits(eleven + [11]) != nil)
    }

    /// Six times 9, six times 11 and a 22 make 142.
    @Test func theBaselineGrowsToTwentyFourPointsAndStays() {
        let growing = limits(ProcessSeries.alternating(9, 11, 12) + [22])
        #expect(isClose(growing?.mean, 142.0 / 13))
        let later = ProcessSeries.chart(ProcessSeries.calm + [22, 22, 22, 22])
        #expect(later.segments.map(\.baseline) == [0..<24])
        #expect(isClose(later.segments.first?.limits?.mean, 10))
        #expect(ProcessSeries.chart([nil] + ProcessSeries.calm + [22]).segments.map(\.baseline) == [0..<25])
    }

    /// 10 and 12 in turn, a gap, 16 and 18 in turn: all ten moving ranges are 2. Over the gap there would be a 4, and their mean 24 / 11.
    @Test(arguments: [false, true])
    func aGapGivesNoMovingRange(_ isOmitted: Bool) {
        var points = ProcessSeries.points(ProcessSeries.alternating(10, 12, 6) + [nil] + ProcessSeries.alternating(16, 18, 6))
        if isOmitted { points.remove(at: 6) }
        let limits = ProcessChart(points).segments.first?.limits
        // (66 + 102) / 12.
        #expect(isClose(limits?.mean, 14))
        #expect(isClose(limits?.meanRange, 2))
        #expect(isClose(limits?.lower, 8.68))
    }

    @Test func pointsOfWhichNoTwoAreInARowHaveNoLimits() {
        let values: [Double?] = (0..<24).map { $0 % 2 == 0 ? Double($0) : nil }
        #expect(limits(values) == nil)
    }

    @Test func nothingIsJudgedWhereOverHalfIsZero() {
        let zeros = [Double?](repeating: 0, count: 12)
        #expect(limits(zeros + [0] + ProcessSeries.alternating(3, 4, 11)) == nil)
        #expect(limits(zeros + ProcessSeries.alternating(3, 4, 12)) != nil)
        // Zeros after the baseline are a fall.
        #expect(limits(ProcessSeries.calm + zeros + zeros) != nil)
    }

    @Test func limitsAreCutToPossibleValues() {
        // 2 ± 5.32.
        let low = limits(ProcessSeries.alternating(1, 3, 24), ProcessChart.Options(minimum: 0))
        #expect(low?.lower == 0)
        #expect(isClose(low?.upper, 7.32))
        // 98 ± 5.32.
        let high = limits(ProcessSeries.alternating(97, 99, 24), ProcessChart.Options(minimum: 0, maximum: 100))
        #expect(isClose(high?.lower, 92.68))
        #expect(high?.upper == 100)
    }

    /// 50 and always 50: the mean range is 0, the limits without a step both 50.
    @Test func theMeanRangeIsAtLeastThePrintedStep() {
        let still = [Double?](repeating: 50, count: 24)
        #expect(isClose(limits(still)?.upper, 50))
        let limits = limits(still, ProcessChart.Options(printedStep: 0.1))
        #expect(isClose(limits?.meanRange, 0.1))
        #expect(isClose(limits?.lower, 49.734))
        #expect(isClose(limits?.upper, 50.266))
        // A greater range stays.
        #expect(isClose(self.limits(ProcessSeries.calm, ProcessChart.Options(printedStep: 1))?.meanRange, 2))
    }

    // MARK: New baselines

    /// From week 24 on the values are 19 and 21 in turn: their mean is 20, their limits 20 ± 5.32. Under the old baseline, all are
    /// outside.
    @Test(arguments: [0, 2, 6])
    func aNewBaselineBeginsWithThePeriodThatHoldsTheDay(_ weekday: Int) {
        let values = ProcessSeries.calm + ProcessSeries.alternating(19, 21, 12)
        #expect(ProcessSeries.chart(values).causes(at: 35).contains(.outside))
        let chart = ProcessSeries.chart(values, ProcessChart.Options(rebase: [ProcessSeries.week(24).first + weekday]))
        #expect(chart.segments.map(\.points) == [0..<24, 24..<36])
        #expect(isClose(chart.limits(at: 23)?.mean, 10))
        #expect(isClose(chart.limits(at: 24)?.mean, 20))
        #expect(isClose(chart.limits(at: 35)?.lower, 14.68))
        #expect(chart.signals.isEmpty)
    }

    @Test func aNewBaselineNeedsTwelvePointsToo() {
        let values = ProcessSeries.calm + ProcessSeries.alternating(19, 21, 12)
        let chart = ProcessSeries.chart(values, ProcessChart.Options(rebase: [ProcessSeries.week(25).first]))
        #expect(chart.segments.map(\.points) == [0..<25, 25..<36])
        #expect(chart.limits(at: 25) == nil)
        #expect(chart.verdict == nil)
        #expect(chart.signals == [ProcessSignal(.outside, .high, points: [24], raised: 24)])
    }

    @Test func daysOutsideTheSeriesChangeNothing() {
        let options = ProcessChart.Options(rebase: [ProcessSeries.monday, ProcessSeries.monday + -400, ProcessSeries.monday + 4000])
        #expect(ProcessSeries.chart(ProcessSeries.calm, options).segments.map(\.points) == [0..<24])
    }
}
