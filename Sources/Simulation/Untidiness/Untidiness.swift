import HealthModel

/// The disorder of an untidy feed: everything that real feeds do and a tidy one does not.
///
/// A regional feed is untidy as a whole, of a national one about a third of the regions. Everything depends on the seed, the day and the
/// end of the history alone.
struct Untidiness: Sendable {
    private let regions: [OrgUnitID: UntidyRegion]
    private let borders: BorderChange

    init(plan: SimulationPlan, regions: [Region], units: OrgUnitTree) {
        let chance = Chance(seed: plan.seed).of("untidiness")
        let chosen = regions.enumerated().filter { index, region in
            regions.count == 1 || index % 3 == chance.integer(in: 0...2)
        }
        let untidy = chosen.enumerated().map { index, region in
            // One of several regions reports the year where the others report quarters.
            UntidyRegion(region.element, end: plan.end, chance: chance, reportsYears: index == 1)
        }
        self.regions = Dictionary(uniqueKeysWithValues: untidy.map { ($0.region.unit.id, $0) })
        borders = BorderChange(plan: plan, regions: regions, units: units)
    }

    /// The files that arrive on a day.
    func documents(on day: Day, from simulation: Simulation) -> [SnapshotDocument] {
        let regions = simulation.world.regions.filter { borders.exists($0.unit, on: day) }
        return borders.documents(on: day, from: simulation)
            + regions.flatMap { region in
                self.regions[region.unit.id]?.documents(on: day, from: simulation) ?? simulation.documents(of: region, on: day)
            }
    }

    /// The region with the districts that belonged to it on a day.
    func territory(of region: Region, on day: Day) -> Region { borders.territory(of: region, on: day) }

    /// The files of a step of a live feed, which ends with the region's.
    func live(_ documents: [SnapshotDocument]) -> [SnapshotDocument] {
        guard let region = documents.last.flatMap({ regions[$0.orgUnit] }) else { return documents }
        return region.live(documents)
    }
}
