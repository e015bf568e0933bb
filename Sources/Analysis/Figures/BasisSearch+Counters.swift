import HealthModel
import History

/// Sums of running totals, which end on days of their own.
extension BasisSearch {
    /// The counters that began with the one that ends last. Those of other units are carried forward to its end.
    ///
    /// Counters whose beginning nobody knows do not add up.
    func sumOfCounters(_ children: [Child], _ unit: OrgUnitID) -> Basis? {
        let known = children.filter(\.basis.isTotal).compactMap(\.basis.counter).filter { $0.first != Period.unknownStart }
        guard let start = known.max(by: { ($0.last, $0.first) < ($1.last, $1.first) })?.first else { return nil }
        let counters = children.compactMap { child in counter(child.basis, since: start).map { (unit: child.unit, basis: $0) } }
        return sum(counters, unit) { .period(.through($0, since: start)) }
    }

    /// The counters since the first day of a plan's period.
    func sumOfCounters(to period: Period, _ children: [Child], _ unit: OrgUnitID) -> Basis? {
        let counters = children.compactMap { child in counter(child.basis, to: period).map { (unit: child.unit, basis: $0) } }
        return sum(counters, unit) { .toDate(period, through: $0) }
    }

    /// Counters that end on days of their own, carried forward to the last of them.
    private func sum(_ counters: [Child], _ unit: OrgUnitID, _ time: (_ last: Day) -> FormulaTime) -> Basis? {
        guard let last = counters.compactMap({ end(of: $0) }).max() else { return nil }
        var sum = nothing(below: unit, on: last)
        sum.time = time(last)
        for counter in counters where isValid(counter.unit, on: last) {
            guard let end = counter.basis.time?.end, end <= last, last - end <= validityDays else { continue }
            sum.add(counter.basis, endingOn: end, isOlder: end < last)
        }
        return sum
    }

    /// A unit's figure as a counter of one beginning, even if it stands for the calendar period that it covers by chance.
    func counter(_ basis: Basis, since start: Day) -> Basis? {
        guard basis.isTotal, case .period(let period)? = basis.time, period.first == start else { return nil }
        if period.kind == .through { return basis }
        return covering(basis, period) { _ in true }.map { .direct($0, .period(.through(period.last, since: start))) }
    }

    /// A unit's figure as a counter to date, even if it stands for the whole period that it covers by chance.
    private func counter(_ basis: Basis, to period: Period) -> Basis? {
        guard basis.isTotal, basis.time?.period == period else { return nil }
        if areCountersToDate(basis) { return basis }
        let time = FormulaTime.toDate(period, through: period.last)
        return covering(basis, period) { $0.isThere(time) }.map { .direct($0, time) }
    }

    /// The unit whose own figure is that of counters which cover a period.
    private func covering(_ basis: Basis, _ period: Period, _ isWanted: (UnitOperands) -> Bool) -> OrgUnitID? {
        guard basis.isDirect, case .period? = basis.time, let unit = basis.contributions.first?.unit,
            let operands = UnitOperands(operands, of: unit, in: dataSet, isMonthly: false, analysis), operands.isCounter(period),
            isWanted(operands)
        else { return nil }
        return unit
    }

    /// Whether what a figure rests on are counters to date, and neither parts of the period nor the whole of it.
    func areCountersToDate(_ basis: Basis) -> Bool {
        guard case .toDate? = basis.time else { return false }
        return basis.contributions.allSatisfy { part in
            UnitOperands(operands, of: part.unit, in: dataSet, isMonthly: false, analysis)?.isCounterToDate(part.time) ?? false
        }
    }

    /// The shortest window of the operands.
    var validityDays: Int {
        operands.map { $0.element.validityDays ?? $0.resolved.dataSet.cadence.validityDays }.min() ?? dataSet.cadence.validityDays
    }
}
