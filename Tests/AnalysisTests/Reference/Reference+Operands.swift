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
        if case .period(_, .days(let days)) = moment, !subject.isStock {
            let numbers = days.map { whole(subject, at: .period(.day($0), .whole)) }
            return numbers.contains { $0 == nil } ? nil : numbers.compactMap { $0 }.reduce(0, +)
        }
        return ownNumber(subject, at: moment) ?? totalBelow(subject, at: moment)
    }

    private func totalBelow(_ subject: Subject, at moment: ReferenceMoment) -> Double? {
        guard subject.element.overSpace != .none else { return nil }
        let numbers = below(subject, on: moment.last).map { whole(subject.of($0), at: moment) }
        if numbers.isEmpty || numbers.contains(where: { $0 == nil }) { return nil }
        return combined(numbers.compactMap { $0 }, subject.element)
    }

    private func ownNumber(_ subject: Subject, at moment: ReferenceMoment) -> Double? {
        switch moment {
        case .day(let day): return subject.isStock && !subject.isPlan ? stock(subject, on: day)?.number : nil
        case .planned(let period, let day):
            return subject.isPlan ? ownWhole(subject, for: period)?.number : stock(subject, on: day)?.number
        case .period(let period, _) where subject.isPlan: return ownWhole(subject, for: period)?.number
        case .period(let period, .days(let days)): return stock(subject, in: period, to: days.last ?? period.last)?.number
        case .period(let period, _) where subject.isStock: return stock(subject, in: period, to: period.last)?.number
        case .period(let period, .whole): return ownWhole(subject, for: period)?.number
        case .period(let period, .to(let day)): return ownToDate(subject, period, to: day)
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
        if case .period(let period, _) = self { period } else { nil }
    }

    /// The day on which units, parameters and targets have to be valid.
    var last: Day {
        switch self {
        case .day(let day): day
        case .planned(_, let day): day
        case .period(let period, _): period.last
        }
    }

    var end: Day {
        switch self {
        case .period(let period, .to(let day)): min(period.last, day)
        case .period(_, .days(let days)): days.last ?? last
        default: last
        }
    }

    /// The same moment some years earlier; nil if the calendar has none.
    func earlier(_ years: Int) -> ReferenceMoment? {
        func shifted(_ day: Day) -> Day { day.adding(months: -12 * years) }
        switch self {
        case .day(let day): return .day(shifted(day))
        case .planned(let period, let day): return period.yearsEarlier(years).map { .planned($0, shifted(day)) }
        case .period(let period, let coverage):
            guard let earlier = period.yearsEarlier(years) else { return nil }
            switch coverage {
            case .whole: return .period(earlier, .whole)
            // The end of February moves with the month, so that the same months are compared.
            case .to(let day): return .period(earlier, .to(shifted(day + 1) + -1))
            case .days(let days): return .period(earlier, .days(days.map(shifted)))
            }
        }
    }
}
