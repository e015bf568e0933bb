import Analysis
import HealthModel
import PanelContent

extension Change {
    /// A change as shown.
    ///
    /// - Parameter unit: the figure's own; a difference of percentages is in points.
    public init(_ change: FigureChange) {
        let unit = change.now.reading.unit
        self.init(
            difference: Reading(
                .number(change.difference), unit: unit == .percent ? .percentPoint : unit, digits: change.digits, origin: .calculated),
            percent: change.percent, base: change.base, matched: change.matched.map { MatchedUnits($0, change) },
            isAddition: change.isAddition, borders: change.borders)
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
