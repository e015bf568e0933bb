import Analysis
import HealthModel
import PanelContent

extension Change {
    /// A change as shown.
    ///
    /// A difference of percentages is in points. Only a signal makes it good or bad: everything goes up and down.
    public init(_ change: FigureChange, signal: FigureSignal?) {
        let unit = change.now.reading.unit
        self.init(
            difference: Reading(
                .number(change.difference), unit: unit == .percent ? .percentPoint : unit, qualifier: change.qualifier,
                digits: change.digits, origin: .calculated),
            percent: change.percent, base: change.base, matched: change.matched.map { MatchedUnits($0, change) },
            isAddition: change.isAddition, isOfCounters: change.isOfCounters, borders: change.borders,
            judgement: change.isOfCounters ? .none : signal?.judgement ?? .none)
    }
}

extension MatchedUnits {
    fileprivate init(_ matched: FigureChange.Matched, _ change: FigureChange) {
        self.init(
            count: matched.units, expected: matched.expected, firstReports: matched.firstReports,
            firstSum: matched.firstSum.map { Reading($0, unit: change.now.reading.unit, digits: change.digits) })
    }
}

extension Analysis {
    /// The number of points in a table's trend column.
    public static let trendLength = 12

    /// A figure's values in its last periods, oldest first; empty if there are fewer than two.
    func trend(of id: FigureID, limit: Int = trendLength) -> [TrendPoint] {
        let series = periodSeries(of: id).suffix(limit)
        return series.count < 2 ? [] : series.map { TrendPoint($0.period, value: $0.value, until: min($0.known, referenceDay)) }
    }
}
