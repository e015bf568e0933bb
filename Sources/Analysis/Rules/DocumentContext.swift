import HealthModel
import History

/// Supplies a rule with the figures that one document states for a unit and a time.
///
/// A rule looks at one document alone: figures of different documents may describe different moments, and where they disagree nobody has
/// contradicted himself.
struct DocumentContext: FormulaContext {
    let analysis: Analysis
    let snapshot: Snapshot
    let unit: OrgUnitID
    /// What the figures are about: a day for stocks.
    let time: Period
    /// The category used for references without a breakdown.
    let category: Category

    private var dataSet: DataSetDefinition { snapshot.definition }

    var isRecord: Bool { false }

    func field(_ code: String) -> Operand { .missing(.notApplicable) }

    func value(of reference: ElementReference) -> Operand { value(of: reference, at: time, for: unit) }

    func previous(_ reference: ElementReference, years: Int) -> Operand {
        guard let earlier = time.yearsEarlier(years) else { return .missing(.notReported) }
        return value(of: reference, at: earlier, for: unit)
    }

    /// The sum of the rows of the units one level down.
    func children(_ reference: ElementReference) -> Operand {
        let parts = analysis.units(below: unit).map { value(of: reference, at: time, for: $0) }.filter { $0.quantity != nil }
        return parts.dropFirst().reduce(parts.first ?? .missing(.notReported)) { $0.adding($1) }
    }

    private func value(of reference: ElementReference, at time: Period, for unit: OrgUnitID) -> Operand {
        guard let element = analysis.resolve(reference, in: dataSet, category: category), element.dataSet === dataSet else {
            return .missing(.notApplicable)
        }
        return snapshot.statement(element.index, element.category, of: unit, at: time)?.operand(element.element) ?? .missing(.notReported)
    }

    func parameter(_ code: String) -> Operand {
        dataSet.parameter(code, on: time.last).map { .quantity(Quantity($0.number)) } ?? .missing(.notApplicable)
    }

    func target(_ indicator: String) -> Operand {
        let target = analysis.target(of: indicator, in: dataSet, for: unit, year: time.last.year)
        return target.map { .quantity(Quantity(.decimal($0.value))) } ?? .missing(.notApplicable)
    }

    func organisation(_ field: String) -> Operand { .missing(.notApplicable) }

    private var records: [Record] {
        (0..<snapshot.records.count).lazy.filter { analysis.contains(unit, snapshot.records.units[$0]) }
            .map { Record(snapshot: snapshot, index: $0) }
    }

    func count(where condition: Expression?) -> Operand {
        let records = records
        guard !records.isEmpty else { return .missing(.notReported) }
        let count = condition.map { condition in records.count { condition.evaluate(in: $0.context(analysis)).truth == true } }
        return .quantity(Quantity(.integer(Int64(count ?? records.count))))
    }

    func every(where condition: Expression) -> Operand {
        let records = records
        guard !records.isEmpty else { return .missing(.notReported) }
        return .truth(records.allSatisfy { condition.evaluate(in: $0.context(analysis)).truth != false })
    }

    var days: Operand { time.days.map { .quantity(Quantity(.integer(Int64($0)))) } ?? .missing(.notApplicable) }
    var today: Operand { .day(analysis.referenceDay) }
}

extension Snapshot {
    /// What the document states for a figure at a time: a flow about exactly that, a stock on its last day in it, a plan for the period
    /// that holds it.
    func statement(_ element: Int, _ category: Category, of unit: OrgUnitID, at time: Period) -> Reported? {
        let definition = definition.elements[element]
        var best: Reported?
        for report in statements(element, category, of: unit) {
            let about = report.about(definition)
            let fits =
                switch (definition.role, definition.overTime) {
                case (.plan, _): about.contains(time)
                case (_, .last): time.contains(about.last)
                default: about == time
                }
            if fits, best.map({ $0.about(definition) < about }) ?? true { best = report }
        }
        return best
    }

    /// Everything the document states for a figure.
    func statements(_ element: Int, _ category: Category, of unit: OrgUnitID) -> [Reported] {
        values.values(of: unit).filter { values.element(at: $0) == element && values.category(at: $0) == category }.map {
            Reported(value: values.value(at: $0), period: values.period(at: $0), snapshot: self, index: $0)
        }
    }
}
