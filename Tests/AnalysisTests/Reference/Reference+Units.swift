import HealthModel

/// Sums over units (section 6).
extension Reference {
    // MARK: The units below

    /// The places one level down that are valid on a day; below a district its organisations, below an organisation its sites.
    ///
    /// Ruling: where organisations report the data set, all of a district; elsewhere those with a row (a number or a missing kind) of
    /// this element, about whatever period.
    func below(_ subject: Subject, on day: Day) -> [OrgUnitID] {
        let unit = subject.unit
        if !unit.isOrganisation, tree.level(of: unit) < .district {
            return tree.places(under: unit).filter { isValid($0, on: day) }.sorted()
        }
        let named = organisations(subject)
        if !unit.isOrganisation, subject.dataSet.reportsAt == .organisation {
            let known = tree.children(of: unit).filter { $0.isOrganisation && isValid($0, on: day) }
            return Set(known + named.filter { $0.place == unit }.map(\.organisation)).sorted()
        }
        if unit.isOrganisation { return named.filter { $0 != unit && $0.organisation == unit }.sorted() }
        return Set(named.filter { $0.place == unit }.map(\.organisation)).sorted()
    }

    private func isValid(_ unit: OrgUnitID, on day: Day) -> Bool {
        guard let known = tree[unit] else { return false }
        return known.validFrom.map { $0 <= day } ?? true && known.validTo.map { day <= $0 } ?? true
    }

    /// All units that a sum may rest on, whether they are valid or not.
    func everythingBelow(_ subject: Subject) -> [Subject] {
        let isAboveDistrict = !subject.unit.isOrganisation && tree.level(of: subject.unit) < .district
        let next = isAboveDistrict ? tree.places(under: subject.unit) : below(subject, on: asOf)
        return next.flatMap { [subject.of($0)] + everythingBelow(subject.of($0)) }
    }

    /// N of "n/N": nil below the level that reports the data set.
    func expected(_ units: [OrgUnitID], under unit: OrgUnitID, _ dataSet: DataSetDefinition) -> Int? {
        if unit.isOrganisation { return nil }
        return tree.level(of: unit) < dataSet.reportsAt ? units.count : nil
    }

    func combined(_ numbers: [Double], _ element: DataElement) -> Double? {
        switch element.overSpace {
        case .sum: numbers.reduce(0, +)
        case .max: numbers.max()
        case .none: nil
        }
    }

    // MARK: The figure of a unit

    /// Its own report or the sum of the units below.
    func figure(_ subject: Subject) -> ReferenceFigure {
        if let answer = memory.figures[key(subject)] { return answer }
        let answer = calculatedFigure(subject)
        memory.figures[key(subject)] = answer
        return answer
    }

    private func calculatedFigure(_ subject: Subject) -> ReferenceFigure {
        let (own, isExpired) = own(subject)
        let sum = sum(subject)
        guard let own else { return sum ?? .absent(missingKind(withEverythingBelow(subject))) }
        guard let sum, sum.number != nil, let end = sum.end, let ownEnd = own.end, end > ownEnd else { return own }
        // How many organisations there should be is known only where they report; places are always known.
        let arePlaces = !subject.unit.isOrganisation && tree.level(of: subject.unit) < .district
        let isComplete = sum.isWhole && (arePlaces || sum.units?.expected != nil)
        if !isComplete, !isExpired { return own }
        // What another feed reports for that very period stands before the sum.
        if subject.isStock, !subject.isPlan { return sum }
        return sum.period.flatMap { ownWhole(subject, for: $0) } ?? sum
    }

    /// The sum of the units below; nil if there are none, or if the element is not to be combined.
    ///
    /// Ruling: only a number is a report of its own. Where the unit says "pending", the sum stands.
    func sum(_ subject: Subject) -> ReferenceFigure? {
        guard subject.element.overSpace != .none else { return nil }
        let sum: ReferenceFigure? =
            if subject.isPlan { sumOfPlans(subject) } else if subject.isStock { sumOfStocks(subject) } else { sumOfFlows(subject) }
        return sum ?? nothingReported(subject)
    }

    private func nothingReported(_ subject: Subject) -> ReferenceFigure? {
        let units = below(subject, on: asOf)
        guard !units.isEmpty else { return nil }
        let missing = missingKind(withEverythingBelow(subject))
        let partly = units.filter { unit in
            let figure = figure(subject.of(unit))
            return figure.number != nil && !figure.isWhole
        }
        let count = ReferenceUnits(
            counted: [], expected: expected(units, under: subject.unit, subject.dataSet), isTotal: false, partly: partly)
        return .absent(missing, .units(count))
    }

    func withEverythingBelow(_ subject: Subject) -> [Subject] {
        subject.element.overSpace == .none ? [subject] : [subject] + everythingBelow(subject)
    }

    // MARK: Stocks

    /// On the latest day of any unit; the others are carried forward.
    private func sumOfStocks(_ subject: Subject) -> ReferenceFigure? {
        let all = tree.level(of: subject.unit) < .district && !subject.unit.isOrganisation
        let candidates = all ? tree.places(under: subject.unit) : below(subject, on: asOf)
        let figures = candidates.map { (unit: $0, figure: figure(subject.of($0))) }
        let whole = figures.filter { $0.figure.isWhole }
        // Ruling: "valid on the last day of the period" begins with the units that were valid on their own day.
        let days = whole.compactMap { pair in pair.figure.end.flatMap { !all || isValid(pair.unit, on: $0) ? $0 : nil } }
        guard let day = days.max() else { return nil }
        let units = below(subject, on: day)
        let counted = whole.filter { units.contains($0.unit) && $0.figure.end.map { $0 <= day } ?? false }.sorted { $0.unit < $1.unit }
        let first = counted.compactMap { $0.figure.days?.lowerBound }.min() ?? day
        let partly = figures.filter { units.contains($0.unit) && !$0.figure.isWhole && $0.figure.number != nil }.map(\.unit)
        let sum = ReferenceUnits(
            counted: counted.map(\.unit), expected: expected(units, under: subject.unit, subject.dataSet),
            isTotal: counted.count == units.count, older: counted.filter { isOlder($0.figure, than: day) }.map(\.unit),
            partly: partly.sorted())
        return ReferenceFigure(
            number: combined(counted.compactMap(\.figure.number), subject.element), period: .day(day), end: day, days: first...day,
            making: .units(sum))
    }

    /// Whether a figure, or a part of it, is of an earlier day.
    private func isOlder(_ figure: ReferenceFigure, than day: Day) -> Bool {
        figure.end.map { $0 < day } ?? false || figure.units.map { !$0.older.isEmpty } ?? false
    }

    // MARK: Flows

    /// The newest period that is due or complete, or the counters since the latest day: of as many units if they end later, of more also
    /// if both end together or no period is due.
    ///
    /// Ruling: counters of an unknown start are not added up.
    private func sumOfFlows(_ subject: Subject) -> ReferenceFigure? {
        let counters = sumOfCounters(subject)
        guard let (sum, isSettled) = sumOfPeriod(subject) else { return counters }
        guard var counters, let one = counters.end, let other = sum.end else { return sum }
        // Counters that begin to be reported do not collapse a total, as no other newer period does.
        let isPreferred = counters.reported > sum.reported ? one >= other || !isSettled : counters.reported == sum.reported && one > other
        if isPreferred {
            if other > one { counters.soFar = soFar(sum) }
            return counters
        }
        var told = sum
        if one > other, told.soFar == nil { told.soFar = soFar(counters) }
        return told
    }

    private func soFar(_ figure: ReferenceFigure) -> ReferenceSoFar? {
        figure.period.map { ReferenceSoFar(period: $0, reported: figure.reported, expected: figure.units?.expected) }
    }

    /// Whether it is settled, and the sum; nil if there is none.
    ///
    /// Ruling: a period that no unit one level down has as a whole is passed over.
    private func sumOfPeriod(_ subject: Subject) -> (ReferenceFigure, isSettled: Bool)? {
        let candidates = self.candidates(subject).filter { $0.key.kind != .through }
        let order = inOrder(candidates, subject.dataSet)
        func reporters(_ period: Period) -> [OrgUnitID] {
            below(subject, on: period.last).filter { whole(subject.of($0), at: .period(period, .whole)) != nil }
        }
        let reported = order.filter { !reporters($0).isEmpty }
        let settled = reported.first { isSettled($0, end: candidates[$0] ?? $0.last, subject.dataSet, reporters) }
        // Where no period is settled, the newest is told.
        guard let period = settled ?? reported.first, var figure = sum(subject, for: period) else { return nil }
        figure.end = candidates[period] ?? period.last
        figure.soFar = soFar(order, after: period, subject, reporters)
        return (figure, settled != nil)
    }

    /// The periods of the figures of the units one level down; of a unit that is reported in part all that is stated in it.
    private func candidates(_ subject: Subject) -> [Period: Day] {
        let isAboveDistrict = !subject.unit.isOrganisation && tree.level(of: subject.unit) < .district
        let units = isAboveDistrict ? tree.places(under: subject.unit) : below(subject, on: asOf)
        var found: [Period: Day] = [:]
        for child in units.map({ subject.of($0) }) {
            let figure = figure(child)
            if figure.isWhole, let period = figure.period, let end = figure.end {
                found[period] = max(found[period] ?? end, end)
            } else {
                found.merge(statedPeriods([child], withOwn: true)) { max($0, $1) }
            }
        }
        return found
    }

    /// Whether a period is due, or all units have reported it that had reported the preceding one.
    ///
    /// Ruling: where nobody reported the preceding period, all have.
    func isSettled(_ period: Period, end: Day, _ dataSet: DataSetDefinition, _ reporters: (Period) -> [OrgUnitID]) -> Bool {
        if end + dataSet.cadence.dueDays <= asOf { return true }
        guard let preceding = period.preceding else { return false }
        // Units that are no more cannot report.
        let before = reporters(preceding).filter { tree[$0] == nil || isValid($0, on: period.last) }
        return !before.isEmpty && Set(before).isSubset(of: reporters(period))
    }

    private func soFar(
        _ order: [Period], after period: Period, _ subject: Subject, _ reporters: (Period) -> [OrgUnitID]
    ) -> ReferenceSoFar? {
        guard let newer = order.first(where: { $0.last > period.last && !reporters($0).isEmpty }) else { return nil }
        let units = below(subject, on: newer.last)
        return ReferenceSoFar(
            period: newer, reported: reporters(newer).count, expected: expected(units, under: subject.unit, subject.dataSet))
    }

    /// The sum of the units below for one period, of as many as have it; nil if none has.
    func sum(_ subject: Subject, for period: Period) -> ReferenceFigure? {
        let units = below(subject, on: period.last)
        let values = units.map { (unit: $0, number: whole(subject.of($0), at: .period(period, .whole))) }
        let counted = values.filter { $0.number != nil }
        guard !counted.isEmpty, subject.element.overSpace != .none else { return nil }
        let partly = values.filter { $0.number == nil && isPartlyReported(subject.of($0.unit), period) }.map(\.unit)
        let sum = ReferenceUnits(
            counted: counted.map(\.unit), expected: expected(units, under: subject.unit, subject.dataSet),
            isTotal: counted.count == units.count, partly: partly)
        return ReferenceFigure(
            number: combined(counted.compactMap(\.number), subject.element), period: period, end: period.last, making: .units(sum))
    }

    /// Ruling: a unit is partly reported if it has a part of the period, or if some unit below it has a part or the whole.
    private func isPartlyReported(_ subject: Subject, _ period: Period) -> Bool {
        if ownPartial(subject, for: period) != nil { return true }
        return below(subject, on: period.last).contains { unit in
            let child = subject.of(unit)
            return whole(child, at: .period(period, .whole)) != nil || isPartlyReported(child, period)
        }
    }

    // MARK: Counters

    /// Counters that began with the one that ends last; each unit's latest end, carried within the validity days.
    private func sumOfCounters(_ subject: Subject) -> ReferenceFigure? {
        let isAboveDistrict = !subject.unit.isOrganisation && tree.level(of: subject.unit) < .district
        let units = isAboveDistrict ? tree.places(under: subject.unit) : below(subject, on: asOf)
        let periods = units.map { figure(subject.of($0)) }.filter(\.isWhole).compactMap(\.period)
            .filter { $0.kind == .through && $0.first != Period.unknownStart }
        guard let since = periods.max(by: { ($0.last, $0.first) < ($1.last, $1.first) })?.first else { return nil }
        return sumOfCounters(subject, since: since)
    }

    private func sumOfCounters(_ subject: Subject, since: Day) -> ReferenceFigure? {
        let isAboveDistrict = !subject.unit.isOrganisation && tree.level(of: subject.unit) < .district
        let candidates = isAboveDistrict ? tree.places(under: subject.unit) : below(subject, on: asOf)
        let figures = candidates.map { (unit: $0, figure: counter(subject.of($0), since: since)) }
        let ends = figures.compactMap { pair in
            pair.figure.flatMap { $0.isWhole && (!isAboveDistrict || isValid(pair.unit, on: $0.end ?? asOf)) ? $0.end : nil }
        }
        guard let last = ends.max() else { return nil }
        let units = below(subject, on: last)
        let counted = figures.filter { pair in
            guard let figure = pair.figure, figure.isWhole, let end = figure.end, units.contains(pair.unit) else { return false }
            return end <= last && last - end <= subject.validityDays
        }.sorted { $0.unit < $1.unit }
        let partly = figures.filter { pair in units.contains(pair.unit) && pair.figure.map { !$0.isWhole } ?? false }.map(\.unit)
        let sum = ReferenceUnits(
            counted: counted.map(\.unit), expected: expected(units, under: subject.unit, subject.dataSet),
            isTotal: counted.count == units.count,
            older: counted.filter { pair in pair.figure.map { isOlder($0, than: last) } ?? false }.map(\.unit),
            partly: partly.sorted())
        let first = counted.compactMap { $0.figure?.days?.lowerBound }.min() ?? last
        return ReferenceFigure(
            number: combined(counted.compactMap { $0.figure?.number }, subject.element), period: .through(last, since: since), end: last,
            days: first...last, making: .units(sum))
    }

    /// The unit's figure, if it is a counter since a day, be it one that covers a calendar period.
    private func counter(_ subject: Subject, since: Day) -> ReferenceFigure? {
        var figure = figure(subject)
        guard let period = figure.period, period.first == since, figure.isWhole, let end = figure.end else { return nil }
        switch figure.making {
        case .counterForPeriod: break
        default: if period.kind != .through { return nil }
        }
        figure.days = figure.days ?? end...end
        return figure
    }

    // MARK: Plans

    /// One period for all, chosen as for one unit.
    private func sumOfPlans(_ subject: Subject) -> ReferenceFigure? {
        let periods = candidates(subject).keys.filter { $0.first != Period.unknownStart }
        return plansInOrder(periods).lazy.compactMap { sum(subject, for: $0) }.first
    }

    // MARK: A given period

    /// Ruling: a part of the unit's own figure stands before the sum of a part of the units.
    func figure(_ subject: Subject, for period: Period) -> ReferenceFigure {
        if let own = ownWhole(subject, for: period) { return own }
        let sum = sum(subject, for: period)
        if let sum, sum.isWhole { return sum }
        return ownPartial(subject, for: period) ?? sum ?? .absent(missingKind([subject]))
    }
}
