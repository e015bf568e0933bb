import HealthModel

/// Primary care: the attached population of each polyclinic, those without a visit for a year and those without insurance.
struct PrimaryCareModel: FigureModel {
    let layout: FigureLayout

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        combined(polyclinics(of: district).map { figures(of: $0, in: district, at: moment) })
    }

    private func polyclinics(of district: District) -> [Organisation] {
        district.organisations.filter { $0.kind == .polyclinic }
    }

    func figures(of organisation: Organisation, in district: District, at moment: Moment) -> [PeriodFigures] {
        guard organisation.kind == .polyclinic else { return [] }
        var table = layout.emptyTable
        let chance = organisation.chance.of("primaryCare")
        let weights = polyclinics(of: district).map(\.weight).reduce(0, +)
        let attached = Double(district.people) * 0.95 * (1 + 0.012 * moment.years) * organisation.weight / weights
        let inactive = chance.number(in: 0.12...0.24) - 0.03 * moment.shareOfYear + 0.01 * chance.wave(moment.time, days: 25)
        let uninsured = approach(from: chance.number(in: 0.14...0.3, 1), to: 0.03, years: 7, at: moment)
        table[layout.column("attached")] = Int64(1, of: attached)
        table[layout.column("inactive")] = Int64(inactive, of: attached)
        table[layout.column("uninsured")] = Int64(uninsured + 0.004 * chance.wave(moment.time, days: 15), of: attached)
        table[layout.column("capitationRate")] = Int64(chance.integer(in: 1450...1900, 2))
        return [PeriodFigures(period: .day(moment.day), table: table)]
    }
}
