import Analysis
import HealthModel
import Samples
import Testing

/// Charts of random series, compared with rules applied one by one to whole numbers.
struct ProcessChartPropertyTests {
    private var dice = SystemRandomNumberGenerator()

    @Test mutating func chartsAgreeWithTheNaiveOnes() {
        var seen: Set<SpecialCause> = []
        for _ in 0..<samples(300) {
            let naive = randomChart()
            let chart = chart(of: naive)
            let positions = chart.points.map { ($0.period.first - ProcessSeries.monday) / 7 }
            let raised = chart.signals.map { NaiveChart.Raised(cause: $0.cause, side: $0.side, position: positions[$0.raised]) }
            #expect(Set(raised) == naive.raised, "\(naive)")
            #expect(raised.count == naive.raised.count, "\(naive)")
            for (index, position) in positions.enumerated() {
                #expect(chart.causes(at: index) == naive.causes(at: position), "\(naive) at \(position)")
                agree(chart.limits(at: index), naive.baseline(at: position), naive)
                seen.formUnion(chart.causes(at: index))
            }
        }
        #expect(seen == Set(SpecialCause.allCases))
    }

    private func agree(_ limits: ProcessLimits?, _ baseline: NaiveChart.Baseline?, _ naive: NaiveChart) {
        #expect((limits == nil) == (baseline == nil), "\(naive)")
        guard let limits, let baseline else { return }
        let mean = Double(baseline.sum) / Double(baseline.count) / 10
        let reach = 2.66 * Double(baseline.rangeSum) / Double(baseline.rangeCount) / 10
        #expect(isClose(limits.mean, mean), "\(naive)")
        #expect(isClose(limits.lower, max(mean - reach, naive.minimum.map { Double($0) / 10 } ?? -.infinity)), "\(naive)")
        #expect(isClose(limits.upper, min(mean + reach, naive.maximum.map { Double($0) / 10 } ?? .infinity)), "\(naive)")
    }

    /// The same series in tenths, in any order; about half of the gaps are omitted.
    private mutating func chart(of naive: NaiveChart) -> ProcessChart {
        let values = naive.values.map { $0.map { Double($0) / 10 } }
        let points = ProcessSeries.points(values).filter { $0.value != nil || Bool.random(using: &dice) }
        let rebase = naive.rebase.map { ProcessSeries.week($0).first + Int.random(in: 0...6, using: &dice) }
        let options = ProcessChart.Options(
            printedStep: Double(naive.step) / 10, minimum: naive.minimum.map { Double($0) / 10 },
            maximum: naive.maximum.map { Double($0) / 10 }, rebase: rebase)
        return ProcessChart(points.shuffled(using: &dice), options)
    }

    /// Whole numbers of a narrow range have many ties, zeros and points on the mean; those that drift have runs.
    private mutating func randomChart() -> NaiveChart {
        let base = [0, 50, 1000].randomElement(using: &dice) ?? 0
        let minimum = Bool.random(using: &dice) ? base - 2 : nil
        let maximum = Bool.random(using: &dice) ? base + 3 : nil
        let values = randomValues(around: base).map { $0.map { min(max($0, minimum ?? .min), maximum ?? .max) } }
        return NaiveChart(
            values: values, step: Int.random(in: 0...3, using: &dice), minimum: minimum, maximum: maximum,
            rebase: (0..<Int.random(in: 0...2, using: &dice)).map { _ in Int.random(in: 0...70, using: &dice) })
    }

    private mutating func randomValues(around base: Int) -> [Int?] {
        let spread = [1, 3, 20].randomElement(using: &dice) ?? 1
        let drift = [0, 0, 1, -1, 5, -5].randomElement(using: &dice) ?? 0
        let gapsInTwenty = [0, 0, 1, 6].randomElement(using: &dice) ?? 0
        return (0..<Int.random(in: 0...70, using: &dice)).map { position in
            guard Int.random(in: 0..<20, using: &dice) >= gapsInTwenty else { return nil }
            let wild = Int.random(in: 0..<30, using: &dice) == 0 ? Int.random(in: -100...100, using: &dice) : 0
            return base + drift * position / 3 + Int.random(in: -spread...spread, using: &dice) + wild
        }
    }
}

/// The rules as they are read aloud: for each point, look at the points that end with it. Exact, because nothing is divided.
private struct NaiveChart: CustomStringConvertible {
    let values: [Int?]
    let step: Int
    let minimum: Int?
    let maximum: Int?
    /// Positions at which a new baseline begins.
    let rebase: [Int]
    /// By position.
    private var baselines: [Baseline?] = []

    init(values: [Int?], step: Int, minimum: Int?, maximum: Int?, rebase: [Int]) {
        self.values = values
        self.step = step
        self.minimum = minimum
        self.maximum = maximum
        self.rebase = rebase
        baselines = values.indices.map(makeBaseline)
    }

    struct Baseline {
        var sum: Int, count: Int, rangeSum: Int, rangeCount: Int
    }

    struct Raised: Hashable {
        var cause: SpecialCause, side: ProcessSide, position: Int
    }

    var description: String {
        let series = values.map { $0.map(String.init) ?? "-" }.joined(separator: " ")
        return "\(series) step \(step) in \(minimum ?? .min)...\(maximum ?? .max) rebase \(rebase)"
    }

    private func start(of position: Int) -> Int { rebase.filter { $0 <= position }.max() ?? 0 }
    private func end(of position: Int) -> Int { rebase.filter { $0 > position }.min() ?? values.count }

    func baseline(at position: Int) -> Baseline? { baselines[position] }

    private func makeBaseline(at position: Int) -> Baseline? {
        let own = Array((start(of: position)..<min(end(of: position), values.count)).filter { values[$0] != nil }.prefix(24))
        let numbers = own.compactMap { values[$0] }
        guard numbers.count >= 12, numbers.filter({ $0 == 0 }).count <= numbers.filter({ $0 != 0 }).count else { return nil }
        let ranges = own.compactMap { later in
            own.contains(later - 1) ? abs((values[later] ?? 0) - (values[later - 1] ?? 0)) : nil
        }
        guard !ranges.isEmpty else { return nil }
        let all = ranges.reduce(0, +)
        let kept = ranges.filter { $0 * 1000 * ranges.count <= 3267 * all }
        var baseline = Baseline(sum: numbers.reduce(0, +), count: numbers.count, rangeSum: kept.reduce(0, +), rangeCount: kept.count)
        if baseline.rangeSum < step * baseline.rangeCount { (baseline.rangeSum, baseline.rangeCount) = (step, 1) }
        return baseline
    }

    /// How far a value is above the mean, times the number of points of the baseline.
    private func above(_ value: Int, _ baseline: Baseline) -> Int { value * baseline.count - baseline.sum }

    /// Whether a value is above the mean by more than `thirds` / 3 of 2.66 mean ranges; below it for the low side.
    private func isBeyond(_ thirds: Int, _ value: Int, _ side: ProcessSide, _ baseline: Baseline) -> Bool {
        let distance = side == .high ? above(value, baseline) : -above(value, baseline)
        return distance * 300 * baseline.rangeCount > 266 * thirds * baseline.rangeSum * baseline.count
    }

    /// Whether a rule holds for the points that end at a position.
    private func holds(_ cause: SpecialCause, _ side: ProcessSide, endingAt position: Int) -> Bool {
        guard position >= 0, position < values.count, let baseline = baseline(at: position) else { return false }
        let length = [.outside: 1, .nearLimit: 3][cause] ?? 7
        let first = position - length + 1
        guard first >= start(of: position) else { return false }
        let points = values[first...position].compactMap { $0 }
        guard points.count == length else { return false }
        switch cause {
        case .outside: return isBeyond(3, points[0], side, baseline)
        case .shift: return points.allSatisfy { isBeyond(0, $0, side, baseline) }
        case .trend: return (1..<7).allSatisfy { side == .high ? points[$0] > points[$0 - 1] : points[$0] < points[$0 - 1] }
        case .nearLimit:
            return points.allSatisfy { isBeyond(0, $0, side, baseline) } && points.filter { isBeyond(2, $0, side, baseline) }.count >= 2
        }
    }

    /// A point shows a cause if it is among the points of a rule that holds, and near the limit itself where that is what counts.
    func causes(at position: Int) -> Set<SpecialCause> {
        guard let value = values[position], let baseline = baseline(at: position) else { return [] }
        return Set(
            SpecialCause.allCases.filter { cause in
                ProcessSide.allCases.contains { side in
                    let reach = [.outside: 0, .nearLimit: 2][cause] ?? 6
                    return (position...position + reach).contains {
                        holds(cause, side, endingAt: $0) && start(of: $0) == start(of: position)
                    }
                        && (cause != .nearLimit || isBeyond(2, value, side, baseline))
                }
            })
    }

    /// Where a rule holds that did not hold one point before.
    var raised: Set<Raised> {
        var found: Set<Raised> = []
        for position in values.indices {
            for cause in SpecialCause.allCases {
                for side in ProcessSide.allCases where holds(cause, side, endingAt: position) {
                    let held = start(of: position) < position && holds(cause, side, endingAt: position - 1)
                    if !held { found.insert(Raised(cause: cause, side: side, position: position)) }
                }
            }
        }
        return found
    }
}
