import HealthModel

/// What the division of three regions on 8 June 2022 does to the figures of an untidy feed.
///
/// Before that day the new regions do not report, and the old ones' totals include them. A one-off document of the country compares the
/// year before, the year of the change and the one after.
struct BorderChange: Sendable {
    private let plan: SimulationPlan
    private let units: [OrgUnit]
    private let regions: [Region]

    /// The old regions by the new ones.
    private static let origins: [UInt32: UInt32] = [100_000_000: 630_000_000, 330_000_000: 190_000_000, 620_000_000: 350_000_000]

    init(plan: SimulationPlan, regions: [Region], units: OrgUnitTree) {
        self.plan = plan
        self.regions = regions
        self.units = BorderChange.origins.sorted { $0.key < $1.key }.flatMap { [$0.value, $0.key] }
            .compactMap { units[OrgUnitID(kato: $0)] }
    }

    func exists(_ unit: OrgUnit, on day: Day) -> Bool { unit.validFrom.map { $0 <= day } ?? true }

    /// A region with the districts of those that were not separate yet.
    func territory(of region: Region, on day: Day) -> Region {
        var whole = region
        for part in regions where !exists(part.unit, on: day) && BorderChange.origins[part.unit.id.kato] == region.unit.id.kato {
            whole.districts += part.districts
        }
        return whole
    }

    /// The comparison of the years, published on the first day.
    func documents(on day: Day, from simulation: Simulation) -> [SnapshotDocument] {
        guard day == plan.first, let change = units.compactMap(\.validFrom).min(), change < day,
            let dataSet = simulation.dataSets.first(where: { $0.definition.code == "volumes" })
        else { return [] }
        let years = (change.year - 1...change.year + 1).filter { $0 < day.year }
        let rows = units.map { unit in
            UnitFigures(unit: unit.id, figures: years.compactMap { figures(of: unit, year: $0, layout: dataSet.layout) })
        }
        var document = SnapshotDocument(
            dataSet: dataSet, seed: plan.seed, orgUnit: .country, asOf: day, generatedAt: Simulation.usualTime(on: day, dataSet: 0),
            rows: rows.filter { !$0.figures.isEmpty })
        document.feed = FeedName.second
        document.isOnce = true
        return document.rows.isEmpty ? [] : [document]
    }

    /// Services in the borders of the year. Of a new region there is nothing from before, except of Abai, recalculated.
    private func figures(of unit: OrgUnit, year: Int, layout: FigureLayout) -> PeriodFigures? {
        let isRecalculated = unit.id.kato == 100_000_000
        guard let period = Period.year(year), exists(unit, on: period.last) || isRecalculated else { return nil }
        var people = self.people(of: unit.id)
        for (part, origin) in BorderChange.origins where origin == unit.id.kato {
            let isSeparate = units.first { $0.id.kato == part }.map { exists($0, on: period.last) } ?? true
            people += isSeparate ? 0 : self.people(of: OrgUnitID(kato: part))
        }
        var table = layout.emptyTable
        table[layout.column("services")] = Int64(6 + 0.3 * Double(year - 2021), of: Double(people))
        table[layout.column("amount")] = Int64(13_000 + 900 * Double(year - 2021), of: Double(people))
        return PeriodFigures(period: period, table: table)
    }

    private func people(of unit: OrgUnitID) -> Int {
        Populations.people(of: unit, chance: Chance(seed: plan.seed).of(UInt64(unit.kato)))
    }
}
