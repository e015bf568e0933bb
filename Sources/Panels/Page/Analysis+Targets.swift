import Analysis
import HealthModel
import PanelContent

extension Analysis {
    /// The targets of a figure with the distances to them, the one that it is judged by first.
    package func targets(of figure: ResolvedFigure) -> [FigureTarget] {
        guard figure.id.category == .total, let dataSet = metadata.dataSet(figure.id.dataSet) else { return [] }
        return targets(of: figure.id.code, in: dataSet, for: figure.id.orgUnit).map { target($0, of: figure) }
    }

    /// The distance to a target: from the indicator that the target names for it, else in points.
    private func target(_ target: Target, of figure: ResolvedFigure) -> FigureTarget {
        let measure = MeasureID(dataSet: figure.id.dataSet, code: target.gap ?? "")
        let counted = target.gap.flatMap { _ in self.figure(FigureID(measure, orgUnit: figure.id.orgUnit)) }?.reading
        let points = figure.reading.number.map { Number.decimal(target.value) - $0 }.map {
            Reading(.number($0), unit: .percentPoint, digits: 1, origin: .calculated)
        }
        return FigureTarget(value: target.value, gap: counted?.number == nil ? points : counted, source: target.source)
    }
}
