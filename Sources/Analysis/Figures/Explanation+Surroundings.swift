import HealthModel

/// What stands around a figure: the same flow for longer periods, and the units that its sum lacks.
extension Analysis {
    /// The flow of a figure for the longer calendar periods that hold its own, the shortest first; none for anything else.
    ///
    /// A period that is not over or has gaps is told as far as it goes: to date, or as a lower bound.
    public func longerPeriods(of figure: ResolvedFigure) -> [Reading] {
        guard let question = figure.question, question.expression == nil, let operand = question.operands.first,
            operand.element.overTime == .sum, operand.element.role == .actual, let period = figure.period
        else { return [] }
        let longer = [Period.Kind.month, .quarter, .half, .year].compactMap { Period.of($0, holding: period.last) }.filter {
            $0.first <= period.first && $0 != period && ($0.days ?? 0) > (period.days ?? .max)
        }
        return longer.compactMap { reading($0, question, operand) }
    }

    private func reading(_ period: Period, _ question: FigureQuestion, _ operand: FormulaOperand) -> Reading? {
        let evaluation = question.evaluation(at: .period(period))
        let unit = operand.element.unit
        if let number = evaluation.operand.quantity {
            var reading = Reading(.number(number.number), unit: unit, origin: evaluation.basis.origin, time: evaluation.time)
            reading.qualifier = number.qualifier
            return reading
        }
        guard let found = CellSearch(operand.resolved, of: question.id.orgUnit, in: self)?.toDate(period),
            let number = found.operand.quantity
        else { return nil }
        var reading = Reading(.number(number.number), unit: unit, origin: .calculated, time: found.time)
        if case .lowerBound = found.time.making { reading.qualifier = .atLeast }
        return reading
    }

    /// The units one level down that a sum lacks: those reported only in part, and those not at all. None for a unit's own report.
    public func lacking(_ figure: ResolvedFigure) -> (partly: [OrgUnitID], missing: [OrgUnitID]) {
        guard let question = figure.question, let basis = figure.basis, !basis.isDirect, basis.isCounted, let time = basis.time else {
            return ([], [])
        }
        let counted = Set(basis.contributions.map(\.unit))
        let lacking = units(below: figure.id.orgUnit).filter { unit in
            (orgUnits[unit]?.isValid(on: time.end) ?? true) && !counted.contains { contains(unit, $0) }
        }
        let isPartly = { (unit: OrgUnitID) in
            // What has expired since is a whole report, of a time that is over.
            let basis = question.search.basis(of: unit, at: time)
            return !basis.isTotal && !basis.contributions.isEmpty
        }
        return (lacking.filter(isPartly), lacking.filter { !isPartly($0) })
    }
}
