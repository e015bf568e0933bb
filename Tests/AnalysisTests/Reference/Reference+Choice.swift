import HealthModel

/// Whose number a unit's figure is (section 3).
extension Reference {
    /// The number that counts among some numbers of a figure.
    ///
    /// - Parameter day: the day on which a stock must not be too old; nil where that does not matter.
    func choice(
        among numbers: [ReferenceStatement], _ evidence: ReferenceEvidence, _ subject: Subject, on day: Day? = nil
    ) -> ReferenceStatement? {
        if numbers.isEmpty { return nil }
        let considered = considered(numbers, evidence, subject, on: day)
        guard let end = considered.map(\.end).max() else { return nil }
        return best(considered.filter { $0.end == end }, evidence, subject)
    }

    // MARK: 1. Feed

    /// The numbers of the feed that keeps the figure; if all feeds are late, those of all, and the one-offs that end later.
    private func considered(
        _ numbers: [ReferenceStatement], _ evidence: ReferenceEvidence, _ subject: Subject, on day: Day? = nil
    ) -> [ReferenceStatement] {
        let all = numbers.filter { !$0.document.isOnce }
        let regular =
            subject.isStock && !subject.isPlan ? all.filter { number in day.map { !isTooOld(number, on: $0, subject) } ?? true } : all
        let keeper = evidence.punctualFeeds.first { feed in regular.contains { $0.feed == feed } }
        if let keeper { return regular.filter { $0.feed == keeper } }
        let latest = all.map(\.end).max()
        let once = numbers.filter { number in number.document.isOnce && latest.map { number.end > $0 } ?? true }
        return regular + once
    }

    /// Ruling: who was first is decided for the figure, not for a period of it, by all editions including superseded ones.
    func feedsByFirstReport(_ evidence: ReferenceEvidence) -> [String] {
        let regular = evidence.ever.filter { $0.number != nil && !$0.document.isOnce }
        let feeds = Set(regular.map(\.feed)).map { feed in
            let reports = regular.filter { $0.feed == feed }
            let first = reports.map(\.document.asOf).min() ?? asOf
            return (first: first, distance: reports.map(\.distance).min() ?? 0, feed: feed)
        }
        return feeds.sorted { $0 < $1 }.map(\.feed)
    }

    /// Ruling: all regular documents of the data set count that the feed sent for the reporting units which ever had this figure, whether or
    /// not they have it themselves; withdrawn ones do not.
    func isLate(_ feed: String, _ evidence: ReferenceEvidence, _ subject: Subject) -> Bool {
        let reporters = Set(evidence.ever.filter { $0.feed == feed }.map(\.reportingUnit))
        let regular = editions.filter {
            $0.dataSet == subject.dataSet.code && $0.feed == feed && reporters.contains($0.reportingUnit) && !$0.isOnce
        }
        guard let newest = regular.map(\.asOf).max(),
            let due = subject.dataSet.cadence.due(after: newest, by: WorkingCalendar(holidays: []))
        else { return false }
        return due < asOf
    }

    // MARK: 2. Period

    /// The plan for the period that holds the as-of's day (the longest of several), else the latest that has ended.
    private func plan(_ evidence: ReferenceEvidence, _ subject: Subject) -> ReferenceStatement? {
        let numbers = considered(evidence.numbers.filter { $0.period.first <= asOf }, evidence, subject)
        guard let period = plansInOrder(numbers.map(\.period)).first else { return nil }
        return best(numbers.filter { $0.period == period }, evidence, subject)
    }

    /// Ruling: of several plans that ended together, the longest, as of several that hold the day.
    func plansInOrder(_ periods: [Period]) -> [Period] {
        func kind(_ period: Period) -> Int { -Int(period.kind.rawValue) }
        let current = periods.filter { $0.contains(asOf) }.sorted { (length($0), $0.last, kind($0)) > (length($1), $1.last, kind($1)) }
        let ended = periods.filter { $0.last < asOf }.sorted { ($0.last, length($0), kind($0)) > ($1.last, length($1), kind($1)) }
        return current + ended
    }

    func length(_ period: Period) -> Int { period.days ?? Int.max }

    // MARK: 3. and 4. Reporting unit, type of period, edition

    /// The best of several numbers with one end.
    func best(_ numbers: [ReferenceStatement], _ evidence: ReferenceEvidence, _ subject: Subject) -> ReferenceStatement? {
        numbers.min { one, other in
            if one.distance != other.distance { return one.distance < other.distance }
            let (oneType, otherType) = (typeRank(one, evidence, subject), typeRank(other, evidence, subject))
            if oneType != otherType { return oneType < otherType }
            if length(one.period) != length(other.period) { return length(one.period) < length(other.period) }
            if one.document.asOf != other.document.asOf { return one.document.asOf > other.document.asOf }
            // Of documents of one as-of the one generated last, then the one whose name sorts last.
            if one.document != other.document { return Reference.isGenerated(one.document, after: other.document) }
            return one.row.period.kind.rawValue < other.row.period.kind.rawValue
        }
    }

    /// 0 for the type of the data set's rhythm, 1 for any other.
    private func typeRank(_ number: ReferenceStatement, _ evidence: ReferenceEvidence, _ subject: Subject) -> Int {
        let type = standingPeriod(number, evidence)?.kind ?? number.period.kind
        return type == subject.dataSet.cadence.rhythm.type ? 0 : 1
    }

    /// The calendar period that a counter stands for, unless a value for the period itself is stated.
    ///
    /// Ruling: by whomever, as long as it is about this unit.
    func standingPeriod(_ number: ReferenceStatement, _ evidence: ReferenceEvidence) -> Period? {
        guard let covered = number.coveredPeriod else { return nil }
        return evidence.numbers.contains { $0.period == covered } ? nil : covered
    }

    // MARK: The unit's own figure

    /// What the unit itself or a unit above reports; `isExpired` if there is something too old to be shown, or to stand.
    func own(_ subject: Subject) -> (figure: ReferenceFigure?, isExpired: Bool) {
        let evidence = evidence(subject)
        let found = subject.isPlan ? plan(evidence, subject) : choice(among: evidence.numbers, evidence, subject, on: asOf)
        guard let chosen = found else { return (nil, !evidence.numbers.isEmpty) }
        let isExpired = isTooOld(chosen, on: asOf, subject)
        if subject.isStock, !subject.isPlan, isExpired { return (nil, true) }
        return (figure(of: chosen, evidence, subject), isExpired)
    }

    /// Whether a number lies too far back on a day. One-offs, baselines and plans never do.
    func isTooOld(_ number: ReferenceStatement, on day: Day, _ subject: Subject) -> Bool {
        if subject.element.role != .actual || number.document.isOnce { return false }
        return day - number.end > subject.validityDays
    }

    func figure(of chosen: ReferenceStatement, _ evidence: ReferenceEvidence, _ subject: Subject) -> ReferenceFigure {
        if subject.isPlan || !subject.isStock {
            let standing = standingPeriod(chosen, evidence)
            return ReferenceFigure(
                number: chosen.number, period: standing ?? chosen.period, end: chosen.end,
                making: standing == nil ? .reported(chosen.report) : .counterForPeriod(chosen.report))
        }
        return ReferenceFigure(
            number: chosen.number, period: .day(chosen.end), end: chosen.end, days: chosen.end...chosen.end,
            making: .reported(chosen.report))
    }

    /// Ruling: the missing kinds of all periods count, if no number stands, be it that there is none or that it has expired.
    func missingKind(_ subjects: [Subject]) -> Missing {
        let kinds = subjects.flatMap { evidence($0).newest.compactMap(\.missing) }
        return strongest(kinds)
    }

    func strongest(_ kinds: [Missing]) -> Missing {
        let order: [Missing] = [.suppressed, .pending, .notApplicable, .ambiguous, .notReported]
        return order.first { kinds.contains($0) } ?? .notReported
    }
}

extension Cadence.Rhythm {
    /// The type of period that a report of this rhythm is about.
    var type: Period.Kind? {
        switch self {
        case .daily: .day
        case .weekly: .week
        case .monthly: .month
        case .quarterly: .quarter
        case .yearly: .year
        case .once: nil
        }
    }
}
