import HealthModel
import History

/// A figure of one unit at one time, with the reports behind it.
struct Timed: Sendable {
    var operand: Operand
    var time: FigureTime
    var reports: [Reported]

    /// A sum beyond 64 bits is a number too: what rests on it is too large as well, and not unreported.
    var isNumber: Bool { operand.quantity != nil || operand.missing == .overflow }

    /// Whether it is stated, be it as a counter, and not put together.
    fileprivate var isStated: Bool {
        switch time.making {
        case .stated, .counter: true
        case .sum, .counters, .days, .toDate, .lowerBound: false
        }
    }
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
        for period in writtenPeriods(endingOn: day, source).reversed() {
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
        return newest(about: period, asOf: day, source, feed)
    }

    /// Every period about which there may be a number: it was stated, if perhaps not by the newest document.
    func periods() -> [Period] { memory.periods(findPeriods) }

    private func findPeriods() -> [Period] {
        let reports = sources.flatMap { source in writtenPeriods(source).flatMap { self.reports(about: $0, source) } }
        let found = Set(reports.filter { $0.value.number != nil && !$0.isAhead(element) }.map { $0.about(element) })
        return Array(element.role == .plan ? found : Set(found.map { $0.calendarEquivalent ?? $0 }))
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
            Set(sources.flatMap(writtenPeriods)).filter { $0.first <= analysis.referenceDay }.flatMap { numbers(about: $0, feed) }
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
        let known = Set(sources.flatMap(writtenPeriods)).filter { $0.contains(day) }
        return known.inOrderOfPlans(on: day).lazy.compactMap { self.stated($0) }.first
    }
}

// MARK: Flows over time

extension CellSearch {
    /// The figure of a whole period: stated, by a counter that covers it, as the sum of its parts, as the difference of counters.
    func whole(_ period: Period) -> Timed? { memory.whole(period) { findWhole(period) } }

    private func findWhole(_ period: Period) -> Timed? {
        guard mayBeStated(period) else { return nil }
        if let plain = plain(period) { return plain }
        guard period.kind.isCalendar, element.overTime == .sum, element.role != .plan else { return nil }
        return difference(period) ?? sum(period, of: part)
    }

    /// The same without differences of counters, which stand back behind everything else that makes a period.
    private func plain(_ period: Period) -> Timed? { memory.plain(period) { findPlain(period) } }

    private func findPlain(_ period: Period) -> Timed? {
        if let report = stated(period) { return timed(report, FigureTime(period)) }
        guard period.kind.isCalendar else { return nil }
        if element.role != .plan, hasCounters, let report = stated(.through(period.last, since: period.first)) {
            return timed(report, FigureTime(period, making: .counter))
        }
        return sum(period)
    }

    /// A part is made as the period itself is; only days are not made of anything.
    private func part(_ period: Period) -> Timed? { period.kind == .day ? plain(period) : whole(period) }

    private func timed(_ report: Reported, _ time: FigureTime) -> Timed {
        Timed(operand: report.operand(element), time: time, reports: [report])
    }

    /// The sum of the parts of a period: the longest that are all there and of which any is stated.
    func sum(_ period: Period) -> Timed? { element.overTime == .sum ? sum(period, of: plain) : nil }

    private func sum(_ period: Period, of part: (Period) -> Timed?) -> Timed? {
        // Four quarters are also two halves, but nobody stated these.
        var ofOthers: Timed?
        for kind in period.kind.partKinds {
            let parts = period.parts(kind)
            let found = leading(parts, part)
            guard found.count == parts.count else { continue }
            let sum = total(found, FigureTime(period, making: .sum(.init(kind, count: parts.count, of: parts.count))))
            if found.contains(where: \.isStated) { return sum }
            ofOthers = ofOthers ?? sum
        }
        return ofOthers
    }

    /// The first parts, up to the first that is missing.
    private func leading(_ parts: [Period], _ part: (Period) -> Timed?) -> [Timed] {
        var found: [Timed] = []
        for period in parts {
            guard let figure = part(period) else { break }
            found.append(figure)
        }
        return found
    }

    private func total(_ parts: [Timed], _ time: FigureTime) -> Timed? {
        guard let first = parts.first?.operand else { return nil }
        let operand = parts.dropFirst().reduce(first) { $0.adding($1.operand) }
        return Timed(operand: operand, time: time, reports: parts.flatMap(\.reports))
    }

    /// The counter that covers a period, else the difference of two.
    func fromCounters(_ period: Period) -> Timed? {
        guard element.overTime == .sum, element.role != .plan else { return nil }
        let covering = stated(.through(period.last, since: period.first))
        return covering.map { timed($0, FigureTime(period, making: .counter)) } ?? difference(period)
    }

    /// What two counters of one beginning leave between them, both of one feed and one reporting unit. A negative difference is no figure.
    private func difference(_ period: Period) -> Timed? {
        guard hasCounters else { return nil }
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

    /// Whether there is any counter, be it as a period that was not over: most flows have none, and are asked for many periods.
    private var hasCounters: Bool { sources.contains { statements($0).hasCounters } }

    /// The first days of the counters that end on a day, the latest first.
    private func counterStarts(through day: Day) -> [Day] {
        var found: Set<Day> = []
        for source in sources {
            found.formUnion(statements(source).counters(through: day).map(\.first))
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
        var best = first(period, through: end, plain)
        let isFurther = { (new: Timed) in best.map { new.time.end > $0.time.end } ?? true }
        if let counter = counter(since: period.first, before: period.last, through: end), isFurther(counter) { best = counter }
        // What differences of counters add is known better from the counter itself, unless other parts follow.
        if let parts = first(period, through: end, part), isFurther(parts) { best = parts }
        return best ?? (end == nil ? lowerBound(period) : nil)
    }

    /// The day until which the first parts or a counter reach, if the period is not whole.
    func endToDate(of period: Period) -> Day? {
        guard whole(period) == nil, let found = toDate(period), found.time.isToDate else { return nil }
        return found.time.end
    }

    /// The first parts of the type that reaches furthest, unless there are others behind a gap.
    private func first(_ period: Period, through end: Day?, _ part: (Period) -> Timed?) -> Timed? {
        var best: (isOfStated: Bool, sum: Timed)?
        for kind in period.kind.partKinds {
            guard let found = first(period, kind, through: end, part) else { continue }
            let isBetter = best.map { best in
                let (end, bestEnd) = (found.sum.time.end, best.sum.time.end)
                return end == bestEnd ? found.isOfStated && !best.isOfStated : end > bestEnd
            }
            if isBetter ?? true { best = found }
        }
        return best?.sum
    }

    private func first(
        _ period: Period, _ kind: Period.Kind, through end: Day?, _ part: (Period) -> Timed?
    ) -> (isOfStated: Bool, sum: Timed)? {
        let all = period.parts(kind)
        let parts = end.map { end in all.filter { $0.last <= end } } ?? all
        let found = leading(parts, part)
        guard let last = found.indices.last.map({ parts[$0].last }), end.map({ $0 == last }) ?? true,
            !parts.dropFirst(found.count).contains(where: { part($0) != nil })
        else { return nil }
        let time = FigureTime(.through(last, since: period.first), making: .toDate(.init(kind, count: found.count, of: all.count)))
        return total(found, time).map { (found.contains(where: \.isStated), $0) }
    }

    /// The longest parts of which any is stated. Days are looked for only where the first is there: there are many of them.
    private func lowerBound(_ period: Period) -> Timed? {
        for kind in period.kind.partKinds {
            let parts = period.parts(kind)
            if kind == .day, parts.first.map({ part($0) == nil }) ?? true { continue }
            let found = parts.compactMap(part)
            guard found.contains(where: \.isStated) else { continue }
            return total(found, FigureTime(period, making: .lowerBound(.init(kind, count: found.count, of: parts.count))))
        }
        return nil
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
