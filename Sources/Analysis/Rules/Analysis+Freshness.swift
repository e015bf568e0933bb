import HealthModel
import History

/// The age of a data set's figures for a unit, and whether newer ones are due.
public struct Freshness: Sendable, Hashable {
    public enum State: Sendable, Hashable {
        /// Nothing has been reported.
        case none
        case current
        /// A one-off publication: it ages but is never late.
        case once
        /// Newer figures were due on this day.
        case late(since: Day)
    }

    public var asOf: AsOf?
    public var ageDays: Int?
    public var state: State
}

extension Analysis {
    /// Age counts from the figures' as-of to now, regardless of the analysis's as-of.
    public func freshness(of dataSet: DataSetDefinition, for unit: OrgUnitID) -> Freshness {
        guard let newest = newestSnapshot(of: dataSet.code, touching: unit) else {
            return Freshness(asOf: nil, ageDays: nil, state: .none)
        }
        return freshness(of: newest, dataSet)
    }

    public func freshness(of snapshot: Snapshot, _ dataSet: DataSetDefinition) -> Freshness {
        let known = snapshot.header.key.asOf
        let age = now.day - known.day
        if snapshot.header.isOnce { return Freshness(asOf: known, ageDays: age, state: .once) }
        let due = dataSet.cadence.due(after: known.day, by: shared.calendar)
        let isLate = due.map { now.day > $0 } ?? false
        return Freshness(asOf: known, ageDays: age, state: isLate ? .late(since: due ?? known.day) : .current)
    }
}
