import HealthModel

/// Formulas (section 5), and formulas over units (the end of section 6).
extension Reference {
    /// The value of a formula of a data set for a unit.
    func value(_ dataSet: String, formula: Expression, _ unit: OrgUnitID, isMonthly: Bool = false) -> ReferenceResult {
        calculation(dataSet, formula, unit, isMonthly: isMonthly)?.result(unit) ?? .absent(.notApplicable)
    }

    func calculation(_ dataSet: String, _ formula: Expression, _ unit: OrgUnitID, isMonthly: Bool = false) -> ReferenceCalculation? {
        guard let home = world.dataSets.first(where: { $0.code == dataSet }) else { return nil }
        var operands: [ReferenceOperand] = []
        for (reference, years) in formula.operands {
            guard let subject = subject(reference.dataSet ?? dataSet, reference.element, unit) else { return nil }
            operands.append(ReferenceOperand(subject: subject, years: years))
        }
        return ReferenceCalculation(reference: self, home: home, formula: formula, operands: operands, isMonthly: isMonthly)
    }
}

/// A figure that a formula needs, now or some years earlier.
struct ReferenceOperand {
    var subject: Reference.Subject
    var years: Int

    func of(_ unit: OrgUnitID) -> ReferenceOperand { ReferenceOperand(subject: subject.of(unit), years: years) }

    var isStock: Bool { subject.isStock && !subject.isPlan }
    var isFlow: Bool { !isStock && !subject.isPlan }
    var isNow: Bool { years == 0 }
}

extension Expression {
    /// The figures that choose the period of the formula; those of a year before have to be there, too.
    ///
    /// Ruling: `children(x)` follows the others.
    fileprivate var operands: [(reference: ElementReference, years: Int)] {
        switch self {
        case .element(let reference): [(reference, 0)]
        case .previous(let reference, let years): [(reference, years)]
        case .children, .count, .every: []
        default: parts.flatMap(\.operands)
        }
    }
}

/// What a formula of a unit rests on.
struct ReferenceOutcome {
    /// Units whose own figures are used, and the moment they are taken for.
    struct Part: Equatable {
        var unit: OrgUnitID
        var moment: ReferenceMoment
    }

    var moment: ReferenceMoment
    var parts: [Part]
    /// Nil for the unit's own figures.
    var units: ReferenceUnits?
    var soFar: ReferenceSoFar?

    var isWhole: Bool { units?.isTotal ?? true }
    var reported: Int { units?.counted.count ?? 0 }
}

/// One formula.
final class ReferenceCalculation {
    let reference: Reference
    let home: DataSetDefinition
    let formula: Expression
    let operands: [ReferenceOperand]
    let isMonthly: Bool
    private var outcomes: [OrgUnitID: ReferenceOutcome?] = [:]
    private var owns: [ReferenceOutcome.Key: Bool] = [:]
    private var ownDays: [ReferenceOutcome.Key: [Day]?] = [:]
    private var readiness: [ReferenceOutcome.Key: [ReferenceOutcome.Part]?] = [:]

    var flows: [ReferenceOperand] { operands.filter { $0.isFlow && $0.isNow } }
    private var stocks: [ReferenceOperand] { operands.filter { $0.isStock && $0.isNow } }
    var plans: [ReferenceOperand] { operands.filter { $0.subject.isPlan && $0.isNow } }

    init(
        reference: Reference, home: DataSetDefinition, formula: Expression, operands: [ReferenceOperand], isMonthly: Bool
    ) {
        self.reference = reference
        self.home = home
        self.formula = formula
        self.operands = operands
        self.isMonthly = isMonthly
    }

    func result(_ unit: OrgUnitID) -> ReferenceResult {
        guard let outcome = outcome(unit).map({ totals(unit, $0) ?? $0 }) else {
            let kinds = operands.map { reference.missingKind(reference.withEverythingBelow($0.subject.of(unit))) }
            return .absent(reference.strongest(kinds))
        }
        var result = ReferenceResult(moment: outcome.moment, units: outcome.units, soFar: outcome.soFar)
        switch evaluated(unit, outcome) {
        case .quantity(let quantity): result.number = quantity.number.double
        case .missing(let missing): result.missing = missing
        case .truth(let truth): result.number = truth ? 1 : 0
        case .code, .day: result.missing = .notApplicable
        }
        return result
    }

    /// A sum of a formula over years, of which not all units have a past: the totals, if all valid now and all valid then reported.
    private func totals(_ unit: OrgUnitID, _ outcome: ReferenceOutcome) -> ReferenceOutcome? {
        guard operands.contains(where: { !$0.isNow }), outcome.units != nil, !isComplete(unit, outcome) else { return nil }
        for operand in operands.map({ $0.of(unit) }) {
            guard arePlaces(unit) || reference.expected([], under: unit, operand.subject.dataSet) != nil,
                let moment = outcome.moment.earlier(operand.years), reference.totalBelow(operand.subject, at: moment) != nil
            else { return nil }
        }
        var totals = outcome
        totals.parts = [.init(unit: unit, moment: outcome.moment)]
        let now = operands.first(where: \.isNow) ?? operands[0]
        let all = reference.below(now.subject.of(unit), on: outcome.moment.end)
        totals.units = ReferenceUnits(
            counted: all, expected: reference.expected(all, under: unit, now.subject.dataSet), isTotal: true)
        return totals
    }

    private func evaluated(_ unit: OrgUnitID, _ outcome: ReferenceOutcome) -> Operand {
        formula.evaluate(in: ReferenceContext(calculation: self, unit: unit, outcome: outcome))
    }

    func number(_ unit: OrgUnitID, _ outcome: ReferenceOutcome) -> Double? { evaluated(unit, outcome).quantity?.number.double }

    // MARK: Own figures or those of the units below

    /// Chosen as for an element: the unit's own figures before a sum of the same time; a complete sum of a later time before both.
    func outcome(_ unit: OrgUnitID) -> ReferenceOutcome? {
        if let known = outcomes[unit] { return known }
        let found = calculatedOutcome(unit)
        outcomes[unit] = .some(found)
        return found
    }

    private func calculatedOutcome(_ unit: OrgUnitID) -> ReferenceOutcome? {
        let own = ownMoment(unit).map { ReferenceOutcome(moment: $0, parts: [.init(unit: unit, moment: $0)]) }
        guard let below = sum(unit) else { return own }
        if let own {
            guard below.moment.end > own.moment.end else { return own }
            if !isComplete(unit, below), !isExpired(unit, own.moment) { return own }
        }
        if below.moment.isPeriod, isOwn(unit, below.moment) {
            let moment = standing(unit, below.moment)
            return ReferenceOutcome(moment: moment, parts: [.init(unit: unit, moment: moment)])
        }
        return below
    }

    /// The calendar period that counters are told as.
    private func standing(_ unit: OrgUnitID, _ moment: ReferenceMoment) -> ReferenceMoment {
        guard case .period(let period, .whole) = moment, let covered = period.coveredByCounter else { return moment }
        return areCounters(unit, covered) && isOwn(unit, .period(covered, .whole)) ? .period(covered, .whole) : moment
    }

    private func areCounters(_ unit: OrgUnitID, _ period: Period) -> Bool {
        flows.allSatisfy { flow in
            if case .counterForPeriod? = reference.ownWhole(flow.subject.of(unit), for: period)?.making { true } else { false }
        }
    }

    /// How many organisations there should be is known only where they report; places are always known.
    func isComplete(_ unit: OrgUnitID, _ outcome: ReferenceOutcome) -> Bool {
        outcome.isWhole && (arePlaces(unit) || outcome.units?.expected != nil)
    }

    private func arePlaces(_ unit: OrgUnitID) -> Bool { !unit.isOrganisation && reference.tree.level(of: unit) < .district }

    /// Stocks that have expired are not found at all.
    private func isExpired(_ unit: OrgUnitID, _ moment: ReferenceMoment) -> Bool {
        guard moment.isPeriod, let days = operands.map(\.subject.validityDays).min() else { return false }
        return reference.asOf - moment.end > days && !restsOnOneOffs(unit, moment)
    }

    private func restsOnOneOffs(_ unit: OrgUnitID, _ moment: ReferenceMoment) -> Bool {
        let actual = operands.filter { $0.subject.element.role == .actual }
        return actual.allSatisfy { operand in
            reports(operand.of(unit), moment).allSatisfy { name in reference.world.documents.contains { $0.name == name && $0.isOnce } }
        }
    }

    /// The documents behind an operand.
    func reports(_ operand: ReferenceOperand, _ moment: ReferenceMoment) -> [String] {
        if case .month(let month) = moment {
            let days = isWholeMonth(operand.subject.unit, month) || operand.isStock ? nil : ownDays(operand.subject.unit, month)
            return (days?.map { ReferenceMoment.period(.day($0), .whole) } ?? [.period(month, .whole)]).flatMap { reports(operand, $0) }
        }
        guard let moment = moment.earlier(operand.years) else { return [] }
        if let own = reference.own(operand.subject, at: moment) { return own.documents }
        if shownTotal(operand, moment) != nil { return documentsShown(operand.subject) }
        return reference.below(operand.subject, on: moment.end).flatMap {
            reports(ReferenceOperand(subject: operand.subject.of($0), years: 0), moment)
        }
    }

    // MARK: Values

    /// The unit's own number, else the total of the units below.
    func number(_ operand: ReferenceOperand, _ moment: ReferenceMoment) -> Double? {
        if case .month(let month) = moment { return number(operand, ofMonth: month) }
        guard let moment = moment.earlier(operand.years) else { return nil }
        return reference.own(operand.subject, at: moment)?.number ?? total(operand, moment)
    }

    private func total(_ operand: ReferenceOperand, _ moment: ReferenceMoment) -> Double? {
        guard operands.count > 1 else { return nil }
        if operand.isFlow, let exact = reference.totalBelow(operand.subject, at: moment) { return exact }
        return shownTotal(operand, moment)?.number ?? reference.totalBelow(operand.subject, at: moment)
    }

    /// The total that a page shows of a stock, if it stands at a moment, or of counters to a day.
    func shownTotal(_ operand: ReferenceOperand, _ moment: ReferenceMoment) -> ReferenceFigure? {
        if case .period(let period, .to(let day)) = moment, operand.isFlow, operand.isNow, operands.count > 1 {
            let shown = reference.figure(operand.subject)
            return shown.units != nil && shown.isWhole && shown.period == .through(day, since: period.first) ? shown : nil
        }
        guard operand.isStock, operand.isNow, !moment.isPeriod, operands.count > 1 else { return nil }
        let shown = reference.figure(operand.subject)
        guard shown.units != nil, shown.isWhole, let end = shown.end, end <= moment.end else { return nil }
        return shown
    }

    private func documentsShown(_ subject: Reference.Subject) -> [String] {
        let making = reference.figure(subject).making
        guard case .units(let units) = making else { return making.documents }
        return units.counted.flatMap { documentsShown(subject.of($0)) }
    }

    /// Whether all operands are there, at least one of them as the unit's own report.
    func isOwn(_ unit: OrgUnitID, _ moment: ReferenceMoment) -> Bool {
        let key = ReferenceOutcome.Key(unit: unit, moment: moment)
        if let known = owns[key] { return known }
        let found = calculatedOwn(unit, moment)
        owns[key] = found
        return found
    }

    private func calculatedOwn(_ unit: OrgUnitID, _ moment: ReferenceMoment) -> Bool {
        if case .month(let month) = moment { return isWholeMonth(unit, month) || ownDays(unit, month) != nil }
        let all = operands.map { $0.of(unit) }
        let hasOwn = all.contains { operand in
            moment.earlier(operand.years).map { reference.own(operand.subject, at: $0) != nil } ?? false
        }
        return hasOwn && all.allSatisfy { number($0, moment) != nil }
    }

    // MARK: Months

    private func number(_ operand: ReferenceOperand, ofMonth month: Period) -> Double? {
        if isWholeMonth(operand.subject.unit, month) || operand.isStock { return number(operand, .period(month, .whole)) }
        let days = ownDays(operand.subject.unit, month)
        return days.map { days in days.compactMap { ownNumber(operand, $0) }.reduce(0, +) }
    }

    private func ownNumber(_ operand: ReferenceOperand, _ day: Day) -> Double? {
        Period.day(day).yearsEarlier(operand.years).flatMap { reference.own(operand.subject, at: .period($0, .whole))?.number }
    }

    /// The days of a month for which the unit itself has all flows; nil if there are none, or a stock is missing.
    func ownDays(_ unit: OrgUnitID, _ month: Period) -> [Day]? {
        let key = ReferenceOutcome.Key(unit: unit, moment: .month(month))
        if let known = ownDays[key] { return known }
        let found = calculatedDays(unit, month)
        ownDays[key] = .some(found)
        return found
    }

    private func calculatedDays(_ unit: OrgUnitID, _ month: Period) -> [Day]? {
        let all = operands.map { $0.of(unit) }
        let flows = all.filter { !$0.isStock }
        if flows.isEmpty || flows.contains(where: { $0.subject.isPlan || $0.subject.element.overTime != .sum }) { return nil }
        let hasStocks = all.filter(\.isStock).allSatisfy { operand in
            ReferenceMoment.period(month, .whole).earlier(operand.years).map { reference.own(operand.subject, at: $0) != nil } ?? false
        }
        let days = (0...(month.last - month.first)).map { month.first + $0 }.filter { day in
            flows.allSatisfy { ownNumber($0, day) != nil }
        }
        return days.isEmpty || !hasStocks ? nil : days
    }

    private func isOver(_ period: Period) -> Bool { period.last <= reference.asOf }

    /// For a monthly formula a month that is over is told as such.
    private func told(_ period: Period) -> ReferenceMoment {
        isMonthly && period.kind == .month && isOver(period) ? .month(period) : .period(period, .whole)
    }

    private func isWholeMonth(_ unit: OrgUnitID, _ month: Period) -> Bool { isOwn(unit, .period(month, .whole)) }

    private func months(_ units: [OrgUnitID]) -> [ReferenceMoment] {
        guard isMonthly else { return [] }
        let stated = units.flatMap { unit in flows.flatMap { reference.periods($0.subject.of(unit)) } }.map(\.first)
        guard let first = stated.filter({ $0 != Period.unknownStart }).min() else { return [] }
        var found: [Period] = []
        var month = Period.month(reference.asOf.month, of: reference.asOf.year)
        while let current = month, current.last >= first {
            found.append(current)
            month = current.preceding
        }
        return found.filter(isOver).map { .month($0) }
    }

    // MARK: The unit itself

    private func ownMoment(_ unit: OrgUnitID) -> ReferenceMoment? {
        let mine = operands.map { $0.of(unit) }
        let everyone = flows.flatMap { reference.withEverythingBelow($0.subject.of(unit)) }.map(\.unit)
        if isMonthly, let month = months(everyone).first(where: { isOwn(unit, $0) }) { return month }
        if !flows.isEmpty { return plans.isEmpty ? ownPeriod(unit) : ownMomentsWithPlan(mine).first { isOwn(unit, $0) } }
        let current = mine.filter(\.isNow)
        if stocks.isEmpty {
            if operands.count == 1 { return reference.own(mine[0].subject).figure?.period.map { .period($0, .whole) } }
            return reference.plansInOrder(statedPeriods(current)).map { .period($0, .whole) }.first { isOwn(unit, $0) }
        }
        let days = current.filter(\.isStock).map { shown($0)?.end }
        guard !days.contains(nil), let day = days.compactMap({ $0 }).max() else { return nil }
        if plans.isEmpty { return isOwn(unit, .day(day)) ? .day(day) : nil }
        let periods = statedPeriods(current.filter(\.subject.isPlan)).filter { $0.contains(day) }
        return periods.sorted { (reference.length($0), $0.last) > (reference.length($1), $1.last) }.map { .planned($0, day) }
            .first { isOwn(unit, $0) }
    }

    /// The figure of an operand as shown: its own, else a total.
    private func shown(_ operand: ReferenceOperand) -> ReferenceFigure? {
        if let own = reference.own(operand.subject).figure { return own }
        let figure = operands.count > 1 ? reference.figure(operand.subject) : nil
        return figure.flatMap { $0.isWhole ? $0 : nil }
    }

    /// The newest period of any operand's figure, else the one stated before it for which all are there.
    private func ownPeriod(_ unit: OrgUnitID) -> ReferenceMoment? {
        let mine = flows.map { $0.of(unit) }
        func inOrder(_ periods: [Period]) -> [Period] {
            let known = periods.filter { operands.count == 1 || $0.first != Period.unknownStart }
            return reference.inOrder(Dictionary(known.map { ($0, min($0.last, reference.asOf)) }) { first, _ in first }, home)
        }
        let newest = inOrder(mine.compactMap { shown($0)?.period }).first
        let last = min(newest?.last ?? reference.asOf, reference.asOf)
        let others = inOrder(statedPeriods(mine)).filter { min($0.last, reference.asOf) <= last }
        return ([newest].compactMap { $0 } + others).first { isOwn(unit, .period($0, .whole)) }
            .map { told($0) }
    }

    /// What is stated for some operands; for one that the unit has no row of what is stated below.
    private func statedPeriods(_ operands: [ReferenceOperand]) -> [Period] {
        let subjects = operands.flatMap { units($0).map($0.of).map(\.subject) }
        return Array(Set(subjects.flatMap { reference.periods($0) }))
    }

    private func units(_ operand: ReferenceOperand) -> [OrgUnitID] {
        let mayBeTotal = operands.count > 1 && operand.subject.element.overSpace != .none
        if !mayBeTotal || !reference.evidence(operand.subject).ever.isEmpty { return [operand.subject.unit] }
        return reference.withEverythingBelow(operand.subject).map(\.unit)
    }

    /// The periods of plans in their order, each whole and then as far as any flow covers it, the furthest first.
    private func momentsWithPlan(_ plans: [Reference.Subject], _ flows: [Reference.Subject]) -> [ReferenceMoment] {
        let periods = Set(plans.flatMap { reference.periods($0) }).filter { $0.kind != .through && $0.kind != .interval }
        return reference.plansInOrder(Array(periods)).flatMap { period in
            let covered = Set(flows.compactMap { reference.ownCoverage($0, period) }).union([.whole])
            return covered.map { ReferenceMoment.period(period, $0) }.sorted { $0.end > $1.end }
        }
    }

    private func ownMomentsWithPlan(_ operands: [ReferenceOperand]) -> [ReferenceMoment] {
        func subjects(_ operands: [ReferenceOperand]) -> [Reference.Subject] {
            operands.flatMap { operand in units(operand).map { operand.of($0).subject } }
        }
        let current = operands.filter(\.isNow)
        return momentsWithPlan(subjects(current.filter(\.subject.isPlan)), subjects(current.filter(\.isFlow)))
    }

    // MARK: The units below

    private func children(_ unit: OrgUnitID) -> [OrgUnitID] {
        if arePlaces(unit) { return reference.tree.places(under: unit).sorted() }
        return below(unit, on: reference.asOf)
    }

    /// The units below with a row of any operand.
    private func below(_ unit: OrgUnitID, on day: Day) -> [OrgUnitID] {
        Set(operands.flatMap { reference.below($0.subject.of(unit), on: day) }).sorted()
    }

    private func sum(_ unit: OrgUnitID) -> ReferenceOutcome? {
        guard operands.allSatisfy({ $0.subject.element.overSpace != .none }) else { return nil }
        let children = children(unit).map { (unit: $0, outcome: outcome($0)) }
        if flows.isEmpty { return stocks.isEmpty ? planOverUnits(unit, children) : stocksOverUnits(unit, children) }
        return plans.isEmpty ? flowsOverUnits(unit, children) : againstPlan(unit, children)
    }

    private typealias Child = (unit: OrgUnitID, outcome: ReferenceOutcome?)

    private func outcome(
        _ unit: OrgUnitID, at moment: ReferenceMoment, _ counted: [(unit: OrgUnitID, parts: [ReferenceOutcome.Part])]
    ) -> ReferenceOutcome? {
        if counted.isEmpty { return nil }
        let all = below(unit, on: moment.end)
        let ordered = counted.sorted { $0.unit < $1.unit }
        let units = ReferenceUnits(
            counted: ordered.map(\.unit), expected: reference.expected(all, under: unit, operands[0].subject.dataSet),
            isTotal: counted.count == all.count)
        return ReferenceOutcome(moment: moment, parts: ordered.flatMap(\.parts), units: units)
    }

    /// What a unit has at a given moment: its own figures, or those of all units below.
    private func ready(_ unit: OrgUnitID, _ moment: ReferenceMoment) -> [ReferenceOutcome.Part]? {
        let key = ReferenceOutcome.Key(unit: unit, moment: moment)
        if let known = readiness[key] { return known }
        let found = calculatedReady(unit, moment)
        readiness[key] = .some(found)
        return found
    }

    private func calculatedReady(_ unit: OrgUnitID, _ moment: ReferenceMoment) -> [ReferenceOutcome.Part]? {
        if isOwn(unit, moment) { return [.init(unit: unit, moment: moment)] }
        let all = below(unit, on: moment.end).map { ready($0, moment) }
        return all.isEmpty || all.contains { $0 == nil } ? nil : all.compactMap { $0 }.flatMap { $0 }
    }

    func sum(_ unit: OrgUnitID, at moment: ReferenceMoment) -> ReferenceOutcome? {
        outcome(unit, at: moment, below(unit, on: moment.end).compactMap { child in ready(child, moment).map { (child, $0) } })
    }

    // MARK: Stocks over units

    private func stocksOverUnits(_ unit: OrgUnitID, _ children: [Child]) -> ReferenceOutcome? {
        let whole = children.compactMap { child in child.outcome.flatMap { $0.isWhole ? (child.unit, $0) : nil } }
        guard let day = lastDay(unit, whole) else { return nil }
        if plans.isEmpty { return meeting(unit, whole).map { $0 } }
        let periods = Set(whole.compactMap(\.1.moment.plan)).filter { $0.contains(day) }
        for period in periods.sorted(by: { (reference.length($0), $0.last) > (reference.length($1), $1.last) }) {
            guard var found = meeting(unit, whole.filter { $0.1.moment.plan == period }) else { continue }
            found.moment = .planned(period, found.moment.end)
            return found
        }
        return nil
    }

    private func lastDay(_ unit: OrgUnitID, _ whole: [(OrgUnitID, ReferenceOutcome)]) -> Day? {
        whole.filter { below(unit, on: $0.1.moment.end).contains($0.0) }.map(\.1.moment.end).max()
    }

    private func meeting(_ unit: OrgUnitID, _ whole: [(OrgUnitID, ReferenceOutcome)]) -> ReferenceOutcome? {
        guard let day = lastDay(unit, whole) else { return nil }
        let valid = below(unit, on: day)
        let counted = whole.filter { valid.contains($0.0) && $0.1.moment.end <= day }
        return outcome(unit, at: .day(day), counted.map { ($0.0, $0.1.parts) })
    }

    // MARK: Flows over units

    private func candidates(_ children: [Child]) -> [ReferenceMoment] {
        let all = children.flatMap { child -> [ReferenceMoment] in
            if let outcome = child.outcome, outcome.isWhole { return [outcome.moment] }
            return moments(within: child.unit)
        }
        return Array(Set(all)).filter { plans.isEmpty ? $0.period?.kind != .through : $0.period?.first != Period.unknownStart }
    }

    /// Of a unit reported only in part all that is stated in it, provided that all operands are.
    private func moments(within unit: OrgUnitID) -> [ReferenceMoment] {
        let subjects = operands.map { reference.withEverythingBelow($0.subject.of(unit)) }
        guard subjects.allSatisfy({ $0.contains { !reference.evidence($0).ever.isEmpty } }) else { return [] }
        let units = Set(subjects.flatMap { $0 }.map(\.unit)).sorted()
        if flows.isEmpty {
            return Set(plans.flatMap { plan in units.flatMap { reference.periods(plan.of($0).subject) } }).map { .period($0, .whole) }
        }
        if !plans.isEmpty {
            func everywhere(_ operands: [ReferenceOperand]) -> [Reference.Subject] {
                operands.flatMap { operand in units.map { operand.of($0).subject } }
            }
            return momentsWithPlan(everywhere(plans), everywhere(flows))
        }
        let stated = flows.flatMap { flow in units.flatMap { reference.periods(flow.of($0).subject) } }
        let periods = Set(stated.filter { $0.first != Period.unknownStart })
        return periods.map { told($0) } + months(units)
    }

    private func flowsOverUnits(_ unit: OrgUnitID, _ children: [Child]) -> ReferenceOutcome? {
        let order = inOrder(candidates(children))
        let sums = order.compactMap { sum(unit, at: $0) }
        let settled = sums.first { found in
            reference.isSettled(found.moment.period ?? .day(found.moment.end), end: found.moment.end, home) { period in
                let moment = found.moment.isMonth ? ReferenceMoment.month(period) : .period(period, .whole)
                return below(unit, on: period.last).filter { ready($0, moment) != nil }
            }
        }
        return told(settled, sums, countersOverUnits(unit, children))
    }

    private func inOrder(_ moments: [ReferenceMoment]) -> [ReferenceMoment] {
        func rank(_ moment: ReferenceMoment) -> (Int, Int, Int) {
            guard let period = moment.period else { return (0, 0, 0) }
            return (period.kind == home.cadence.rhythm.type ? 0 : 1, reference.length(period), Int(period.kind.rawValue))
        }
        return moments.sorted { $0.end == $1.end ? rank($0) < rank($1) : $0.end > $1.end }
    }

    /// What is settled, else the newest; or the counters: of as many units if they end later, of more also if both end together or
    /// nothing is settled.
    private func told(_ settled: ReferenceOutcome?, _ sums: [ReferenceOutcome], _ counters: ReferenceOutcome?) -> ReferenceOutcome? {
        guard var found = settled ?? sums.first else { return counters }
        if let newest = sums.first, newest.moment.end > found.moment.end { found.soFar = soFar(newest) }
        guard var counters else { return found }
        let (one, other) = (counters.moment.end, found.moment.end)
        let isPreferred =
            counters.reported > found.reported ? one >= other || settled == nil : counters.reported == found.reported && one > other
        if isPreferred {
            if other > one { counters.soFar = soFar(found) }
            return counters
        }
        if one > other, found.soFar == nil { found.soFar = soFar(counters) }
        return found
    }

    private func soFar(_ outcome: ReferenceOutcome) -> ReferenceSoFar? {
        outcome.moment.period.map { period in
            ReferenceSoFar(
                period: outcome.moment.isWhole ? period : outcome.moment.label, reported: outcome.reported,
                expected: outcome.units?.expected)
        }
    }

    private func countersOverUnits(_ unit: OrgUnitID, _ children: [Child]) -> ReferenceOutcome? {
        let whole = children.compactMap { child in child.outcome.flatMap { $0.isWhole ? (child.unit, $0) : nil } }
        let known = whole.compactMap(\.1.moment.period).filter { $0.kind == .through && $0.first != Period.unknownStart }
        guard let since = known.max(by: { ($0.last, $0.first) < ($1.last, $1.first) })?.first,
            let days = operands.map(\.subject.validityDays).min()
        else { return nil }
        let counters = whole.compactMap { child, outcome in counter(outcome, since: since).map { (child, $0) } }
        guard let last = lastDay(unit, counters) else { return nil }
        let valid = below(unit, on: last)
        let counted = counters.filter { valid.contains($0.0) && $0.1.moment.end <= last && last - $0.1.moment.end <= days }
        return outcome(unit, at: .period(.through(last, since: since), .whole), counted.map { ($0.0, $0.1.parts) })
    }

    private func counter(_ outcome: ReferenceOutcome, since: Day) -> ReferenceOutcome? {
        guard case .period(let period, .whole) = outcome.moment, period.first == since else { return nil }
        if period.kind == .through { return outcome }
        guard outcome.units == nil, let unit = outcome.parts.first?.unit else { return nil }
        let moment = ReferenceMoment.period(.through(period.last, since: since), .whole)
        return areCounters(unit, period) && isOwn(unit, moment)
            ? ReferenceOutcome(moment: moment, parts: [.init(unit: unit, moment: moment)]) : nil
    }

    // MARK: Plans over units

    /// The first of the plans' periods of which a part is settled, and of it the newest such part; counters as for a sum of flows.
    ///
    /// Ruling: all have reported a part who had reported the one before, that is the next older one that any unit has.
    private func againstPlan(_ unit: OrgUnitID, _ children: [Child]) -> ReferenceOutcome? {
        let all = candidates(children)
        let ofParts = candidates(children.filter { !areCountersToDate($0.outcome) })
        let sums = inOrderOfPlans(withEarlierParts(ofParts)).compactMap { sum(unit, at: $0) }
        let settled = sums.first { found in
            if found.moment.end + home.cadence.dueDays <= reference.asOf { return true }
            guard let before = sums.map(\.moment).filter({ $0.end < found.moment.end }).max(by: { $0.end < $1.end }) else { return false }
            let units = below(unit, on: found.moment.end)
            let regulars = below(unit, on: before.end).filter { units.contains($0) && ready($0, before) != nil }
            return !regulars.isEmpty && regulars.allSatisfy { ready($0, found.moment) != nil }
        }
        let counters = reference.plansInOrder(Array(Set(all.compactMap(\.period)))).lazy.compactMap { period in
            self.countersAgainstPlan(unit, children, period)
        }.first
        return told(settled, sums, counters)
    }

    /// Ruling: the parts of a plan's period end with its months, or where those of a unit end.
    private func withEarlierParts(_ moments: [ReferenceMoment]) -> [ReferenceMoment] {
        let periods = Set(moments.compactMap(\.period))
        let earlier = periods.flatMap { period -> [ReferenceMoment] in
            guard Reference.partTypes(period.kind).contains(.month), let last = moments.filter({ $0.period == period }).map(\.end).max()
            else { return [] }
            return Reference.parts(.month, of: period).map(\.last).filter { $0 < last }.map { .period(period, .to($0)) }
        }
        return Array(Set(moments + earlier))
    }

    private func inOrderOfPlans(_ moments: [ReferenceMoment]) -> [ReferenceMoment] {
        reference.plansInOrder(Array(Set(moments.compactMap(\.period)))).flatMap { period in
            moments.filter { $0.period == period }.sorted { $0.end > $1.end }
        }
    }

    /// Counters since the first day of the plan's period: each unit's latest, carried within the validity days.
    private func countersAgainstPlan(_ unit: OrgUnitID, _ children: [Child], _ period: Period) -> ReferenceOutcome? {
        let counters = children.compactMap { child in
            child.outcome.flatMap { counter($0, in: period) }.map { (child.unit, $0) }
        }
        guard let last = lastDay(unit, counters), let days = operands.map(\.subject.validityDays).min() else { return nil }
        let valid = below(unit, on: last)
        let counted = counters.filter { valid.contains($0.0) && $0.1.moment.end <= last && last - $0.1.moment.end <= days }
        return outcome(unit, at: .period(period, .to(last)), counted.map { ($0.0, $0.1.parts) })
    }

    /// A figure as a counter to date, even if it stands for the whole period that it covers by chance.
    private func counter(_ outcome: ReferenceOutcome, in period: Period) -> ReferenceOutcome? {
        guard outcome.isWhole, outcome.moment.period == period else { return nil }
        if areCountersToDate(outcome) { return outcome }
        guard outcome.moment.isWhole, outcome.units == nil, let unit = outcome.parts.first?.unit else { return nil }
        let moment = ReferenceMoment.period(period, .to(period.last))
        return areCounters(unit, period) && isOwn(unit, moment)
            ? ReferenceOutcome(moment: moment, parts: [.init(unit: unit, moment: moment)]) : nil
    }

    /// Whether what a figure rests on are counters to date, and neither parts of the period nor the whole of it.
    private func areCountersToDate(_ outcome: ReferenceOutcome?) -> Bool {
        guard let outcome, !outcome.moment.isWhole else { return false }
        return outcome.parts.allSatisfy { part in
            guard case .period(let period, .to(let day)) = part.moment else { return false }
            return flows.allSatisfy { reference.isCounterToDate($0.subject.of(part.unit), period, day) }
        }
    }

    private func planOverUnits(_ unit: OrgUnitID, _ children: [Child]) -> ReferenceOutcome? {
        let periods = reference.plansInOrder(candidates(children).compactMap(\.period))
        return periods.lazy.compactMap { self.sum(unit, at: .period($0, .whole)) }.first
    }
}

extension ReferenceOutcome {
    struct Key: Hashable {
        var unit: OrgUnitID
        var moment: ReferenceMoment
    }
}

/// Gives a formula its figures.
private struct ReferenceContext: FormulaContext {
    let calculation: ReferenceCalculation
    let unit: OrgUnitID
    let outcome: ReferenceOutcome

    private var reference: Reference { calculation.reference }
    private var home: DataSetDefinition { calculation.home }

    private func operand(_ number: Double?) -> Operand {
        number.map { .quantity(Quantity(.decimal($0))) } ?? .missing(.notReported)
    }

    private func number(_ named: ElementReference, years: Int) -> Double? {
        guard let subject = reference.subject(named.dataSet ?? home.code, named.element, unit) else { return nil }
        let numbers = outcome.parts.map { part in
            calculation.number(ReferenceOperand(subject: subject.of(part.unit), years: years), part.moment)
        }
        if numbers.count == 1 { return numbers[0] }
        return numbers.contains { $0 == nil } ? nil : reference.combined(numbers.compactMap { $0 }, subject.element)
    }

    func value(of named: ElementReference) -> Operand { operand(number(named, years: 0)) }

    func previous(_ named: ElementReference, years: Int) -> Operand { operand(number(named, years: years)) }

    func children(_ named: ElementReference) -> Operand { .missing(.notApplicable) }

    /// Of several of one code the one that is valid since the latest day.
    func parameter(_ code: String) -> Operand {
        let valid = home.parameters.filter { $0.code == code && $0.validFrom.map { $0 <= outcome.moment.end } ?? true }
        let newest = valid.max { ($0.validFrom ?? Period.unknownStart) < ($1.validFrom ?? Period.unknownStart) }
        return newest.map { operand($0.value) } ?? .missing(.notApplicable)
    }

    func target(_ indicator: String) -> Operand {
        operand(
            home.targets.first { target in
                target.indicator == indicator && target.orgUnit.map { $0 == unit } ?? true
                    && target.year.map { $0 == outcome.moment.end.year } ?? true
            }?.value)
    }

    /// Ruling: units whose days differ have none in common.
    var days: Operand {
        let counts = Set(outcome.parts.map(days))
        guard counts.count == 1, let count = counts.first ?? nil else { return .missing(.notApplicable) }
        return operand(Double(count))
    }

    private func days(_ part: ReferenceOutcome.Part) -> Int? {
        switch part.moment {
        case .day, .planned: 1
        case .period(let period, .to(let day)): day - period.first + 1
        case .period(let period, .whole): period.days
        case .month(let month): calculation.days(part.unit, month)
        }
    }

    var today: Operand { .day(reference.asOf) }
    var isRecord: Bool { false }
    func organisation(_ field: String) -> Operand { .missing(.notApplicable) }
    func field(_ code: String) -> Operand { .missing(.notApplicable) }
    func count(where condition: Expression?) -> Operand { .missing(.notApplicable) }
    func every(where condition: Expression) -> Operand { .missing(.notApplicable) }
}

extension ReferenceCalculation {
    /// The number of days of a month that are used.
    fileprivate func days(_ unit: OrgUnitID, _ month: Period) -> Int? {
        if isWholeMonth(unit, month) { return month.days }
        return ownDays(unit, month)?.count
    }
}
