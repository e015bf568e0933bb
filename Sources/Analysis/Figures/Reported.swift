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
    /// The unit whose document states the value: the unit itself or one above it.
    public var reporter: OrgUnitID { snapshot.header.key.orgUnit }
    public var feed: String { snapshot.header.key.feed }
}

extension Reported {
    /// The last day that the value is about: that of its period or of its document's as-of, whichever is earlier. A plan ends with
    /// its period.
    func end(_ element: DataElement) -> Day {
        element.role == .plan ? period.last : min(period.last, snapshot.header.key.asOf.day)
    }

    /// The period that the value is about: the day of a stock; for what is not over at the as-of the span until then.
    func about(_ element: DataElement) -> Period {
        if element.role == .plan { return period }
        let end = end(element)
        if element.overTime == .last { return .day(end) }
        return element.overTime == .sum && end < period.last ? .through(end, since: period.first) : period
    }

    /// Whether the value is about a time that has not begun at its as-of.
    func isAhead(_ element: DataElement) -> Bool { element.role != .plan && period.first > snapshot.header.key.asOf.day }

    func isSame(as other: Reported) -> Bool { snapshot === other.snapshot && index == other.index }

    /// The number as a quantity, or the kind of its absence.
    func operand(_ element: DataElement) -> Operand {
        Quantity(value, defaultPrecision: element.defaultPrecision).map { .quantity($0) } ?? .missing(value.missingReason)
    }
}

extension DataSetDefinition {
    /// The type of period that the data set's rhythm brings; nil for one-off publications.
    var ownPeriodKind: Period.Kind? {
        switch cadence.rhythm {
        case .daily: .day
        case .weekly: .week
        case .monthly: .month
        case .quarterly: .quarter
        case .yearly: .year
        case .once: nil
        }
    }

    /// Whether of two periods about one time the first is more telling.
    func isMoreTelling(_ period: Period, than other: Period) -> Bool {
        let (rank, otherRank) = (rank(period), rank(other))
        return rank == otherRank ? period.kind.rawValue < other.kind.rawValue : rank < otherRank
    }

    /// The lower, the more a period tells: first the type of the data set's rhythm, then the shorter.
    func rank(_ period: Period) -> (Int, Int) { (period.kind == ownPeriodKind ? 0 : 1, period.days ?? .max) }
}

extension Sequence where Element == Period {
    /// The periods of plans: first those that hold a day, the longest first, then those that have ended, the latest first. Those that lie
    /// ahead are left out.
    func inOrderOfPlans(on day: Day) -> [Period] {
        let begun = filter { $0.first <= day }
        let current = begun.filter { day <= $0.last }.sorted { left, right in
            (left.length, left.last, right.kind.rawValue) > (right.length, right.last, left.kind.rawValue)
        }
        let ended = begun.filter { $0.last < day }.sorted { left, right in
            (left.last, left.length, right.kind.rawValue) > (right.last, right.length, left.kind.rawValue)
        }
        return current + ended
    }
}

extension Period {
    fileprivate var length: Int { days ?? .max }
}
