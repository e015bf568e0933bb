import HealthModel

/// Uninsured patients with a chronic disease, at New Year and now. Some have two diseases.
struct CohortsModel: FigureModel {
    let layout: FigureLayout

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        var table = layout.emptyTable
        let chance = district.chance.of("cohorts").of(moment.day.year)
        for (index, slot) in layout.slots("disease").enumerated() {
            let rate = [0.0042, 0.000_25, 0.000_11][index % 3] * chance.number(in: 0.7...1.3, index)
            let before = Int64(rate, of: Double(district.people))
            let found = moment.shareOfYear * chance.number(in: 0.4...0.8, index + 10)
            table[layout.column("uninsuredBefore"), slot] = before
            table[layout.column("uninsuredNow"), slot] = before - Int64(found, of: Double(before))
        }
        for column in [layout.column("uninsuredBefore"), layout.column("uninsuredNow")] {
            let parts = layout.slots("disease").compactMap { table[column, $0] }
            table[column] = max(parts.max() ?? 0, Int64(0.97, of: Double(parts.reduce(0, +))))
        }
        return [PeriodFigures(period: .day(moment.day), table: table)]
    }

    func conclude(_ figures: inout [PeriodFigures]) {
        guard let stated = layout.column("statedReduction") else { return }
        for slot in 0..<layout.slotCount {
            guard let before = figures[0].table[layout.column("uninsuredBefore"), slot],
                let now = figures[0].table[layout.column("uninsuredNow"), slot]
            else { continue }
            let share = tenthsOfPercent(before - now, of: before)
            figures[0].table[stated, slot] = layout.isInTenths(stated) ? share : before - now
        }
    }
}
