import HealthModel
import History

/// A figure at one of its as-ofs.
public struct SeriesPoint: Sendable, Hashable {
    public var asOf: AsOf
    /// Nil where the figure was missing then.
    public var number: Number?
}

extension Analysis {
    /// A figure at the as-ofs of its data set that touch the unit, oldest first, at most `limit` of them.
    ///
    /// Each point is what the dashboard would have shown at that as-of.
    public func series(of id: FigureID, limit: Int = 30) -> [SeriesPoint] {
        asOfs(of: id.dataSet, touching: id.orgUnit).suffix(limit).map { asOf in
            SeriesPoint(asOf: asOf, number: at(asOf).figure(id)?.reading.number)
        }
    }

    /// The as-ofs at which a data set reported for a unit, one above it or one below it, oldest first, up to this as-of.
    public func asOfs(of dataSet: String, touching unit: OrgUnitID) -> [AsOf] {
        let ancestors = orgUnits.ancestors(of: unit)
        var found: Set<AsOf> = []
        for reporter in history.reporters(of: dataSet) where contains(unit, reporter) || ancestors.contains(reporter) {
            guard let series = history.series(dataSet, of: reporter) else { continue }
            let isAbove = !contains(unit, reporter)
            if isAbove, !series.mayHoldAnything(of: unit) { continue }
            for edition in series.editions where asOf.map({ edition.asOf <= $0 }) ?? true { found.insert(edition.asOf) }
        }
        return found.sorted()
    }

    /// The newest snapshot of a data set that concerns a unit: its own, one above that names it, or one below it.
    public func newestSnapshot(of dataSet: String, touching unit: OrgUnitID) -> Snapshot? {
        let ancestors = orgUnits.ancestors(of: unit)
        var newest: Snapshot?
        for reporter in history.reporters(of: dataSet) {
            let isBelow = contains(unit, reporter)
            guard isBelow || ancestors.contains(reporter), let series = history.series(dataSet, of: reporter) else { continue }
            let found = series.newestFirst(at: asOf).first { snapshot in
                isBelow || snapshot.values.position(of: unit) != nil || snapshot.records.units.contains { contains(unit, $0) }
            }
            if let found, newest.map({ found.isNewer(than: $0) }) ?? true { newest = found }
        }
        return newest
    }
}
