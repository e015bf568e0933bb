import HealthModel
import History

/// The time for which the operands of a formula are taken.
enum FormulaTime: Sendable, Hashable {
    /// Stocks meet on a day.
    case day(Day)
    case period(Period)
    /// The first parts of a period, set against the plan of the whole.
    case toDate(Period, through: Day)
    /// Stocks meet on a day and are set against the plan of a period that holds it.
    case planned(Period, on: Day)
    /// A month that is over, from the days that have all operands or from what is stated for the month.
    case month(Period)

    var end: Day {
        switch self {
        case .day(let day), .toDate(_, let day), .planned(_, let day): day
        case .period(let period), .month(let period): period.last
        }
    }

    /// The period it is about; nil for a day.
    var period: Period? {
        switch self {
        case .day, .planned: nil
        case .period(let period), .toDate(let period, _), .month(let period): period
        }
    }

    /// The same time some years earlier.
    func yearsEarlier(_ years: Int) -> FormulaTime? {
        if years == 0 { return self }
        switch self {
        case .day(let day): return .day(day.yearsEarlier(years))
        case .period(let period): return period.yearsEarlier(years).map { .period($0) }
        case .toDate(let period, let day): return period.yearsEarlier(years).map { .toDate($0, through: day.yearsEarlier(years)) }
        case .planned(let period, let day): return period.yearsEarlier(years).map { .planned($0, on: day.yearsEarlier(years)) }
        case .month(let period): return period.yearsEarlier(years).map { .month($0) }
        }
    }
}

/// A figure that a formula needs, now or some years earlier.
struct FormulaOperand: Sendable, Equatable {
    var resolved: ResolvedElement
    var years = 0

    var element: DataElement { resolved.element }
    var isPlan: Bool { element.role == .plan }
    var isStock: Bool { element.overTime == .last && !isPlan }
    /// Whether it belongs to a period: a flow or a stated figure.
    var isOfPeriod: Bool { !isStock && !isPlan }
}

extension Expression {
    /// The figures that the expression needs, without those inside conditions on records and the sums of reporters.
    func operands(in dataSet: DataSetDefinition, category: Category, _ analysis: Analysis) -> [FormulaOperand] {
        switch self {
        case .element(let reference):
            return analysis.resolve(reference, in: dataSet, category: category).map { [FormulaOperand(resolved: $0)] } ?? []
        case .previous(let reference, let years):
            return analysis.resolve(reference, in: dataSet, category: category).map { [FormulaOperand(resolved: $0, years: years)] } ?? []
        case .children, .count, .every: return []
        default: return parts.flatMap { $0.operands(in: dataSet, category: category, analysis) }
        }
    }
}

/// An operand for one unit: its own figure, or where it has none the total of the units below.
private struct UnitOperand {
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
            source.series.periods.contains { $0.last >= earlier.first && $0.first <= earlier.last }
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
        return basis.isTotal ? timed(basis) : nil
    }

    private func timed(_ basis: Basis) -> Timed? {
        let context = UnitContext(below, basis, of: unit, category: operand.resolved.category)
        let values = context.timed(now)
        guard let time = FigureTime([(now, values)], basis) else { return nil }
        let found = Timed(operand: context.combined(now), time: time, reports: values.flatMap(\.reports))
        return found.isNumber ? found : nil
    }
}

/// The operands of a formula for one unit, and the time for which all of them are there.
struct UnitOperands {
    let analysis: Analysis
    let dataSet: DataSetDefinition
    let isMonthly: Bool
    private let operands: [UnitOperand]

    /// Nil if none of the operands was ever reported for the unit itself, or one of them by nobody.
    init?(_ operands: [FormulaOperand], of unit: OrgUnitID, in dataSet: DataSetDefinition, isMonthly: Bool, _ analysis: Analysis) {
        let found = operands.map { operand in
            UnitOperand(
                operand: operand, unit: unit, search: CellSearch(operand.resolved, of: unit, in: analysis),
                mayBeTotal: operands.count > 1 && operand.element.overSpace != .none, analysis: analysis)
        }
        let reach = { (operand: UnitOperand) in
            operand.search != nil
                || operand.mayBeTotal
                    && analysis.history.mayReach(operand.operand.resolved.dataSet.code, element: operand.operand.resolved.index, from: unit)
        }
        guard found.contains(where: { $0.search != nil }), found.allSatisfy(reach) else { return nil }
        (self.analysis, self.dataSet, self.isMonthly, self.operands) = (analysis, dataSet, isMonthly, found)
    }

    private var stocks: [UnitOperand] { operands.filter { $0.operand.isStock && $0.isCurrent } }
    private var ofPeriods: [UnitOperand] { operands.filter { $0.operand.isOfPeriod && $0.isCurrent } }
    private var plans: [UnitOperand] { operands.filter { $0.operand.isPlan && $0.isCurrent } }
    private var isOfOne: Bool { operands.count == 1 }

    // MARK: Time

    /// The latest time for which all operands are there; nil if there is none.
    func latestTime() -> FormulaTime? {
        if isMonthly, let month = months.first(where: { values(of: $0) != nil }) { return .month(month) }
        if !ofPeriods.isEmpty { return plans.isEmpty ? latestPeriod() : timesAgainstPlans.first(where: isThere) }
        if stocks.isEmpty { return latestPlan() }
        guard let day = latestDay else { return nil }
        if plans.isEmpty { return isThere(.day(day)) ? .day(day) : nil }
        let periods = Set(plans.flatMap(\.periods)).filter { $0.contains(day) }.inOrderOfPlans(on: day)
        return periods.lazy.map { .planned($0, on: day) }.first(where: isThere)
    }

    /// The day on which the stocks meet.
    private var latestDay: Day? {
        let days = stocks.map(\.latest?.last)
        return days.contains(nil) ? nil : days.compactMap(\.self).max()
    }

    private func latestPlan() -> FormulaTime? {
        if isOfOne { return plans.first?.latest.map { .period($0) } }
        let periods = Set(plans.flatMap(\.periods)).inOrderOfPlans(on: analysis.referenceDay)
        return periods.lazy.map { .period($0) }.first(where: isThere)
    }

    private func latestPeriod() -> FormulaTime? {
        let newest = ofPeriods.compactMap(\.latest).filter(isSummable).sorted(by: isPreferred).first
        // Nearly always all operands are there for the newest period of any.
        if let newest, isThere(.period(newest)) { return told(newest) }
        let last = newest.map(end) ?? analysis.referenceDay
        let others = Set(ofPeriods.flatMap(\.periods)).filter { isSummable($0) && end(of: $0) <= last }
        return others.sorted(by: isPreferred).first { isThere(.period($0)) }.map(told)
    }

    /// Two counters whose beginning nobody knows may begin on different days.
    private func isSummable(_ period: Period) -> Bool { isOfOne || period.first != Period.unknownStart }

    private func told(_ period: Period) -> FormulaTime {
        isMonthly && period.kind == .month && period.last <= analysis.referenceDay ? .month(period) : .period(period)
    }

    private func end(of period: Period) -> Day { min(period.last, analysis.referenceDay) }

    private func isPreferred(_ period: Period, to other: Period) -> Bool {
        let (end, otherEnd) = (end(of: period), end(of: other))
        return end == otherEnd ? dataSet.isMoreTelling(period, than: other) : end > otherEnd
    }

    /// The periods of plans, each whole and then as far as any flow covers it.
    private var timesAgainstPlans: [FormulaTime] {
        BasisSearch.times(of: plans.flatMap(\.periods), on: analysis.referenceDay) { period in
            ofPeriods.flatMap { $0.endsToDate(of: period) }
        }
    }

    /// Whether an answer never becomes too old: it is a plan, a "before" or from one-off publications.
    func lasts(at time: FormulaTime) -> Bool {
        let isPermanent = { (operand: FormulaOperand, reports: [Reported]) in
            operand.element.role != .actual || reports.allSatisfy(\.snapshot.header.isOnce)
        }
        return operands.allSatisfy { isPermanent($0.operand, value($0.operand, at: time)?.reports ?? []) }
    }

    /// Whether what stands for a calendar period is a counter that covers it.
    func isCounter(_ period: Period) -> Bool {
        ofPeriods.allSatisfy { $0.own(at: .period(period))?.time.making == .counter }
            && isThere(.period(.through(period.last, since: period.first)))
    }

    /// The calendar period that a time is told as, if it is that of counters which cover one exactly.
    func standing(_ time: FormulaTime) -> FormulaTime {
        guard case .period(let counter) = time, let period = counter.calendarEquivalent, isCounter(period) else { return time }
        return .period(period)
    }

    /// Whether all operands are there, at least one of them as the unit's own report.
    func isThere(_ time: FormulaTime) -> Bool {
        if case .month(let month) = time { return values(of: month) != nil }
        let missing = operands.filter { $0.own(at: time) == nil }
        return missing.count < operands.count && missing.allSatisfy { $0.total(at: time) != nil }
    }

    // MARK: Values

    /// The value of an operand at a time; nil if it has none.
    func value(_ operand: FormulaOperand, at time: FormulaTime) -> Timed? {
        guard
            let position = operands.firstIndex(where: { $0.operand.resolved == operand.resolved && $0.operand.years == operand.years })
        else { return nil }
        if case .month(let month) = time { return values(of: month)?[position] }
        return operands[position].own(at: time) ?? operands[position].total(at: time)
    }
}

// MARK: Stocks

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

// MARK: Months

extension UnitOperands {
    /// The months that are over, the latest first, back to the first of which anything is known.
    private var months: [Period] {
        let firsts = ofPeriods.flatMap(\.searches).flatMap(\.sources).compactMap { source in
            source.series.periods.lazy.map(\.first).filter { $0 != Period.unknownStart }.min()
        }
        return firsts.min().map { Period.months(since: $0, until: analysis.referenceDay) } ?? []
    }

    /// The number of days of a month from which its operands are taken.
    func days(usedOf month: Period) -> Int? {
        let counts = (values(of: month) ?? []).compactMap { value in
            if case .days(let count, _) = value.time.making { count } else { nil }
        }
        return counts.first ?? month.days
    }

    /// The operands of a month: whole, else from the days that have all of those that belong to days.
    fileprivate func values(of month: Period) -> [Timed]? {
        if month.last > analysis.referenceDay { return nil }
        if isThere(.period(month)) { return operands.compactMap { $0.own(at: .period(month)) ?? $0.total(at: .period(month)) } }
        let flows = operands.filter { !$0.operand.isStock }
        if flows.isEmpty || flows.contains(where: { $0.operand.element.overTime != .sum || $0.operand.isPlan }) { return nil }
        guard flows.allSatisfy({ $0.mayHaveReports(in: month) }) else { return nil }
        let all = month.parts(.day)
        let days = all.filter { day in flows.allSatisfy { $0.own(at: .period(day)) != nil } }
        if days.isEmpty { return nil }
        let time = FigureTime(month, making: .days(days.count, of: all.count))
        let values = operands.map { operand -> Timed? in
            operand.operand.isStock ? operand.own(at: .period(month)) : operand.sum(of: days, time)
        }
        return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
    }
}

extension UnitOperand {
    fileprivate func sum(of days: [Period], _ time: FigureTime) -> Timed? {
        let values = days.compactMap { own(at: .period($0)) }
        guard let first = values.first else { return nil }
        let sum = values.dropFirst().reduce(first.operand) { $0.adding($1.operand) }
        return Timed(operand: sum, time: time, reports: values.flatMap(\.reports))
    }
}

extension Period {
    /// The months that end by a day, the latest first, back to the one that holds another day.
    static func months(since first: Day, until last: Day) -> [Period] {
        var found: [Period] = []
        var month = Period.month(of: last + 1).preceding
        while let current = month, current.last >= first {
            found.append(current)
            month = current.preceding
        }
        return found
    }
}
