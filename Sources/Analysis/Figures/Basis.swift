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
        if isDirect || expected == 0 || (time == nil && expected == nil) { return .calculated }
        return .children(reporting: reporting, expected: expected)
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
        return analysis.referenceDay - time.end <= validityDays
    }

    private func sum(below unit: OrgUnitID) -> Basis {
        let children = contributors(below: unit)
        let found = children.map { (unit: $0, basis: basis(of: $0)) }
        let totals = found.filter(\.basis.isTotal)
        let times = Set(found.flatMap { $0.basis.isTotal ? [$0.basis.time].compactMap(\.self) : self.times(within: $0.unit) }).filter(
            isSummable)
        guard let latest = times.map(\.end).max() else { return nothing(below: unit, on: analysis.referenceDay) }
        if times.allSatisfy({ $0.period == nil }) { return meeting(on: latest, totals, unit) }
        return sum(over: times, found, unit)
    }

    /// Counters whose beginning nobody knows do not add up.
    private func isSummable(_ time: FormulaTime) -> Bool { time.period?.first != Period.unknownStart }

    /// The times for which a partly reported unit may be whole: those of what is stated for it and below it.
    private func times(within unit: OrgUnitID) -> [FormulaTime] {
        let own = UnitOperands(operands, of: unit, in: dataSet, isMonthly: isMonthly, analysis)?.statedTimes() ?? []
        return own + contributors(below: unit).flatMap(times)
    }

    /// Stocks meet on the latest day of any unit; the others are carried forward to it.
    private func meeting(on day: Day, _ totals: [(unit: OrgUnitID, basis: Basis)], _ unit: OrgUnitID) -> Basis {
        var sum = nothing(below: unit, on: day)
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
        if operands.allSatisfy(\.isPlan) { return sumOfPlans(times, found, unit) }
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
        return inOrder.first.map { sum(at: $0, found, unit) } ?? nothing(below: unit, on: analysis.referenceDay)
    }

    /// Plans are for the period that holds the as-of's day, the longest of several; else for the latest that has ended.
    private func sumOfPlans(_ times: Set<FormulaTime>, _ found: [(unit: OrgUnitID, basis: Basis)], _ unit: OrgUnitID) -> Basis {
        let today = analysis.referenceDay
        let periods = times.compactMap(\.period).filter { $0.first <= today }
        let current = periods.filter { today <= $0.last }.sorted { ($0.first, $1.last) < ($1.first, $0.last) }
        let ended = periods.filter { $0.last < today }.sorted { dataSet.prefers($0, to: $1) }
        let sums = (current + ended).lazy.map { self.sum(at: .period($0), found, unit) }
        return sums.first { $0.time != nil } ?? nothing(below: unit, on: today)
    }

    private func isPreferred(_ time: FormulaTime, to other: FormulaTime) -> Bool {
        if time.end != other.end { return time.end > other.end }
        guard let period = time.period, let second = other.period else { return time.period != nil }
        return dataSet.prefers(period, to: second)
    }

    private func sum(at time: FormulaTime, _ found: [(unit: OrgUnitID, basis: Basis)], _ unit: OrgUnitID) -> Basis {
        var sum = nothing(below: unit, on: time.end)
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
        if case .period(let counter) = time, counter.kind == .through, let carried = carried(child.basis, to: counter) { return carried }
        return basis(of: child.unit, at: time)
    }

    /// A counter carried forward to the end of others of the same beginning, even if it covers a calendar period by chance.
    private func carried(_ basis: Basis, to counter: Period) -> Basis? {
        guard case .period(let own)? = basis.time, own.first == counter.first, own.last <= counter.last,
            counter.last - own.last <= validityDays
        else { return nil }
        if own.kind == .through { return basis }
        guard basis.isDirect else { return nil }
        let time = FormulaTime.period(.through(own.last, since: own.first))
        let isCounter = basis.contributions.allSatisfy { part in
            UnitOperands(operands, of: part.unit, in: dataSet, isMonthly: false, analysis)?.isThere(time) ?? false
        }
        guard isCounter else { return nil }
        var carried = basis
        carried.time = time
        carried.contributions = basis.contributions.map { Basis.Contribution(unit: $0.unit, time: time) }
        return carried
    }

    /// The shortest window of the operands.
    private var validityDays: Int {
        operands.map { $0.element.validityDays ?? $0.resolved.dataSet.cadence.validityDays }.min() ?? dataSet.cadence.validityDays
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
        var sum = nothing(below: unit, on: time.end)
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

    /// A sum to begin with: how many units there are that could be in it.
    private func nothing(below unit: OrgUnitID, on day: Day) -> Basis {
        let level = orgUnits.level(of: unit)
        let isExpected = operands.first.map { level < $0.resolved.dataSet.reportsAt } ?? false
        let isCounted = isExpected || level < .district
        let units = isCounted ? analysis.units(below: unit) : contributors(below: unit)
        let needed = units.count { isValid($0, on: day) }
        return Basis(
            contributions: [], isDirect: false, reporting: 0, expected: isExpected ? needed : nil, needed: needed, isCounted: isCounted)
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
