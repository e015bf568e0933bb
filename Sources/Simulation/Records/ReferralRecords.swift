import HealthModel

/// The private clinics that take referred patients, with the services they gave since New Year.
struct ReferralRecords: RecordModel {
    let contradictions: Contradictions

    /// The clinic that gets referrals though it is not in the Fund's supplier base, where the region has such a mistake.
    static func outsider(of region: Region, _ contradictions: Contradictions) -> OrgUnitID? {
        guard contradictions.contains(.clinicOutsideSupplierBase, in: region.unit.id) else { return nil }
        return contradictions.place(of: .clinicOutsideSupplierBase, in: region.organisations.filter(\.isPrivate))?.id
    }

    func records(of region: Region, at moment: Moment) -> [SimulatedRecord] {
        let outside = ReferralRecords.outsider(of: region, contradictions)
        return region.organisations.filter(\.isPrivate).map { clinic in
            let chance = clinic.chance.of("referrals")
            let services = Int64(clinic.weight * moment.shareOfYear, of: chance.number(in: 900...4200))
            return SimulatedRecord(
                id: clinic.recordID, orgUnit: clinic.id,
                fields: [
                    .init("organisation", .orgUnit(clinic.id)),
                    .init("clinic", .orgUnit(clinic.id)),
                    .init("services", .integer(services)),
                    .init("supplierBase", .boolean(clinic.id != outside)),
                    .init("inSupplierBase", .boolean(clinic.id != outside)),
                ])
        }
    }
}
