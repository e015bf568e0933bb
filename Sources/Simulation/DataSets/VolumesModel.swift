import HealthModel

/// Services and their cost: the last full quarter and the same one a year earlier, the year's plan, its execution so far and by
/// the same day of the previous year.
struct VolumesModel: FigureModel {
    let layout: FigureLayout
    let regionOnly = ["care"]

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        let quarter = VolumesModel.lastQuarter(before: moment.day)
        let earlier = quarter.yearsEarlier(1) ?? quarter
        let year = moment.day.year
        let toDate = Period.through(moment.day, since: Day(year: year, month: 1, day: 1))
        let share = moment.shareOfYear * (0.98 + 0.16 * district.chance.of("pace").unit())
        return [
            PeriodFigures(period: quarter, table: done(district, year: quarter.first.year, share: 0.25)),
            PeriodFigures(period: earlier, table: done(district, year: earlier.first.year, share: 0.25)),
            PeriodFigures(period: Period.year(year) ?? .day(moment.day), table: plan(district, year: year)),
            PeriodFigures(period: toDate, table: done(district, year: year, share: share)),
            PeriodFigures(period: toDate.yearsEarlier(1) ?? toDate, table: done(district, year: year - 1, share: share)),
        ]
    }

    static func lastQuarter(before day: Day) -> Period {
        let end = day.adding(months: -3)
        return Period.quarter((end.month + 2) / 3, of: end.year) ?? .day(day)
    }

    private func done(_ district: District, year: Int, share: Double) -> FigureTable {
        filled("services", "amount", district, year: year, share: share)
    }

    private func plan(_ district: District, year: Int) -> FigureTable {
        filled("planServices", "planAmount", district, year: year, share: 1)
    }

    private func filled(_ services: String, _ amount: String, _ district: District, year: Int, share: Double) -> FigureTable {
        var table = layout.emptyTable
        let (yearly, price) = yearly(of: district, year: year)
        table[layout.column(services)] = Int64(share, of: yearly)
        table[layout.column(amount)] = Int64(share * price, of: yearly)
        let kinds = layout.slots("care")
        for (index, slot) in kinds.enumerated() {
            let part = VolumesModel.shares[index % VolumesModel.shares.count]
            table[layout.column(services), slot] = Int64(share * part.services, of: yearly)
            table[layout.column(amount), slot] = Int64(share * part.amount * price, of: yearly)
        }
        return table
    }

    private func yearly(of district: District, year: Int) -> (services: Double, price: Double) {
        let chance = district.chance.of("volumes")
        let growth = 1 + 0.05 * Double(year - 2020) + 0.04 * chance.of(year).unit()
        return (Double(district.people) * chance.number(in: 5.5...7.5) * growth, chance.number(in: 1900...2600, 1) * growth)
    }

    /// The shares of services and money per kind of care, in code list order; kinds overlap.
    private static let shares: [(services: Double, amount: Double)] = [
        (0.52, 0.22), (0.18, 0.09), (0.14, 0.06), (0.05, 0.03), (0.000_3, 0.08), (0.000_1, 0.01), (0.02, 0.26), (0.04, 0.33),
    ]

    func conclude(_ figures: inout [PeriodFigures]) {
        for slot in 0..<layout.slotCount {
            guard let now = figures[0].table[layout.column("services"), slot],
                let before = figures[1].table[layout.column("services"), slot]
            else { continue }
            figures[0].table[layout.column("statedGrowth"), slot] = tenthsOfPercent(now - before, of: before)
            figures[0].table[layout.column("statedIncrease"), slot] = now - before
        }
    }
}
