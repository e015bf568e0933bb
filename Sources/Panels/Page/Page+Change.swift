import Analysis
import HealthModel
import History
import PanelContent

extension Page {
    /// How a figure differs from the earlier state that the operator compares with; nil where there is none.
    func change(of resolved: ResolvedFigure) -> Change? {
        guard let current = resolved.reading.number, let earlier = earlier(than: resolved),
            let before = earlier.reading.number
        else { return nil }
        let difference = current - before
        let unit: MeasureUnit = resolved.reading.unit == .percent ? .percentPoint : resolved.reading.unit
        let digits = resolved.reading.digits
        let isRatio = resolved.reading.unit == .percent
        let percent = isRatio || before.isZero ? nil : difference.double / before.double * 100
        return Change(
            difference: Reading(.number(difference), unit: unit, digits: digits, origin: .calculated), percent: percent,
            since: earlier.snapshot?.header.key.asOf, judgement: judgement(of: difference, resolved.direction))
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
    private func earlier(than resolved: ResolvedFigure) -> ResolvedFigure? {
        if isFlow(resolved.id.code) { return earlierPeriod(than: resolved) }
        guard let asOf = resolved.snapshot?.header.key.asOf else { return nil }
        if let day = request.comparison.day(before: asOf.day) {
            return analysis.at(AsOf(endOf: day)).figure(resolved.id)
        }
        let earlier = analysis.asOf(of: dataSet.code, touching: resolved.id.orgUnit, before: asOf)
        return earlier.flatMap { analysis.at($0).figure(resolved.id) }
    }

    private func earlierPeriod(than resolved: ResolvedFigure) -> ResolvedFigure? {
        guard let period = resolved.period else { return nil }
        let earlier = request.comparison == .year ? period.yearsEarlier(1) : period.preceding
        return earlier.flatMap { analysis.figure(resolved.id, period: .exactly($0)) }
    }

    /// Whether a figure is about a period rather than a moment.
    private func isFlow(_ code: String) -> Bool {
        if let element = dataSet.element(code) { return element.overTime == .sum }
        guard case .formula(let formula)? = dataSet.indicator(code)?.calculation,
            let first = formula.expression?.references.first
        else { return false }
        return dataSet.element(first.element)?.overTime == .sum
    }
}
