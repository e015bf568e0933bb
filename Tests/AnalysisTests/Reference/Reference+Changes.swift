import HealthModel

/// The change of a figure, like with like (section 7).
struct ReferenceChange: Equatable {
    var amount: Double
    /// The period of the base; for a stock its day.
    var base: Period
    /// Nil from zero or below, and for counters.
    var percent: Double?
    /// The number of the units that take part; nil for a unit's own report and for totals.
    var matched: Int?
    /// The number of units whose reports the figure rests on.
    var expected: Int?
    /// Units that take no part, because nothing earlier is known of them.
    var firstReports = 0
    /// What they report; nil for a formula.
    var numberOfFirstReports: Double?
    /// Whether the amount was added to a counter.
    var isAddition = false
}

extension Reference {
    /// Nil if nothing is alike enough to be compared.
    func change(_ dataSet: String, _ element: String, _ unit: OrgUnitID, against base: Comparison) -> ReferenceChange? {
        change(dataSet, formula: .element(ElementReference(dataSet: nil, element: element)), unit, against: base)
    }

    func change(
        _ dataSet: String, formula: Expression, _ unit: OrgUnitID, isMonthly: Bool = false, against base: Comparison
    ) -> ReferenceChange? {
        calculation(dataSet, formula, unit, isMonthly: isMonthly)?.change(unit, base)
    }
}

extension ReferenceCalculation {
    func change(_ unit: OrgUnitID, _ comparison: Comparison) -> ReferenceChange? {
        guard let outcome = outcome(unit), number(unit, outcome) != nil else { return nil }
        return outcome.units == nil ? ownChange(unit, outcome, comparison) : changeOfSum(unit, outcome, comparison)
    }

    // MARK: The unit's own report

    private func ownChange(_ unit: OrgUnitID, _ outcome: ReferenceOutcome, _ comparison: Comparison) -> ReferenceChange? {
        let part = ReferenceOutcome.Part(unit: unit, moment: outcome.moment)
        guard isExact(part), let base = earlier(part, comparison), isComparable(part, base) else { return nil }
        return change(unit, [part], outcome.moment, [.init(unit: unit, moment: base)], base)
    }

    /// Whether the same feeds reported both times for the same reporting units, or those of before say now the very same.
    private func isComparable(_ part: ReferenceOutcome.Part, _ base: ReferenceMoment) -> Bool {
        guard ownResult(part.unit, base) != nil, ownResult(part.unit, part.moment) != nil else { return false }
        return reporters(part.unit, part.moment) == reporters(part.unit, base)
            || operands.map { $0.of(part.unit) }.allSatisfy { isSaid($0, part.moment, by: base) }
    }

    /// Whether an operand is stated in one document both times, and the reporter of the earlier one states the same number now.
    private func isSaid(_ operand: ReferenceOperand, _ moment: ReferenceMoment, by base: ReferenceMoment) -> Bool {
        let (now, then) = (reports(operand, moment), reports(operand, base))
        guard operand.isNow, now.count == 1, then.count == 1,
            let before = reference.editions.first(where: { $0.name == then[0] }),
            let stated = reference.evidence(operand.subject).numbers.filter({ $0.document.name == now[0] })
                .first(where: { isStated($0, operand, moment) })
        else { return false }
        return reference.evidence(operand.subject).numbers.contains {
            $0.document.feed == before.feed && $0.document.reportingUnit == before.reportingUnit && $0.about == stated.about
                && $0.number == stated.number
        }
    }

    /// Whether a number is the one of a day on which stocks stand, or of exactly a period.
    private func isStated(_ number: ReferenceStatement, _ operand: ReferenceOperand, _ moment: ReferenceMoment) -> Bool {
        switch moment {
        case .day(let day): operand.isStock && number.end == reference.stock(operand.subject, on: day)?.end
        case .period(let period, .whole): operand.isFlow && (number.about == period || number.coveredPeriod == period)
        case .period, .planned, .month: false
        }
    }

    /// The number from the unit's own figures.
    private func ownResult(_ unit: OrgUnitID, _ moment: ReferenceMoment) -> Double? {
        isOwn(unit, moment) ? number(unit, ReferenceOutcome(moment: moment, parts: [.init(unit: unit, moment: moment)])) : nil
    }

    private struct Reporter: Hashable {
        var feed: String
        var unit: OrgUnitID
    }

    private func documents(_ unit: OrgUnitID, _ moment: ReferenceMoment) -> [ReferenceWorld.Document] {
        let names = Set(operands.flatMap { reports($0.of(unit), moment) })
        return reference.editions.filter { names.contains($0.name) }
    }

    private func reporters(_ unit: OrgUnitID, _ moment: ReferenceMoment) -> Set<Reporter> {
        Set(documents(unit, moment).map { Reporter(feed: $0.feed, unit: $0.reportingUnit) })
    }

    // MARK: The moment to compare with

    private func earlier(_ part: ReferenceOutcome.Part, _ comparison: Comparison) -> ReferenceMoment? {
        switch part.moment {
        case .day(let day), .planned(_, let day):
            let wanted = comparison.day(before: day) ?? day + -1
            return wanted < day ? exactMoment(part, wanted) : nil
        case .period(_, .to): return comparison == .year ? part.moment.earlier(1) : nil
        case .period(let counter, .whole) where counter.kind == .through:
            return earlierCounter(counter, part.unit, comparison).map { .period($0, .whole) }
        case .period(let period, .whole): return earlierPeriod(period, comparison).map { .period($0, .whole) }
        case .month(let period): return earlierPeriod(period, comparison).map { .month($0) }
        }
    }

    /// The latest day up to one of which all operands are, so that none is carried forward to it.
    private func exactMoment(_ part: ReferenceOutcome.Part, _ wanted: Day) -> ReferenceMoment? {
        guard let moment = moment(like: part.moment, on: wanted, part.unit), ownResult(part.unit, moment) != nil else { return nil }
        let days = days(part.unit, moment)
        guard let first = days.min(), let last = days.max() else { return nil }
        if first < last { return exactMoment(part, first) }
        return self.moment(like: part.moment, on: last, part.unit)
    }

    /// A day, or a day with the plan of that time, of the same type as the plan now.
    private func moment(like other: ReferenceMoment, on day: Day, _ unit: OrgUnitID) -> ReferenceMoment? {
        guard let plan = other.plan else { return .day(day) }
        let periods = plans.flatMap { reference.periods($0.subject.of(unit)) }.filter { $0.kind == plan.kind && $0.contains(day) }
        return periods.first.map { .planned($0, day) }
    }

    /// Whether no stock is carried forward. What is carried takes no part.
    private func isExact(_ part: ReferenceOutcome.Part) -> Bool {
        if part.moment.isPeriod { return true }
        return days(part.unit, part.moment).allSatisfy { $0 == part.moment.end }
    }

    /// The days of the stocks that stand at a moment. A "before" has its own day and is not carried.
    private func days(_ unit: OrgUnitID, _ moment: ReferenceMoment) -> [Day] {
        let actual = operands.filter { $0.isStock && $0.isNow && $0.subject.element.role == .actual }
        let found = actual.map { $0.of(unit) }.flatMap { days($0, moment) }
        return found.isEmpty ? lastDay(unit, moment).map { [$0] } ?? [] : found
    }

    /// The last day of any stock that stood at a moment.
    private func lastDay(_ unit: OrgUnitID, _ moment: ReferenceMoment) -> Day? {
        operands.map { $0.of(unit) }.flatMap { days($0, moment) }.max()
    }

    private func days(_ operand: ReferenceOperand, _ moment: ReferenceMoment) -> [Day] {
        guard let moment = moment.earlier(operand.years) else { return [] }
        if !moment.isPeriod, operand.isStock, let stock = reference.stock(operand.subject, on: moment.end) { return [stock.end] }
        if let shown = shownTotal(operand, moment), let end = shown.end { return [shown.days?.lowerBound ?? end, end] }
        return reference.below(operand.subject, on: moment.end).flatMap {
            days(ReferenceOperand(subject: operand.subject.of($0), years: 0), moment)
        }
    }

    private func earlierPeriod(_ period: Period, _ comparison: Comparison) -> Period? {
        switch comparison {
        case .previous: return period.preceding
        case .year: return period.yearsEarlier(1)
        case .week, .month, .quarter, .day:
            guard let day = comparison.day(before: period.last) else { return nil }
            var earlier = period.preceding
            while let current = earlier, current.first > day { earlier = current.preceding }
            return earlier.flatMap { $0.contains(day) ? $0 : nil }
        }
    }

    /// A year ago is last year's counter to the same day, else at most 7 days earlier; else the latest before of one start.
    private func earlierCounter(_ counter: Period, _ unit: OrgUnitID, _ comparison: Comparison) -> Period? {
        guard counter.first != Period.unknownStart, let flow = flows.first?.subject.of(unit) else { return nil }
        let wanted = comparison.day(before: counter.last) ?? counter.last + -1
        let start = comparison == .year ? counter.first.adding(months: -12) : counter.first
        let ends = reference.evidence(flow).numbers.filter { $0.period.kind == .through && $0.period.first == start }.map(\.end)
        let fitting = ends.filter { $0 <= wanted && (comparison != .year || wanted - $0 <= 7) }
        return fitting.max().map { .through($0, since: start) }
    }

    // MARK: Sums

    /// Values that are carried forward take no part, so that both times are exact.
    private func changeOfSum(_ unit: OrgUnitID, _ outcome: ReferenceOutcome, _ comparison: Comparison) -> ReferenceChange? {
        let current = outcome.parts.filter { $0.moment.end == outcome.moment.end && isExact($0) }
        let pairs = current.map { (part: $0, earlier: earlier($0, comparison)) }
        guard let base = pairs.compactMap(\.earlier).max(by: { $0.end < $1.end }) else { return nil }
        if current.count == outcome.parts.count, let totals = changeOfTotals(unit, outcome, base) { return totals }
        let matched = pairs.filter { $0.earlier == base && isComparable($0.part, base) }.map(\.part)
        if matched.isEmpty { return nil }
        let first = current.filter { part in !matched.contains(part) && isFirst(part) }
        var change = change(unit, matched, outcome.moment, matched.map { .init(unit: $0.unit, moment: base) }, base)
        change?.matched = matched.count
        change?.expected = outcome.parts.count
        change?.firstReports = first.count
        if !first.isEmpty, case .element = formula {
            change?.numberOfFirstReports = number(unit, ReferenceOutcome(moment: outcome.moment, parts: first))
        }
        return change
    }

    /// Whether nothing is known of a unit about any time before.
    private func isFirst(_ part: ReferenceOutcome.Part) -> Bool {
        let day = part.moment.period?.first ?? part.moment.end
        return operands.allSatisfy { operand in
            reference.evidence(operand.subject.of(part.unit)).numbers.allSatisfy { $0.end >= day }
        }
    }

    /// A district that was split: all units then against all units now.
    private func changeOfTotals(_ unit: OrgUnitID, _ outcome: ReferenceOutcome, _ base: ReferenceMoment) -> ReferenceChange? {
        guard isComplete(unit, outcome), let before = sum(unit, at: base), isComplete(unit, before),
            Set(outcome.parts.map(\.unit)) != Set(before.parts.map(\.unit)),
            base.isPeriod || before.parts.allSatisfy({ lastDay($0.unit, base) == base.end })
        else { return nil }
        return change(unit, outcome.parts, outcome.moment, before.parts, base)
    }

    // MARK: Result

    private func change(
        _ unit: OrgUnitID, _ now: [ReferenceOutcome.Part], _ moment: ReferenceMoment, _ then: [ReferenceOutcome.Part],
        _ base: ReferenceMoment
    ) -> ReferenceChange? {
        guard let current = number(unit, ReferenceOutcome(moment: moment, parts: now)),
            let before = number(unit, ReferenceOutcome(moment: base, parts: then))
        else { return nil }
        var change = ReferenceChange(amount: current - before, base: base.label)
        change.isAddition = base.label.kind == .through && base.label.first == moment.label.first
        let isCounter = if case .period(let period, .whole) = moment { period.kind == .through } else { false }
        if before > 0, !isCounter { change.percent = (current - before) / before * 100 }
        return change
    }
}

extension ReferenceMoment {
    /// The time that a figure is shown with.
    var label: Period {
        switch self {
        case .day(let day), .planned(_, let day): .day(day)
        case .period(let period, .to(let day)): .through(day, since: period.first)
        case .period(let period, .whole), .month(let period): period
        }
    }
}
