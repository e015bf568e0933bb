import HealthModel

/// Insurance coverage: grows over years towards a limit, faster from a lower start.
struct CoverageModel: FigureModel {
    let layout: FigureLayout

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        [
            PeriodFigures(period: .day(moment.day), table: people(of: district, at: moment)),
            PeriodFigures(period: Period.year(moment.day.year) ?? .day(moment.day), table: budget(of: district, at: moment)),
        ]
    }

    private func people(of district: District, at moment: Moment) -> FigureTable {
        var table = layout.emptyTable
        let chance = district.chance.of("coverage")
        let residents = Double(district.people) * (1 + 0.012 * moment.years)
        let attached = Int64(0.955 + 0.01 * chance.wave(moment.time, days: 90), of: residents)
        let insured = Int64(share(of: district, at: moment), of: Double(attached))
        table[layout.column("residents")] = Int64(1, of: residents)
        table[layout.column("attached")] = attached
        table[layout.column("insured")] = insured
        table[layout.column("uninsured")] = attached - insured
        table[layout.column("categoryDE")] = Int64(chance.number(in: 0.048...0.068), of: Double(insured))
        return table
    }

    private func share(of district: District, at moment: Moment) -> Double {
        let chance = district.chance.of("coverage")
        let start = chance.number(in: 0.70...0.84, 1)
        let trend = approach(from: start, to: 0.972, years: 7, at: moment)
        return min(0.995, trend + 0.002 * chance.wave(moment.time, days: 20) + 0.000_4 * chance.wave(moment.time, days: 1.5))
    }

    /// The year's budget for categories D and E at 4,070 tenge per person and month, and the part paid so far.
    private func budget(of district: District, at moment: Moment) -> FigureTable {
        var table = layout.emptyTable
        let newYear = Moment(day: Day(year: moment.day.year, month: 1, day: 1) ?? moment.day)
        let people = self.people(of: district, at: newYear)[layout.column("categoryDE")] ?? 0
        let budget = people * 4070 * 12
        let chance = district.chance.of("budget")
        table[layout.column("budgetDE")] = budget
        table[layout.column("budgetDEPaid")] = Int64(
            moment.shareOfYear * (0.97 + 0.02 * chance.wave(moment.time, days: 60)), of: Double(budget))
        return table
    }

    func conclude(_ figures: inout [PeriodFigures]) {
        let attached = figures[0].table[layout.column("attached")]
        figures[0].table[layout.column("statedCoverage")] =
            tenthsOfPercent(figures[0].table[layout.column("insured")], of: attached)
        figures[0].table[layout.column("statedUninsuredShare")] =
            tenthsOfPercent(figures[0].table[layout.column("uninsured")], of: attached)
    }
}
