import HealthModel

/// What a figure is compared with.
enum ReferenceBase: Equatable {
    /// The preceding period of a flow, the state before of a stock.
    case preceding
    case yearAgo
    /// The period that holds a day, or what stood on it.
    case holding(Day)
}

/// The change of a figure, like with like.
struct ReferenceChange: Equatable {
    var amount: Double
    /// The period of the base; for a stock its day.
    var base: Period
    /// The units below that take part; empty for a unit's own report.
    var matched: [OrgUnitID] = []
    /// Units that take no part, because nothing earlier is known of them.
    var firstReports: [OrgUnitID] = []
    var numberOfFirstReports: Double = 0
    /// Whether all units then are compared with all units now, although they are not the same.
    var areTotals = false
}

/// Changes (rule 6).
extension Reference {
    /// Nil if nothing is alike enough to be compared.
    func change(_ dataSet: String, _ element: String, _ unit: OrgUnitID, against base: ReferenceBase) -> ReferenceChange? {
        guard let subject = subject(dataSet, element, unit) else { return nil }
        let figure = figure(subject)
        switch figure.making {
        case .reported(let report), .counterForPeriod(let report): return ownChange(subject, figure, report, base)
        case .units(let units): return sumChange(subject, figure, units, base)
        default: return nil
        }
    }

    // MARK: The unit's own report

    private func ownChange(
        _ subject: Subject, _ figure: ReferenceFigure, _ report: ReferenceReport, _ base: ReferenceBase
    ) -> ReferenceChange? {
        guard let number = figure.number, let period = figure.period else { return nil }
        let evidence = evidence(subject)
        let same = evidence.numbers.filter { $0.feed == report.feed && $0.reportingUnit == report.reportingUnit }
        let found: ReferenceStatement?
        if subject.isStock, !subject.isPlan {
            let day = baseDay(period.last, base)
            let earlier = same.filter { $0.end <= day && $0.end < period.last }
            found = choice(among: earlier, evidence, subject).flatMap { old in
                base != .preceding && isTooOld(old, on: day, subject) ? nil : old
            }
            return found.map { ReferenceChange(amount: number - ($0.number ?? 0), base: .day($0.end)) }
        }
        if period.kind == .through {
            found = earlierCounter(period, same, base).flatMap { best([$0], evidence, subject) }
            return found.map { ReferenceChange(amount: number - ($0.number ?? 0), base: $0.period) }
        }
        guard let earlier = basePeriod(period, base) else { return nil }
        found = best(same.filter { $0.period == earlier || $0.coveredPeriod == earlier }, evidence, subject)
        return found.map { ReferenceChange(amount: number - ($0.number ?? 0), base: earlier) }
    }

    /// Ruling: a year ago is last year's counter to the same day, else at most 7 days earlier; else the latest before of one start.
    private func earlierCounter(
        _ period: Period, _ numbers: [ReferenceStatement], _ base: ReferenceBase
    ) -> ReferenceStatement? {
        guard period.first != Period.unknownStart else { return nil }
        let start = base == .yearAgo ? period.first.adding(months: -12) : period.first
        let day = baseDay(period.last, base)
        let counters = numbers.filter { $0.period.kind == .through && $0.period.first == start && $0.end <= day && $0.end < period.last }
        return counters.filter { base != .yearAgo || day - $0.end <= 7 }.max { $0.end < $1.end }
    }

    private func baseDay(_ day: Day, _ base: ReferenceBase) -> Day {
        switch base {
        case .preceding: day + -1
        case .yearAgo: day.adding(months: -12)
        case .holding(let wanted): wanted
        }
    }

    private func basePeriod(_ period: Period, _ base: ReferenceBase) -> Period? {
        switch base {
        case .preceding: return period.preceding
        case .yearAgo: return period.yearsEarlier(1)
        case .holding(let day):
            var earlier: Period? = period.preceding
            while let current = earlier, current.first > day { earlier = current.preceding }
            return earlier.flatMap { $0.contains(day) ? $0 : nil }
        }
    }

    // MARK: Sums

    /// Ruling: the change of a sum of counters is not told here.
    private func sumChange(
        _ subject: Subject, _ figure: ReferenceFigure, _ units: ReferenceUnits, _ base: ReferenceBase
    ) -> ReferenceChange? {
        guard let period = figure.period, period.kind != .through else { return nil }
        if subject.isStock, !subject.isPlan { return stockChange(subject, period.last, units, base) }
        guard let earlier = basePeriod(period, base) else { return nil }
        return change(subject, units, from: earlier, to: period) { unit, period in
            whole(subject.of(unit), at: .period(period, .whole))
        } isKnownBefore: { unit in
            statedPeriods([subject.of(unit)], withOwn: true).contains { $0.value < period.first }
        }
    }

    /// Values that are carried forward take no part, so that both days are exact.
    private func stockChange(
        _ subject: Subject, _ day: Day, _ units: ReferenceUnits, _ base: ReferenceBase
    ) -> ReferenceChange? {
        let wanted = baseDay(day, base)
        func days(_ unit: OrgUnitID) -> [Day] {
            let all = [subject.of(unit)] + everythingBelow(subject.of(unit))
            return all.flatMap { evidence($0).numbers.map(\.end) }
        }
        let earlier = below(subject, on: day).flatMap(days).filter { $0 <= wanted && $0 < day }.max()
        guard let earlier else { return nil }
        return change(subject, units, from: .day(earlier), to: .day(day)) { unit, period in
            exactStock(subject.of(unit), on: period.last)
        } isKnownBefore: { unit in
            days(unit).contains { $0 < day }
        }
    }

    private func exactStock(_ subject: Subject, on day: Day) -> Double? {
        if let chosen = stock(subject, on: day), chosen.end == day { return chosen.number }
        let numbers = below(subject, on: day).map { exactStock(subject.of($0), on: day) }
        if numbers.isEmpty || numbers.contains(where: { $0 == nil }) { return nil }
        return combined(numbers.compactMap { $0 }, subject.element)
    }

    private func change(
        _ subject: Subject, _ units: ReferenceUnits, from base: Period, to period: Period,
        number: (OrgUnitID, Period) -> Double?, isKnownBefore: (OrgUnitID) -> Bool
    ) -> ReferenceChange? {
        let (then, now) = (below(subject, on: base.last), below(subject, on: period.last))
        let isTotal = then.allSatisfy { number($0, base) != nil } && now.allSatisfy { number($0, period) != nil }
        if isTotal, then != now { return totalsChange(subject, then, now, base, period, number) }
        let matched = units.counted.filter { number($0, period) != nil && number($0, base) != nil }
        guard !matched.isEmpty else { return nil }
        let first = units.counted.filter { !isKnownBefore($0) }
        func total(_ units: [OrgUnitID], _ period: Period) -> Double {
            combined(units.compactMap { number($0, period) }, subject.element) ?? 0
        }
        return ReferenceChange(
            amount: total(matched, period) - total(matched, base), base: base, matched: matched, firstReports: first,
            numberOfFirstReports: total(first, period))
    }

    /// A district that was split: all units then against all units now.
    private func totalsChange(
        _ subject: Subject, _ then: [OrgUnitID], _ now: [OrgUnitID], _ base: Period, _ period: Period,
        _ number: (OrgUnitID, Period) -> Double?
    ) -> ReferenceChange? {
        guard let old = combined(then.compactMap { number($0, base) }, subject.element),
            let new = combined(now.compactMap { number($0, period) }, subject.element)
        else { return nil }
        return ReferenceChange(amount: new - old, base: base, matched: now, areTotals: true)
    }
}
