import HealthModel

/// Comparisons across a change of borders: they compare different territories.
extension FigureChange {
    /// The day between the two figures, or in the time of the earlier one, on which the borders of a unit concerned changed.
    public var borders: Day? { now.borders(since: base.start, until: now.time?.end) }
}

extension ResolvedFigure {
    /// For a growth over years: the day between its two times on which the borders of a unit concerned changed.
    var bordersCrossed: Day? {
        guard let years = question?.operands.map(\.years).max(), years > 0, let time else { return nil }
        return borders(since: (time.period.yearsEarlier(years) ?? .day(time.end.yearsEarlier(years))).start, until: time.end)
    }

    /// A unit whose own border did not change and whose parts are all there is the same unit, however it is divided inside.
    fileprivate func borders(since first: Day, until last: Day?) -> Day? {
        guard let basis, let question, let last else { return nil }
        let units = basis.isComplete ? [id.orgUnit] : [id.orgUnit] + basis.contributions.map(\.unit)
        let orgUnits = question.search.analysis.orgUnits
        let changes = units.compactMap { orgUnits[$0] }.flatMap { [$0.bordersChanged, $0.validFrom] }.compactMap(\.self)
        return changes.filter { first < $0 && $0 <= last }.min()
    }
}

extension Period {
    /// The first day, or the last one if nobody knows when it began.
    fileprivate var start: Day { first == Period.unknownStart ? last : first }
}
