import HealthModel
import History

/// A figure now and before, over the same units.
public struct FigureChange: Sendable {
    /// The figure now, over the units that are compared.
    public var now: ResolvedFigure
    public var earlier: ResolvedFigure
    public var difference: Number
    /// What is known of the difference: 800 after more than 700 are less than 100 more.
    public var qualifier: Qualifier
    /// The digits that the difference is worth.
    public var digits: Int?
    /// The relative change in per cent; nil from zero or below, for ratios, for counters and where the difference is hedged.
    public var percent: Double?
    /// What the earlier figure is about.
    public var base: Period
    /// How many of the figure's units are compared; nil for a unit's own reports and for complete totals.
    public var matched: Matched?
    /// Whether the difference was added to a running total, which can hardly do anything but grow.
    public var isAddition: Bool

    /// Whether running totals are compared, be it with last year's.
    public var isOfCounters: Bool { base.kind == .through && now.basis?.counter != nil }

    /// The units that reported both times, and those that reported for the first time.
    public struct Matched: Sendable, Hashable {
        public var units: Int
        public var expected: Int
        public var firstReports: Int
        /// What the first reports add; nil if there are none.
        public var firstSum: Number?
    }
}

extension Analysis {
    /// Compares a figure with an earlier time: the same units, the same reporters, the same type of period.
    ///
    /// Nil where there is nothing to compare it with.
    public func change(of figure: ResolvedFigure, against comparison: Comparison) -> FigureChange? {
        guard let question = figure.question, let basis = figure.basis, figure.reading.number != nil, !question.operands.isEmpty
        else { return nil }
        return ChangeSearch(figure: figure, question: question, basis: basis, comparison: comparison).change()
    }
}

private struct ChangeSearch {
    let figure: ResolvedFigure
    let question: FigureQuestion
    let basis: Basis
    let comparison: Comparison

    private var analysis: Analysis { question.search.analysis }

    func change() -> FigureChange? {
        guard let time = basis.time else { return nil }
        return basis.isDirect ? ownChange(time) : changeOfSum(time)
    }

    // MARK: One unit

    private func ownChange(_ time: FormulaTime) -> FigureChange? {
        guard let unit = basis.contributions.first?.unit, isExact(unit, time), let earlier = earlierTime(than: time, of: unit),
            let then = evaluation(unit, at: earlier), isComparable(unit, time, then)
        else { return nil }
        return change(from: question.evaluation(on: basis), to: then, matched: nil)
    }

    /// Whether the same feed reported both times for the same reporting unit, or the one that reported before says now the very
    /// same.
    private func isComparable(_ unit: OrgUnitID, _ time: FormulaTime, _ then: Evaluation) -> Bool {
        guard let now = evaluation(unit, at: time) else { return false }
        return reporters(now) == reporters(then) || isSaid(now, by: then, unit, time)
    }

    /// Whether those who reported before say now the very same: a district's own file stands before the row that its region sends daily.
    private func isSaid(_ now: Evaluation, by then: Evaluation, _ unit: OrgUnitID, _ time: FormulaTime) -> Bool {
        question.operands.allSatisfy { operand in
            // Only what is stated is compared, not what is put together from several reports.
            let of = { (evaluation: Evaluation) in evaluation.reports.filter { $0.isOf(operand.resolved) } }
            guard operand.years == 0, let search = CellSearch(operand.resolved, of: unit, in: analysis), of(now).count == 1,
                of(then).count == 1
            else { return false }
            return of(now)[0].isStated(for: time) && search.says(of(now)[0], by: of(then)[0])
        }
    }

    private func reporters(_ evaluation: Evaluation) -> Set<Reporter> {
        Set(evaluation.reports.map { Reporter(feed: $0.feed, unit: $0.reporter) })
    }

    private struct Reporter: Hashable {
        var feed: String
        var unit: OrgUnitID
    }

    /// The own figure of a unit at a time.
    private func evaluation(_ unit: OrgUnitID, at time: FormulaTime) -> Evaluation? {
        let found = question.search.basis(of: unit, at: time)
        guard found.isDirect else { return nil }
        let evaluation = question.evaluation(on: found)
        return evaluation.operand.quantity == nil ? nil : evaluation
    }

    // MARK: Time

    /// The time to compare with: for stocks the last day before it that has a report, for periods a period of the same type.
    private func earlierTime(than time: FormulaTime, of unit: OrgUnitID) -> FormulaTime? {
        switch time {
        case .day(let day), .planned(_, let day):
            let target = comparison.day(before: day) ?? day + -1
            return target < day ? exactTime(like: time, on: target, of: unit) : nil
        case .period(let counter) where counter.kind == .through: return earlierCounter(than: counter, of: unit).map { .period($0) }
        case .period(let period): return earlierPeriod(than: period).map { .period($0) }
        case .month(let period): return earlierPeriod(than: period).map { .month($0) }
        case .toDate: return comparison == .year ? time.yearsEarlier(1) : nil
        }
    }

    /// The latest day up to one of which all stocks are, so that none is carried forward to it.
    private func exactTime(like time: FormulaTime, on day: Day, of unit: OrgUnitID) -> FormulaTime? {
        guard let earlier = self.time(like: time, on: day, of: unit), let found = evaluation(unit, at: earlier),
            let days = days(of: found, earlier)
        else { return nil }
        if days.lowerBound < days.upperBound { return exactTime(like: time, on: days.lowerBound, of: unit) }
        return self.time(like: time, on: days.upperBound, of: unit)
    }

    /// A day, or a day beside the plan of that time, of the same type as the plan now.
    private func time(like time: FormulaTime, on day: Day, of unit: OrgUnitID) -> FormulaTime? {
        guard let plan = time.planned else { return .day(day) }
        guard let operands = UnitOperands(question.operands, of: unit, in: question.search.dataSet, isMonthly: false, analysis) else {
            return nil
        }
        return operands.plannedPeriods(holding: day).first { $0.kind == plan.kind }.map { .planned($0, on: day) }
    }

    /// The days of the stocks behind a figure. A "before" has its own day and is not carried forward.
    private func days(of evaluation: Evaluation, _ time: FormulaTime) -> ClosedRange<Day>? {
        let context = question.context(on: evaluation.basis)
        let stocks = question.operands.filter { $0.isStock && $0.years == 0 && $0.element.role == .actual }.flatMap(context.timed)
        let days = stocks.flatMap { [$0.time.earliest ?? $0.time.end, $0.time.end] }
        if let first = days.min(), let last = days.max() { return first...last }
        return evaluation.reports.map { $0.about($0.element).last }.max().map { $0...$0 }
    }

    /// Whether no stock is carried forward. What is carried takes no part.
    private func isExact(_ unit: OrgUnitID, _ time: FormulaTime) -> Bool {
        if time.period != nil { return true }
        return evaluation(unit, at: time).flatMap { days(of: $0, time) } == time.end...time.end
    }

    private func earlierPeriod(than period: Period) -> Period? {
        switch comparison {
        case .previous: return period.preceding
        case .year: return period.yearsEarlier(1)
        case .week, .month, .quarter, .day:
            guard let day = comparison.day(before: period.last), let holding = Period.of(period.kind, holding: day),
                holding.last < period.last
            else { return nil }
            return holding
        }
    }

    /// An earlier state of a running total: of the same beginning, or across a year that of last year, to the same day or up to a week
    /// before it.
    private func earlierCounter(than counter: Period, of unit: OrgUnitID) -> Period? {
        guard let operand = question.operands.first(where: { $0.isOfPeriod && $0.years == 0 }), counter.first != Period.unknownStart,
            let search = CellSearch(operand.resolved, of: unit, in: analysis)
        else { return nil }
        let target = comparison.day(before: counter.last) ?? counter.last + -1
        var (start, window) = (counter.first, Int.max)
        if comparison == .year, let earlier = counter.yearsEarlier(1) { (start, window) = (earlier.first, 7) }
        return search.counterEnds(since: start, until: target).first { target - $0 <= window }.map { .through($0, since: start) }
    }

    // MARK: Sums

    /// Of the units whose reports are of the sum's own time, those that reported at one earlier time too.
    private func changeOfSum(_ time: FormulaTime) -> FigureChange? {
        let current = basis.contributions.filter { $0.time.end == time.end && isExact($0.unit, $0.time) }
        let earlier = current.map { part in earlierTime(than: part.time, of: part.unit) }
        guard let base = earlier.compactMap(\.self).max(by: { $0.end < $1.end }) else { return nil }
        if current.count == basis.contributions.count, let totals = changeOfTotals(base) { return totals }
        let isMatched = zip(current, earlier).map { part, earlier in earlier == base && isComparable(part, at: base) }
        let now = zip(current, isMatched).filter(\.1).map(\.0)
        guard !now.isEmpty else { return nil }
        let first = zip(current, isMatched).filter { !$0.1 && isFirstReport($0.0) }.map(\.0)
        let then = now.map { Basis.Contribution(unit: $0.unit, time: base) }
        return change(
            from: question.evaluation(on: basis.with(now, time)), to: question.evaluation(on: basis.with(then, base)),
            matched: matched(now.count, first))
    }

    private func isComparable(_ part: Basis.Contribution, at base: FormulaTime) -> Bool {
        evaluation(part.unit, at: base).map { isComparable(part.unit, part.time, $0) } ?? false
    }

    private func isFirstReport(_ part: Basis.Contribution) -> Bool {
        question.operands.allSatisfy { operand in
            guard let search = CellSearch(operand.resolved, of: part.unit, in: analysis) else { return true }
            return !search.hasNumber(before: part.time.period?.first ?? part.time.end)
        }
    }

    private func matched(_ units: Int, _ first: [Basis.Contribution]) -> FigureChange.Matched {
        let sum =
            first.isEmpty || !question.isAmount ? nil : question.evaluation(on: basis.with(first, basis.time)).operand.quantity?.number
        return FigureChange.Matched(
            units: units, expected: basis.contributions.count, firstReports: first.count, firstSum: sum)
    }

    /// Totals are compared where all units valid then and all valid now reported, and they are not the same units: one was split.
    private func changeOfTotals(_ base: FormulaTime) -> FigureChange? {
        let before = question.search.sum(below: question.id.orgUnit, at: base)
        guard basis.isComplete, before.isComplete, Set(basis.contributions.map(\.unit)) != Set(before.contributions.map(\.unit)),
            before.contributions.allSatisfy({ isExact($0.unit, base) })
        else { return nil }
        return change(from: question.evaluation(on: basis), to: question.evaluation(on: before), matched: nil)
    }

    // MARK: Result

    private func change(from now: Evaluation, to then: Evaluation, matched: FigureChange.Matched?) -> FigureChange? {
        guard let later = now.operand.quantity, let earlier = then.operand.quantity, let base = then.time?.period else { return nil }
        let (current, before) = (later.number, earlier.number)
        let difference = later - earlier
        let isRatio = [.percent, .percentPoint].contains(figure.reading.unit)
        let isAddition = base.kind == .through && base.first == now.time?.period.first
        let hasPercent = !isRatio && now.basis.counter == nil && before.double > 0 && difference.qualifier == .exact
        let percent = hasPercent ? difference.number.double / before.double * 100 : nil
        let digits = figure.reading.digits ?? max(current.decimals, before.decimals)
        return FigureChange(
            now: figure.with(now), earlier: figure.with(then), difference: difference.number, qualifier: difference.qualifier,
            digits: digits, percent: percent, base: base,
            matched: matched, isAddition: isAddition)
    }
}

extension ResolvedFigure {
    /// The same figure with another answer.
    fileprivate func with(_ evaluation: Evaluation) -> ResolvedFigure {
        var copy = self
        copy.reading.content = evaluation.operand.content
        copy.reading.time = evaluation.time
        copy.quantity = evaluation.operand.quantity
        copy.snapshot = evaluation.newest
        copy.basis = evaluation.basis
        return copy
    }
}

extension Basis {
    /// The same basis with other contributions.
    fileprivate func with(_ contributions: [Contribution], _ time: FormulaTime?) -> Basis {
        var copy = self
        copy.contributions = contributions
        copy.time = time
        return copy
    }
}

extension FigureQuestion {
    /// Whether the figure is an amount of a single element, so that units add to it.
    fileprivate var isAmount: Bool { expression == nil }
}

extension Reported {
    var element: DataElement { snapshot.definition.elements[snapshot.values.element(at: index)] }

    fileprivate func isOf(_ resolved: ResolvedElement) -> Bool {
        snapshot.definition === resolved.dataSet && snapshot.values.element(at: index) == resolved.index
            && snapshot.values.category(at: index) == resolved.category
    }

    /// Whether it is about a day or exactly a period, rather than a part of it.
    fileprivate func isStated(for time: FormulaTime) -> Bool {
        switch time {
        case .day: element.overTime == .last
        case .period(let period):
            element.overTime != .last && (about(element) == period || about(element).calendarEquivalent == period)
        case .toDate, .planned, .month: false
        }
    }
}

extension CellSearch {
    /// Whether the reporter of another report states the same number about the same time.
    fileprivate func says(_ report: Reported, by other: Reported) -> Bool {
        if report.feed == other.feed, report.reporter == other.reporter { return true }
        let reporters = [unit] + analysis.orgUnits.ancestors(of: unit)
        guard let source = sources.first(where: { reporters[$0.distance] == other.reporter }) else { return false }
        return statement(about: report.about(element), source, other.feed)?.value.number == report.value.number
    }

    /// Whether a number about a time before a day was ever reported.
    fileprivate func hasNumber(before day: Day) -> Bool {
        if element.overTime == .last { return hasStock(before: day) }
        return periods().contains { $0.last < day && whole($0) != nil }
    }

    /// The days until which there are counters of one beginning, the latest first.
    func counterEnds(since start: Day, until last: Day) -> [Day] {
        var ends: Set<Day> = []
        for source in sources {
            for period in writtenPeriods(source) where period.first == start {
                if period.kind == .through { ends.insert(period.last) }
                if period.kind.isCalendar { ends.formUnion(days(about: period, source).filter { $0 < period.last }) }
            }
        }
        return ends.filter { (start == Period.unknownStart || start <= $0) && $0 <= last }.sorted(by: >)
            .filter { stated(.through($0, since: start)) != nil }
    }
}

extension Number {
    /// The digits after the decimal mark of the shortest spelling.
    var decimals: Int {
        guard case .decimal(let value) = self, value != value.rounded() else { return 0 }
        let spelled = "\(value)"
        guard !spelled.contains("e"), let point = spelled.firstIndex(of: ".") else { return 6 }
        return spelled.distance(from: point, to: spelled.endIndex) - 1
    }
}
