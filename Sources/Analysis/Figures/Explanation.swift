import HealthModel
import History

/// The derivation of a figure: its formula with numbers and every reported value behind it.
public struct Explanation: Sendable {
    /// A reported value behind the figure, or a withdrawn revision.
    public struct Input: Sendable {
        public var element: DataElement
        public var orgUnit: OrgUnitID
        public var snapshot: Snapshot
        /// Nil if the feed withdrew the snapshot.
        public var report: Reported?
    }

    public var figure: ResolvedFigure
    /// The formula as written in the definition; nil for a data element.
    public var formula: String?
    /// The formula with numbers substituted for names; nil if one is missing.
    public var evaluated: Message?
    public var note: LocalizedText?
    public var parameters: [Parameter]
    /// The current reports behind the figure, then earlier revisions and as-ofs of a reported figure, newest first.
    public var inputs: [Input]
}

extension Analysis {
    /// Explains a figure; nil for a code missing from the definition.
    ///
    /// - Parameter limit: the maximum number of reports to list.
    public func explanation(of id: FigureID, limit: Int = 12) -> Explanation? {
        guard let dataSet = metadata.dataSet(id.dataSet), let figure = figure(id) else { return nil }
        var explanation = Explanation(
            figure: figure, formula: nil, evaluated: nil, note: nil, parameters: [], inputs: [])
        if let index = dataSet.elementIndex(id.code) {
            explanation.inputs = versions(dataSet, index, id, limit: limit)
            // A sum of the units below has no versions itself: list the reports behind it.
            if explanation.inputs.isEmpty { explanation.inputs = inputs(of: figure, limit: limit) }
            return explanation
        }
        guard let indicator = dataSet.indicator(id.code) else { return explanation }
        explanation.note = indicator.note
        guard case .formula(let formula) = indicator.calculation, let expression = formula.expression else { return explanation }
        explanation.formula = formula.source
        let end = figure.time?.end ?? referenceDay
        explanation.parameters = expression.parameters.compactMap { dataSet.parameter($0, on: end) }
        if let result = figure.quantity, let question = figure.question, let basis = figure.basis {
            let context = question.context(on: basis)
            let parts = Evidence { $0.evaluate(in: context) }.side(expression, result: result, unit: figure.reading.unit)
            explanation.evaluated = Message("finding.evidence", .sequence(parts))
        }
        explanation.inputs = inputs(of: figure, limit: limit)
        return explanation
    }

    /// The reported values behind a figure, without their earlier versions.
    public func inputs(of figure: ResolvedFigure, limit: Int = 12) -> [Explanation.Input] {
        guard let question = figure.question, let basis = figure.basis, basis.time != nil else { return [] }
        let context = question.context(on: basis)
        let found = question.operands.lazy.flatMap { operand in
            context.reports(of: operand).lazy.map { unit, report in
                Explanation.Input(element: operand.element, orgUnit: unit, snapshot: report.snapshot, report: report)
            }
        }
        return Array(found.prefix(limit))
    }

    /// All reports of an element, newest first: each as-of with its revisions.
    private func versions(
        _ dataSet: DataSetDefinition, _ index: Int, _ id: FigureID, limit: Int
    ) -> [Explanation.Input] {
        var found: [Explanation.Input] = []
        for reporter in [id.orgUnit] + orgUnits.ancestors(of: id.orgUnit) {
            guard let series = history.series(dataSet.code, of: reporter) else { continue }
            for edition in series.editions.reversed() where asOf.map({ edition.asOf <= $0 }) ?? true {
                for snapshot in edition.revisions where found.count < limit {
                    let report = snapshot.header.isWithdrawn ? nil : snapshot.report(index, id.category, of: id.orgUnit)
                    guard report != nil || snapshot.header.isWithdrawn else { continue }
                    found.append(
                        Explanation.Input(element: dataSet.elements[index], orgUnit: id.orgUnit, snapshot: snapshot, report: report))
                }
            }
        }
        return found
    }
}

extension Snapshot {
    /// The value with the period that extends furthest.
    func report(_ element: Int, _ category: Category, of unit: OrgUnitID) -> Reported? {
        let fitting = values.values(of: unit).filter { values.element(at: $0) == element && values.category(at: $0) == category }
        guard let index = fitting.max(by: { values.period(at: $0) < values.period(at: $1) }) else { return nil }
        return Reported(value: values.value(at: index), period: values.period(at: index), snapshot: self, index: index)
    }
}

extension Expression {
    /// The parameters referenced by the expression.
    var parameters: [String] {
        if case .parameter(let code) = self { return [code] }
        return parts.flatMap(\.parameters)
    }
}
