import Analysis
import HealthModel
import PanelContent

extension Analysis {
    /// The targets of a figure with the distances to them, the one that it is judged by first.
    package func targets(of figure: ResolvedFigure) -> [FigureTarget] {
        guard figure.id.category == .total, let dataSet = metadata.dataSet(figure.id.dataSet) else { return [] }
        // An indicator that counts what is missing counts it to one target.
        var counted: Set<String> = []
        return knownTargets(of: figure, in: dataSet).map { target in
            self.target(target, of: figure, isCounted: target.gap.map { counted.insert($0).inserted } ?? false)
        }
    }

    /// The target that a figure is judged by: one that holds at the end of its period.
    func deciding(_ figure: ResolvedFigure) -> Double? {
        metadata.dataSet(figure.id.dataSet).flatMap { knownTargets(of: figure, in: $0).first?.value }
    }

    /// The general ones before those of the unit, as formulas take them.
    private func knownTargets(of figure: ResolvedFigure, in dataSet: DataSetDefinition) -> [Target] {
        let all = targets(of: figure.id.code, in: dataSet, for: figure.id.orgUnit, year: figure.time?.end.year)
        return all.filter { $0.orgUnit == nil } + all.filter { $0.orgUnit != nil }
    }

    /// What is missing to a target: from the indicator that the target names for it, else in points.
    private func target(_ target: Target, of figure: ResolvedFigure, isCounted: Bool) -> FigureTarget {
        let measure = MeasureID(dataSet: figure.id.dataSet, code: target.gap ?? "")
        let counted = (isCounted ? target.gap : nil).flatMap { _ in self.figure(FigureID(measure, orgUnit: figure.id.orgUnit)) }?.reading
        let goal = Number.decimal(target.value)
        let points = figure.reading.number.map { figure.direction == .lowerIsBetter ? $0 - goal : goal - $0 }.map {
            Reading(.number($0), unit: .percentPoint, digits: 1, origin: .calculated)
        }
        return FigureTarget(value: target.value, gap: counted?.number == nil ? points : counted, source: target.source)
    }
}
