import HealthModel
import History

/// Supplies a formula with the figures of a unit, or of the units used in its place.
struct UnitContext: FormulaContext {
    let analysis: Analysis
    let dataSet: DataSetDefinition
    let unit: OrgUnitID
    let basis: Basis
    /// The category used for references without a breakdown.
    let category: Category
    /// Values of operands that were looked up already.
    var known: [(operand: FormulaOperand, values: [Timed])] = []
    private let parts: [(unit: OrgUnitID, operands: UnitOperands, time: FormulaTime)]
    private let isMonthly: Bool

    init(_ search: BasisSearch, _ basis: Basis, of unit: OrgUnitID, category: Category) {
        (analysis, dataSet, self.unit, self.basis, self.category) = (search.analysis, search.dataSet, unit, basis, category)
        isMonthly = search.isMonthly
        parts = basis.contributions.compactMap { part in
            UnitOperands(
                search.operands, of: part.unit, in: search.dataSet, isMonthly: search.isMonthly, needsReport: !basis.isOfTotals,
                search.analysis
            ).map { (part.unit, $0, part.time) }
        }
    }

    var isRecord: Bool { false }

    func field(_ code: String) -> Operand { .missing(.notApplicable) }

    func value(of reference: ElementReference) -> Operand { combined(reference, years: 0) }

    func previous(_ reference: ElementReference, years: Int) -> Operand { combined(reference, years: years) }

    private func combined(_ reference: ElementReference, years: Int) -> Operand {
        guard let element = analysis.resolve(reference, in: dataSet, category: category) else { return .missing(.notApplicable) }
        return combined(FormulaOperand(resolved: element, years: years))
    }

    /// An operand over all contributing units.
    func combined(_ operand: FormulaOperand) -> Operand {
        let values = timed(operand).map(\.operand)
        guard let first = values.first else { return .missing(analysis.gap(operand.resolved, of: unit)) }
        return values.dropFirst().reduce(first) { operand.element.overSpace.combine($0, $1) }
    }

    /// An operand's values of the contributing units.
    func timed(_ operand: FormulaOperand) -> [Timed] {
        if let known = known.first(where: { $0.operand == operand }) { return known.values }
        return parts.compactMap { $0.operands.value(operand, at: $0.time) }
    }

    /// The reports behind an operand, with the units they are about.
    func reports(of operand: FormulaOperand) -> [(unit: OrgUnitID, report: Reported)] {
        parts.flatMap { part in (part.operands.value(operand, at: part.time)?.reports ?? []).map { (part.unit, $0) } }
    }

    func children(_ reference: ElementReference) -> Operand {
        guard let element = analysis.resolve(reference, in: dataSet, category: category), let time = basis.time else {
            return .missing(.notApplicable)
        }
        let search = BasisSearch(analysis: analysis, dataSet: dataSet, operands: [FormulaOperand(resolved: element)])
        let below = search.sum(below: unit, at: time)
        if below.contributions.isEmpty { return .missing(.notReported) }
        return UnitContext(search, below, of: unit, category: category).combined(FormulaOperand(resolved: element))
    }

    /// The parameter that is valid at the end of the formula's time.
    func parameter(_ code: String) -> Operand {
        dataSet.parameter(code, on: basis.time?.end ?? analysis.referenceDay).map { .quantity(Quantity($0.number)) }
            ?? .missing(.notApplicable)
    }

    func organisation(_ field: String) -> Operand { .missing(.notApplicable) }

    func target(_ indicator: String) -> Operand {
        let year = (basis.time?.end ?? analysis.referenceDay).year
        guard let target = analysis.target(of: indicator, in: dataSet, for: unit, year: year) else { return .missing(.notApplicable) }
        return .quantity(Quantity(.decimal(target.value)))
    }

    /// The length of the formula's time. Units whose days differ have none in common.
    var days: Operand {
        let counts = Set(parts.map { $0.operands.days(of: $0.time) })
        guard counts.count == 1, let days = counts.first ?? nil else { return .missing(.notApplicable) }
        return .quantity(Quantity(.integer(Int64(days))))
    }

    var today: Operand { .day(analysis.referenceDay) }

    func count(where condition: Expression?) -> Operand {
        let records = analysis.records(dataSet, in: unit)
        // A regular list is complete: what it does not name is not there.
        guard !records.isEmpty || analysis.isListed(unit, in: dataSet) else { return .missing(.notReported) }
        let count = condition.map { condition in records.count { condition.evaluate(in: $0.context(analysis)).truth == true } }
        return .quantity(Quantity(.integer(Int64(count ?? records.count))))
    }

    func every(where condition: Expression) -> Operand {
        let records = analysis.records(dataSet, in: unit)
        guard !records.isEmpty else { return .missing(.notReported) }
        return .truth(records.allSatisfy { condition.evaluate(in: $0.context(analysis)).truth != false })
    }
}

extension UnitOperands {
    /// The days that the formula's time has; nil for a counter with an unknown start and for a day on which stocks meet.
    func days(of time: FormulaTime) -> Int? {
        switch time {
        case .day, .planned: 1
        case .period(let period): period.days
        case .toDate(let period, let end): end - period.first + 1
        case .month(let month): days(usedOf: month)
        }
    }
}

extension DataElement.SpaceAggregation {
    /// The figure of two units together.
    func combine(_ left: Operand, _ right: Operand) -> Operand {
        switch self {
        case .sum: return left.adding(right)
        case .none: return .missing(.notApplicable)
        case .max:
            guard case .quantity(let first) = left, case .quantity(let second) = right else { return left.adding(right) }
            return .quantity(first.number < second.number ? second : first)
        }
    }
}

extension Value {
    var missingReason: Missing {
        if case .missing(let missing) = content { missing } else { .notReported }
    }
}

extension DataSetDefinition {
    /// The parameter that is valid on a day: of several the one that began last.
    func parameter(_ code: String, on day: Day) -> Parameter? {
        parameters.filter { $0.code == code && ($0.validFrom.map { $0 <= day } ?? true) }
            .max { ($0.validFrom ?? .distantPast) < ($1.validFrom ?? .distantPast) }
    }
}

extension Parameter {
    /// A whole number stays an integer, so that a product of counts stays exact.
    var number: Number { Int64(exactly: value).map { .integer($0) } ?? .decimal(value) }
}

extension Day {
    fileprivate static let distantPast = Day(ordinal: .min)
}

extension Analysis {
    /// The target that holds for a unit in a year: the general one, else the unit's own.
    ///
    /// - Parameter year: nil for the as-of's.
    public func target(of indicator: String, in dataSet: DataSetDefinition, for unit: OrgUnitID, year: Int? = nil) -> Target? {
        let fitting = targets(of: indicator, in: dataSet, for: unit, year: year)
        return fitting.first { $0.orgUnit == nil } ?? fitting.first
    }

    /// Every target that holds for a unit in a year, in the order of the definition. Targets from the settings take the place of all
    /// that the definition has for the same indicator.
    ///
    /// - Parameter year: nil for the as-of's.
    public func targets(of indicator: String, in dataSet: DataSetDefinition, for unit: OrgUnitID, year: Int? = nil) -> [Target] {
        let year = year ?? referenceDay.year
        return knownTargets(of: indicator, in: dataSet).filter {
            $0.indicator == indicator && ($0.orgUnit == nil || $0.orgUnit == unit) && ($0.year == nil || $0.year == year)
        }
    }

    private func knownTargets(of indicator: String, in dataSet: DataSetDefinition) -> [Target] {
        let set = shared.settings.targets.value
        guard !set.isEmpty else { return dataSet.targets }
        let own = set.filter { $0.dataSet == dataSet.code && $0.target.indicator == indicator }.map(\.target)
        return own.isEmpty ? dataSet.targets : own
    }

    /// Why a unit has no number of an element: of all reasons given for it and the units below, the one that says most.
    func gap(_ element: ResolvedElement, of unit: OrgUnitID) -> Missing {
        guard history.mayReach(element.dataSet.code, element: element.index, from: unit) else { return .notReported }
        let own = CellSearch(element, of: unit, in: self)?.gap()?.value.missingReason
        let below = element.element.overSpace == .none ? [] : units(below: unit).map { gap(element, of: $0) }
        return ([own].compactMap(\.self) + below).min { $0.rank < $1.rank } ?? .notReported
    }
}
