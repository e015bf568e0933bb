import HealthModel

/// The private clinics that accept referred patients, with the kinds of care they provide.
struct ReferralRecords: RecordModel {
    /// The clinic with referrals outside the Fund's supplier base, if the region has that mistake.
    static func outsider(of region: Region, _ contradictions: Contradictions) -> OrgUnitID? {
        guard contradictions.contains(.clinicOutsideSupplierBase, in: region.unit.id) else { return nil }
        return contradictions.place(of: .clinicOutsideSupplierBase, in: region.organisations.filter(\.isPrivate))?.id
    }

    func records(of region: Region, at moment: Moment) -> [SimulatedRecord] {
        region.organisations.filter(\.isPrivate).map { clinic in
            let chance = clinic.chance.of("referrals")
            let services = (0..<3).map { chance.integer(in: 0...63, $0) }
            return SimulatedRecord(id: clinic.recordID, orgUnit: clinic.id, fields: [.init("services", .codes(services))])
        }
    }
}
