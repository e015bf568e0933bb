import HealthModel

/// The figure of a unit at a moment that all operands of a formula share (section 5).
extension Reference {
    /// The unit's own figure, else the sum of all units below; nil if neither is whole.
    func whole(_ subject: Subject, at moment: ReferenceMoment) -> Double? {
        let question = ReferenceMemory.Question(key: key(subject), moment: moment)
        if let answer = memory.numbers[question] { return answer }
        let answer = calculatedWhole(subject, at: moment)
        memory.numbers[question] = .some(answer)
        return answer
    }

    private func calculatedWhole(_ subject: Subject, at moment: ReferenceMoment) -> Double? {
        own(subject, at: moment)?.number ?? totalBelow(subject, at: moment)
    }

    func totalBelow(_ subject: Subject, at moment: ReferenceMoment) -> Double? {
        guard subject.element.overSpace != .none else { return nil }
        let numbers = below(subject, on: moment.end).map { whole(subject.of($0), at: moment) }
        if numbers.isEmpty || numbers.contains(where: { $0 == nil }) { return nil }
        return combined(numbers.compactMap { $0 }, subject.element)
    }

    /// The unit's own number, with the documents behind it.
    func own(_ subject: Subject, at moment: ReferenceMoment) -> (number: Double, documents: [String])? {
        func stated(_ statement: ReferenceStatement?) -> (number: Double, documents: [String])? {
            statement.flatMap { statement in statement.number.map { ($0, [statement.document.name]) } }
        }
        func calculated(_ figure: ReferenceFigure?) -> (number: Double, documents: [String])? {
            figure.flatMap { figure in figure.number.map { ($0, figure.making.documents) } }
        }
        let isStock = subject.isStock && !subject.isPlan
        switch moment {
        case .day(let day) where isStock, .planned(_, let day) where isStock: return stated(stock(subject, on: day))
        case .day: return nil
        case .planned(let period, _): return calculated(ownWhole(subject, for: period))
        case .period, .month:
            guard let period = moment.period else { return nil }
            if isStock { return stated(stock(subject, in: period, to: moment.end)) }
            if case .period(_, .to(let day)) = moment, !subject.isPlan { return ownToDate(subject, period, to: day) }
            return calculated(ownWhole(subject, for: period))
        }
    }

    /// The stock that stands on a day: the latest up to it, unless that is too old.
    func stock(_ subject: Subject, on day: Day) -> ReferenceStatement? {
        let evidence = evidence(subject)
        // The figure as shown is also what stood on its own day and on those between.
        if let shown = choice(among: evidence.numbers, evidence, subject, on: asOf), shown.end <= day,
            !isTooOld(shown, on: asOf, subject)
        {
            return shown
        }
        let chosen = choice(among: evidence.numbers.filter { $0.end <= day }, evidence, subject, on: day)
        return chosen.flatMap { isTooOld($0, on: day, subject) ? nil : $0 }
    }

    /// The stock of a period: by its latest day in it, else by the latest before its first day, unless that is too old at the end.
    ///
    /// Ruling: the end of a period that is not over is the as-of.
    private func stock(_ subject: Subject, in period: Period, to last: Day) -> ReferenceStatement? {
        let evidence = evidence(subject)
        let inside = evidence.numbers.filter { $0.end >= period.first && $0.end <= last }
        if let chosen = choice(among: inside, evidence, subject) { return chosen }
        return stock(subject, on: period.first + -1).flatMap { isTooOld($0, on: min(last, asOf), subject) ? nil : $0 }
    }

    // MARK: Candidates

    /// The periods stated for a figure of a unit, and those that its counters cover.
    func periods(_ subject: Subject) -> [Period] {
        evidence(subject).numbers.flatMap { [$0.period, $0.coveredPeriod].compactMap { $0 } }
    }

    /// The periods stated for any of some figures of a unit or of the units below it, and the latest end of a number about each.
    ///
    /// Counters of an unknown start are left out: they may begin on different days.
    func statedPeriods(_ subjects: [Subject], withOwn: Bool) -> [Period: Day] {
        var found: [Period: Day] = [:]
        for subject in subjects.flatMap({ (withOwn ? [$0] : []) + everythingBelow($0) }) {
            let numbers = evidence(subject).numbers
            for number in numbers where number.period.first != Period.unknownStart {
                for period in [number.period, number.coveredPeriod].compactMap({ $0 }) where withOwn || period == number.period {
                    found[period] = max(found[period] ?? number.end, number.end)
                }
            }
        }
        return found
    }

    /// The latest end first; of those that end together the type of the rhythm, then the shorter.
    func inOrder(_ periods: [Period: Day], _ dataSet: DataSetDefinition) -> [Period] {
        func rank(_ period: Period) -> (Int, Int, Int) {
            (period.kind == dataSet.cadence.rhythm.type ? 0 : 1, length(period), Int(period.kind.rawValue))
        }
        return periods.keys.sorted { one, other in
            let (oneEnd, otherEnd) = (periods[one] ?? one.last, periods[other] ?? other.last)
            return oneEnd != otherEnd ? oneEnd > otherEnd : rank(one) < rank(other)
        }
    }
}

extension ReferenceMoment {
    var period: Period? {
        switch self {
        case .period(let period, _), .month(let period): period
        case .day, .planned: nil
        }
    }

    var plan: Period? { if case .planned(let period, _) = self { period } else { nil } }

    var isPeriod: Bool { period != nil }

    var isMonth: Bool { if case .month = self { true } else { false } }

    /// Whether it is not a period to date.
    var isWhole: Bool { if case .period(_, .to) = self { false } else { true } }

    /// The last day that it is about, on which units and parameters have to be valid.
    var end: Day {
        switch self {
        case .day(let day), .planned(_, let day): day
        case .period(let period, .to(let day)): min(period.last, day)
        case .period(let period, .whole), .month(let period): period.last
        }
    }

    /// The same moment some years earlier; nil if the calendar has none. The end of February moves with the month.
    func earlier(_ years: Int) -> ReferenceMoment? {
        if years == 0 { return self }
        func shifted(_ day: Day) -> Day {
            let isLastOfMonth = (day + 1).month != day.month
            return isLastOfMonth ? (day + 1).adding(months: -12 * years) + -1 : day.adding(months: -12 * years)
        }
        switch self {
        case .day(let day): return .day(shifted(day))
        case .planned(let period, let day): return period.yearsEarlier(years).map { .planned($0, shifted(day)) }
        case .month(let period): return period.yearsEarlier(years).map { .month($0) }
        case .period(let period, .whole): return period.yearsEarlier(years).map { .period($0, .whole) }
        case .period(let period, .to(let day)): return period.yearsEarlier(years).map { .period($0, .to(shifted(day))) }
        }
    }
}
