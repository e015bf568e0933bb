import HealthModel

/// The bed fund: organisations have beds, patients come and go, and a district's figures are sums.
struct BedsModel: FigureModel {
    let layout: FigureLayout
    let regionOnly = ["profile"]

    func figures(of district: District, at moment: Moment) -> [PeriodFigures] {
        combined(district.organisations.map { [PeriodFigures(period: .day(moment.day), table: table(of: $0, district, moment))] })
    }

    /// An organisation's own rows contain its beds and patients, without a breakdown.
    func figures(of organisation: Organisation, in district: District, at moment: Moment) -> [PeriodFigures] {
        guard organisation.kind != .polyclinic else { return [] }
        let full = table(of: organisation, district, moment)
        var own = layout.emptyTable
        for code in ["beds24h", "occupied", "waitingOver20Days"] {
            own[layout.column(code)] = full[layout.column(code)]
        }
        return [PeriodFigures(period: .day(moment.day), table: own)]
    }

    private func table(of organisation: Organisation, _ district: District, _ moment: Moment) -> FigureTable {
        var table = layout.emptyTable
        let before = bedCount(of: organisation, in: district, year: moment.day.year - 1)
        let reduced = reduction(of: organisation, of: before, at: moment)
        let beds = before - reduced
        table[layout.column("beds24h")] = beds
        table[layout.column("bedsBefore")] = before
        table[layout.column("bedsReduced")] = reduced
        table[layout.column("beds24hState")] = organisation.isPrivate ? 0 : beds
        table[layout.column("beds24hPrivate")] = organisation.isPrivate ? beds : 0
        table[layout.column("dayPlaces")] = dayPlaces(of: organisation, in: district)
        addPatients(to: &table, beds: beds, chance: organisation.chance.of("patients"), time: moment.time)
        splitByProfile(&table, chance: organisation.chance.of("profiles"))
        return table
    }

    private func bedCount(of organisation: Organisation, in district: District, year: Int) -> Int64 {
        guard organisation.kind != .polyclinic else { return 0 }
        let size = organisation.isPrivate ? 24.0 : 22 + min(380, Double(district.people) / 900)
        return Int64(organisation.weight * (1 - 0.004 * Double(year - 2020)), of: size)
    }

    private func reduction(of organisation: Organisation, of beds: Int64, at moment: Moment) -> Int64 {
        let share = organisation.chance.of("reduction").of(moment.day.year).number(in: 0...0.06)
        return organisation.isPrivate ? 0 : Int64(share * moment.shareOfYear, of: Double(beds))
    }

    private func dayPlaces(of organisation: Organisation, in district: District) -> Int64 {
        let size = organisation.kind == .polyclinic ? 8 + Double(district.people) / 15_000 : 6
        return Int64(organisation.weight, of: size)
    }

    /// Occupancy varies by season, week and day, and occasionally exceeds the beds.
    private func addPatients(to table: inout FigureTable, beds: Int64, chance: Chance, time: Double) {
        guard beds > 0 else { return }
        let mean = chance.number(in: 0.66...0.88)
        let swing = 0.09 * chance.wave(time, days: 90) + 0.05 * chance.wave(time, days: 7) + 0.02 * chance.wave(time, days: 0.7)
        let occupied = Int64(mean + swing, of: Double(beds))
        let stay = chance.number(in: 6.2...9.4, 1)
        table[layout.column("occupied")] = occupied
        table[layout.column("bedDays")] = occupied
        table[layout.column("admissions")] = Int64(1 + 0.15 * chance.wave(time, days: 3), of: Double(occupied) / stay)
        table[layout.column("discharges")] = Int64(1 + 0.15 * chance.wave(time, days: 2), of: Double(occupied) / stay)
        table[layout.column("waitingOver20Days")] = Int64(
            max(0, mean - 0.6 + 0.2 * chance.wave(time, days: 30)), of: Double(beds) * 0.5)
    }

    /// Each organisation has beds of four adjacent profiles in the list.
    private func splitByProfile(_ table: inout FigureTable, chance: Chance) {
        let profiles = layout.slots("profile")
        guard !profiles.isEmpty else { return }
        let first = chance.integer(in: 0...(profiles.count - 1))
        let chosen = (0..<min(4, profiles.count)).map { profiles[(first + $0 * 3) % profiles.count] }
        let weights = chosen.indices.map { chance.number(in: 0.5...2, $0 + 1) }
        guard Set(chosen).count == chosen.count else { return }
        table.split(layout.column("beds24h"), into: chosen, weights: weights)
        table.split(layout.column("occupied"), into: chosen, weights: weights)
    }

    func conclude(_ figures: inout [PeriodFigures]) {
        let occupied = figures[0].table[layout.column("occupied")]
        figures[0].table[layout.column("statedOccupancy")] =
            tenthsOfPercent(occupied, of: figures[0].table[layout.column("beds24h")])
    }
}
