import HealthModel
import History

extension Analysis {
    /// Returns a data element or an indicator of a unit, for the requested period or else the one that extends furthest.
    ///
    /// Nil if the definition has no element or indicator with that code.
    public func figure(_ id: FigureID, period: PeriodRequest = .latest) -> ResolvedFigure? {
        guard let dataSet = metadata.dataSet(id.dataSet) else { return nil }
        if let index = dataSet.elementIndex(id.code) {
            return element(ResolvedElement(dataSet: dataSet, index: index, category: id.category), of: id, period)
        }
        guard let indicator = dataSet.indicator(id.code) else { return nil }
        return self.indicator(indicator, of: id, in: dataSet, period)
    }

    /// The total of a data element or an indicator of a unit.
    public func figure(_ dataSet: String, _ code: String, of unit: OrgUnitID) -> ResolvedFigure? {
        figure(FigureID(dataSet: dataSet, code: code, orgUnit: unit))
    }

    private func element(_ resolved: ResolvedElement, of id: FigureID, _ period: PeriodRequest) -> ResolvedFigure {
        let element = resolved.element
        let found = reported(resolved.dataSet, resolved.index, resolved.category, of: id.orgUnit, period: period)
        if let found, found.value.number != nil || element.overSpace == .none { return figure(of: found, element, id) }
        let summed = self.summed(resolved, of: id, period)
        if summed.quantity == nil, let found { return figure(of: found, element, id) }
        return summed
    }

    private func figure(of found: Reported, _ element: DataElement, _ id: FigureID) -> ResolvedFigure {
        let reading = Reading(found.value.content, unit: element.unit, qualifier: found.value.qualifier)
        return ResolvedFigure(
            id: id, name: element.name, reading: reading,
            quantity: Quantity(found.value, defaultPrecision: element.defaultPrecision), period: found.period,
            snapshot: found.snapshot, detail: found.detail, direction: .neutral)
    }

    /// Sums the units below, for a unit that reports nothing itself.
    private func summed(_ resolved: ResolvedElement, of id: FigureID, _ period: PeriodRequest) -> ResolvedFigure {
        let element = resolved.element
        let anchor = self.anchor([resolved], of: id.orgUnit, period)
        let basis = self.basis(of: [resolved], for: id.orgUnit, period: anchor)
        let context = UnitContext(
            analysis: self, dataSet: resolved.dataSet, unit: id.orgUnit, basis: basis, period: anchor, category: .total)
        let operand = basis.units.isEmpty ? Operand.missing(.notReported) : context.combined(resolved, basis.units, anchor)
        let newest = newestReport(resolved, basis.units, anchor)
        var reading = Reading(operand.content, unit: element.unit, origin: basis.origin)
        reading.qualifier = operand.quantity?.qualifier ?? .exact
        return ResolvedFigure(
            id: id, name: element.name, reading: reading, quantity: operand.quantity, period: newest?.period,
            snapshot: newest?.snapshot, detail: nil, direction: .neutral)
    }

    private func indicator(
        _ indicator: Indicator, of id: FigureID, in dataSet: DataSetDefinition, _ period: PeriodRequest
    ) -> ResolvedFigure {
        switch indicator.calculation {
        case .forecast(let forecast): return self.forecast(forecast, indicator, of: id, in: dataSet)
        case .formula(let formula):
            guard let expression = formula.expression, id.category == .total || expression.followsCategory else {
                return ResolvedFigure(
                    id: id, name: indicator.name, reading: .missing(.notApplicable, unit: indicator.unit), quantity: nil,
                    period: nil, snapshot: nil, detail: nil, direction: indicator.direction)
            }
            let result = evaluate(expression, of: id, in: dataSet, period)
            var reading = Reading(result.operand.content, unit: indicator.unit, digits: indicator.digits, origin: result.basis.origin)
            reading.isEstimate = indicator.isEstimate
            reading.qualifier = result.operand.quantity?.qualifier ?? .exact
            return ResolvedFigure(
                id: id, name: indicator.name, reading: reading, quantity: result.operand.quantity, period: result.newest?.period,
                snapshot: result.newest?.snapshot, detail: nil, direction: indicator.direction)
        }
    }
}

/// The result of a formula and its basis.
struct Evaluation: Sendable {
    var operand: Operand
    var basis: Basis
    var period: PeriodRequest
    /// The newest report of the formula's first figure.
    var newest: Reported?
}

extension Analysis {
    /// Evaluates a formula for a unit, from its own figures or from those of the units below that report all of them.
    func evaluate(
        _ expression: Expression, of id: FigureID, in dataSet: DataSetDefinition, _ period: PeriodRequest = .latest
    ) -> Evaluation {
        let elements = expression.references.compactMap { resolve($0, in: dataSet, category: id.category) }
        let anchor = self.anchor(elements, of: id.orgUnit, period)
        let basis =
            elements.isEmpty
            ? Basis(units: [id.orgUnit], isDirect: true, reporting: 1, expected: 1)
            : self.basis(of: elements, for: id.orgUnit, period: anchor)
        let context = UnitContext(
            analysis: self, dataSet: dataSet, unit: id.orgUnit, basis: basis, period: anchor, category: id.category)
        let newest = elements.first.flatMap { newestReport($0, basis.units, anchor) }
        return Evaluation(operand: expression.evaluate(in: context), basis: basis, period: anchor, newest: newest)
    }

    /// The common period of a formula's figures: the latest period of the first figure that anyone reports.
    func anchor(_ elements: [ResolvedElement], of unit: OrgUnitID, _ period: PeriodRequest) -> PeriodRequest {
        guard period == .latest else { return period }
        for element in elements {
            let units = basis(of: [element], for: unit, period: .latest).units
            let periods = units.compactMap { reportedNumber(element, of: $0, period: .latest)?.period }
            if let latest = periods.max() { return .around(latest) }
        }
        return .latest
    }

    private func newestReport(_ element: ResolvedElement, _ units: [OrgUnitID], _ period: PeriodRequest) -> Reported? {
        units.lazy.compactMap { reportedNumber(element, of: $0, period: period) }
            .max { $1.snapshot.isNewer(than: $0.snapshot) }
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
        switch (interval.lower.isFinite, interval.upper.isFinite) {
        case (true, true): .exact
        case (true, false): interval.lowerIsOpen ? .moreThan : .atLeast
        case (false, _): .approx
        }
    }
}

extension Expression {
    /// Whether the expression can be evaluated for a category. Not if it counts records or names a category itself: that would
    /// divide one part by another.
    var followsCategory: Bool {
        let own = references.filter { $0.dataSet == nil }
        return !own.isEmpty && own.allSatisfy(\.breakdown.isEmpty)
    }
}
