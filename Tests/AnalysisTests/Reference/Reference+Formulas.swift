import HealthModel

/// Formulas (section 5), and formulas over units (the end of section 6).
extension Reference {
    /// The value of a formula of a data set for a unit.
    func value(_ dataSet: String, formula: Expression, _ unit: OrgUnitID, isMonthly: Bool = false) -> ReferenceResult {
        guard let home = world.dataSets.first(where: { $0.code == dataSet }) else { return .absent(.notApplicable) }
        var operands: [Subject] = []
        for reference in formula.operands {
            guard let subject = subject(reference.dataSet ?? dataSet, reference.element, unit) else { return .absent(.notApplicable) }
            operands.append(subject)
        }
        return ReferenceCalculation(reference: self, home: home, formula: formula, unit: unit, operands: operands, isMonthly: isMonthly)
            .result
    }
}

extension Expression {
    /// The figures that choose the period of the formula.
    ///
    /// Ruling: `previous(x, year)` stands for `x` here, so that a missing year before does not make the formula go back in time;
    /// `children(x)` follows the others.
    var operands: [ElementReference] {
        switch self {
        case .element(let reference), .previous(let reference, _): [reference]
        case .children, .count, .every: []
        default: parts.flatMap(\.operands)
        }
    }

    /// The references inside `previous`, with the number of years.
    var shiftedOperands: [(reference: ElementReference, years: Int)] {
        if case .previous(let reference, let years) = self { return [(reference, years)] }
        return parts.flatMap(\.shiftedOperands)
    }
}

/// One formula for one unit.
final class ReferenceCalculation {
    let reference: Reference
    let home: DataSetDefinition
    let formula: Expression
    let unit: OrgUnitID
    let operands: [Reference.Subject]
    let isMonthly: Bool

    private let plans: [Reference.Subject]
    private let stocks: [Reference.Subject]
    private let flows: [Reference.Subject]

    init(
        reference: Reference, home: DataSetDefinition, formula: Expression, unit: OrgUnitID, operands: [Reference.Subject],
        isMonthly: Bool
    ) {
        self.reference = reference
        self.home = home
        self.formula = formula
        self.unit = unit
        self.operands = operands
        self.isMonthly = isMonthly
        plans = operands.filter(\.isPlan)
        stocks = operands.filter { $0.isStock && !$0.isPlan }
        flows = operands.filter { !$0.isStock && !$0.isPlan }
    }

    /// Ruling: first from figures of the unit itself, each reported or a total; else from the units below that have all operands. The
    /// latter win if they are later and the former lie more than the validity days back, as for a sum.
    var result: ReferenceResult {
        if operands.isEmpty { return evaluated(at: .day(reference.asOf)) { _, _ in nil } }
        let own = ofUnit
        if let own, let end = own.moment?.end, reference.asOf - end <= home.cadence.validityDays { return own }
        guard let below = overUnits else { return own ?? .absent(missing) }
        guard let own else { return below }
        let isLater = (below.moment?.end ?? Period.unknownStart) > (own.moment?.end ?? Period.unknownStart)
        return isLater ? below : own
    }

    /// Ruling: why a formula is not available is the strongest reason of its operands.
    private var missing: Missing { reference.strongest(operands.compactMap { reference.figure($0).missing }) }

    // MARK: The unit itself

    private var ofUnit: ReferenceResult? {
        if flows.isEmpty, plans.isEmpty { return ofStocks }
        let moment = moments.first { moment in operands.allSatisfy { reference.whole($0, at: moment) != nil } }
        return moment.map { moment in evaluated(at: moment) { self.reference.whole($0, at: $1) } }
    }

    /// On the latest day of any operand; what is older stands as long as it is valid, which its figure says.
    private var ofStocks: ReferenceResult? {
        let figures = operands.map { reference.figure($0) }
        guard figures.allSatisfy(\.isWhole), let day = figures.compactMap(\.end).max() else { return nil }
        let first = figures.compactMap { $0.days?.lowerBound }.min() ?? day
        var result = evaluated(at: .day(day)) { subject, moment in
            moment == .day(day) ? self.reference.figure(subject).number : self.reference.whole(subject, at: moment)
        }
        result.days = first...day
        return result
    }

    // MARK: Moments

    /// The moments at which the formula may be calculated, the best first.
    private lazy var moments: [ReferenceMoment] = {
        if !plans.isEmpty { return flows.isEmpty && !stocks.isEmpty ? plannedStocks : planned }
        let periods = reference.inOrder(reference.statedPeriods(operands, withOwn: true), home).map { ReferenceMoment.period($0, .whole) }
        return months + periods
    }()

    /// The plan's periods, each whole or as far as any flow covers it, the furthest first.
    private var planned: [ReferenceMoment] {
        planPeriods.flatMap { period in coverages(of: period).map { .period(period, $0) } }
    }

    private lazy var planPeriods = reference.plansInOrder(Array(reference.statedPeriods(plans, withOwn: true).keys))

    private func coverages(of period: Period) -> [ReferenceCoverage] {
        if flows.isEmpty { return [.whole] }
        let everyone = flows.flatMap { [$0] + reference.everythingBelow($0) }
        let found = Set(everyone.compactMap { reference.ownCoverage($0, period) }).union([.whole])
        return found.sorted { ReferenceMoment.period(period, $0).end > ReferenceMoment.period(period, $1).end }
    }

    /// The plan's period that holds the latest day of the stocks.
    private var plannedStocks: [ReferenceMoment] {
        guard let day = stocks.compactMap({ reference.figure($0).end }).max() else { return [] }
        return planPeriods.filter { $0.contains(day) }.sorted { reference.length($0) > reference.length($1) }.map { .planned($0, day) }
    }

    /// For a monthly formula the months that are over, the latest first: whole, else from the days that have all operands.
    ///
    /// Ruling: a month is over on its last day, and what is known of the whole month stands before its days.
    private lazy var months: [ReferenceMoment] = {
        guard isMonthly, !flows.isEmpty else { return [] }
        let stated = reference.statedPeriods(flows, withOwn: true).keys
        guard let first = stated.map(\.first).min(), let last = stated.map(\.last).max() else { return [] }
        let days = stated.filter { $0.kind == .day }.map(\.first).sorted()
        var month = Period.month(min(last, reference.asOf).month, of: min(last, reference.asOf).year)
        var found: [ReferenceMoment] = []
        while let current = month, current.last >= first {
            if current.last <= reference.asOf {
                found += [.period(current, .whole)] + self.days(days.filter { current.contains($0) }, of: current)
            }
            month = current.preceding
        }
        return found
    }()

    /// Ruling: a stock has a day if it stands on it. Over units, the days are those of the unit that has most.
    private func days(_ stated: [Day], of month: Period) -> [ReferenceMoment] {
        let below = reference.below(operands[0], on: month.last)
        let sets = ([unit] + below).map { unit in
            stated.filter { day in
                operands.allSatisfy {
                    reference.whole($0.of(unit), at: $0.isStock ? .day(day) : .period(.day(day), .whole)) != nil
                }
            }
        }
        let most = sets.max { $0.count < $1.count } ?? []
        let wanted = sets[0] == most ? [most] : [sets[0], most]
        return wanted.filter { !$0.isEmpty }.map { .period(month, .days($0)) }
    }

    // MARK: Over units

    private var overUnits: ReferenceResult? {
        guard operands.allSatisfy({ $0.element.overSpace != .none }) else { return nil }
        return flows.isEmpty && plans.isEmpty ? stocksOverUnits : periodOverUnits
    }

    private var stocksOverUnits: ReferenceResult? {
        let candidates = reference.below(operands[0], on: reference.asOf)
        let ready = candidates.filter { unit in operands.allSatisfy { reference.figure($0.of(unit)).isWhole } }
        let figures = ready.flatMap { unit in operands.map { reference.figure($0.of(unit)) } }
        guard let day = figures.compactMap(\.end).max() else { return nil }
        let first = figures.compactMap { $0.days?.lowerBound }.min() ?? day
        var result = summed(ready, at: .day(day)) { subject, moment in
            moment == .day(day) ? self.reference.figure(subject).number : self.reference.whole(subject, at: moment)
        }
        result?.days = first...day
        return result
    }

    private var periodOverUnits: ReferenceResult? {
        guard let moment = momentOverUnits else { return nil }
        var result = summed(ready(moment), at: moment) { self.reference.whole($0, at: $1) }
        if plans.isEmpty, !isMonthly {
            let newer = moments.first { $0.last > moment.last && !ready($0).isEmpty }
            result?.soFar = newer.flatMap(soFar)
        }
        return result
    }

    private func soFar(_ moment: ReferenceMoment) -> ReferenceSoFar? {
        guard case .period(let period, _) = moment else { return nil }
        let units = reference.below(operands[0], on: moment.last)
        return ReferenceSoFar(
            period: period, reported: ready(moment).count, expected: reference.expected(units, under: unit, home))
    }

    /// The units below that have all operands.
    private func ready(_ moment: ReferenceMoment) -> [OrgUnitID] {
        reference.below(operands[0], on: moment.last).filter { unit in
            operands.allSatisfy { reference.whole($0.of(unit), at: moment) != nil }
        }
    }

    /// Ruling: with a plan, and for a month, the coverage that most units have, of equals the furthest; else one period for all as for
    /// sums, where a unit has reported if it has all operands.
    private var momentOverUnits: ReferenceMoment? {
        let candidates = moments.filter { !ready($0).isEmpty }
        guard let first = candidates.first else { return nil }
        let isMonth = isMonthly && months.contains(first)
        if case .period(let period, _) = first, !plans.isEmpty || isMonth {
            let same = candidates.filter { $0.period == period }
            let most = same.map { ready($0).count }.max()
            return same.first { ready($0).count == most }
        }
        if case .planned = first { return first }
        return candidates.first { moment in
            guard case .period(let period, _) = moment else { return true }
            return reference.isSettled(period, end: min(period.last, reference.asOf), home) { ready(.period($0, .whole)) }
        }
    }

    /// Each operand summed over the same units. Ruling: units without a year before, where the formula asks for one, are left out.
    private func summed(
        _ units: [OrgUnitID], at moment: ReferenceMoment, _ number: @escaping (Reference.Subject, ReferenceMoment) -> Double?
    ) -> ReferenceResult? {
        let all = reference.below(operands[0], on: moment.last)
        let matched = units.filter { all.contains($0) && hasEarlier($0, moment) }
        var result: ReferenceResult
        if matched.isEmpty {
            result = ReferenceResult(missing: .notReported, moment: moment)
        } else {
            result = evaluated(at: moment) { subject, moment in
                let numbers = matched.map { number(subject.of($0), moment) }
                return numbers.contains { $0 == nil } ? nil : self.reference.combined(numbers.compactMap { $0 }, subject.element)
            }
        }
        result.units = ReferenceUnits(
            counted: matched, expected: reference.expected(all, under: unit, home), isTotal: matched.count == all.count)
        return result
    }

    private func hasEarlier(_ unit: OrgUnitID, _ moment: ReferenceMoment) -> Bool {
        formula.shiftedOperands.allSatisfy { reference, years in
            guard let subject = self.reference.subject(reference.dataSet ?? home.code, reference.element, unit) else { return false }
            return moment.earlier(years).flatMap { self.reference.whole(subject, at: $0) } != nil
        }
    }

    // MARK: Evaluation

    private func evaluated(
        at moment: ReferenceMoment, _ number: @escaping (Reference.Subject, ReferenceMoment) -> Double?
    ) -> ReferenceResult {
        let context = ReferenceContext(reference: reference, home: home, unit: unit, moment: moment, number: number)
        switch formula.evaluate(in: context) {
        case .quantity(let quantity): return ReferenceResult(number: quantity.number.double, moment: moment)
        case .missing(let missing): return ReferenceResult(missing: missing, moment: moment)
        case .truth(let truth): return ReferenceResult(number: truth ? 1 : 0, moment: moment)
        case .code, .day: return ReferenceResult(missing: .notApplicable, moment: moment)
        }
    }
}

/// Gives a formula its figures at one moment.
private struct ReferenceContext: FormulaContext {
    let reference: Reference
    let home: DataSetDefinition
    let unit: OrgUnitID
    let moment: ReferenceMoment
    let number: (Reference.Subject, ReferenceMoment) -> Double?

    private func operand(_ number: Double?) -> Operand {
        number.map { .quantity(Quantity(.decimal($0))) } ?? .missing(.notReported)
    }

    private func subject(_ named: ElementReference) -> Reference.Subject? {
        reference.subject(named.dataSet ?? home.code, named.element, unit)
    }

    func value(of named: ElementReference) -> Operand { operand(subject(named).flatMap { number($0, moment) }) }

    func previous(_ named: ElementReference, years: Int) -> Operand {
        operand(subject(named).flatMap { subject in moment.earlier(years).flatMap { number(subject, $0) } })
    }

    func children(_ named: ElementReference) -> Operand {
        guard let subject = subject(named) else { return .missing(.notApplicable) }
        let numbers = reference.below(subject, on: moment.last).compactMap { reference.whole(subject.of($0), at: moment) }
        return operand(numbers.isEmpty ? nil : reference.combined(numbers, subject.element))
    }

    /// Of several of one code the one that is valid since the latest day.
    func parameter(_ code: String) -> Operand {
        let valid = home.parameters.filter { $0.code == code && $0.validFrom.map { $0 <= moment.last } ?? true }
        let newest = valid.max { ($0.validFrom ?? Period.unknownStart) < ($1.validFrom ?? Period.unknownStart) }
        return operand(newest?.value)
    }

    func target(_ indicator: String) -> Operand {
        operand(
            home.targets.first { target in
                target.indicator == indicator && target.orgUnit.map { $0 == unit } ?? true
                    && target.year.map { $0 == moment.last.year } ?? true
            }?.value)
    }

    var days: Operand {
        switch moment {
        case .day, .planned: .quantity(Quantity(.integer(1)))
        case .period(_, .days(let days)): .quantity(Quantity(.integer(Int64(days.count))))
        case .period(let period, _): operand(period.days.map(Double.init))
        }
    }

    var today: Operand { .day(reference.asOf) }
    var isRecord: Bool { false }
    func organisation(_ field: String) -> Operand { .missing(.notApplicable) }
    func field(_ code: String) -> Operand { .missing(.notApplicable) }
    func count(where condition: Expression?) -> Operand { .missing(.notApplicable) }
    func every(where condition: Expression) -> Operand { .missing(.notApplicable) }
}
