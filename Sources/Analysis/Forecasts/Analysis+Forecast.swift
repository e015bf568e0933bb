import HealthModel
import History

extension Analysis {
    /// Resolves a forecast as a figure. Every forecast is an estimate, and is missing if its series is too short.
    func forecast(
        _ forecast: Forecast, _ indicator: Indicator, of id: FigureID, in dataSet: DataSetDefinition
    ) -> ResolvedFigure {
        let made: Forecasting.Outcome
        let forecasting = Forecasting(analysis: self, id: id, dataSet: dataSet)
        switch forecast {
        case .reaching(let element, let target, let days): made = forecasting.reaching(element, target, days: days)
        case .weeklyPaceNeeded(let element, let target): made = forecasting.weeklyPaceNeeded(element, target)
        case .exhaustion(let used, let plan): made = forecasting.exhaustion(used, plan)
        }
        var reading = Reading(
            made.content, unit: indicator.unit, digits: indicator.digits, isEstimate: !made.isOver, origin: made.origin, time: made.time)
        reading.date = made.date
        return ResolvedFigure(
            id: id, name: indicator.name, reading: reading, snapshot: newestSnapshot(of: id.dataSet, touching: id.orgUnit),
            direction: indicator.direction, remark: made.remark)
    }
}

/// Makes the forecasts of one unit.
private struct Forecasting {
    let analysis: Analysis
    let id: FigureID
    let dataSet: DataSetDefinition

    struct Outcome {
        var content: Value.Content
        var date: ForecastDate?
        /// What the forecast rests on.
        var time: FigureTime?
        var remark: Message?
        var origin = Reading.Origin.calculated
        /// Whether it has happened already, so that nothing is forecast.
        var isOver = false

        static func missing(_ kind: Missing, _ remark: Message? = nil) -> Outcome { Outcome(content: .missing(kind), remark: remark) }
    }

    /// A figure and its target, of the same units and the same time.
    private struct Distance {
        var value: Double
        var goal: Double
        var basis: Basis
        var time: FigureTime?
    }

    private func distance(_ formula: Formula, _ target: Formula) -> Distance? {
        guard let expression = formula.expression, let targetExpression = target.expression else { return nil }
        let operands =
            expression.operands(in: dataSet, category: id.category, analysis)
            + targetExpression.operands(in: dataSet, category: id.category, analysis)
        let search = BasisSearch(
            analysis: analysis, dataSet: dataSet, operands: operands.reduce(into: []) { $0 += $0.contains($1) ? [] : [$1] })
        let basis = search.basis(of: id.orgUnit)
        guard basis.time != nil else { return nil }
        let context = UnitContext(search, basis, of: id.orgUnit, category: id.category)
        guard let value = expression.evaluate(in: context).quantity?.number.double,
            let goal = targetExpression.evaluate(in: context).quantity?.number.double
        else { return nil }
        return Distance(
            value: value, goal: goal, basis: basis, time: FigureTime(search.operands.map { ($0, context.timed($0)) }, basis))
    }

    /// A forecast day, with the number of days from the as-of's day.
    private func outcome(_ date: ForecastDate, _ time: FigureTime?, _ remark: Message, _ basis: Basis) -> Outcome {
        let days = max(0, date.first - analysis.referenceDay)
        return Outcome(
            content: .number(.integer(Int64(days))), date: bounded(date), time: time, remark: remark, origin: basis.origin)
    }

    /// What has happened already.
    private func over(_ time: FigureTime?, _ remark: Message, _ basis: Basis) -> Outcome {
        Outcome(content: .number(.integer(0)), time: time, remark: remark, origin: basis.origin, isOver: true)
    }

    /// Nobody knows what will be in more than five years.
    private func bounded(_ date: ForecastDate) -> ForecastDate {
        let horizon = analysis.referenceDay.adding(months: 60)
        if date.first > horizon { return ForecastDate(horizon, nil) }
        return date.last.map { $0 > horizon } ?? true ? ForecastDate(date.first, nil) : date
    }

    // MARK: Exhaustion

    /// The day on which a plan is used up, counted from the end of the last part or counter, at the rates of the parts.
    func exhaustion(_ used: Formula, _ plan: Formula) -> Outcome {
        guard let usedExpression = used.expression, let planExpression = plan.expression else { return .missing(.notApplicable) }
        let both =
            usedExpression.operands(in: dataSet, category: id.category, analysis)
            + planExpression.operands(in: dataSet, category: id.category, analysis)
        let search = BasisSearch(analysis: analysis, dataSet: dataSet, operands: both)
        let basis = search.basis(of: id.orgUnit)
        guard case .toDate(let period, let end)? = basis.time else { return .missing(.notReported) }
        let context = UnitContext(search, basis, of: id.orgUnit, category: id.category)
        guard let spent = usedExpression.evaluate(in: context).quantity?.number.double,
            let total = planExpression.evaluate(in: context).quantity?.number.double, spent > 0
        else { return .missing(.notReported) }
        let time = FigureTime(.through(end, since: period.first))
        if spent >= total { return over(time, Message("forecast.usedUp", .day(end)), basis) }
        let rates = self.rates(of: usedExpression, context) ?? [spent / Double(end - period.first + 1)]
        let days = rates.filter { $0 > 0 }.map { Int((max(0, total - spent) / $0).rounded(.up)) }.sorted()
        guard let first = days.first, let last = days.last else { return .missing(.notApplicable, Message("forecast.noTrend")) }
        let date = ForecastDate(end + first, rates.contains { $0 <= 0 } ? nil : end + last)
        return outcome(date, time, Message("forecast.from", .number(.integer(Int64(first))), .day(end)), basis)
    }

    /// The amount used a day in each part of the period; nil for what is not a single figure told in parts.
    private func rates(of used: Expression, _ context: UnitContext) -> [Double]? {
        guard case .element(let reference) = used,
            let element = analysis.resolve(reference, in: dataSet, category: id.category)
        else { return nil }
        let reports = context.reports(of: FormulaOperand(resolved: element))
        let parts = Dictionary(grouping: reports) { $0.report.about(element.element) }
        return parts.map { period, reports in
            reports.reduce(0) { $0 + ($1.report.value.number?.double ?? 0) } / Double(period.days ?? 1)
        }
    }

    // MARK: Reaching a target

    /// The day on which a figure reaches its target, if its weekly increments tell one.
    ///
    /// - Parameter days: how far back increments are looked at; at least as many as are needed.
    func reaching(_ formula: Formula, _ target: Formula, days: Int) -> Outcome {
        guard let expression = formula.expression, let current = distance(formula, target), case .day(let day)? = current.basis.time
        else { return .missing(.notReported) }
        let (value, goal) = (current.value, current.goal)
        if value >= goal { return over(current.time, Message("forecast.reached"), current.basis) }
        let increments = self.increments(of: expression, until: day, weeks: days / 7, current.basis)
        guard let pace = WeeklyPace(increments) else { return .missing(.notReported, Message("forecast.tooShort")) }
        guard pace.slowest > 0 else {
            return .missing(.notApplicable, Message(pace.fastest < 0 ? "forecast.away" : "forecast.noTrend"))
        }
        let left = [pace.fastest, pace.slowest].map { Int((min((goal - value) / $0 * 7, 36_500)).rounded(.up)) }
        let remark = Message("forecast.pace", .number(.integer(Int64(increments.count))), .day(day))
        return outcome(ForecastDate(day + left[0], day + left[1]), current.time, remark, current.basis)
    }

    /// The increments from week to week, newest first, each over the units that reported at both of its ends.
    private func increments(of expression: Expression, until day: Day, weeks: Int, _ basis: Basis) -> [Double] {
        let units = basis.contributions.map(\.unit)
        var later = units.map { value(of: expression, $0, inWeekTo: day) }
        var found: [Double] = []
        for week in 1...min(max(weeks, WeeklyPace.fewest), WeeklyPace.longest) {
            let earlier = units.map { value(of: expression, $0, inWeekTo: day + -7 * week) }
            let changes = zip(earlier, later).compactMap { earlier, later in
                if let earlier, let later { later - earlier } else { nil as Double? }
            }
            if changes.isEmpty { break }
            found.append(changes.reduce(0, +))
            later = earlier
        }
        return found
    }

    /// A figure reported in the week that ends on a day.
    private func value(of expression: Expression, _ unit: OrgUnitID, inWeekTo day: Day) -> Double? {
        let figure = FigureID(id.measure, category: id.category, orgUnit: unit)
        let found = analysis.evaluate(expression, of: figure, in: dataSet, at: .day(day))
        let ends = found.reports.map { $0.about($0.snapshot.definition.elements[$0.snapshot.values.element(at: $0.index)]).last }
        guard let last = ends.max(), day - last < 7 else { return nil }
        return found.operand.quantity?.number.double
    }

    // MARK: Pace

    /// The weekly increase needed to reach the target by the end of the as-of's year.
    func weeklyPaceNeeded(_ formula: Formula, _ target: Formula) -> Outcome {
        guard let current = distance(formula, target), let start = current.time?.end,
            let end = Day(year: start.year, month: 12, day: 31), end > start
        else { return .missing(.notReported) }
        let weeks = Double(end - start) / 7
        return Outcome(
            content: .number(.decimal(max(0, current.goal - current.value) / weeks)), time: current.time, origin: current.basis.origin)
    }
}
