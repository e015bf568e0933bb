import HealthModel
import History

/// The time for which the operands of a formula are taken.
enum FormulaTime: Sendable, Hashable {
    /// Stocks meet on a day.
    case day(Day)
    case period(Period)
    /// The first parts of a period, set against the plan of the whole.
    case toDate(Period, through: Day)
    /// A month that is over, from the days that have all operands or from what is stated for the month.
    case month(Period)

    var end: Day {
        switch self {
        case .day(let day), .toDate(_, let day): day
        case .period(let period), .month(let period): period.last
        }
    }

    /// The period it is about; nil for a day.
    var period: Period? {
        switch self {
        case .day: nil
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
        case .month(let period): return period.yearsEarlier(years).map { .month($0) }
        }
    }
}

/// A figure that a formula needs, now or some years earlier.
struct FormulaOperand: Sendable {
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

/// The operands of a formula as reported for one unit, and the time for which all of them are there.
struct UnitOperands {
    let analysis: Analysis
    let dataSet: DataSetDefinition
    let isMonthly: Bool
    private let operands: [(operand: FormulaOperand, search: CellSearch)]

    /// Nil if one of the operands was never reported for the unit.
    init?(_ operands: [FormulaOperand], of unit: OrgUnitID, in dataSet: DataSetDefinition, isMonthly: Bool, _ analysis: Analysis) {
        var found: [(FormulaOperand, CellSearch)] = []
        for operand in operands {
            guard let search = CellSearch(operand.resolved, of: unit, in: analysis) else { return nil }
            found.append((operand, search))
        }
        (self.analysis, self.dataSet, self.isMonthly) = (analysis, dataSet, isMonthly)
        self.operands = found
    }

    // MARK: Time

    /// The latest time for which all operands are there; nil if there is none.
    func latestTime() -> FormulaTime? {
        if isMonthly, let month = latestMonth() { return .month(month) }
        let ofPeriods = operands.filter(\.operand.isOfPeriod)
        let plans = operands.filter(\.operand.isPlan)
        if ofPeriods.isEmpty { return latestDay() ?? (operands.count == plans.count ? latestPlan(plans) : nil) }
        if !plans.isEmpty { return latestAgainst(plans, ofPeriods) }
        return latestPeriod(ofPeriods)
    }

    /// The day on which the stocks meet.
    private func latestDay() -> FormulaTime? {
        let days = operands.filter { $0.operand.isStock && $0.operand.years == 0 }.map { operand, search in
            search.number(search.latest())?.end(operand.element)
        }
        guard !days.contains(nil), let day = days.compactMap(\.self).max(), isThere(.day(day)) else { return nil }
        return .day(day)
    }

    private func latestPlan(_ plans: [(operand: FormulaOperand, search: CellSearch)]) -> FormulaTime? {
        guard let first = plans.first?.search, let report = first.number(first.latest()) else { return nil }
        let time = FormulaTime.period(report.about(first.element))
        return isThere(time) ? time : nil
    }

    private func latestPeriod(_ ofPeriods: [(operand: FormulaOperand, search: CellSearch)]) -> FormulaTime? {
        let current = ofPeriods.filter { $0.operand.years == 0 }
        let newest = current.compactMap { operand, search in search.number(search.latest()).map(search.told) }
            .sorted { dataSet.prefers($0, to: $1) }.first
        // Nearly always all operands are there for the newest period of any.
        if let newest, isThere(.period(newest)) { return .period(newest) }
        let candidates = Set(current.flatMap { $0.search.periods() }).sorted { dataSet.prefers($0, to: $1) }
        return candidates.lazy.map { .period($0) }.first(where: isThere)
    }

    /// The plan's period of which most is over: whole, or its first parts.
    private func latestAgainst(
        _ plans: [(operand: FormulaOperand, search: CellSearch)], _ ofPeriods: [(operand: FormulaOperand, search: CellSearch)]
    ) -> FormulaTime? {
        let periods = Set(plans.flatMap { $0.search.periods() }).filter { $0.first <= analysis.referenceDay && $0.kind.isCalendar }
        let times = periods.compactMap { period -> FormulaTime? in
            if isThere(.period(period)) { return .period(period) }
            let ends = ofPeriods.filter { $0.operand.years == 0 }.map { $0.search.toDate(period) }.map { found in
                found.flatMap { $0.time.isToDate ? $0.time.end : nil }
            }
            guard !ends.contains(nil), let end = ends.compactMap(\.self).min() else { return nil }
            let time = FormulaTime.toDate(period, through: end)
            return isThere(time) ? time : nil
        }
        return times.max { $0.end < $1.end }
    }

    /// Whether an answer never becomes too old: it is a plan, a "before" or from one-off publications.
    func lasts(at time: FormulaTime) -> Bool {
        operands.allSatisfy { operand, search in
            if operand.element.role != .actual { return true }
            let reports = UnitOperands.value(operand, search, at: time, dataSet)?.reports ?? []
            return reports.allSatisfy(\.snapshot.header.isOnce)
        }
    }

    /// Whether what stands for a calendar period is a counter that covers it.
    func isCounter(_ period: Period) -> Bool {
        operands.allSatisfy { UnitOperands.value($0.operand, $0.search, at: .period(period), dataSet)?.time.making == .counter }
    }

    /// The periods for which the first flow has a number.
    func statedTimes() -> [FormulaTime] {
        guard
            let flow = operands.first(where: { $0.operand.isOfPeriod && $0.operand.years == 0 }) ?? operands.first(where: \.operand.isPlan)
        else { return [] }
        return flow.search.periods().map { isMonthly ? .month($0) : .period($0) }
    }

    func isThere(_ time: FormulaTime) -> Bool {
        if case .month(let month) = time { return values(of: month) != nil }
        return operands.allSatisfy { UnitOperands.value($0.operand, $0.search, at: time, dataSet)?.isNumber ?? false }
    }

    // MARK: Values

    /// The value of an operand at a time; nil if it has none.
    func value(_ operand: FormulaOperand, at time: FormulaTime) -> Timed? {
        guard let position = operands.firstIndex(where: { $0.operand.resolved == operand.resolved && $0.operand.years == operand.years })
        else { return nil }
        if case .month(let month) = time { return values(of: month)?[position] }
        return UnitOperands.value(operands[position].operand, operands[position].search, at: time, dataSet)
    }

    private static func value(_ operand: FormulaOperand, _ search: CellSearch, at time: FormulaTime, _ dataSet: DataSetDefinition) -> Timed?
    {
        guard let time = time.yearsEarlier(operand.years) else { return nil }
        if operand.isStock { return search.stock(at: time) }
        switch time {
        case .day(let day):
            return operand.isPlan ? search.plan(holding: day).map { search.timed($0) } : nil
        case .period(let period), .month(let period): return search.whole(period)
        case .toDate(let period, let day): return operand.isPlan ? search.whole(period) : search.toDate(period, through: day)
        }
    }
}

// MARK: Stocks

extension CellSearch {
    func number(_ report: Reported?) -> Reported? { report?.value.number == nil ? nil : report }

    func timed(_ report: Reported) -> Timed {
        Timed(operand: report.operand(element), time: FigureTime(report.about(element)), reports: [report])
    }

    /// A stock beside other figures: on the last day of the time within it, else carried forward to its end.
    func stock(at time: FormulaTime) -> Timed? {
        number(stock(on: time.end, since: time.period?.first)).map(timed)
    }
}

// MARK: Months

extension UnitOperands {
    /// The last month that is over for which all operands are there.
    private func latestMonth() -> Period? {
        guard let flow = operands.first(where: { $0.operand.isOfPeriod && $0.operand.years == 0 })?.search else { return nil }
        let today = analysis.referenceDay
        var months: Set<Period> = []
        for source in flow.sources {
            for period in source.series.periods where period.kind == .month || period.kind == .day || period.kind == .through {
                let month = Period.month(of: period.last)
                if month.last < today { months.insert(month) }
            }
        }
        return months.sorted(by: >).first { values(of: $0) != nil }
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
        let whole = operands.map { UnitOperands.value($0.operand, $0.search, at: .month(month), dataSet) }
        if whole.allSatisfy({ $0?.isNumber ?? false }) { return whole.compactMap(\.self) }
        let flows = operands.filter { !$0.operand.isStock }
        if flows.contains(where: { $0.operand.element.overTime != .sum || $0.operand.isPlan }) { return nil }
        let all = month.parts(.day)
        let days = all.filter { day in
            flows.allSatisfy { operand, search in
                (FormulaTime.period(day).yearsEarlier(operand.years)).flatMap { time in
                    if case .period(let day) = time { search.number(search.stated(day)) } else { nil }
                } != nil
            }
        }
        if days.isEmpty { return nil }
        let time = FigureTime(month, making: .days(days.count, of: all.count))
        let values = operands.map { operand, search -> Timed? in
            if operand.isStock { return search.stock(at: .month(month)) }
            let reports = days.compactMap { day in day.yearsEarlier(operand.years).flatMap { search.stated($0) } }
            guard let first = reports.first?.operand(operand.element) else { return nil }
            let sum = reports.dropFirst().reduce(first) { $0.adding($1.operand(operand.element)) }
            return Timed(operand: sum, time: time, reports: reports)
        }
        return values.contains { !($0?.isNumber ?? false) } ? nil : values.compactMap(\.self)
    }
}
