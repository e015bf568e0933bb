import HealthModel

/// The rough population of each region, so that simulated regions have realistic sizes.
enum Populations {
    /// People in thousands, rounded, by the first two digits of the KATO code.
    private static let thousands: [UInt32: Int] = [
        10: 610, 11: 790, 15: 940, 19: 1560, 23: 710, 27: 690, 31: 1220, 33: 700, 35: 1130, 39: 830,
        43: 840, 47: 800, 55: 750, 59: 520, 61: 2140, 62: 220, 63: 730, 71: 1500, 75: 2290, 79: 1260,
    ]

    static func people(of region: OrgUnitID, chance: Chance) -> Int {
        let rounded = Double(thousands[region.kato / 10_000_000] ?? 800) * 1000
        return Int(rounded * chance.number(in: 0.98...1.02))
    }
}
