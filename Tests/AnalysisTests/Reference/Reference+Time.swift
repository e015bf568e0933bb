import HealthModel

/// Flows over time (section 4).
extension Reference {
    /// What the unit itself has for a whole period: stated, a counter, all parts, or the difference of two counters.
    func ownWhole(_ subject: Subject, for period: Period) -> ReferenceFigure? {
        if evidence(subject).numbers.isEmpty { return nil }
        let question = ReferenceMemory.Question(key: key(subject), moment: .period(period, .whole))
        if let answer = memory.wholes[question] { return answer }
        let answer = calculatedWhole(subject, for: period)
        memory.wholes[question] = .some(answer)
        return answer
    }

    private func calculatedWhole(_ subject: Subject, for period: Period) -> ReferenceFigure? {
        let evidence = evidence(subject)
        if let plain = plain(subject, for: period) { return plain }
        guard subject.element.overTime == .sum else { return nil }
        return difference(period, evidence, subject) ?? sumOfParts(period) { part(subject, $0) }
    }

    /// What is stated for a period, a counter that covers it, or the sum of parts of which each is one of these.
    private func plain(_ subject: Subject, for period: Period) -> ReferenceFigure? {
        let question = ReferenceMemory.Question(key: key(subject), moment: .period(period, .whole))
        if let answer = memory.plains[question] { return answer }
        let evidence = evidence(subject)
        var answer = stated(period, evidence, subject).map { figure(of: $0, evidence, subject) }
        if answer == nil, subject.element.overTime == .sum { answer = sumOfParts(period) { plain(subject, for: $0) } }
        memory.plains[question] = .some(answer)
        return answer
    }

    /// Ruling: days are not made of anything; any longer part is, as the period itself would be. The parts may come from different feeds
    /// and reporting units.
    private func part(_ subject: Subject, _ period: Period) -> ReferenceFigure? {
        period.kind == .day ? plain(subject, for: period) : ownWhole(subject, for: period)
    }

    /// What is stated for a period, else a counter that covers it exactly.
    private func stated(_ period: Period, _ evidence: ReferenceEvidence, _ subject: Subject) -> ReferenceStatement? {
        let numbers = evidence.numbers
        return choice(among: numbers.filter { $0.period == period }, evidence, subject)
            ?? choice(among: numbers.filter { $0.coveredPeriod == period }, evidence, subject)
    }

    // MARK: Parts

    /// The types of parts that a period is made of, the longest first.
    static func partTypes(_ kind: Period.Kind) -> [Period.Kind] {
        switch kind {
        case .year: [.half, .quarter, .month, .day]
        case .half: [.quarter, .month, .day]
        case .quarter: [.month, .day]
        case .month, .week: [.day]
        case .day, .through, .interval: []
        }
    }

    /// The parts of one type, in order.
    static func parts(_ type: Period.Kind, of period: Period) -> [Period] {
        var parts: [Period] = []
        var first = period.first
        while first <= period.last {
            let months = [Period.Kind.half: 6, .quarter: 3, .month: 1][type]
            let next = months.map { first.adding(months: $0) } ?? first + 1
            parts.append(Period(kind: type, first: first, last: next + -1))
            first = next
        }
        return parts
    }

    /// Of several types the longest of which any part is stated, else the longest.
    private func sumOfParts(_ period: Period, _ part: (Period) -> ReferenceFigure?) -> ReferenceFigure? {
        var found: [(isOfStated: Bool, sum: ReferenceFigure)] = []
        for type in Reference.partTypes(period.kind) {
            let parts = Reference.parts(type, of: period)
            var known: [ReferenceFigure] = []
            for current in parts {
                guard let figure = part(current) else { break }
                known.append(figure)
            }
            if known.count < parts.count { continue }
            let sum = ReferenceFigure(
                number: total(known), period: period, end: period.last, making: .parts(type, known.count, known.flatMap(\.making.reports)))
            found.append((known.contains(where: \.isStated), sum))
        }
        return found.first(where: \.isOfStated)?.sum ?? found.first?.sum
    }

    private func total(_ figures: [ReferenceFigure]) -> Double { figures.compactMap(\.number).reduce(0, +) }

    // MARK: Counters

    /// The counter through the last day less the counter through the day before the first, both since one day.
    ///
    /// Ruling: both of one feed and one reporting unit, and both with a known start. Of several pairs the one whose later counter
    /// would be chosen.
    private func difference(_ period: Period, _ evidence: ReferenceEvidence, _ subject: Subject) -> ReferenceFigure? {
        guard period.kind != .through, period.kind != .interval else { return nil }
        let counters = evidence.numbers.filter { $0.period.kind == .through && $0.period.first != Period.unknownStart }
        func earlier(than later: ReferenceStatement) -> ReferenceStatement? {
            let partners = counters.filter {
                $0.period.first == later.period.first && $0.end == period.first + -1 && $0.feed == later.feed
                    && $0.reportingUnit == later.reportingUnit
            }
            return best(partners, evidence, subject)
        }
        let candidates = counters.filter { $0.end == period.last && earlier(than: $0) != nil }
        guard let later = choice(among: candidates, evidence, subject), let before = earlier(than: later) else { return nil }
        // A negative difference is a finding, and no figure.
        guard let until = later.number, let from = before.number, until >= from else { return nil }
        return ReferenceFigure(
            number: until - from, period: period, end: period.last,
            making: .fromCounters(later: later.report, earlier: before.report))
    }

    // MARK: A part of the period

    /// The first parts of the period, or parts with a gap between them.
    func ownPartial(_ subject: Subject, for period: Period) -> ReferenceFigure? {
        let evidence = evidence(subject)
        guard subject.element.overTime == .sum, !evidence.numbers.isEmpty else { return nil }
        return toDate(period, evidence, subject) ?? lowerBound(period, subject)
    }

    /// Ruling: of several types the one that reaches furthest, then the longest parts. A counter since the first day is a figure to
    /// date too, if it reaches further than all parts; parts that are differences of counters only if they reach further still.
    private func toDate(_ period: Period, _ evidence: ReferenceEvidence, _ subject: Subject) -> ReferenceFigure? {
        if Reference.partTypes(period.kind).isEmpty { return nil }
        var found = furthest(period) { plain(subject, for: $0) }
        func isFurther(_ end: Day?) -> Bool { (end ?? Period.unknownStart) > (found?.end ?? Period.unknownStart) }
        let counters = evidence.numbers.filter {
            $0.period.kind == .through && $0.period.first == period.first && $0.end < period.last
        }
        if let counter = choice(among: counters, evidence, subject), isFurther(counter.end) {
            found = ReferenceFigure(
                number: counter.number, period: period, end: counter.end,
                making: .counterToDate(through: counter.end, counter.report))
        }
        if let parts = furthest(period, { part(subject, $0) }), isFurther(parts.end) { found = parts }
        return found
    }

    /// The first parts of the type that reaches furthest, unless there are others behind a gap; then of which any part is stated.
    private func furthest(_ period: Period, _ part: (Period) -> ReferenceFigure?) -> ReferenceFigure? {
        var found: [(isOfStated: Bool, sum: ReferenceFigure)] = []
        for type in Reference.partTypes(period.kind) {
            let parts = Reference.parts(type, of: period).map(part)
            let first = parts.prefix { $0 != nil }.compactMap { $0 }
            let isWithoutGap = first.count == parts.compactMap({ $0 }).count
            guard let end = first.last?.period?.last, isWithoutGap else { continue }
            let sum = ReferenceFigure(
                number: total(first), period: period, end: end,
                making: .toDate(type, first.count, of: parts.count, first.flatMap(\.making.reports)))
            found.append((first.contains(where: \.isStated), sum))
        }
        let end = found.compactMap(\.sum.end).max()
        let furthest = found.filter { $0.sum.end == end }
        return furthest.first(where: \.isOfStated)?.sum ?? furthest.first?.sum
    }

    /// The longest parts of which any is stated; days only if the first is there. That the first part is missing is a gap.
    private func lowerBound(_ period: Period, _ subject: Subject) -> ReferenceFigure? {
        for type in Reference.partTypes(period.kind) {
            let parts = Reference.parts(type, of: period).map { part(subject, $0) }
            let known = parts.compactMap { $0 }
            if !known.contains(where: \.isStated) || type == .day && parts[0] == nil { continue }
            return ReferenceFigure(
                number: total(known), period: period, end: known.last?.end,
                making: .lowerBound(type, known.count, of: parts.count, known.flatMap(\.making.reports)))
        }
        return nil
    }

    /// The unit's own flow from the first day of a period to another one: the parts of any type, or a counter.
    func ownToDate(_ subject: Subject, _ period: Period, to day: Day) -> (number: Double, documents: [String])? {
        if evidence(subject).numbers.isEmpty { return nil }
        func sum(_ part: (Period) -> ReferenceFigure?) -> (number: Double, documents: [String])? {
            for type in Reference.partTypes(period.kind) {
                let wanted = Reference.parts(type, of: period).filter { $0.last <= day }
                let known = wanted.compactMap(part)
                if wanted.last?.last == day, known.count == wanted.count { return (total(known), known.flatMap(\.making.documents)) }
            }
            return nil
        }
        if let plain = sum({ plain(subject, for: $0) }) { return plain }
        let counter = stated(.through(day, since: period.first), evidence(subject), subject)
        if let counter, let number = counter.number { return (number, [counter.document.name]) }
        return sum { part(subject, $0) }
    }

    /// Whether a flow to date is that of a counter, because there are no parts until that day.
    func isCounterToDate(_ subject: Subject, _ period: Period, _ day: Day) -> Bool {
        let evidence = evidence(subject)
        guard let counter = stated(.through(day, since: period.first), evidence, subject) else { return false }
        return counter.number != nil && !arePartsThere(subject, period, day)
    }

    private func arePartsThere(_ subject: Subject, _ period: Period, _ day: Day) -> Bool {
        Reference.partTypes(period.kind).contains { type in
            let wanted = Reference.parts(type, of: period).filter { $0.last <= day }
            return wanted.last?.last == day && wanted.allSatisfy { plain(subject, for: $0) != nil }
        }
    }

    /// How much of a period the unit's own flow covers without a gap from the first day; nil for nothing or a lower bound.
    func ownCoverage(_ subject: Subject, _ period: Period) -> ReferenceCoverage? {
        let question = ReferenceMemory.Question(key: key(subject), moment: .period(period, .whole))
        if let answer = memory.coverages[question] { return answer }
        let answer = calculatedCoverage(subject, period)
        memory.coverages[question] = .some(answer)
        return answer
    }

    private func calculatedCoverage(_ subject: Subject, _ period: Period) -> ReferenceCoverage? {
        if ownWhole(subject, for: period) != nil { return .whole }
        guard let partial = ownPartial(subject, for: period), let end = partial.end else { return nil }
        if case .lowerBound = partial.making { return nil }
        return .to(end)
    }
}
