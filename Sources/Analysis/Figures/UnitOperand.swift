import HealthModel
import History

/// An operand for one unit: its own figure, or where it has none the total of the units below.
struct UnitOperand {
    let operand: FormulaOperand
    let unit: OrgUnitID
    /// Nil if the unit has no report of it.
    let search: CellSearch?
    /// Whether a total may stand for it. The figure of a single element is a matter of `BasisSearch`.
    let mayBeTotal: Bool
    let analysis: Analysis

    var isCurrent: Bool { operand.years == 0 }

    // MARK: The latest

    /// The day or period of the figure as shown.
    var latest: Period? {
        if let search, let report = search.number(search.latest()) {
            return operand.isStock ? .day(report.end(operand.element)) : search.told(report)
        }
        guard let total = shownTotal else { return nil }
        return total.time?.period ?? total.time.map { .day($0.end) }
    }

    private var below: BasisSearch { BasisSearch(analysis: analysis, dataSet: operand.resolved.dataSet, operands: [now]) }

    private var now: FormulaOperand { FormulaOperand(resolved: operand.resolved) }

    /// The figure as shown, if it is a total of the units below.
    private var shownTotal: Basis? {
        guard mayBeTotal else { return nil }
        let basis = below.basis(of: unit)
        return basis.isTotal ? basis : nil
    }

    /// The units whose reports give the operand its times.
    private var units: [OrgUnitID] { search?.hasRow ?? false || !mayBeTotal ? [unit] : below.everything(within: unit) }

    var searches: [CellSearch] { units.compactMap { CellSearch(operand.resolved, of: $0, in: analysis) } }

    /// The periods that are stated for it.
    var periods: [Period] { searches.flatMap { $0.periods() } }

    /// The days until which a flow covers a period without a gap, without being whole.
    func endsToDate(of period: Period) -> [Day] { searches.compactMap { $0.endToDate(of: period) } }

    /// Whether the unit may have reports of a flow about days of a period. Only the periods of whole series are looked at, which is cheap.
    func mayHaveReports(in period: Period) -> Bool {
        guard let search, let earlier = period.yearsEarlier(operand.years) else { return false }
        return search.sources.contains { source in
            search.writtenPeriods(source).contains { $0.last >= earlier.first && $0.first <= earlier.last }
        }
    }

    // MARK: At a time

    /// The unit's own number.
    func own(at time: FormulaTime) -> Timed? {
        guard let search, let time = time.yearsEarlier(operand.years) else { return nil }
        let found: Timed?
        switch time {
        case _ where operand.isStock: found = search.stock(at: time)
        case .day(let day): found = operand.isPlan ? search.plan(holding: day).map { search.timed($0) } : nil
        case .period(let period), .month(let period), .planned(let period, _): found = search.whole(period)
        case .toDate(let period, let day): found = operand.isPlan ? search.whole(period) : search.toDate(period, through: day)
        }
        return found.flatMap { $0.isNumber ? $0 : nil }
    }

    /// The sum of the units below, if it is whole.
    func total(at time: FormulaTime) -> Timed? {
        guard mayBeTotal, let time = time.yearsEarlier(operand.years) else { return nil }
        if operand.isStock, isCurrent, time.period == nil, let shown = shownTotal, let end = shown.time?.end, end <= time.end {
            return timed(shown)
        }
        let basis = below.sum(below: unit, at: time)
        return basis.isTotal ? timed(basis) : totalOfCounters(to: time)
    }

    /// The figure as shown, if it is the total of counters to a day, of which some are carried forward to it.
    private func totalOfCounters(to time: FormulaTime) -> Timed? {
        guard case .toDate(let period, let end) = time, operand.isOfPeriod, isCurrent, let shown = shownTotal,
            shown.time == .period(.through(end, since: period.first))
        else { return nil }
        return timed(shown)
    }

    private func timed(_ basis: Basis) -> Timed? {
        let context = UnitContext(below, basis, of: unit, category: operand.resolved.category)
        let values = context.timed(now)
        guard let time = FigureTime([(now, values)], basis) else { return nil }
        let found = Timed(operand: context.combined(now), time: time, reports: values.flatMap(\.reports))
        return found.isNumber ? found : nil
    }
}

extension CellSearch {
    func number(_ report: Reported?) -> Reported? { report?.value.number == nil ? nil : report }

    func timed(_ report: Reported) -> Timed {
        Timed(operand: report.operand(element), time: FigureTime(report.about(element)), reports: [report])
    }

    /// A stock beside other figures: on a day, or in a period by its latest day in it, else by the latest before.
    func stock(at time: FormulaTime) -> Timed? {
        let found = time.period.map { stock(in: $0.first...max($0.first, time.end)) } ?? stock(on: time.end)
        return number(found).map(timed)
    }
}
