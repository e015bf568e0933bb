import HealthModel

/// The deliberate mistakes of the synthetic feed, which give rules something to find.
///
/// A regional feed contains each of them once; in a national feed, each occurs in three regions chosen by the seed.
enum Contradiction: Int, Sendable, CaseIterable {
    /// In one district, insured and uninsured exceed the attached by 40.
    case registerCountsTwice
    /// The region states two more reduced beds than its own before and after give.
    case reductionMisstated
    /// The region states a growth of the first kind of care seven percentage points above the calculated one.
    case growthOverstated
    /// One hospital has a past resumption date but provides COVID care without a permit.
    case resumedWithoutPermit
    /// One clinic with referrals is outside the Fund's supplier base.
    case clinicOutsideSupplierBase
    /// One district's cohorts are pending.
    case districtPending
}

/// The locations of the deliberate mistakes.
struct Contradictions: Sendable {
    private let chance: Chance
    private let regions: [Region]

    init(seed: UInt64, regions: [Region]) {
        chance = Chance(seed: seed).of("contradictions")
        self.regions = regions
    }

    func contains(_ kind: Contradiction, in region: OrgUnitID) -> Bool {
        guard regions.count > 1 else { return true }
        let first = chance.of(kind.rawValue).integer(in: 0...(regions.count - 1))
        return (0..<3).contains { regions[(first + $0 * 7) % regions.count].unit.id == region }
    }

    /// The district, hospital or clinic with the mistake, out of a list.
    func place<Element>(of kind: Contradiction, in list: [Element]) -> Element? {
        list.isEmpty ? nil : chance.of("place").of(kind.rawValue).pick(list)
    }

    func contains(_ kind: Contradiction, in district: District, of region: Region) -> Bool {
        contains(kind, in: region.unit.id) && place(of: kind, in: region.districts)?.unit.id == district.unit.id
    }

    /// Falsifies a district's figures before they are summed for the region.
    func apply(to figures: inout [PeriodFigures], of district: District, in region: Region, layout: FigureLayout) {
        guard !figures.isEmpty else { return }
        switch layout.definition.code {
        case "coverage" where contains(.registerCountsTwice, in: district, of: region):
            let uninsured = layout.column("uninsured")
            figures[0].table[uninsured] = figures[0].table[uninsured].map { $0 + 40 }
        case "cohorts" where contains(.districtPending, in: district, of: region):
            figures[0].table = layout.emptyTable
            figures[0].table.markMissing(layout.column("uninsuredNow"), .pending)
        default: break
        }
    }

    /// Falsifies the region's statements about itself.
    func apply(to figures: inout [PeriodFigures], of region: Region, layout: FigureLayout) {
        guard !figures.isEmpty else { return }
        switch layout.definition.code {
        case "beds" where contains(.reductionMisstated, in: region.unit.id):
            let reduced = layout.column("bedsReduced")
            figures[0].table[reduced] = figures[0].table[reduced].map { $0 + 2 }
        case "volumes" where contains(.growthOverstated, in: region.unit.id):
            let growth = layout.column("statedGrowth")
            let care = layout.slots("care").first
            figures[0].table[growth, care] = figures[0].table[growth, care].map { $0 + 70 }
        default: break
        }
    }
}
