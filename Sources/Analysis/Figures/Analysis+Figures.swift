import HealthModel
import History

extension Analysis {
    /// Returns a data element or an indicator of a unit, for the latest time that `docs/figures.md` allows.
    ///
    /// Nil if the definition has no element or indicator with that code.
    public func figure(_ id: FigureID) -> ResolvedFigure? {
        // Remembered without its question, which holds the analysis that would hold the memory.
        var found = shared.figures.content(of: id) {
            var figure = figure(id, at: nil)
            figure?.question = nil
            return figure
        }
        if found?.basis != nil { found?.question = question(id) }
        return found
    }

    /// What is asked for a figure; nil for forecasts, and for a part that its formula does not follow.
    func question(_ id: FigureID) -> FigureQuestion? {
        guard let dataSet = metadata.dataSet(id.dataSet) else { return nil }
        if let index = dataSet.elementIndex(id.code) {
            return FigureQuestion(id: id, of: ResolvedElement(dataSet: dataSet, index: index, category: id.category), self)
        }
        guard let indicator = dataSet.indicator(id.code), case .formula(let formula) = indicator.calculation,
            let expression = formula.expression, id.category == .total || expression.followsCategory
        else { return nil }
        return FigureQuestion(id: id, expression, in: dataSet, isMonthly: indicator.isMonthly, self)
    }

    /// The total of a data element or an indicator of a unit.
    public func figure(_ dataSet: String, _ code: String, of unit: OrgUnitID) -> ResolvedFigure? {
        figure(FigureID(dataSet: dataSet, code: code, orgUnit: unit))
    }

    /// - Parameter time: nil for the latest.
    func figure(_ id: FigureID, at time: FormulaTime?) -> ResolvedFigure? {
        guard let dataSet = metadata.dataSet(id.dataSet) else { return nil }
        if let index = dataSet.elementIndex(id.code) {
            return element(ResolvedElement(dataSet: dataSet, index: index, category: id.category), of: id, time)
        }
        guard let indicator = dataSet.indicator(id.code) else { return nil }
        switch indicator.calculation {
        case .forecast(let forecast): return self.forecast(forecast, indicator, of: id, in: dataSet)
        case .formula(let formula): return self.indicator(indicator, formula, of: id, in: dataSet, time)
        }
    }

    private func element(_ resolved: ResolvedElement, of id: FigureID, _ time: FormulaTime?) -> ResolvedFigure {
        let element = resolved.element
        let question = FigureQuestion(id: id, of: resolved, self)
        let evaluation = question.evaluation(at: time)
        var reading = Reading(evaluation.operand.content, unit: element.unit, origin: evaluation.basis.origin, time: evaluation.time)
        reading.qualifier = evaluation.operand.quantity?.qualifier ?? .exact
        var figure = ResolvedFigure(
            id: id, name: element.name, reading: reading, quantity: evaluation.operand.quantity, snapshot: evaluation.newest,
            direction: .neutral, basis: evaluation.basis, question: question)
        guard evaluation.basis.isDirect || evaluation.basis.time == nil else { return figure }
        // A number as stated, or the stated reason why there is none.
        figure.reading.origin = evaluation.reports.count > 1 ? .calculated : .reported
        if let report = evaluation.reports.count == 1 ? evaluation.reports[0] : statedGap(resolved, of: id.orgUnit, evaluation) {
            figure.reading.qualifier = report.value.qualifier
            figure.snapshot = report.snapshot
            figure.detail = report.detail
            figure.statedPeriod = report.period
        }
        return figure
    }

    private func statedGap(_ resolved: ResolvedElement, of unit: OrgUnitID, _ evaluation: Evaluation) -> Reported? {
        guard evaluation.basis.time == nil else { return nil }
        let report = CellSearch(resolved, of: unit, in: self)?.latest()
        return report?.value.number == nil ? report : nil
    }

    private func indicator(
        _ indicator: Indicator, _ formula: Formula, of id: FigureID, in dataSet: DataSetDefinition, _ time: FormulaTime?
    ) -> ResolvedFigure {
        guard let expression = formula.expression, id.category == .total || expression.followsCategory else {
            return ResolvedFigure(
                id: id, name: indicator.name, reading: .missing(.notApplicable, unit: indicator.unit), direction: indicator.direction)
        }
        let question = FigureQuestion(id: id, expression, in: dataSet, isMonthly: indicator.isMonthly, self)
        let result = question.evaluation(at: time)
        var reading = Reading(
            result.operand.content, unit: indicator.unit, digits: indicator.digits, origin: result.basis.origin, time: result.time)
        reading.isEstimate = indicator.isEstimate
        reading.qualifier = result.operand.quantity?.qualifier ?? .exact
        var figure = ResolvedFigure(
            id: id, name: indicator.name, reading: reading, quantity: result.operand.quantity, snapshot: result.newest,
            direction: indicator.direction,
            remark: unjudged(expression, of: id.orgUnit, in: dataSet) ?? lowerBound(result, question)
                ?? differingPeriods(result, question),
            basis: result.basis, question: question)
        figure.reading.borders = figure.bordersCrossed
        return figure
    }

    /// What is known of a flow that cannot be set against its plan, because parts are missing between others: at least so much.
    private func lowerBound(_ result: Evaluation, _ question: FigureQuestion) -> Message? {
        guard result.basis.time == nil, let plan = question.operands.first(where: \.isPlan),
            let flow = question.operands.first(where: { $0.isOfPeriod && $0.years == 0 }),
            let planned = CellSearch(plan.resolved, of: question.id.orgUnit, in: self)?.latestPlan(),
            let found = CellSearch(flow.resolved, of: question.id.orgUnit, in: self)?.toDate(planned.period),
            case .lowerBound(let parts) = found.time.making, let number = found.operand.quantity?.number
        else { return nil }
        let reading = Reading(.number(number), unit: flow.element.unit, qualifier: .atLeast, origin: .calculated)
        return Message(
            "figure.lowerBound", .name(flow.element.name), .quantity(reading), .period(planned.period),
            .text("\(parts.count)/\(parts.expected)"))
    }

    /// Why a formula has no answer although all of its figures are there: they are about different periods.
    private func differingPeriods(_ result: Evaluation, _ question: FigureQuestion) -> Message? {
        guard result.basis.time == nil, question.operands.count > 1, question.id.category == .total else { return nil }
        var told: [Message.Argument] = []
        for operand in question.operands where operand.years == 0 && operand.resolved.category == .total {
            let measure = operand.resolved.dataSet.measure(operand.element.code)
            guard let found = figure(FigureID(measure, orgUnit: question.id.orgUnit)), found.reading.number != nil, let time = found.time
            else { return nil }
            told.append(.message(Message("figure.operandTime", .name(operand.element.name), .period(time.period))))
        }
        return told.count < 2 ? nil : Message("figure.periodsDiffer", .list(told))
    }

    /// How many records a count leaves out because what it asks is not known of them.
    private func unjudged(_ expression: Expression, of unit: OrgUnitID, in dataSet: DataSetDefinition) -> Message? {
        let conditions = expression.countedConditions
        guard !conditions.isEmpty else { return nil }
        let unknown = records(dataSet, in: unit).count { record in
            let context = record.context(self)
            return conditions.contains { $0.evaluate(in: context).truth == nil }
        }
        return unknown == 0 ? nil : Message("figure.unknownRecords", .number(.integer(Int64(unknown))))
    }

    /// Evaluates a formula for a unit, from its own figures or from those of the units below that report all of them.
    ///
    /// - Parameter time: nil for the latest for which all operands are there.
    func evaluate(
        _ expression: Expression, of id: FigureID, in dataSet: DataSetDefinition, at time: FormulaTime? = nil
    ) -> Evaluation {
        FigureQuestion(id: id, expression, in: dataSet, isMonthly: false, self).evaluation(at: time)
    }
}

extension Operand {
    /// The number or the reason for its absence. Truth values are 1 or 0.
    var content: Value.Content {
        switch self {
        case .quantity(let quantity): .number(quantity.number)
        case .truth(let truth): .number(.integer(truth ? 1 : 0))
        case .missing(let missing): .missing(missing)
        case .code, .day: .missing(.notApplicable)
        }
    }
}

extension Quantity {
    /// The qualifier of a calculated figure, inherited from the bounds of its inputs.
    var qualifier: Qualifier {
        let value = number.double
        if !interval.lower.isFinite, !interval.upper.isFinite { return .approx }
        let (isLowest, isHighest) = (Interval.isNearly(value, interval.lower), Interval.isNearly(value, interval.upper))
        switch (isLowest, isHighest) {
        case (true, true): return .exact
        case (true, false): return interval.lowerIsOpen ? .moreThan : .atLeast
        case (false, true): return interval.upperIsOpen ? .lessThan : .atMost
        case (false, false):
            // A rounding is small beside its number; what is as wide as the number itself stems from "more than".
            return interval.upper - interval.lower < abs(value) ? .exact : .approx
        }
    }
}

extension Expression {
    /// The conditions of all counts of records in the expression.
    fileprivate var countedConditions: [Expression] {
        if case .count(let condition) = self { return [condition].compactMap(\.self) }
        return parts.flatMap(\.countedConditions)
    }

    /// Whether the expression can be evaluated for a category. Not if it counts records or names a category itself: that would
    /// divide one part by another.
    var followsCategory: Bool {
        let own = references.filter { $0.dataSet == nil }
        return !own.isEmpty && own.allSatisfy(\.breakdown.isEmpty)
    }
}
