import HealthModel

/// Outreach: counters of activities since New Year, and the funnel of calls.
struct OutreachModel: FigureModel {
    let layout: FigureLayout
    let regionOnly = ["purpose"]

    /// Annual activities of a district with 60,000 people.
    private static let yearly: [(code: String, count: Double)] = [
        ("hqMeetings", 24), ("briefings", 10), ("tvProgrammes", 16), ("articles", 45), ("socialPosts", 420), ("printed", 9000),
    ]

    /// Equipment of such a district.
    private static let equipment: [(code: String, count: Double)] = [("ledScreens", 12), ("tvSets", 30), ("buses", 8)]

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        let newYear = Day(year: moment.day.year, month: 1, day: 1)
        let chance = district.chance.of("outreach").of(moment.day.year)
        let scale = 0.4 + Double(district.people) / 100_000
        var done = table(OutreachModel.yearly, scale: scale * moment.shareOfYear, chance: chance)
        addCalls(to: &done, placed: Double(district.people) * 0.25 * moment.shareOfYear, chance: chance)
        return [
            PeriodFigures(period: .through(moment.day, since: newYear), table: done),
            PeriodFigures(
                period: .day(moment.day), table: table(OutreachModel.equipment, scale: scale, chance: district.chance.of("equipment"))),
        ]
    }

    private func table(_ counts: [(code: String, count: Double)], scale: Double, chance: Chance) -> FigureTable {
        var table = layout.emptyTable
        for (index, entry) in counts.enumerated() {
            table[layout.column(entry.code)] = Int64(scale * chance.number(in: 0.6...1.4, index), of: entry.count)
        }
        return table
    }

    /// Each stage is a part of the previous one; purposes share the calls placed.
    private func addCalls(to table: inout FigureTable, placed: Double, chance: Chance) {
        var calls = placed
        table[layout.column("calls")] = Int64(1, of: placed)
        table.split(
            layout.column("calls"), into: layout.slots("purpose"),
            weights: layout.slots("purpose").indices.map { chance.number(in: 0.3...1, 30 + $0) })
        for (index, slot) in layout.slots("stage").enumerated() {
            table[layout.column("calls"), slot] = Int64(1, of: calls)
            calls *= chance.number(in: 0.35...0.75, 20 + index)
        }
    }
}
