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
        let operands = UnitOperands(operands, of: unit, in: dataSet, isMonthly: isMonthly, analysis)
        let own = operands?.latestTime()
        // Nothing but a plan can be later than the as-of's day.
        if let own, own.end >= analysis.referenceDay, !isOfPlans { return .direct(unit, own) }
        let below = sum(below: unit)
        guard let operands else { return below }
        guard let time = below.time else { return own.map { .direct(unit, $0) } ?? below }
        if let own {
            if time.end <= own.end { return .direct(unit, own) }
            if !below.isComplete, stands(own, operands) { return .direct(unit, own) }
        }
        // What is reported for that very period, be it by another feed, stands before the sum.
        return time.period != nil && operands.isThere(time) ? .direct(unit, operands.standing(time)) : below
    }

    private var isOfPlans: Bool { operands.allSatisfy(\.isPlan) }

    /// Whether an own report has not expired. Stocks that have are not found at all.
    private func stands(_ time: FormulaTime, _ operands: UnitOperands) -> Bool {
        if time.period == nil { return true }
        return analysis.referenceDay - time.end <= validityDays || operands.lasts(at: time)
    }

    /// A unit below with what its own figure rests on.
    private typealias Child = (unit: OrgUnitID, basis: Basis)

    private func sum(below unit: OrgUnitID) -> Basis {
        let children = contributors(below: unit).map { (unit: $0, basis: basis(of: $0)) }
        let isOfPeriod = operands.contains(where: \.isOfPeriod)
        let sum: Basis?
        if isOfPlans {
            sum = sumOfPlans(children, unit)
        } else if operands.contains(where: \.isPlan) {
            sum = isOfPeriod ? sumAgainstPlan(children, unit) : meetingWithPlan(children, unit)
        } else {
            sum = isOfPeriod ? sumOfFlows(children, unit) : meeting(children, unit)
        }
        return sum ?? nothing(below: unit, on: analysis.referenceDay)
    }

    /// Stocks meet on the latest day of any unit; the others are carried forward to it.
    private func meeting(_ children: [Child], _ unit: OrgUnitID) -> Basis? {
        let totals = children.filter(\.basis.isTotal)
        guard let day = totals.compactMap({ end(of: $0) }).max() else { return nil }
        var sum = nothing(below: unit, on: day)
        sum.time = .day(day)
        for child in totals where isValid(child.unit, on: day) {
            guard let end = child.basis.time?.end, end <= day else { continue }
            sum.add(child.basis, endingOn: end, isOlder: end < day)
        }
        return sum
    }

    /// The last day that a unit's figure is about, if the unit was there then.
    private func end(of child: Child) -> Day? { child.basis.time.flatMap { isValid(child.unit, on: $0.end) ? $0.end : nil } }

    // MARK: Flows

    /// One period for all units, or the counters of one beginning, if they end later and nobody's is missing.
    private func sumOfFlows(_ children: [Child], _ unit: OrgUnitID) -> Basis? {
        let counters = sumOfCounters(children, unit)
        guard var sum = sumOfPeriod(children, unit) else { return counters }
        guard let counters, let counter = counters.time, let end = sum.time?.end, counter.end > end else { return sum }
        if counters.isTotal { return counters }
        if sum.soFar == nil, let period = counter.period {
            sum.soFar = .init(period, reporting: counters.reporting, expected: counters.expected)
        }
        return sum
    }

    /// The newest period that is due or that all have reported who had reported the one before; else the newest of all.
    private func sumOfPeriod(_ children: [Child], _ unit: OrgUnitID) -> Basis? {
        var newest: Basis?
        for time in candidates(children).sorted(by: isPreferred) {
            var sum = self.sum(at: time, children, unit)
            guard sum.time != nil else { continue }
            if isSettled(time, children.map(\.unit)) {
                if let newest, let newer = newest.time, newer.end > time.end, let period = newer.period {
                    sum.soFar = .init(period, reporting: newest.reporting, expected: newest.expected)
                }
                return sum
            }
            newest = newest ?? sum
        }
        return newest
    }

    /// The times of the figures of the units below; of a unit that is reported in part all that is stated in it.
    private func candidates(_ children: [Child]) -> Set<FormulaTime> {
        let times = children.flatMap { $0.basis.isTotal ? [$0.basis.time].compactMap(\.self) : self.times(within: $0.unit) }
        if operands.contains(where: \.isPlan) { return Set(times.filter { $0.period?.first != Period.unknownStart }) }
        return Set(times.filter { $0.period?.kind != .through })
    }

    /// The times for which a partly reported unit may be whole: those of what is stated for it and below it.
    private func times(within unit: OrgUnitID) -> [FormulaTime] {
        let units = everything(within: unit)
        let searches = operands.map { operand in units.compactMap { CellSearch(operand.resolved, of: $0, in: analysis) } }
        guard searches.allSatisfy({ $0.contains(where: \.hasRow) }) else { return [] }
        let current = zip(operands, searches).filter { $0.0.years == 0 }
        let flows = current.filter { $0.0.isOfPeriod }.flatMap { $0.1 }
        let plans = current.filter { $0.0.isPlan }.flatMap { $0.1 }
        if isOfPlans { return plans.flatMap { $0.periods() }.map { .period($0) } }
        if !plans.isEmpty {
            return BasisSearch.times(of: plans.flatMap { $0.periods() }, on: analysis.referenceDay) { period in
                flows.compactMap { $0.endToDate(of: period) }
            }
        }
        let periods = flows.flatMap { $0.periods() }.filter { $0.first != Period.unknownStart }
        guard isMonthly, let first = periods.map(\.first).min() else { return periods.map(told) }
        return periods.map(told) + Period.months(since: first, until: analysis.referenceDay).map { .month($0) }
    }

    private func told(_ period: Period) -> FormulaTime {
        isMonthly && period.kind == .month && period.last <= analysis.referenceDay ? .month(period) : .period(period)
    }

    /// A unit and all units that its sums may rest on.
    func everything(within unit: OrgUnitID) -> [OrgUnitID] { [unit] + analysis.units(below: unit).flatMap(everything) }

    /// The periods of plans in their order, each whole and then as far as any flow covers it, the furthest first.
    static func times(of plans: [Period], on day: Day, ends: (Period) -> [Day]) -> [FormulaTime] {
        Set(plans).filter(\.kind.isCalendar).inOrderOfPlans(on: day).flatMap { period in
            [.period(period)] + Set(ends(period)).sorted(by: >).map { FormulaTime.toDate(period, through: $0) }
        }
    }

    private func isPreferred(_ time: FormulaTime, to other: FormulaTime) -> Bool {
        if time.end != other.end { return time.end > other.end }
        guard let period = time.period, let second = other.period else { return time.period != nil }
        return dataSet.prefers(period, to: second)
    }

    private func sum(at time: FormulaTime, _ children: [Child], _ unit: OrgUnitID) -> Basis {
        var sum = nothing(below: unit, on: time.end)
        for child in children where isValid(child.unit, on: time.end) {
            let basis = child.basis.time == time ? child.basis : basis(of: child.unit, at: time)
            if basis.isTotal { sum.add(basis, endingOn: basis.time?.end ?? time.end, isOlder: false) }
        }
        if !sum.contributions.isEmpty { sum.time = time }
        return sum
    }

    /// Whether a period is due, or all have reported it that had reported the one before and are still there.
    private func isSettled(_ time: FormulaTime, _ units: [OrgUnitID]) -> Bool {
        if dataSet.cadence.due(from: time.end, by: analysis.shared.calendar) <= analysis.referenceDay { return true }
        guard let before = time.preceding else { return true }
        return units.allSatisfy { unit in
            !isValid(unit, on: time.end) || !isValid(unit, on: before.end) || !basis(of: unit, at: before).isTotal
                || basis(of: unit, at: time).isTotal
        }
    }

    /// Plans are for the period that holds the as-of's day, the longest of several; else for the latest that has ended.
    private func sumOfPlans(_ children: [Child], _ unit: OrgUnitID) -> Basis? {
        let periods = candidates(children).compactMap(\.period).inOrderOfPlans(on: analysis.referenceDay)
        return periods.lazy.map { self.sum(at: .period($0), children, unit) }.first { $0.time != nil }
    }

    /// Flows against plans: of the first period that any unit has, the part that most units have, of several the furthest.
    private func sumAgainstPlan(_ children: [Child], _ unit: OrgUnitID) -> Basis? {
        let times = candidates(children)
        for period in Set(times.compactMap(\.period)).inOrderOfPlans(on: analysis.referenceDay) {
            let sums = times.filter { $0.period == period }.sorted { $0.end > $1.end }.map { sum(at: $0, children, unit) }
            let most = sums.map(\.reporting).max() ?? 0
            if most > 0 { return sums.first { $0.reporting == most } }
        }
        return nil
    }

    /// Stocks against plans for one period, which holds the latest day of any unit.
    private func meetingWithPlan(_ children: [Child], _ unit: OrgUnitID) -> Basis? {
        let totals = children.filter(\.basis.isTotal)
        guard let day = totals.compactMap({ end(of: $0) }).max() else { return nil }
        let periods = Set(totals.compactMap(\.basis.time?.planned)).filter { $0.contains(day) }.inOrderOfPlans(on: day)
        return periods.lazy.map { period -> Basis in
            var sum = meeting(children.filter { $0.basis.time?.planned == period }, unit) ?? nothing(below: unit, on: day)
            if let end = sum.time?.end { sum.time = .planned(period, on: end) }
            return sum
        }.first { $0.time != nil }
    }

    // MARK: Counters

    /// The counters that began with the one that ends last. Those of other units are carried forward to its end.
    ///
    /// Counters whose beginning nobody knows do not add up.
    private func sumOfCounters(_ children: [Child], _ unit: OrgUnitID) -> Basis? {
        let known = children.filter(\.basis.isTotal).compactMap(\.basis.counter).filter { $0.first != Period.unknownStart }
        guard let start = known.max(by: { ($0.last, $0.first) < ($1.last, $1.first) })?.first else { return nil }
        let counters = children.compactMap { child in counter(child.basis, since: start).map { (unit: child.unit, basis: $0) } }
        guard let last = counters.compactMap({ end(of: $0) }).max() else { return nil }
        var sum = nothing(below: unit, on: last)
        sum.time = .period(.through(last, since: start))
        for counter in counters where isValid(counter.unit, on: last) {
            guard let end = counter.basis.time?.end, end <= last, last - end <= validityDays else { continue }
            sum.add(counter.basis, endingOn: end, isOlder: end < last)
        }
        return sum
    }

    /// A unit's figure as a counter of one beginning, even if it stands for the calendar period that it covers by chance.
    private func counter(_ basis: Basis, since start: Day) -> Basis? {
        guard basis.isTotal, case .period(let period)? = basis.time, period.first == start else { return nil }
        if period.kind == .through { return basis }
        guard basis.isDirect, let unit = basis.contributions.first?.unit,
            let operands = UnitOperands(operands, of: unit, in: dataSet, isMonthly: false, analysis), operands.isCounter(period)
        else { return nil }
        return .direct(unit, .period(.through(period.last, since: start)))
    }

    /// The shortest window of the operands.
    private var validityDays: Int {
        operands.map { $0.element.validityDays ?? $0.resolved.dataSet.cadence.validityDays }.min() ?? dataSet.cadence.validityDays
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
            if basis.isTotal { sum.add(basis, endingOn: basis.time?.end ?? time.end, isOlder: false) }
        }
        if !sum.contributions.isEmpty { sum.time = time }
        return sum
    }

    // MARK: Units

    /// The units below that may have the figure. Stated ratios do not add up over units, so only the unit itself can report them.
    private func contributors(below unit: OrgUnitID) -> [OrgUnitID] {
        guard operands.allSatisfy({ $0.element.overSpace != .none }), mayReach(unit) else { return [] }
        let units = analysis.units(below: unit)
        return orgUnits.level(of: unit) < .district ? units.filter(mayReach) : units.filter(hasRow)
    }

    /// Whether an organisation or one of its sites has a row of any of the figures.
    private func hasRow(_ unit: OrgUnitID) -> Bool {
        // Most organisations never reported any of it, which is known without a search.
        let reached = operands.filter { analysis.history.mayReach($0.resolved.dataSet.code, element: $0.resolved.index, from: unit) }
        guard !reached.isEmpty else { return false }
        return reached.contains { CellSearch($0.resolved, of: unit, in: analysis)?.hasRow ?? false }
            || analysis.units(below: unit).contains(where: hasRow)
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
    /// - Parameter isOlder: whether the unit's figure ends before the sum.
    fileprivate mutating func add(_ other: Basis, endingOn end: Day, isOlder: Bool) {
        contributions += other.contributions
        reporting += 1
        guard isOlder || other.carried > 0 else { return }
        carried += 1
        let day = other.earliest ?? end
        earliest = min(earliest ?? day, day)
    }

    /// The counter that it is about; nil for anything else.
    fileprivate var counter: Period? {
        if case .period(let period)? = time, period.kind == .through { period } else { nil }
    }
}

extension FormulaTime {
    /// The plan's period beside stocks.
    fileprivate var planned: Period? { if case .planned(let period, _) = self { period } else { nil } }

    /// The time before of the same type.
    fileprivate var preceding: FormulaTime? {
        switch self {
        case .day, .toDate, .planned: nil
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
