import HealthModel
import History

/// A figure to be found for units: its operands and how they meet in time.
struct BasisSearch {
    let analysis: Analysis
    let dataSet: DataSetDefinition
    let operands: [FormulaOperand]
    var isMonthly = false

    private var orgUnits: OrgUnitTree { analysis.orgUnits }

    // MARK: The latest time

    /// Tells what formulas of the same operands have in common: what they rest on.
    struct Key: Hashable {
        private let operands: [FormulaOperand]
        private let dataSet: ObjectIdentifier
        private let isMonthly: Bool
        private let unit: OrgUnitID

        fileprivate init(_ search: BasisSearch, _ unit: OrgUnitID) {
            (operands, isMonthly, self.unit) = (search.operands, search.isMonthly, unit)
            dataSet = ObjectIdentifier(search.dataSet)
        }
    }

    /// What the unit's latest figure rests on.
    func basis(of unit: OrgUnitID) -> Basis { analysis.shared.bases.content(of: Key(self, unit)) { findBasis(of: unit) } }

    private func findBasis(of unit: OrgUnitID) -> Basis {
        let operands = UnitOperands(operands, of: unit, in: dataSet, isMonthly: isMonthly, analysis)
        let own = operands?.latestTime()
        // Nothing but a plan can be later than the as-of's day.
        if let own, own.end >= analysis.referenceDay, !isOfPlans { return .direct(unit, own) }
        let below = sum(below: unit)
        guard let operands else { return below }
        guard let time = below.time else { return own.map { .direct(unit, $0) } ?? below }
        if let own {
            if time.end <= own.end { return .direct(unit, own) }
            if !below.isComplete, stands(own, operands) { return .direct(unit, own) }
        }
        // What is reported for that very period, be it by another feed, stands before the sum.
        return time.period != nil && operands.isThere(time) ? .direct(unit, operands.standing(time)) : below
    }

    var isOfPlans: Bool { operands.allSatisfy(\.isPlan) }

    /// Whether an own report has not expired. Stocks that have are not found at all.
    func stands(_ time: FormulaTime, _ operands: UnitOperands) -> Bool {
        if time.period == nil { return true }
        return analysis.referenceDay - time.end <= validityDays || operands.lasts(at: time)
    }

    /// A unit below with what its own figure rests on.
    typealias Child = (unit: OrgUnitID, basis: Basis)

    func sum(below unit: OrgUnitID) -> Basis {
        let children = contributors(below: unit).map { (unit: $0, basis: basis(of: $0)) }
        let isOfPeriod = operands.contains(where: \.isOfPeriod)
        let sum: Basis?
        if isOfPlans {
            sum = sumOfPlans(children, unit)
        } else if operands.contains(where: \.isPlan) {
            sum = isOfPeriod ? sumAgainstPlan(children, unit) : meetingWithPlan(children, unit)
        } else {
            sum = isOfPeriod ? sumOfFlows(children, unit) : meeting(children, unit)
        }
        return sum ?? nothing(below: unit, on: analysis.referenceDay)
    }

    /// Stocks meet on the latest day of any unit; the others are carried forward to it.
    func meeting(_ children: [Child], _ unit: OrgUnitID) -> Basis? {
        let totals = children.filter(\.basis.isTotal)
        guard let day = totals.compactMap({ end(of: $0) }).max() else { return nil }
        var sum = nothing(below: unit, on: day)
        sum.time = .day(day)
        for child in totals where isValid(child.unit, on: day) {
            guard let end = child.basis.time?.end, end <= day else { continue }
            sum.add(child.basis, endingOn: end, isOlder: end < day)
        }
        return sum
    }

    /// The last day that a unit's figure is about, if the unit was there then.
    func end(of child: Child) -> Day? { child.basis.time.flatMap { isValid(child.unit, on: $0.end) ? $0.end : nil } }

    /// The totals of a formula over years, where not the same units make them up: a district was split, and its successors have no past.
    ///
    /// Nil unless all units valid at each of its times have reported.
    func totals(of unit: OrgUnitID, insteadOf sum: Basis) -> Basis? {
        guard operands.contains(where: { $0.years > 0 }), !sum.isDirect, !sum.isComplete, let time = sum.time else { return nil }
        var now = sum
        for operand in operands {
            let search = BasisSearch(
                analysis: analysis, dataSet: operand.resolved.dataSet, operands: [FormulaOperand(resolved: operand.resolved)])
            guard let time = time.yearsEarlier(operand.years) else { return nil }
            let total = search.sum(below: unit, at: time)
            guard total.isComplete else { return nil }
            if operand.years == 0 { now = total }
        }
        var totals = Basis.direct(unit, time)
        (totals.isOfTotals, totals.reporting, totals.expected) = (true, now.reporting, now.expected)
        return totals
    }

    // MARK: A given time

    /// What the unit's figure for a given time rests on.
    func basis(of unit: OrgUnitID, at time: FormulaTime) -> Basis {
        if let own = UnitOperands(operands, of: unit, in: dataSet, isMonthly: isMonthly, analysis), own.isThere(time) {
            return .direct(unit, time)
        }
        return sum(below: unit, at: time)
    }

    /// The sum of the units below at a given time.
    func sum(below unit: OrgUnitID, at time: FormulaTime) -> Basis {
        var sum = nothing(below: unit, on: time.end)
        for child in contributors(below: unit) where isValid(child, on: time.end) {
            let basis = basis(of: child, at: time)
            if basis.isTotal { sum.add(basis, endingOn: basis.time?.end ?? time.end, isOlder: false) }
        }
        if !sum.contributions.isEmpty { sum.time = time }
        return sum
    }

    // MARK: Units

    /// The units below that may have the figure. Stated ratios do not add up over units, so only the unit itself can report them.
    func contributors(below unit: OrgUnitID) -> [OrgUnitID] {
        analysis.shared.contributors.content(of: Key(self, unit)) { findContributors(below: unit) }
    }

    private func findContributors(below unit: OrgUnitID) -> [OrgUnitID] {
        guard operands.allSatisfy({ $0.element.overSpace != .none }), mayReach(unit) else { return [] }
        let units = analysis.units(below: unit)
        return orgUnits.level(of: unit) < .district ? units.filter(mayReach) : units.filter(hasRow)
    }

    /// Whether an organisation or one of its sites has a row of any of the figures.
    func hasRow(_ unit: OrgUnitID) -> Bool {
        // Most organisations never reported any of it, which is known without a search.
        let reached = operands.filter { analysis.history.mayReach($0.resolved.dataSet.code, element: $0.resolved.index, from: unit) }
        guard !reached.isEmpty else { return false }
        return reached.contains { CellSearch($0.resolved, of: unit, in: analysis)?.hasRow ?? false }
            || analysis.units(below: unit).contains(where: hasRow)
    }

    func mayReach(_ unit: OrgUnitID) -> Bool {
        operands.allSatisfy { analysis.history.mayReach($0.resolved.dataSet.code, element: $0.resolved.index, from: unit) }
    }

    func isValid(_ unit: OrgUnitID, on day: Day) -> Bool { orgUnits[unit]?.isValid(on: day) ?? true }

    /// A sum to begin with: how many units there are that could be in it.
    func nothing(below unit: OrgUnitID, on day: Day) -> Basis {
        let level = orgUnits.level(of: unit)
        let isExpected = operands.first.map { level < $0.resolved.dataSet.reportsAt } ?? false
        let isCounted = isExpected || level < .district
        let units = isCounted ? analysis.units(below: unit) : contributors(below: unit)
        let needed = units.count { isValid($0, on: day) }
        return Basis(
            contributions: [], isDirect: false, reporting: 0, expected: isExpected ? needed : nil, needed: needed, isCounted: isCounted)
    }
}

extension Analysis {
    /// The units one level down whose figures add up to a unit's: the places, in a district the organisations, in an
    /// organisation its sites.
    func units(below unit: OrgUnitID) -> [OrgUnitID] {
        let children = orgUnits.children(of: unit)
        let wantsOrganisations = orgUnits.level(of: unit) >= .district
        return children.filter { $0.isOrganisation == wantsOrganisations }
    }

    /// The units one level down that should report a data set: none at or below the level that reports it.
    public func expectedReporters(under unit: OrgUnitID, of dataSet: DataSetDefinition?) -> [OrgUnitID] {
        guard let dataSet, orgUnits.level(of: unit) < dataSet.reportsAt else { return [] }
        return units(below: unit).filter { orgUnits[$0]?.isValid(on: referenceDay) ?? true }
    }
}
