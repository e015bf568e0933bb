import HealthModel
import History

/// A value that a snapshot states, with where it stands.
public struct Reported: Sendable {
    public var value: Value
    public var period: Period
    public var snapshot: Snapshot
    /// The position in the snapshot's values, for its source and note.
    public var index: Int

    public var detail: ValueColumns.Detail? { snapshot.values.detail(at: index) }
}

/// Which period's value is wanted.
public enum PeriodRequest: Sendable, Hashable {
    /// The one that reaches furthest.
    case latest
    case exactly(Period)
    /// The same period, else one that contains it, else the latest inside it, else for a stock the latest before it.
    ///
    /// So the beds of 2026 meet the attached population of 4 February 2026, and a year's budget the people of a day in it.
    case around(Period)
}

extension Analysis {
    /// What was reported for a unit: by itself, else by a unit above it.
    ///
    /// - Parameters:
    ///   - element: the element's index in the definition.
    ///   - period: a stock's value older than the validity window is not found, unless it is a one-off publication's.
    public func reported(
        _ dataSet: DataSetDefinition, _ element: Int, _ category: Category = .total, of unit: OrgUnitID,
        period: PeriodRequest = .latest
    ) -> Reported? {
        for reporter in [unit] + orgUnits.ancestors(of: unit) {
            guard let series = history.series(dataSet.code, of: reporter), series.mayHold(element: element, of: unit)
            else { continue }
            let search = ValueSearch(dataSet: dataSet, element: element, category: category, unit: unit, period: period)
            if let found = search.best(in: series.newestFirst(at: asOf)), isValid(found, element, dataSet) { return found }
        }
        return nil
    }

    private func isValid(_ found: Reported, _ element: Int, _ dataSet: DataSetDefinition) -> Bool {
        guard dataSet.elements[element].overTime == .last, !found.snapshot.header.isOnce else { return true }
        return referenceDay - found.snapshot.header.key.asOf.day <= dataSet.cadence.validityDays
    }
}

/// The search for one value in the snapshots of a series.
private struct ValueSearch {
    var dataSet: DataSetDefinition
    var element: Int
    var category: Category
    var unit: OrgUnitID
    var period: PeriodRequest

    /// How well a period answers the request; nil where it does not.
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

    /// The newest snapshot's best value. Looking for a period goes on through older snapshots until it fits exactly.
    func best(in snapshots: some Sequence<Snapshot>) -> Reported? {
        var best: (found: Reported, fit: Int)?
        for snapshot in snapshots {
            guard let candidate = self.best(in: snapshot), candidate.fit > best?.fit ?? -1 else { continue }
            best = candidate
            if candidate.fit == 3 { break }
        }
        return best?.found
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
