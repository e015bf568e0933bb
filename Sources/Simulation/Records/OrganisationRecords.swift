import HealthModel

/// The reference list of the organisations used in other data sets.
struct OrganisationRecords: RecordModel {
    let contradictions: Contradictions

    func records(of region: Region, at moment: Moment) -> [SimulatedRecord] {
        let outside = ReferralRecords.outsider(of: region, contradictions)
        return region.districts.flatMap { district in
            district.organisations.map { record(of: $0, isInCity: district.isCity, isSupplier: $0.id != outside) }
        }
    }

    private func record(of organisation: Organisation, isInCity: Bool, isSupplier: Bool) -> SimulatedRecord {
        let isCentral = organisation.kind == .hospital && organisation.id.local == "hospital-1"
        let founded = Day(ordinal: Int32(organisation.chance.of("founded").integer(in: 3000...17_000)))
        return SimulatedRecord(
            id: organisation.recordID, orgUnit: organisation.id,
            fields: [
                .init("name", .text(organisation.name)),
                .init("level", .code(isInCity ? "city" : "district", or: 2)),
                .init("ownership", .code(organisation.isPrivate ? "private" : "state", or: organisation.isPrivate ? 1 : 0)),
                .init("kind", .code(isCentral ? "multiprofile" : organisation.kind.rawValue, or: 0)),
                .init("validFrom", .date(founded)),
                .init("inSupplierBase", .boolean(isSupplier)),
            ])
    }
}
