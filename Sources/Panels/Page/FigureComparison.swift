import Analysis
import HealthModel
import History
import PanelContent

/// Compares figures with an earlier state: the one rule by which a change is shown, and by which it is explained.
public struct FigureComparison: Sendable {
    private let analysis: Analysis
    private let comparison: Comparison

    public init(_ analysis: Analysis, with comparison: Comparison) {
        self.analysis = analysis
        self.comparison = comparison
    }

    /// A figure beside its earlier state.
    public struct Pair: Sendable {
        public var now: ResolvedFigure
        public var earlier: ResolvedFigure
        public var change: Change
    }

    /// Nil where the figure has no number, now or in the earlier state.
    public func pair(_ now: ResolvedFigure) -> Pair? {
        guard let current = now.reading.number, let earlier = earlier(than: now), let before = earlier.reading.number else { return nil }
        let difference = current - before
        let isRatio = now.reading.unit == .percent
        let change = Change(
            difference: Reading(
                .number(difference), unit: isRatio ? .percentPoint : now.reading.unit, digits: now.reading.digits, origin: .calculated),
            percent: isRatio || before.isZero ? nil : difference.double / before.double * 100,
            since: earlier.snapshot?.header.key.asOf, judgement: judgement(of: difference, now.direction))
        return Pair(now: now, earlier: earlier, change: change)
    }

    private func judgement(of difference: Number, _ direction: Indicator.Direction) -> Judgement {
        if difference.isZero { return .none }
        switch direction {
        case .neutral: return .none
        case .higherIsBetter: return difference.isNegative ? .bad : .good
        case .lowerIsBetter: return difference.isNegative ? .good : .bad
        }
    }

    /// The same figure in the earlier state: at an earlier as-of for a stock, for an earlier period for a flow.
    private func earlier(than now: ResolvedFigure) -> ResolvedFigure? {
        if isFlow(now.id.measure) { return earlierPeriod(than: now) }
        guard let asOf = now.snapshot?.header.key.asOf else { return nil }
        if let day = comparison.day(before: asOf.day) {
            return analysis.at(AsOf(endOf: day)).figure(now.id)
        }
        let earlier = analysis.asOf(of: now.id.dataSet, touching: now.id.orgUnit, before: asOf)
        return earlier.flatMap { analysis.at($0).figure(now.id) }
    }

    private func earlierPeriod(than now: ResolvedFigure) -> ResolvedFigure? {
        guard let period = now.period else { return nil }
        let earlier = comparison == .year ? period.yearsEarlier(1) : period.preceding
        return earlier.flatMap { analysis.figure(now.id, period: .exactly($0)) }
    }

    /// Whether a figure is about a period rather than a moment.
    private func isFlow(_ measure: MeasureID) -> Bool {
        guard let dataSet = analysis.metadata.dataSet(measure.dataSet) else { return false }
        if let element = dataSet.element(measure.code) { return element.overTime == .sum }
        guard case .formula(let formula)? = dataSet.indicator(measure.code)?.calculation,
            let first = formula.expression?.references.first
        else { return false }
        return dataSet.element(first.element)?.overTime == .sum
    }
}

extension Analysis {
    /// A figure's values at its last as-ofs, oldest first, as a table draws them; empty where there are fewer than two.
    public func trend(of id: FigureID, limit: Int = 12) -> [SeriesPoint] {
        let series = series(of: id, limit: limit)
        return series.count < 2 ? [] : series
    }
}

extension TrendPoint {
    init(_ point: SeriesPoint) {
        self.init(day: point.asOf.day, value: point.number?.double)
    }
}
