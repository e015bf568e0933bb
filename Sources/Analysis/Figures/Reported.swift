import HealthModel
import History

/// A value stated by a snapshot, with its location.
public struct Reported: Sendable {
    public var value: Value
    public var period: Period
    public var snapshot: Snapshot
    /// The position in the snapshot's values, used to look up source and note.
    public var index: Int

    public var detail: ValueColumns.Remarks? { snapshot.values.detail(at: index) }
}

extension Reported {
    /// Whether another value takes precedence: from a newer snapshot, or from the same one with a period that extends further.
    fileprivate func isSurpassed(by other: Reported) -> Bool {
        snapshot === other.snapshot ? period < other.period : other.snapshot.isNewer(than: snapshot)
    }
}

/// The period for which a value is requested.
public enum PeriodRequest: Sendable, Hashable {
    /// The period that extends furthest.
    case latest
    case exactly(Period)
    /// The same period, else one that contains it, else the latest within it, else for a stock the latest before it.
    ///
    /// This pairs the beds of 2026 with the population of 4 February 2026, and a year's budget with the population of a day.
    case around(Period)
}

extension Analysis {
    /// Returns the value reported for a unit: by the unit itself, else by a unit above it.
    ///
    /// - Parameters:
    ///   - element: the element's index in the definition.
    ///   - period: stock values older than the validity window are ignored, except those of one-off publications.
    public func reported(
        _ dataSet: DataSetDefinition, _ element: Int, _ category: Category = .total, of unit: OrgUnitID,
        period: PeriodRequest = .latest
    ) -> Reported? {
        for reporter in [unit] + orgUnits.ancestors(of: unit) {
            let cell = ValueCell(orgUnit: unit, element: element, category: category)
            guard let series = history.series(dataSet.code, of: reporter), series.mayHold(cell) else { continue }
            let search = ValueSearch(dataSet: dataSet, element: element, category: category, unit: unit, period: period)
            if let found = search.best(in: series, at: asOf), isValid(found, element, dataSet) { return found }
        }
        return nil
    }

    private func isValid(_ found: Reported, _ element: Int, _ dataSet: DataSetDefinition) -> Bool {
        guard dataSet.elements[element].overTime == .last, !found.snapshot.header.isOnce else { return true }
        return referenceDay - found.snapshot.header.key.asOf.day <= dataSet.cadence.validityDays
    }
}

/// Searches the snapshots of a series for one value.
private struct ValueSearch {
    var dataSet: DataSetDefinition
    var element: Int
    var category: Category
    var unit: OrgUnitID
    var period: PeriodRequest

    /// How well a period matches the request, higher is better; nil if it does not.
    private func fit(_ candidate: Period) -> Int? {
        switch period {
        case .latest: return 3
        case .exactly(let wanted): return candidate == wanted ? 3 : nil
        case .around(let wanted):
            if candidate == wanted { return 3 }
            if candidate.contains(wanted) { return 2 }
            if wanted.contains(candidate) { return 1 }
            let isStock = dataSet.elements[element].overTime == .last
            return isStock && candidate.last <= wanted.last ? 0 : nil
        }
    }

    /// The best match at an as-of, the newest among equals.
    ///
    /// For a given period only the snapshots that cover it are visited, so that years of others cost nothing.
    func best(in series: Series, at asOf: AsOf?) -> Reported? {
        switch period {
        case .latest: first(in: series.newestFirst(at: asOf))
        case .exactly(let wanted): first(in: series.newestFirst(at: asOf, about: wanted))
        case .around(let wanted): best(in: series, at: asOf, around: wanted)
        }
    }

    private func best(in series: Series, at asOf: AsOf?, around wanted: Period) -> Reported? {
        if let same = first(in: series.newestFirst(at: asOf, about: wanted), fit: 3) { return same }
        let wider = series.periods.filter { $0 != wanted && $0.contains(wanted) }
            .compactMap { first(in: series.newestFirst(at: asOf, about: $0), fit: 2) }
        if let newest = wider.max(by: { $0.isSurpassed(by: $1) }) { return newest }
        return nearest(in: series.newestFirst(at: asOf), to: wanted)
    }

    private func first(in snapshots: some Sequence<Snapshot>, fit: Int = 0) -> Reported? {
        for snapshot in snapshots {
            if let candidate = best(in: snapshot), candidate.fit >= fit { return candidate.found }
        }
        return nil
    }

    /// The newest value within a period, else for a stock the newest before it. Snapshots from before the period began cannot
    /// contain values within it.
    private func nearest(in snapshots: some Sequence<Snapshot>, to wanted: Period) -> Reported? {
        var nearest: Reported?
        for snapshot in snapshots {
            if nearest != nil, snapshot.header.key.asOf.day < wanted.first { break }
            guard let candidate = best(in: snapshot) else { continue }
            if candidate.fit > 0 { return candidate.found }
            nearest = nearest ?? candidate.found
        }
        return nearest
    }

    private func best(in snapshot: Snapshot) -> (found: Reported, fit: Int)? {
        let values = snapshot.values
        var best: (index: Int, period: Period, fit: Int)?
        for index in values.values(of: unit) where values.element(at: index) == element {
            guard values.category(at: index) == category else { continue }
            let period = values.period(at: index)
            guard let fit = fit(period) else { continue }
            if let best, (best.fit, best.period) >= (fit, period) { continue }
            best = (index, period, fit)
        }
        return best.map { best in
            let found = Reported(value: values.value(at: best.index), period: best.period, snapshot: snapshot, index: best.index)
            return (found, best.fit)
        }
    }
}
