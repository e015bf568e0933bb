import HealthModel
import History

/// The reported figures that a figure of a unit rests on: its own, or those of units below it.
struct Basis: Sendable {
    /// A unit whose own figures are used, and the time they are taken for.
    struct Contribution: Sendable, Hashable {
        var unit: OrgUnitID
        var time: FormulaTime
    }

    var contributions: [Contribution]
    var isDirect: Bool
    /// Whether it is the unit's totals, each complete in itself, of units that are not the same at all times of the formula.
    var isOfTotals = false
    /// Units one level down that contribute, out of those expected to; nil below the level that reports the data set.
    var reporting: Int
    var expected: Int?
    /// The number of units one level down that a total needs: all places; of organisations those with a report, where it is not known how
    /// many there should be.
    var needed: Int
    /// Whether it is known how many there should be.
    var isCounted: Bool
    /// Nil if there is nothing to rest on.
    var time: FormulaTime?
    /// The number of units whose stocks or counters are older than the others.
    var carried = 0
    /// The end of the oldest of them.
    var earliest: Day?
    /// A newer period that is not due yet.
    var soFar: FigureTime.SoFar?

    static func direct(_ unit: OrgUnitID, _ time: FormulaTime) -> Basis {
        Basis(
            contributions: [Contribution(unit: unit, time: time)], isDirect: true, reporting: 1, expected: 1, needed: 1, isCounted: true,
            time: time)
    }

    /// Whether it stands for the whole unit, so that a sum of the units beside it may count it.
    var isTotal: Bool { time != nil && (isDirect || reporting == needed) }

    /// Whether all units below are known to have reported.
    var isComplete: Bool { time != nil && !isDirect && isCounted && reporting == needed }

    var origin: Reading.Origin {
        if isOfTotals { return .children(reporting: reporting, expected: expected) }
        if isDirect || expected == 0 || (time == nil && expected == nil) { return .calculated }
        return .children(reporting: reporting, expected: expected)
    }
}

extension Basis {
    /// - Parameter isOlder: whether the unit's figure ends before the sum.
    mutating func add(_ other: Basis, endingOn end: Day, isOlder: Bool) {
        contributions += other.contributions
        reporting += 1
        guard isOlder || other.carried > 0 else { return }
        carried += 1
        let day = other.earliest ?? end
        earliest = min(earliest ?? day, day)
    }

    /// What it tells where something older is shown; nil for a day.
    var asNewer: FigureTime.SoFar? {
        guard let time, let period = time.period else { return nil }
        guard case .toDate(_, let end) = time else { return .init(period, reporting: reporting, expected: expected) }
        return .init(.through(end, since: period.first), reporting: reporting, expected: expected)
    }

    /// The counter that it is about; nil for anything else.
    var counter: Period? {
        if case .period(let period)? = time, period.kind == .through { period } else { nil }
    }
}
