import HealthModel

/// The fleet of mobile complexes and the services provided since New Year.
struct MobileModel: FigureModel {
    let layout: FigureLayout

    /// Services at one stop by kind, in code list order.
    static let services: [(code: String, mean: Double)] = [
        ("consultation", 70), ("diagnostics", 45), ("screening", 38), ("laboratory", 52), ("vaccination", 9),
        ("hospitalReferral", 3), ("other", 6),
    ]

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        let newYear = Day(year: moment.day.year, month: 1, day: 1) ?? moment.day
        return [
            PeriodFigures(period: .day(moment.day), table: stock(of: district, at: moment)),
            PeriodFigures(period: .through(moment.day, since: newYear), table: flow(of: district, at: moment)),
        ]
    }

    private func stock(of district: District, at moment: Moment) -> FigureTable {
        var table = layout.emptyTable
        let villages = 18 + district.people / 4000
        let visited = moment.shareOfYear * district.chance.of("villages").number(in: 0.7...1.05)
        table[layout.column("fleet")] = Int64(district.fleet)
        table[layout.column("purchased")] = district.chance.of("purchased").of(moment.day.year).happens(0.3) ? 1 : 0
        table[layout.column("villages")] = Int64(villages)
        table[layout.column("villagesVisited")] = min(Int64(villages), Int64(visited, of: Double(villages)))
        return table
    }

    private func flow(of district: District, at moment: Moment) -> FigureTable {
        var table = layout.emptyTable
        let chance = district.chance.of("mobile").of(moment.day.year)
        let stops = Double(district.fleet) * 110 * moment.shareOfYear
        let slots = layout.slots("service")
        var total: Int64 = 0
        for (index, service) in MobileModel.services.enumerated() {
            let count = Int64(stops * chance.number(in: 0.8...1.2, index), of: service.mean)
            if index < slots.count { table[layout.column("services"), slots[index]] = count }
            total += count
        }
        table[layout.column("services")] = total
        table[layout.column("amount")] = Int64(chance.number(in: 1700...2300, 30), of: Double(total))
        return table
    }
}
