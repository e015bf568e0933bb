import HealthModel

/// Referrals to private clinics since New Year, by ground and care, and the outcome of appeals.
struct ReferralsModel: FigureModel {
    let layout: FigureLayout
    let regionOnly = ["care"]

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        var table = layout.emptyTable
        let newYear = Day(year: moment.day.year, month: 1, day: 1) ?? moment.day
        let chance = district.chance.of("referrals").of(moment.day.year)
        let referrals = Double(district.people) * chance.number(in: 0.006...0.014) * moment.shareOfYear
        table[layout.column("referrals")] = Int64(1, of: referrals)
        table[layout.column("amount")] = Int64(chance.number(in: 6200...9800, 1), of: referrals)
        table[layout.column("waitDays")] = Int64(chance.number(in: 4...19, 2) + 3 * chance.wave(moment.time, days: 20))
        for (index, dimension) in ["ground", "care"].enumerated() {
            let slots = layout.slots(dimension)
            let weights = slots.indices.map { chance.number(in: 0.4...2, 20 * (index + 1) + $0) }
            table.split(layout.column("referrals"), into: slots, weights: weights)
        }
        addAppeals(to: &table, referrals: referrals, chance: chance)
        return [PeriodFigures(period: .through(moment.day, since: newYear), table: table)]
    }

    /// Each stage in the list has fewer appeals.
    private func addAppeals(to table: inout FigureTable, referrals: Double, chance: Chance) {
        var appeals = referrals * chance.number(in: 0.02...0.05, 3)
        table[layout.column("appeals")] = Int64(1, of: appeals)
        for (index, slot) in layout.slots("stage").enumerated() {
            table[layout.column("appeals"), slot] = Int64(1, of: appeals)
            appeals *= chance.number(in: 0.3...0.8, 40 + index)
        }
    }
}
