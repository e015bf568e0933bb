import HealthModel

/// Plausible totals for elements without a dedicated model, in new or extended data sets.
struct GeneralModel: FigureModel {
    let layout: FigureLayout

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        var table = layout.emptyTable
        fill(&table, columns: Array(0..<layout.elementCount), of: district, at: moment)
        return [PeriodFigures(period: .day(moment.day), table: table)]
    }

    /// Numbers proportional to the district's population, percentages between 40 and 95.
    func fill(_ table: inout FigureTable, columns: [Int], of district: District, at moment: Moment) {
        for column in columns where layout.definition.elements[column].overTime != .none {
            let chance = district.chance.of(layout.definition.elements[column].code)
            let swing = 1 + 0.1 * chance.wave(moment.time, days: 30)
            if layout.isInTenths(column) {
                table[column] = Int64(swing, of: chance.number(in: 400...850))
            } else {
                table[column] = Int64(swing * chance.number(in: 0.001...0.02), of: Double(district.people))
            }
        }
    }
}
