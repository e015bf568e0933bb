import HealthModel

/// The fictitious health service: regions, districts, organisations and mobile complexes, determined by the seed.
struct World: Sendable {
    let regions: [Region]

    init(plan: SimulationPlan, units: OrgUnitTree) {
        let chance = Chance(seed: plan.seed)
        let ids = plan.scope == .national ? units.places(under: .country) : [plan.region]
        regions = ids.compactMap { id in units[id].map { Region($0, units: units, chance: chance) } }
    }
}

/// A region with its districts and its fleet.
struct Region: Sendable {
    let unit: OrgUnit
    let chance: Chance
    var districts: [District]
    let complexes: [MobileComplex]

    init(_ unit: OrgUnit, units: OrgUnitTree, chance: Chance) {
        let own = chance.of(UInt64(unit.id.kato))
        let places = units.places(under: unit.id).compactMap { units[$0] }
        let weights = places.map { own.of(UInt64($0.id.kato)).number(in: 0.5...1.5) * (Region.isCity($0) ? 4 : 1) }
        let people = Populations.people(of: unit.id, chance: own)
        let sum = weights.reduce(0, +)
        self.unit = unit
        self.chance = own
        districts = zip(places, weights).map { place, weight in
            District(place, isCity: Region.isCity(place), people: Int(Double(people) * weight / sum), chance: own)
        }
        complexes = MobileComplex.fleet(of: districts, chance: own)
    }

    private static func isCity(_ unit: OrgUnit) -> Bool {
        ["қаласы", "Қ.Ә.", " қ."].contains { unit.name.kk.hasSuffix($0) }
    }

    var organisations: [Organisation] { districts.flatMap(\.organisations) }
}

/// A district or city with its people, organisations and settlements.
struct District: Sendable {
    let unit: OrgUnit
    let isCity: Bool
    /// The population, before any change over time.
    let people: Int
    let chance: Chance
    let organisations: [Organisation]
    let settlements: [Settlement]

    /// The number of mobile complexes based here: one per 70,000 people, at least one.
    var fleet: Int { max(1, people / 70_000) }

    init(_ unit: OrgUnit, isCity: Bool, people: Int, chance: Chance) {
        let own = chance.of(UInt64(unit.id.kato))
        self.unit = unit
        self.isCity = isCity
        self.people = people
        self.chance = own
        organisations = Organisation.list(in: unit, isCity: isCity, people: people, chance: own)
        settlements = Settlements.list(of: unit.id, chance: own)
    }
}
