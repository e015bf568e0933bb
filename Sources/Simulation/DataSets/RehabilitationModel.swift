import HealthModel

/// Medical rehabilitation: providers, services and money of the last full quarter and the same quarter a year before.
struct RehabilitationModel: FigureModel {
    let layout: FigureLayout

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        let quarter = VolumesModel.lastQuarter(before: moment.day)
        let earlier = quarter.yearsEarlier(1) ?? quarter
        return [
            PeriodFigures(period: quarter, table: table(of: district, year: quarter.first.year)),
            PeriodFigures(period: earlier, table: table(of: district, year: earlier.first.year)),
        ]
    }

    private func table(of district: District, year: Int) -> FigureTable {
        var table = layout.emptyTable
        let chance = district.chance.of("rehabilitation")
        let organisations = district.organisations.filter { $0.kind != .polyclinic || $0.chance.happens(0.3) }
        let growth = 1 + 0.12 * Double(year - 2020) + 0.05 * chance.of(year).unit()
        let services = Double(district.people) * chance.number(in: 0.008...0.016) * max(0.2, growth)
        let clinics = organisations.filter(\.isPrivate).count
        table[layout.column("providers")] = Int64(organisations.count)
        table[layout.column("providers"), layout.slot("ownership", "state")] = Int64(organisations.count - clinics)
        table[layout.column("providers"), layout.slot("ownership", "private")] = Int64(clinics)
        table[layout.column("services")] = Int64(1, of: services)
        table[layout.column("amount")] = Int64(chance.number(in: 38_000...61_000, 1), of: services)
        let inpatient = chance.number(in: 0.35...0.6, 2)
        table.split(layout.column("services"), into: layout.slots("setting"), weights: [inpatient, 1 - inpatient])
        table.split(layout.column("amount"), into: layout.slots("setting"), weights: [inpatient * 2, 1 - inpatient])
        return table
    }

    func conclude(_ figures: inout [PeriodFigures]) {
        guard let now = figures[0].table[layout.column("services")], let before = figures[1].table[layout.column("services")]
        else { return }
        figures[0].table[layout.column("statedGrowth")] = tenthsOfPercent(now - before, of: before)
    }
}
