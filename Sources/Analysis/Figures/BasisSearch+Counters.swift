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
    func counter(_ basis: Basis, since start: Day) -> Basis? {
        guard basis.isTotal, case .period(let period)? = basis.time, period.first == start else { return nil }
        if period.kind == .through { return basis }
        guard basis.isDirect, let unit = basis.contributions.first?.unit,
            let operands = UnitOperands(operands, of: unit, in: dataSet, isMonthly: false, analysis), operands.isCounter(period)
        else { return nil }
        return .direct(unit, .period(.through(period.last, since: start)))
    }

    /// The shortest window of the operands.
    var validityDays: Int {
        operands.map { $0.element.validityDays ?? $0.resolved.dataSet.cadence.validityDays }.min() ?? dataSet.cadence.validityDays
    }
}
