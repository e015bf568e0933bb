import Analysis
import HealthModel
import PanelContent

extension FigureSignal {
    /// A signal as shown.
    ///
    /// - Parameter reading: the figure's own, for unit and digits.
    public init(_ signal: Signal, of reading: Reading) {
        let isPoints = signal.isOfChange && reading.unit == .percent
        let shown = { (value: Double) in
            Reading(.decimal(value), unit: isPoints ? .percentPoint : reading.unit, digits: reading.digits ?? 1, origin: .calculated)
        }
        self.init(
            Verdict(signal.verdict), causes: signal.causes.map { Cause($0) }, target: signal.target.map { TargetVerdict($0) },
            isOfChange: signal.isOfChange, mean: shown(signal.mean), lower: shown(signal.lower), upper: shown(signal.upper),
            period: signal.period)
    }
}

extension FigureSignal.Verdict {
    fileprivate init(_ verdict: ProcessChart.Verdict) {
        switch verdict {
        case .usual: self = .usual
        case .improving: self = .improving
        case .concerning: self = .concerning
        case .changed: self = .changed
        }
    }
}

extension FigureSignal.TargetVerdict {
    fileprivate init(_ verdict: ProcessChart.TargetVerdict) {
        switch verdict {
        case .always: self = .always
        case .never: self = .never
        case .byChance: self = .byChance
        }
    }
}

extension FigureSignal.Cause {
    fileprivate init(_ cause: Signal.Cause) {
        self.init(
            FigureSignal.Rule(cause.rule), isHigh: cause.side == .high, since: cause.since, count: cause.count, isNews: cause.isNews)
    }
}

extension FigureSignal.Rule {
    fileprivate init(_ rule: SpecialCause) {
        switch rule {
        case .outside: self = .outside
        case .shift: self = .shift
        case .trend: self = .trend
        case .nearLimit: self = .nearLimit
        }
    }
}

extension ProcessLine {
    /// Mean and limits that hold at the end of a series, and its signals.
    public init(_ judged: JudgedSeries) {
        let chart = judged.chart
        let signals = Set(chart.signals.flatMap(\.points).map { chart.points[$0].period })
        guard judged.way == .level, let segment = chart.segments.last, let limits = segment.limits else {
            self.init(signals: signals)
            return
        }
        let since = chart.points[segment.points.lowerBound].period.last
        self.init(limits: Limits(mean: limits.mean, lower: limits.lower, upper: limits.upper, since: since), signals: signals)
    }
}

extension Analysis {
    /// What a figure's variation says, as shown.
    public func shownSignal(of figure: ResolvedFigure) -> FigureSignal? {
        signal(of: figure.id).map { FigureSignal($0, of: figure.reading) }
    }
}
