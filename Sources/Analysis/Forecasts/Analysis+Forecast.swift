import HealthModel
import History

extension Analysis {
    /// Resolves a forecast as a figure. Every forecast is an estimate, and is missing if its series is too short.
    func forecast(
        _ forecast: Forecast, _ indicator: Indicator, of id: FigureID, in dataSet: DataSetDefinition
    ) -> ResolvedFigure {
        let outcome: Operand
        switch forecast {
        case .reaching(let element, let target, let days):
            outcome = daysToReach(element, target, pace: days, id, dataSet)
        case .weeklyPaceNeeded(let element, let target):
            outcome = weeklyPaceNeeded(element, target, id, dataSet)
        case .exhaustion(let used, let plan):
            outcome = daysToExhaust(used, plan, id, dataSet)
        }
        let reading = Reading(
            outcome.content, unit: indicator.unit, digits: indicator.digits, isEstimate: true, origin: .calculated)
        return ResolvedFigure(
            id: id, name: indicator.name, reading: reading, quantity: outcome.quantity, period: nil,
            snapshot: newestSnapshot(of: id.dataSet, touching: id.orgUnit), detail: nil, direction: indicator.direction)
    }

    private func number(_ formula: Formula, _ id: FigureID, _ dataSet: DataSetDefinition) -> Double? {
        formula.expression.flatMap { evaluate($0, of: id, in: dataSet).operand.quantity?.number.double }
    }

    /// Days from the as-of until a figure reaches its target at the pace of the last `days` days; 0 if it has.
    private func daysToReach(
        _ formula: Formula, _ target: Formula, pace days: Int, _ id: FigureID, _ dataSet: DataSetDefinition
    ) -> Operand {
        guard let current = number(formula, id, dataSet), let goal = number(target, id, dataSet) else { return .missing(.notReported) }
        if current >= goal { return .quantity(Quantity(.integer(0))) }
        let asOfs = asOfs(of: id.dataSet, touching: id.orgUnit)
        guard let last = asOfs.last, let first = asOfs.first(where: { last.day - $0.day <= days }), first.day < last.day,
            let earlier = at(first).number(formula, id, dataSet)
        else { return .missing(.notReported) }
        let pace = (current - earlier) / Double(last.day - first.day)
        guard pace > 0 else { return .missing(.notApplicable) }
        return .quantity(Quantity(.integer(Int64(((goal - current) / pace).rounded(.up)))))
    }

    /// The weekly increase needed to reach the target by the end of the as-of's year.
    private func weeklyPaceNeeded(
        _ formula: Formula, _ target: Formula, _ id: FigureID, _ dataSet: DataSetDefinition
    ) -> Operand {
        guard let current = number(formula, id, dataSet), let goal = number(target, id, dataSet),
            let start = newestSnapshot(of: id.dataSet, touching: id.orgUnit)?.header.key.asOf.day,
            let end = Day(year: start.year, month: 12, day: 31), end > start
        else { return .missing(.notReported) }
        let weeks = Double(end - start) / 7
        return .quantity(Quantity(.decimal(max(0, goal - current) / weeks)))
    }

    /// Days from the as-of until a year's plan is used up at the run-rate of the period reported.
    private func daysToExhaust(_ used: Formula, _ plan: Formula, _ id: FigureID, _ dataSet: DataSetDefinition) -> Operand {
        guard let expression = used.expression, let total = number(plan, id, dataSet) else { return .missing(.notReported) }
        let evaluation = evaluate(expression, of: id, in: dataSet)
        guard let spent = evaluation.operand.quantity?.number.double, spent > 0,
            case .around(let period) = evaluation.period, let days = period.days, days > 0
        else { return .missing(.notReported) }
        let rate = spent / Double(days)
        return .quantity(Quantity(.integer(Int64((max(0, total - spent) / rate).rounded(.up)))))
    }
}
