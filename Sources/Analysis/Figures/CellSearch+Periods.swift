import HealthModel
import History

/// A figure of one unit at one time, with the reports behind it.
struct Timed: Sendable {
    var operand: Operand
    var time: FigureTime
    var reports: [Reported]

    /// A sum beyond 64 bits is a number too: what rests on it is too large as well, and not unreported.
    var isNumber: Bool { operand.quantity != nil || operand.missing == .overflow }
}

// MARK: Stated

extension CellSearch {
    /// The number stated for exactly a period: of a regular document before a one-off, of the feed that keeps the figure, of the nearest
    /// reporting unit, of the newest document.
    func stated(_ period: Period) -> Reported? { memory.stated(period) { findStated(period) } }

    private func findStated(_ period: Period) -> Reported? {
        best(feeds.flatMap { numbers(about: period, $0) })?.report
    }

    /// Of some numbers the one that counts.
    private func best(_ found: [Found]) -> Found? {
        found.count < 2 ? found.first : considered(found).max { isSurpassed($0, by: $1) }
    }

    /// A feed's numbers about exactly a period: the nearest regular one and the nearest of a one-off.
    private func numbers(about period: Period, _ feed: String) -> [Found] {
        var found: [Found] = []
        for source in sources {
            guard let report = statement(about: period, source, feed) else { continue }
            let isNumber = report.value.number != nil
            let isOnce = report.snapshot.header.isOnce
            if isNumber, !found.contains(where: { $0.report.snapshot.header.isOnce == isOnce }) {
                found.append(Found(report: report, distance: source.distance))
            }
            // A nearer unit's "there is no number" outranks what a unit above says; "not reported" says nothing.
            if isNumber ? !isOnce : isWithheld(report) { break }
        }
        return found
    }

    /// The newest statement of a feed in one source about exactly a period.
    func statement(about period: Period, _ source: Source, _ feed: String) -> Reported? {
        if element.role == .plan || element.overTime == .none { return newest(about: period, source, feed) }
        if element.overTime == .last { return statement(endingOn: period.last, source, feed) { _ in true } }
        if period.kind != .through {
            return newest(about: period, source, feed).flatMap { $0.about(element) == period ? $0 : nil }
        }
        return statement(endingOn: period.last, source, feed) { $0.first == period.first }
    }

    /// The newest of a feed's statements that end on a day, be they about periods that were not over: `2026` on 4 February.
    private func statement(endingOn day: Day, _ source: Source, _ feed: String, _ isWanted: (Period) -> Bool) -> Reported? {
        var best: Reported?
        for period in source.series.periods.reversed() {
            if period.last < day { break }
            // A later day or counter says nothing of this one; only longer periods may have been stated before their end.
            if period.last > day, period.kind == .day || period.kind == .through { continue }
            guard isWanted(period), let report = statement(for: period, endingOn: day, source, feed) else { continue }
            if best.map({ isVersion(report, newerThan: $0) }) ?? true { best = report }
        }
        return best
    }

    private func statement(for period: Period, endingOn day: Day, _ source: Source, _ feed: String) -> Reported? {
        if period.last == day {
            let isCounter = element.overTime == .last || period.kind == .through
            return isCounter ? newest(about: period, source, feed).flatMap { $0.end(element) == day ? $0 : nil } : nil
        }
        if period.kind == .day || period.kind == .through { return nil }
        // The as-ofs say whether there is anything to look for.
        let asOfs = source.series.asOfs(about: period)
        guard let first = asOfs.first, first.day <= day, asOfs.contains(where: { $0.day == day }) else { return nil }
        return source.series.newestFirst(at: asOf, about: period).lazy.filter {
            $0.header.key.feed == feed && $0.header.key.asOf.day == day
        }.compactMap { snapshot in self.index(of: period, in: snapshot).map { self.report($0, snapshot) } }.first
    }

    private func newest(about period: Period, _ source: Source, _ feed: String) -> Reported? {
        for snapshot in source.series.newestFirst(at: asOf, about: period) where snapshot.header.key.feed == feed {
            if let index = index(of: period, in: snapshot) { return report(index, snapshot) }
        }
        return nil
    }

    /// Every period that the figure has a number for, the most telling first.
    func periods() -> [Period] { memory.periods(findPeriods) }

    private func findPeriods() -> [Period] {
        var found: Set<Period> = []
        for source in sources {
            for period in source.series.periods {
                for snapshot in source.series.newestFirst(at: asOf, about: period) {
                    guard let index = index(of: period, in: snapshot) else { continue }
                    let report = report(index, snapshot)
                    guard report.value.number != nil, !report.isAhead(element) else { continue }
                    found.insert(report.about(element))
                    if report.about(element) == period { break }
                }
            }
        }
        let told = element.role == .plan ? found : Set(found.map { $0.calendarEquivalent ?? $0 })
        return told.filter { whole($0) != nil }.sorted { resolved.dataSet.prefers($0, to: $1) }
    }

    /// The plan for the period that holds the as-of's day, the longest of several; else the latest that has ended. Never one that lies
    /// ahead.
    func latestPlan() -> Reported? {
        let found = plans()
        guard let period = found.map(\.report.period).inOrderOfPlans(on: analysis.referenceDay).first else { return gap() }
        return found.filter { $0.report.period == period }.max { isSurpassed($0, by: $1) }?.report
    }

    /// The numbers planned by the feed that keeps the figure; of all feeds and later one-offs if all are late.
    private func plans() -> [Found] {
        let found = feeds.flatMap { feed in
            Set(sources.flatMap { $0.series.periods }).filter { $0.first <= analysis.referenceDay }.flatMap { numbers(about: $0, feed) }
        }
        return considered(found)
    }

    /// Of some numbers those of the feed that keeps the figure; of all feeds and later one-offs if all are late.
    private func considered(_ found: [Found]) -> [Found] {
        let regular = found.filter { !$0.report.snapshot.header.isOnce }
        let timely = Set(regular.map(\.report.feed)).filter { !isLate($0) }
        if let keeper = timely.min(by: { claim(of: $0) < claim(of: $1) }) { return regular.filter { $0.report.feed == keeper } }
        let last = regular.map { $0.report.end(element) }.max()
        return regular
            + found.filter { found in
                found.report.snapshot.header.isOnce && last.map { $0 < found.report.end(element) } ?? true
            }
    }

    /// The longest plan for a period that holds a day.
    func plan(holding day: Day) -> Reported? {
        let known = Set(sources.flatMap { $0.series.periods }).filter { $0.contains(day) }
        return known.inOrderOfPlans(on: day).lazy.compactMap { self.stated($0) }.first
    }
}

// MARK: Flows over time

extension CellSearch {
    /// The figure of a whole period: stated, by a counter that covers it, as the sum of its parts, as the difference of counters.
    func whole(_ period: Period) -> Timed? { memory.whole(period) { findWhole(period) } }

    private func findWhole(_ period: Period) -> Timed? {
        if let report = stated(period) { return timed(report, FigureTime(period)) }
        guard period.kind.isCalendar else { return nil }
        if element.role != .plan, let report = stated(.through(period.last, since: period.first)) {
            return timed(report, FigureTime(period, making: .counter))
        }
        guard element.overTime == .sum else { return nil }
        return sum(period) ?? (element.role == .plan ? nil : difference(period))
    }

    private func timed(_ report: Reported, _ time: FigureTime) -> Timed {
        Timed(operand: report.operand(element), time: time, reports: [report])
    }

    func sum(_ period: Period) -> Timed? {
        for kind in period.kind.partKinds {
            let parts = period.parts(kind)
            let reports = leading(parts)
            guard reports.count == parts.count else { continue }
            return total(reports, FigureTime(period, making: .sum(.init(kind, count: parts.count, of: parts.count))))
        }
        return nil
    }

    /// The reports of the first parts, up to the first that is missing.
    private func leading(_ parts: [Period]) -> [Reported] {
        var found: [Reported] = []
        for part in parts {
            guard let report = self.part(part) else { break }
            found.append(report)
        }
        return found
    }

    private func part(_ period: Period) -> Reported? {
        stated(period) ?? (element.role == .plan ? nil : stated(.through(period.last, since: period.first)))
    }

    private func total(_ reports: [Reported], _ time: FigureTime) -> Timed? {
        guard let first = reports.first?.operand(element) else { return nil }
        let operand = reports.dropFirst().reduce(first) { $0.adding($1.operand(element)) }
        return Timed(operand: operand, time: time, reports: reports)
    }

    /// What two counters of one beginning leave between them, both of one feed and one reporting unit. A negative difference is no figure.
    private func difference(_ period: Period) -> Timed? {
        let starts = counterStarts(through: period.last).filter { $0 < period.first }
        let pairs = starts.flatMap { start in feeds.flatMap { self.pairs(around: period, since: start, $0) } }
        guard let until = best(pairs.map(\.until)), let pair = pairs.first(where: { $0.until.report.isSame(as: until.report) }),
            case .quantity(let whole) = pair.until.report.operand(element), case .quantity(let before) = pair.from.operand(element),
            whole.number >= before.number
        else { return nil }
        return Timed(
            operand: .quantity(whole - before), time: FigureTime(period, making: .counters), reports: [pair.until.report, pair.from])
    }

    /// A feed's counters through the last day of a period and through the day before its first, of each reporting unit.
    private func pairs(around period: Period, since start: Day, _ feed: String) -> [(until: Found, from: Reported)] {
        var found: [(until: Found, from: Reported)] = []
        for source in sources {
            let until = statement(about: .through(period.last, since: start), source, feed)
            let from = statement(about: .through(period.first + -1, since: start), source, feed)
            if let until, let from, until.value.number != nil, from.value.number != nil {
                found.append((Found(report: until, distance: source.distance), from))
            }
            // A nearer unit's "there is no number" outranks what a unit above says.
            if [until, from].contains(where: { $0.map(isWithheld) ?? false }) { break }
        }
        return found
    }

    private func isWithheld(_ report: Reported) -> Bool { report.value.number == nil && report.value.missingReason != .notReported }

    /// The first days of the counters that end on a day, the latest first.
    private func counterStarts(through day: Day) -> [Day] {
        var found: Set<Day> = []
        for source in sources {
            for period in source.series.periods.reversed() {
                if period.last < day { break }
                let isCounter = period.kind == .through && period.last == day
                let isOpen = period.last > day && period.kind.isCalendar && source.series.asOfs(about: period).contains { $0.day == day }
                if isCounter || isOpen { found.insert(period.first) }
            }
        }
        return found.subtracting([Period.unknownStart]).sorted(by: >)
    }
}

// MARK: Parts of a period

extension CellSearch {
    /// The figure of the part of a period that is over: of its first parts without a gap, or by a counter.
    ///
    /// Parts with a gap between them are a lower bound.
    ///
    /// - Parameter end: the last day; nil for as far as it goes.
    func toDate(_ period: Period, through end: Day? = nil) -> Timed? {
        memory.toDate(.init(period: period, end: end)) { findToDate(period, through: end) }
    }

    private func findToDate(_ period: Period, through end: Day?) -> Timed? {
        guard element.overTime == .sum, element.role != .plan, period.kind.isCalendar else { return nil }
        var best: Timed?
        for kind in period.kind.partKinds {
            guard let found = toDate(period, kind, through: end) else { continue }
            if best.map({ isBetter(found, than: $0) }) ?? true { best = found }
        }
        if let counter = counter(since: period.first, before: period.last, through: end) {
            if best.map({ !$0.time.isToDate || counter.time.end > $0.time.end }) ?? true { best = counter }
        }
        return best
    }

    /// The day until which the first parts or a counter reach, if the period is not whole.
    func endToDate(of period: Period) -> Day? {
        guard whole(period) == nil, let found = toDate(period), found.time.isToDate else { return nil }
        return found.time.end
    }

    private func isBetter(_ new: Timed, than old: Timed) -> Bool {
        new.time.isToDate == old.time.isToDate ? new.time.end > old.time.end : new.time.isToDate
    }

    private func toDate(_ period: Period, _ kind: Period.Kind, through end: Day?) -> Timed? {
        let all = period.parts(kind)
        let parts = end.map { end in all.filter { $0.last <= end } } ?? all
        // Days are looked for only where the first is there: there are many of them.
        if kind == .day, parts.first.map({ self.part($0) == nil }) ?? true { return nil }
        let found = parts.map { self.part($0) }
        let reports = found.compactMap(\.self)
        guard let lastIndex = found.lastIndex(where: { $0 != nil }) else { return nil }
        let isGapless = lastIndex + 1 == reports.count
        if let end, !isGapless || parts[lastIndex].last != end { return nil }
        let count = FigureTime.Parts(kind, count: reports.count, of: all.count)
        let span = Period(kind: .through, first: period.first, last: parts[lastIndex].last)
        return total(reports, isGapless ? FigureTime(span, making: .toDate(count)) : FigureTime(period, making: .lowerBound(count)))
    }

    /// The latest counter with a beginning, or the one through a day.
    func counter(since start: Day, before last: Day, through end: Day?) -> Timed? {
        if let end { return stated(.through(end, since: start)).map { timed($0, FigureTime(.through(end, since: start))) } }
        let ends = counterEnds(since: start, until: last + -1)
        let latest = feeds.flatMap { feed -> [Found] in
            let found = ends.lazy.flatMap { self.numbers(about: .through($0, since: start), feed) }
            return [found.first { !$0.report.snapshot.header.isOnce }, found.first { $0.report.snapshot.header.isOnce }].compactMap(\.self)
        }
        return best(latest).map { timed($0.report, FigureTime($0.report.about(element))) }
    }
}

extension FigureTime {
    /// Whether it covers a time from the first day of a period without a gap.
    var isToDate: Bool {
        if case .lowerBound = making { false } else { true }
    }
}

extension Missing {
    /// Of several reasons the one that says most comes first.
    var rank: Int {
        switch self {
        case .suppressed: 0
        case .pending: 1
        case .overflow: 2
        case .undefined: 2
        case .notApplicable: 3
        case .ambiguous: 4
        case .notReported: 5
        }
    }
}
