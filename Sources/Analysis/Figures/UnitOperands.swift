import HealthModel
import History

/// The operands of a formula for one unit, and the time for which all of them are there.
struct UnitOperands {
    let analysis: Analysis
    let dataSet: DataSetDefinition
    let isMonthly: Bool
    private let operands: [UnitOperand]

    /// Nil if none of the operands was ever reported for the unit itself, or one of them by nobody.
    ///
    /// - Parameter needsReport: false where all of them are totals.
    init?(
        _ operands: [FormulaOperand], of unit: OrgUnitID, in dataSet: DataSetDefinition, isMonthly: Bool, needsReport: Bool = true,
        _ analysis: Analysis
    ) {
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
        guard !needsReport || found.contains(where: { $0.search != nil }), found.allSatisfy(reach) else { return nil }
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
        if !ofPeriods.isEmpty { return plans.isEmpty ? latestPeriod() : latestTimeAgainstPlan() }
        if stocks.isEmpty { return latestPlan() }
        guard let day = latestDay else { return nil }
        if plans.isEmpty { return isThere(.day(day)) ? .day(day) : nil }
        return plannedPeriods(holding: day).lazy.map { .planned($0, on: day) }.first(where: isThere)
    }

    /// The plans' periods that hold a day, in the order in which they are taken.
    func plannedPeriods(holding day: Day) -> [Period] {
        Set(plans.flatMap(\.periods)).filter { $0.contains(day) }.inOrderOfPlans(on: day)
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

    /// The first of the plans' periods that is whole, or covered by any flow as far as all operands are there.
    private func latestTimeAgainstPlan() -> FormulaTime? {
        for period in BasisSearch.calendarPeriods(of: plans.flatMap(\.periods), on: analysis.referenceDay) {
            if isThere(.period(period)) { return .period(period) }
            let times = BasisSearch.times(to: period, ofPeriods.flatMap { $0.endsToDate(of: period) })
            if let time = times.first(where: isThere) { return time }
        }
        return nil
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
        if ofPeriods.isEmpty { return false }
        let isThere = plans.isEmpty ? isThere(.period(.through(period.last, since: period.first))) : true
        return isThere && ofPeriods.allSatisfy { $0.own(at: .period(period))?.time.making == .counter }
    }

    /// Whether the flows of a period to date are counters, because there are no parts until that day.
    func isCounterToDate(_ time: FormulaTime) -> Bool {
        ofPeriods.allSatisfy { $0.own(at: time)?.time.making == .stated }
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
