import Analysis
import HealthModel
import History
import PanelContent

/// Compares figures with an earlier state; used both to show a change and to explain it.
public struct FigureComparison: Sendable {
    private let analysis: Analysis
    private let comparison: Comparison

    public init(_ analysis: Analysis, with comparison: Comparison) {
        self.analysis = analysis
        self.comparison = comparison
    }

    /// A figure with its earlier state.
    public struct Pair: Sendable {
        public var now: ResolvedFigure
        public var earlier: ResolvedFigure
        public var change: Change
        /// Where the earlier figure was found.
        fileprivate var state: EarlierState
    }

    /// The as-of or the period at which a figure is looked up.
    fileprivate struct EarlierState: Sendable {
        var analysis: Analysis
        var period = PeriodRequest.latest
    }

    /// Nil if the figure has no number, now or in the earlier state.
    public func pair(_ now: ResolvedFigure) -> Pair? {
        guard let current = now.reading.number, let state = earlierState(than: now),
            let earlier = state.analysis.figure(now.id, period: state.period), let before = earlier.reading.number
        else { return nil }
        let difference = current - before
        let isRatio = now.reading.unit == .percent
        let change = Change(
            difference: Reading(
                .number(difference), unit: isRatio ? .percentPoint : now.reading.unit, digits: now.reading.digits, origin: .calculated),
            percent: isRatio || before.isZero ? nil : difference.double / before.double * 100,
            since: earlier.snapshot?.header.key.asOf, judgement: judgement(of: difference, now.direction))
        return Pair(now: now, earlier: earlier, change: change, state: state)
    }

    private func judgement(of difference: Number, _ direction: Indicator.Direction) -> Judgement {
        if difference.isZero { return .none }
        switch direction {
        case .neutral: return .none
        case .higherIsBetter: return difference.isNegative ? .bad : .good
        case .lowerIsBetter: return difference.isNegative ? .good : .bad
        }
    }

    /// An earlier as-of for a stock, an earlier period for a flow.
    private func earlierState(than now: ResolvedFigure) -> EarlierState? {
        if isFlow(now.id.measure) {
            let earlier = comparison == .year ? now.period?.yearsEarlier(1) : now.period?.preceding
            return earlier.map { EarlierState(analysis: analysis, period: .exactly($0)) }
        }
        guard let asOf = now.snapshot?.header.key.asOf else { return nil }
        if let day = comparison.day(before: asOf.day) { return EarlierState(analysis: analysis.at(AsOf(endOf: day))) }
        let earlier = analysis.asOf(of: now.id.dataSet, touching: now.id.orgUnit, before: asOf)
        return earlier.map { EarlierState(analysis: analysis.at($0)) }
    }

    // MARK: Sources

    /// The reported values behind a figure.
    public func inputs(of now: ResolvedFigure) -> [Explanation.Input] { analysis.inputs(of: now) }

    /// The reported values behind the earlier figure.
    public func inputs(before pair: Pair) -> [Explanation.Input] { pair.state.analysis.inputs(of: pair.earlier, period: pair.state.period) }

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
    /// The number of as-ofs in a table's trend column.
    public static let trendLength = 12

    /// A figure's values at its last as-ofs, oldest first; empty if there are fewer than two.
    func trend(of id: FigureID, limit: Int = trendLength) -> [SeriesPoint] {
        let series = series(of: id, limit: limit)
        return series.count < 2 ? [] : series
    }
}

extension TrendPoint {
    init(_ point: SeriesPoint) {
        self.init(day: point.asOf.day, value: point.number?.double)
    }
}
