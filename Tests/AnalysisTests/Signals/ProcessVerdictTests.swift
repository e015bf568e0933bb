import Analysis
import HealthModel
import Testing

/// What the last point means, and whether the target is reached. The calm baseline has the limits 4.68 and 15.32.
struct ProcessVerdictTests {
    private func verdict(_ values: [Double?], _ direction: Indicator.Direction) -> ProcessChart.Verdict? {
        ProcessSeries.chart(ProcessSeries.calm + values, ProcessChart.Options(direction: direction)).verdict
    }

    @Test func theDirectionSaysWhatASignalMeans() {
        #expect(verdict([], .higherIsBetter) == .usual)
        for values in [[16], [9, 14, 11, 14], [9, 11, 12, 11, 12, 11, 12, 11], [7, 8, 9, 10, 11, 12, 13]] as [[Double?]] {
            #expect(verdict(values, .higherIsBetter) == .improving)
            #expect(verdict(values, .lowerIsBetter) == .concerning)
            #expect(verdict(values, .neutral) == .changed)
        }
        for values in [[4], [6, 9, 6], [9, 8, 9, 8, 9, 8, 9], [13, 12, 11, 10, 9, 8, 7]] as [[Double?]] {
            #expect(verdict(values, .higherIsBetter) == .concerning)
            #expect(verdict(values, .lowerIsBetter) == .improving)
            #expect(verdict(values, .neutral) == .changed)
        }
    }

    /// Seven points rise and are all below the mean: a shift down and a trend up.
    @Test func ofOppositeSignalsTheConcerningOneCounts() {
        let values: [Double?] = [5, 5.5, 6, 6.5, 7, 7.5, 8]
        #expect(ProcessSeries.chart(ProcessSeries.calm + values).causes(at: 30) == [.shift, .trend])
        #expect(verdict(values, .higherIsBetter) == .concerning)
        #expect(verdict(values, .lowerIsBetter) == .concerning)
        #expect(verdict(values, .neutral) == .changed)
    }

    @Test func aSignalThatIsOverSaysNothingOfTheLastPoint() {
        let chart = ProcessSeries.chart(ProcessSeries.calm + [16, 10], ProcessChart.Options(direction: .higherIsBetter))
        #expect(chart.verdict == .usual)
        #expect(chart.verdict(at: 24) == .improving)
    }

    @Test func nothingIsSaidOfAGapOrWithoutLimits() {
        #expect(verdict([16, nil], .higherIsBetter) == nil)
        #expect(ProcessSeries.chart(ProcessSeries.alternating(9, 11, 11)).verdict == nil)
        #expect(ProcessSeries.chart([]).verdict == nil)
    }

    /// A shift whose seventh point is the last one or the one before is news, though it began seven points ago.
    @Test func signalsCompletedByTheLastTwoPointsAreRecent() {
        let shift: [Double?] = [9, 8.5, 9, 8.5, 9, 8.5, 9]
        for (later, isRecent) in [([], true), ([8.5], true), ([nil], true), ([8.5, 9], false), ([nil, nil], false)] as [([Double?], Bool)] {
            let recent = ProcessSeries.chart(ProcessSeries.calm + shift + later).recentSignals
            #expect(recent.map(\.cause) == (isRecent ? [.shift] : []))
            #expect(recent.first.map(\.since) == (isRecent ? 24 : nil))
        }
    }

    // MARK: Targets

    private func target(_ target: Double?, _ direction: Indicator.Direction) -> ProcessChart.TargetVerdict? {
        ProcessSeries.chart(ProcessSeries.calm, ProcessChart.Options(direction: direction, target: target)).targetVerdict
    }

    @Test func aTargetOutsideTheLimitsIsReachedAlwaysOrNever() {
        #expect(target(4.6, .higherIsBetter) == .always)
        #expect(target(4.7, .higherIsBetter) == .byChance)
        #expect(target(15.3, .higherIsBetter) == .byChance)
        #expect(target(15.4, .higherIsBetter) == .never)
        #expect(target(15.4, .lowerIsBetter) == .always)
        #expect(target(15.3, .lowerIsBetter) == .byChance)
        #expect(target(4.7, .lowerIsBetter) == .byChance)
        #expect(target(4.6, .lowerIsBetter) == .never)
    }

    @Test func aLimitAtTheTargetReachesIt() {
        #expect(target(4.68, .higherIsBetter) == .always)
        #expect(target(15.32, .higherIsBetter) == .byChance)
        #expect(target(15.32, .lowerIsBetter) == .always)
        #expect(target(4.68, .lowerIsBetter) == .byChance)
        // 97 and 99 in turn: the upper limit 103.32 is cut to 100, and 100 is possible.
        let options = ProcessChart.Options(maximum: 100, direction: .higherIsBetter, target: 100)
        #expect(ProcessSeries.chart(ProcessSeries.alternating(97, 99, 24), options).targetVerdict == .byChance)
    }

    @Test func withoutTargetDirectionOrLimitsThereIsNoVerdict() {
        #expect(target(nil, .higherIsBetter) == nil)
        #expect(target(12, .neutral) == nil)
        let options = ProcessChart.Options(direction: .higherIsBetter, target: 12)
        #expect(ProcessSeries.chart(ProcessSeries.alternating(9, 11, 11), options).targetVerdict == nil)
        #expect(ProcessSeries.chart([], options).targetVerdict == nil)
    }

    /// The second baseline, 19 and 21 in turn, has the limits 14.68 and 25.32; the first one never reached 16.
    @Test func theTargetIsComparedWithTheLatestLimits() {
        let options = ProcessChart.Options(rebase: [ProcessSeries.week(24).first], direction: .higherIsBetter, target: 14)
        #expect(ProcessSeries.chart(ProcessSeries.calm + ProcessSeries.alternating(19, 21, 12), options).targetVerdict == .always)
    }
}
