import HealthModel

/// Outreach: counters of what was done since New Year, and the funnel of calls.
struct OutreachModel: FigureModel {
    let layout: FigureLayout
    let regionOnly = ["purpose"]

    /// How many of each a district of 60,000 people has in a year.
    private static let yearly: [(code: String, count: Double)] = [
        ("hqMeetings", 24), ("briefings", 10), ("tvProgrammes", 16), ("articles", 45), ("socialPosts", 420),
        ("ledScreens", 12), ("tvSets", 30), ("buses", 8), ("printed", 9000),
    ]

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        var table = layout.emptyTable
        let newYear = Day(year: moment.day.year, month: 1, day: 1) ?? moment.day
        let chance = district.chance.of("outreach").of(moment.day.year)
        let scale = (0.4 + Double(district.people) / 100_000) * moment.shareOfYear
        for (index, entry) in OutreachModel.yearly.enumerated() {
            table[layout.column(entry.code)] = Int64(scale * chance.number(in: 0.6...1.4, index), of: entry.count)
        }
        addCalls(to: &table, placed: Double(district.people) * 0.25 * moment.shareOfYear, chance: chance)
        return [PeriodFigures(period: .through(moment.day, since: newYear), table: table)]
    }

    /// Each stage keeps a part of the one before; purposes share the calls that were placed.
    private func addCalls(to table: inout FigureTable, placed: Double, chance: Chance) {
        var calls = placed
        for (index, slot) in layout.slots("stage").enumerated() {
            table[layout.column("calls"), slot] = Int64(1, of: calls)
            calls *= chance.number(in: 0.35...0.75, 20 + index)
        }
    }
}
