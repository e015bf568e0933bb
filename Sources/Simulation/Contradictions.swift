import HealthModel

/// The mistakes that the synthetic feed makes on purpose, so that rules find something.
///
/// A regional feed makes each of them once; in a national feed each stands in three regions that the seed chooses.
enum Contradiction: Int, Sendable, CaseIterable {
    /// In one district, insured and uninsured exceed the attached by 40.
    case registerCountsTwice
    /// The region states two more reduced beds than its own before and after give.
    case reductionMisstated
    /// The region states a growth of the first kind of care seven percentage points above the calculated one.
    case growthOverstated
    /// One hospital has a date of resumption that has passed and takes part in COVID care without a permit.
    case resumedWithoutPermit
    /// One clinic that gets referrals is outside the Fund's supplier base.
    case clinicOutsideSupplierBase
    /// One district's cohorts are pending.
    case districtPending
}

/// Where the deliberate mistakes stand.
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

    /// The district, hospital or clinic that the mistake is about, out of a list of them.
    func place<Element>(of kind: Contradiction, in list: [Element]) -> Element? {
        list.isEmpty ? nil : chance.of("place").of(kind.rawValue).pick(list)
    }

    func contains(_ kind: Contradiction, in district: District, of region: Region) -> Bool {
        contains(kind, in: region.unit.id) && place(of: kind, in: region.districts)?.unit.id == district.unit.id
    }

    /// Falsifies a district's figures, before they are combined into the region's.
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

    /// Falsifies what the region states about itself.
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
