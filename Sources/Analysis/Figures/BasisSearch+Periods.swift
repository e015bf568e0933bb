import HealthModel
import History

/// Sums of flows and plans: one period for all units.
extension BasisSearch {
    /// One period for all units, or the counters of one beginning.
    func sumOfFlows(_ children: [Child], _ unit: OrgUnitID) -> Basis? {
        let times = candidates(children).sorted(by: isPreferred)
        let period = newest(times, children, unit) { isSettled($0, children.map(\.unit)) }
        return told(period, or: sumOfCounters(children, unit))
    }

    /// The sum for one time, and whether it is due.
    struct TimedSum {
        var sum: Basis
        var isSettled: Bool
    }

    /// The first of some times that is due or that all have reported who had reported the one before; else the first that anybody has.
    private func newest(_ times: [FormulaTime], _ children: [Child], _ unit: OrgUnitID, isSettled: (FormulaTime) -> Bool) -> TimedSum? {
        var newest: Basis?
        for time in times {
            var sum = self.sum(at: time, children, unit)
            guard sum.time != nil else { continue }
            if isSettled(time) {
                if let newest, let newer = newest.time, newer.end > time.end { sum.soFar = newest.asNewer }
                return TimedSum(sum: sum, isSettled: true)
            }
            newest = newest ?? sum
        }
        return newest.map { TimedSum(sum: $0, isSettled: false) }
    }

    /// Counters count instead of a period if they are of as many units and end later; of more units also if both end together, or if the
    /// period is not due.
    private func told(_ period: TimedSum?, or counters: Basis?) -> Basis? {
        guard let period else { return counters }
        var sum = period.sum
        guard var counters, let last = counters.time?.end, let end = sum.time?.end else { return sum }
        let isOfMore = counters.reporting > sum.reporting && (last >= end || !period.isSettled)
        if isOfMore || counters.reporting == sum.reporting && last > end {
            if end > last { counters.soFar = sum.asNewer }
            return counters
        }
        if last > end { sum.soFar = sum.soFar ?? counters.asNewer }
        return sum
    }

    /// The times of the figures of the units below; of a unit that is reported in part all that is stated in it.
    func candidates(_ children: [Child]) -> Set<FormulaTime> {
        let times = children.flatMap { $0.basis.isTotal ? [$0.basis.time].compactMap(\.self) : self.times(within: $0.unit) }
        if operands.contains(where: \.isPlan) { return Set(times.filter { $0.period?.first != Period.unknownStart }) }
        return Set(times.filter { $0.period?.kind != .through })
    }

    /// The times for which a partly reported unit may be whole: those of what is stated for it and below it.
    func times(within unit: OrgUnitID) -> [FormulaTime] {
        let units = everything(within: unit)
        let searches = operands.map { operand in units.compactMap { CellSearch(operand.resolved, of: $0, in: analysis) } }
        guard searches.allSatisfy({ $0.contains(where: \.hasRow) }) else { return [] }
        let current = zip(operands, searches).filter { $0.0.years == 0 }
        let flows = current.filter { $0.0.isOfPeriod }.flatMap { $0.1 }
        let plans = current.filter { $0.0.isPlan }.flatMap { $0.1 }
        if isOfPlans { return plans.flatMap { $0.periods() }.map { .period($0) } }
        if !plans.isEmpty {
            return BasisSearch.calendarPeriods(of: plans.flatMap { $0.periods() }, on: analysis.referenceDay).flatMap { period in
                [.period(period)] + BasisSearch.times(to: period, flows.compactMap { $0.endToDate(of: period) })
            }
        }
        let periods = flows.flatMap { $0.periods() }.filter { $0.first != Period.unknownStart }
        guard isMonthly, let first = periods.map(\.first).min() else { return periods.map(told) }
        return periods.map(told) + Period.months(since: first, until: analysis.referenceDay).map { .month($0) }
    }

    func told(_ period: Period) -> FormulaTime {
        isMonthly && period.kind == .month && period.last <= analysis.referenceDay ? .month(period) : .period(period)
    }

    /// A unit and all units that its sums may rest on: those with a report of any of the figures, be it of units below them.
    func everything(within unit: OrgUnitID) -> [OrgUnitID] {
        [unit] + analysis.units(below: unit).filter(isReached).flatMap(everything)
    }

    private func isReached(_ unit: OrgUnitID) -> Bool {
        operands.contains { analysis.history.mayReach($0.resolved.dataSet.code, element: $0.resolved.index, from: unit) }
    }

    /// The periods of plans in their order.
    static func calendarPeriods(of plans: [Period], on day: Day) -> [Period] {
        Set(plans).filter(\.kind.isCalendar).inOrderOfPlans(on: day)
    }

    /// A plan's period as far as flows cover it, the furthest first.
    static func times(to period: Period, _ ends: [Day]) -> [FormulaTime] {
        Set(ends).sorted(by: >).map { .toDate(period, through: $0) }
    }

    func isPreferred(_ time: FormulaTime, to other: FormulaTime) -> Bool {
        if time.end != other.end { return time.end > other.end }
        guard let period = time.period, let second = other.period else { return time.period != nil }
        return dataSet.isMoreTelling(period, than: second)
    }

    func sum(at time: FormulaTime, _ children: [Child], _ unit: OrgUnitID) -> Basis {
        var sum = nothing(below: unit, on: time.end)
        for child in children where isValid(child.unit, on: time.end) {
            let basis = child.basis.time == time ? child.basis : basis(of: child.unit, at: time)
            if basis.isTotal { sum.add(basis, endingOn: basis.time?.end ?? time.end, isOlder: false) }
        }
        if !sum.contributions.isEmpty { sum.time = time }
        return sum
    }

    /// Whether a period is due, or all have reported it that had reported the one before and are still there. Where nobody had, a single
    /// early report says nothing of the others.
    private func isSettled(_ time: FormulaTime, _ units: [OrgUnitID]) -> Bool { isSettled(time, units, after: time.preceding) }

    private func isSettled(_ time: FormulaTime, _ units: [OrgUnitID], after before: FormulaTime?) -> Bool {
        if dataSet.cadence.due(from: time.end, by: analysis.shared.calendar) <= analysis.referenceDay { return true }
        guard let before else { return false }
        let regulars = units.filter { isValid($0, on: time.end) && isValid($0, on: before.end) && basis(of: $0, at: before).isTotal }
        return !regulars.isEmpty && regulars.allSatisfy { basis(of: $0, at: time).isTotal }
    }

    /// Plans are for the period that holds the as-of's day, the longest of several; else for the latest that has ended.
    func sumOfPlans(_ children: [Child], _ unit: OrgUnitID) -> Basis? {
        let periods = candidates(children).compactMap(\.period).inOrderOfPlans(on: analysis.referenceDay)
        return periods.lazy.map { self.sum(at: .period($0), children, unit) }.first { $0.time != nil }
    }

    /// Flows against plans: of the first of the plans' periods of which a part is due, the newest such part; or counters to date.
    func sumAgainstPlan(_ children: [Child], _ unit: OrgUnitID) -> Basis? {
        let periods = Set(candidates(children).compactMap(\.period)).inOrderOfPlans(on: analysis.referenceDay)
        let ofParts = candidates(children.filter { !areCountersToDate($0.basis) })
        let times = periods.flatMap { partsInOrder($0, ofParts) }
        let part = newest(times, children, unit) { time in
            let earlier = times.filter { $0.end < time.end }.sorted { $0.end > $1.end }
            return isSettled(time, children.map(\.unit), after: earlier.first { self.sum(at: $0, children, unit).time != nil })
        }
        return told(part, or: periods.lazy.compactMap { self.sumOfCounters(to: $0, children, unit) }.first)
    }

    /// What units have of a plan's period, the furthest first, and the parts inside it: one that has stopped is still behind the others.
    private func partsInOrder(_ period: Period, _ times: Set<FormulaTime>) -> [FormulaTime] {
        let own = times.filter { $0.period == period }
        guard let last = own.map(\.end).max() else { return [] }
        let months = period.parts(.month).map(\.last).filter { $0 < last }
        return own.union(months.map { .toDate(period, through: $0) }).sorted { $0.end > $1.end }
    }

    /// Stocks against plans for one period, which holds the latest day of any unit.
    func meetingWithPlan(_ children: [Child], _ unit: OrgUnitID) -> Basis? {
        let totals = children.filter(\.basis.isTotal)
        guard let day = totals.compactMap({ end(of: $0) }).max() else { return nil }
        let periods = Set(totals.compactMap(\.basis.time?.planned)).filter { $0.contains(day) }.inOrderOfPlans(on: day)
        return periods.lazy.map { period -> Basis in
            var sum = meeting(children.filter { $0.basis.time?.planned == period }, unit) ?? nothing(below: unit, on: day)
            if let end = sum.time?.end { sum.time = .planned(period, on: end) }
            return sum
        }.first { $0.time != nil }
    }
}
