import HealthModel
import History

/// Supplies a formula with the figures of a unit, or of the units used in its place.
struct UnitContext: FormulaContext {
    let analysis: Analysis
    let dataSet: DataSetDefinition
    let unit: OrgUnitID
    let basis: Basis
    /// The common period of the formula's figures.
    let period: PeriodRequest
    /// The category used for references without a breakdown.
    let category: Category

    var isRecord: Bool { false }

    func field(_ code: String) -> Operand { .missing(.notApplicable) }

    func value(of reference: ElementReference) -> Operand {
        guard let element = analysis.resolve(reference, in: dataSet, category: category) else { return .missing(.notApplicable) }
        return combined(element, basis.units.isEmpty ? [unit] : basis.units, period)
    }

    func previous(_ reference: ElementReference, years: Int) -> Operand {
        guard let element = analysis.resolve(reference, in: dataSet, category: category) else { return .missing(.notApplicable) }
        guard case .around(let current) = period, let earlier = current.yearsEarlier(years) else { return .missing(.notReported) }
        return combined(element, basis.units.isEmpty ? [unit] : basis.units, .exactly(earlier))
    }

    func children(_ reference: ElementReference) -> Operand {
        guard let element = analysis.resolve(reference, in: dataSet, category: category) else { return .missing(.notApplicable) }
        let children = analysis.expectedReporters(under: unit, of: element.dataSet)
        let reporting = children.filter { analysis.reportedNumber(element, of: $0, period: period) != nil }
        return reporting.isEmpty ? .missing(.notReported) : combined(element, reporting, period)
    }

    /// Combines a figure over several units: the sum, or the maximum for elements that do not add up.
    func combined(_ element: ResolvedElement, _ units: [OrgUnitID], _ period: PeriodRequest) -> Operand {
        var total: Quantity?
        for unit in units {
            let found = analysis.reported(element.dataSet, element.index, element.category, of: unit, period: period)
            guard let found else { return .missing(.notReported) }
            guard let quantity = Quantity(found.value, defaultPrecision: element.element.defaultPrecision) else {
                return .missing(found.value.missingReason)
            }
            guard let sum = total else {
                total = quantity
                continue
            }
            switch element.element.overSpace {
            case .sum: total = sum + quantity
            case .max: total = sum.number < quantity.number ? quantity : sum
            case .none: return .missing(.notApplicable)
            }
        }
        return total.map { .quantity($0) } ?? .missing(.notReported)
    }

    func parameter(_ code: String) -> Operand {
        guard let parameter = dataSet.parameters.first(where: { $0.code == code }) else { return .missing(.notApplicable) }
        return .quantity(Quantity(parameter.number))
    }

    func organisation(_ field: String) -> Operand { .missing(.notApplicable) }

    func target(_ indicator: String) -> Operand {
        guard let target = analysis.target(of: indicator, in: dataSet, for: unit) else { return .missing(.notApplicable) }
        return .quantity(Quantity(.decimal(target.value)))
    }

    var days: Operand {
        guard case .around(let period) = period, let days = period.days else { return .missing(.notApplicable) }
        return .quantity(Quantity(.integer(Int64(days))))
    }

    var today: Operand { .day(analysis.referenceDay) }

    func count(where condition: Expression?) -> Operand {
        let records = analysis.records(dataSet, in: unit)
        guard !records.isEmpty else { return .missing(.notReported) }
        let count = condition.map { condition in records.count { condition.evaluate(in: $0.context(analysis)).truth == true } }
        return .quantity(Quantity(.integer(Int64(count ?? records.count))))
    }

    func every(where condition: Expression) -> Operand {
        let records = analysis.records(dataSet, in: unit)
        guard !records.isEmpty else { return .missing(.notReported) }
        return .truth(records.allSatisfy { condition.evaluate(in: $0.context(analysis)).truth != false })
    }
}

extension Value {
    var missingReason: Missing {
        if case .missing(let missing) = content { missing } else { .notReported }
    }
}

extension Parameter {
    /// A whole number stays an integer, so that a product of counts stays exact.
    var number: Number { Int64(exactly: value).map { .integer($0) } ?? .decimal(value) }
}

extension Analysis {
    /// The target that holds for a unit in the as-of's year: the general one, else the unit's own.
    public func target(of indicator: String, in dataSet: DataSetDefinition, for unit: OrgUnitID) -> Target? {
        let fitting = targets(of: indicator, in: dataSet, for: unit)
        return fitting.first { $0.orgUnit == nil } ?? fitting.first
    }

    /// Every target that holds for a unit in the as-of's year, in the order of the definition. Targets from the settings take
    /// the place of all that the definition has for the same indicator.
    public func targets(of indicator: String, in dataSet: DataSetDefinition, for unit: OrgUnitID) -> [Target] {
        let year = referenceDay.year
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
}
