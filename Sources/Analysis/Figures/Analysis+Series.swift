import HealthModel
import History

extension Analysis {
    /// The last as-ofs at which a data set was reported by a unit, one above it or one below it, oldest first.
    public func asOfs(of dataSet: String, touching unit: OrgUnitID, limit: Int = .max) -> [AsOf] {
        var found: Set<AsOf> = []
        for series in series(of: dataSet, touching: unit) {
            for edition in series.editions(at: asOf).suffix(limit) { found.insert(edition.asOf) }
        }
        return found.sorted().suffix(limit)
    }

    /// The last as-of before another at which a data set was reported for a unit.
    public func asOf(of dataSet: String, touching unit: OrgUnitID, before asOf: AsOf) -> AsOf? {
        let earlier = AsOf(Instant(milliseconds: asOf.instant.milliseconds - 1))
        return series(of: dataSet, touching: unit).compactMap { $0.editions(at: earlier).last?.asOf }.max()
    }

    /// The series of a unit, of those below it, and of those above it that report figures for it.
    func series(of dataSet: String, touching unit: OrgUnitID) -> [Series] {
        let ancestors = orgUnits.ancestors(of: unit)
        return history.reporters(of: dataSet).compactMap { reporter in
            let isBelow = contains(unit, reporter)
            guard isBelow || ancestors.contains(reporter), let series = history.series(dataSet, of: reporter) else { return nil }
            return isBelow || series.mayHoldAnything(of: unit) ? series : nil
        }
    }

    /// The snapshots behind a data set's latest figures of a unit and those below it: the newest of each feed and reporting unit,
    /// first the unit's own, then those above that report figures for it, then those below.
    public func latestSnapshots(of dataSet: String, touching unit: OrgUnitID) -> [Snapshot] {
        let ancestors = orgUnits.ancestors(of: unit)
        let reporters = history.reporters(of: dataSet).filter { ancestors.contains($0) || contains(unit, $0) }
        let rank = { (reporter: OrgUnitID) in reporter == unit ? 0 : ancestors.contains(reporter) ? 1 : 2 }
        return reporters.sorted { (rank($0), $0) < (rank($1), $1) }.flatMap { reporter -> [Snapshot] in
            let latest = history.series(dataSet, of: reporter)?.newestOfFeeds(at: asOf) ?? []
            return contains(unit, reporter) ? latest : latest.filter { concerns($0, unit) }
        }
    }

    /// Whether a snapshot of a unit above another has figures or records for it.
    private func concerns(_ snapshot: Snapshot, _ unit: OrgUnitID) -> Bool {
        snapshot.values.position(of: unit) != nil || snapshot.values.units.contains { contains(unit, $0) }
            || snapshot.records.units.contains { contains(unit, $0) }
    }

    /// The newest snapshot of a data set that concerns a unit: its own, one above that names it, or one below it.
    public func newestSnapshot(of dataSet: String, touching unit: OrgUnitID) -> Snapshot? {
        let ancestors = orgUnits.ancestors(of: unit)
        var newest: Snapshot?
        for reporter in history.reporters(of: dataSet) {
            let isBelow = contains(unit, reporter)
            guard isBelow || ancestors.contains(reporter), let series = history.series(dataSet, of: reporter) else { continue }
            let found = series.newestFirst(at: asOf).first { isBelow || concerns($0, unit) }
            if let found, newest.map({ found.isNewer(than: $0) }) ?? true { newest = found }
        }
        return newest
    }
}
