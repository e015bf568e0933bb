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
    /// Units one level down that contribute, out of those expected to; nil below the level that reports the data set.
    var reporting: Int
    var expected: Int?
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
            contributions: [Contribution(unit: unit, time: time)], isDirect: true, reporting: 1, expected: 1, time: time)
    }

    static func nothing(expected: Int?) -> Basis {
        Basis(contributions: [], isDirect: false, reporting: 0, expected: expected)
    }

    /// Whether it stands for the whole unit, so that a sum of the units beside it may count it.
    var isTotal: Bool { time != nil && (isDirect || expected == nil || reporting == expected) }

    /// Whether all units below are known to have reported.
    var isComplete: Bool { time != nil && !isDirect && reporting == expected }

    var origin: Reading.Origin {
        isDirect || expected == 0 ? .calculated : .children(reporting: reporting, expected: expected)
    }
}

/// A figure to be found for units: its operands and how they meet in time.
struct BasisSearch {
    let analysis: Analysis
    let dataSet: DataSetDefinition
    let operands: [FormulaOperand]
    var isMonthly = false

    private var orgUnits: OrgUnitTree { analysis.orgUnits }

    // MARK: The latest time

    /// What the unit's latest figure rests on.
    func basis(of unit: OrgUnitID) -> Basis {
        let own = UnitOperands(operands, of: unit, in: dataSet, isMonthly: isMonthly, analysis)?.latestTime()
        // Nothing can be later than the as-of's day.
        if let own, own.end >= analysis.referenceDay { return .direct(unit, own) }
        let below = sum(below: unit)
        guard let own else { return below }
        guard let time = below.time, time.end > own.end else { return .direct(unit, own) }
        return below.isComplete || !stands(own) ? below : .direct(unit, own)
    }

    /// Whether an own report has not expired. Stocks that have are not found at all.
    private func stands(_ time: FormulaTime) -> Bool {
        if case .day = time { return true }
        return analysis.referenceDay - time.end <= dataSet.cadence.validityDays
    }

    private func sum(below unit: OrgUnitID) -> Basis {
        let children = contributors(below: unit)
        let found = children.map { (unit: $0, basis: basis(of: $0)) }
        let totals = found.filter(\.basis.isTotal)
        let times = Set(totals.compactMap(\.basis.time))
        guard let latest = times.map(\.end).max() else { return .nothing(expected: expected(below: unit, on: analysis.referenceDay)) }
        if times.allSatisfy({ $0.period == nil }) { return meeting(on: latest, totals, unit) }
        return sum(over: times, found, unit)
    }

    /// Stocks meet on the latest day of any unit; the others are carried forward to it.
    private func meeting(on day: Day, _ totals: [(unit: OrgUnitID, basis: Basis)], _ unit: OrgUnitID) -> Basis {
        var sum = Basis.nothing(expected: expected(below: unit, on: day))
        sum.time = .day(day)
        for child in totals where isValid(child.unit, on: day) {
            let time = child.basis.time?.end ?? day
            let basis = time == day ? child.basis : self.basis(of: child.unit, at: .day(day))
            guard basis.isTotal else { continue }
            sum.add(basis, isOlder: time < day || child.basis.carried > 0, since: child.basis.earliest ?? time)
        }
        return sum
    }

    /// One period for all units.
    private func sum(over times: Set<FormulaTime>, _ found: [(unit: OrgUnitID, basis: Basis)], _ unit: OrgUnitID) -> Basis {
        let inOrder = times.sorted(by: isPreferred)
        var soFar: FigureTime.SoFar?
        for time in inOrder {
            var sum = self.sum(at: time, found, unit)
            guard sum.time != nil else { continue }
            if isDue(time, sum, found.map(\.unit), hasOthers: time != inOrder.last) {
                sum.soFar = soFar
                return sum
            }
            if soFar == nil, let period = time.period { soFar = .init(period, reporting: sum.reporting, expected: sum.expected) }
        }
        return inOrder.first.map { sum(at: $0, found, unit) } ?? .nothing(expected: expected(below: unit, on: analysis.referenceDay))
    }

    private func isPreferred(_ time: FormulaTime, to other: FormulaTime) -> Bool {
        if time.end != other.end { return time.end > other.end }
        guard let period = time.period, let second = other.period else { return time.period != nil }
        return dataSet.prefers(period, to: second)
    }

    private func sum(at time: FormulaTime, _ found: [(unit: OrgUnitID, basis: Basis)], _ unit: OrgUnitID) -> Basis {
        var sum = Basis.nothing(expected: expected(below: unit, on: time.end))
        for child in found where isValid(child.unit, on: time.end) {
            guard let basis = basis(of: child, at: time), basis.isTotal else { continue }
            let end = basis.time?.end ?? time.end
            sum.add(basis, isOlder: end < time.end || basis.carried > 0, since: basis.earliest ?? end)
        }
        if !sum.contributions.isEmpty { sum.time = time }
        return sum
    }

    /// A unit's part of a sum. Counters of one beginning are carried forward like stocks.
    private func basis(of child: (unit: OrgUnitID, basis: Basis), at time: FormulaTime) -> Basis? {
        if child.basis.time == time { return child.basis }
        if case .period(let counter) = time, counter.kind == .through, case .period(let own)? = child.basis.time, own.kind == .through {
            let isCarried = own.first == counter.first && own.last <= counter.last
                && counter.last - own.last <= dataSet.cadence.validityDays
            return isCarried ? child.basis : nil
        }
        return basis(of: child.unit, at: time)
    }

    /// Whether a period is to be shown: it is due, or all have reported it that had reported the one before.
    private func isDue(_ time: FormulaTime, _ sum: Basis, _ units: [OrgUnitID], hasOthers: Bool) -> Bool {
        if sum.isComplete { return true }
        guard let period = time.period, period.kind.isCalendar else { return !hasOthers }
        if dataSet.cadence.due(from: time.end, by: analysis.shared.calendar) <= analysis.referenceDay { return true }
        guard let before = time.preceding else { return false }
        return units.allSatisfy { !basis(of: $0, at: before).isTotal || basis(of: $0, at: time).isTotal }
    }

    // MARK: A given time

    /// What the unit's figure for a given time rests on.
    func basis(of unit: OrgUnitID, at time: FormulaTime) -> Basis {
        if let own = UnitOperands(operands, of: unit, in: dataSet, isMonthly: isMonthly, analysis), own.isThere(time) {
            return .direct(unit, time)
        }
        return sum(below: unit, at: time)
    }

    /// The sum of the units below at a given time.
    func sum(below unit: OrgUnitID, at time: FormulaTime) -> Basis {
        var sum = Basis.nothing(expected: expected(below: unit, on: time.end))
        for child in contributors(below: unit) where isValid(child, on: time.end) {
            let basis = basis(of: child, at: time)
            if basis.isTotal { sum.add(basis, isOlder: basis.carried > 0, since: basis.earliest ?? time.end) }
        }
        if !sum.contributions.isEmpty { sum.time = time }
        return sum
    }

    // MARK: Units

    /// The units below that may have the figure. Stated ratios do not add up over units, so only the unit itself can report them.
    private func contributors(below unit: OrgUnitID) -> [OrgUnitID] {
        guard operands.allSatisfy({ $0.element.overSpace != .none }), mayReach(unit) else { return [] }
        return analysis.units(below: unit).filter(mayReach)
    }

    private func mayReach(_ unit: OrgUnitID) -> Bool {
        operands.allSatisfy { analysis.history.mayReach($0.resolved.dataSet.code, element: $0.resolved.index, from: unit) }
    }

    private func isValid(_ unit: OrgUnitID, on day: Day) -> Bool { orgUnits[unit]?.isValid(on: day) ?? true }

    private func expected(below unit: OrgUnitID, on day: Day) -> Int? {
        guard let set = operands.first?.resolved.dataSet, orgUnits.level(of: unit) < set.reportsAt else { return nil }
        return analysis.units(below: unit).count { isValid($0, on: day) }
    }
}

extension Basis {
    fileprivate mutating func add(_ other: Basis, isOlder: Bool, since day: Day) {
        contributions += other.contributions
        reporting += 1
        guard isOlder else { return }
        carried += 1
        earliest = min(earliest ?? day, day)
    }
}

extension FormulaTime {
    /// The time before of the same type.
    fileprivate var preceding: FormulaTime? {
        switch self {
        case .day, .toDate: nil
        case .period(let period): period.preceding.map { .period($0) }
        case .month(let period): period.preceding.map { .month($0) }
        }
    }
}

extension Analysis {
    /// The units one level down whose figures add up to a unit's: the places, in a district the organisations, in an
    /// organisation its sites.
    func units(below unit: OrgUnitID) -> [OrgUnitID] {
        let children = orgUnits.children(of: unit)
        let wantsOrganisations = orgUnits.level(of: unit) >= .district
        return children.filter { $0.isOrganisation == wantsOrganisations }
    }

    /// The units one level down that should report a data set: none at or below the level that reports it.
    public func expectedReporters(under unit: OrgUnitID, of dataSet: DataSetDefinition?) -> [OrgUnitID] {
        guard let dataSet, orgUnits.level(of: unit) < dataSet.reportsAt else { return [] }
        return units(below: unit).filter { orgUnits[$0]?.isValid(on: referenceDay) ?? true }
    }
}
