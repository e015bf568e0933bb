import HealthModel

/// What a figure's variation says about its newest period.
public struct Signal: Sendable, Hashable {
    /// A rule that the newest period breaks.
    public struct Cause: Sendable, Hashable {
        public var rule: SpecialCause
        public var side: ProcessSide
        /// The first period that shows it.
        public var since: Period
        /// The periods that show it.
        public var count: Int
        /// Whether it was first seen in one of the last two periods: older ones are known.
        public var isNews: Bool
    }

    public var verdict: ProcessChart.Verdict
    /// The worse side first; empty if the figure varies as usual.
    public var causes: [Cause]
    public var target: ProcessChart.TargetVerdict?
    /// Whether the change from period to period is judged, which mean and limits then are about.
    public var isOfChange: Bool
    public var mean: Double
    public var lower: Double
    public var upper: Double
    /// What it is about.
    public var period: Period
}

extension Analysis {
    /// Returns whether a figure varies as it always does; nil if it is not judged, has too few periods, or none lately.
    public func signal(of id: FigureID) -> Signal? { judgedSeries(of: id)?.signal }
}

extension JudgedSeries {
    public var signal: Signal? {
        guard let newest, let verdict = chart.verdict(at: newest), let limits = chart.limits(at: newest) else { return nil }
        return Signal(
            verdict: verdict, causes: causes(at: newest), target: chart.targetVerdict, isOfChange: way == .change, mean: limits.mean,
            lower: limits.lower, upper: limits.upper, period: chart.points[newest].period)
    }

    private func causes(at position: Int) -> [Signal.Cause] {
        let worse: ProcessSide = chart.options.direction == .lowerIsBetter ? .high : .low
        return chart.signals(at: position).map { signal in
            Signal.Cause(
                rule: signal.cause, side: signal.side, since: chart.points[signal.since].period, count: signal.points.count,
                isNews: signal.raised >= chart.points.count - 2)
        }.sorted { ($0.side == worse ? 0 : 1, $0.rule.rank) < ($1.side == worse ? 0 : 1, $1.rule.rank) }
    }
}

extension SpecialCause {
    /// The clearest first.
    fileprivate var rank: Int { SpecialCause.allCases.firstIndex(of: self) ?? 0 }
}
