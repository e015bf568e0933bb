import HealthModel

/// The reference list of organisations that the other data sets name.
struct OrganisationRecords: RecordModel {
    let contradictions: Contradictions

    func records(of region: Region, at moment: Moment) -> [SimulatedRecord] {
        let outside = ReferralRecords.outsider(of: region, contradictions)
        return region.organisations.map { record(of: $0, isSupplier: $0.id != outside) }
    }

    private func record(of organisation: Organisation, isSupplier: Bool) -> SimulatedRecord {
        let isCentral = organisation.kind == .hospital && organisation.id.local == "hospital-1"
        let founded = Day(ordinal: Int32(organisation.chance.of("founded").integer(in: 3000...17_000)))
        return SimulatedRecord(
            id: organisation.recordID, orgUnit: organisation.id,
            fields: [
                .init("name", .text(organisation.name)),
                .init("unit", .orgUnit(organisation.id)),
                .init("organisation", .orgUnit(organisation.id)),
                .init("level", .code(isCentral ? "district" : "city", or: 2)),
                .init("ownership", .code(organisation.isPrivate ? "private" : "state", or: organisation.isPrivate ? 1 : 0)),
                .init("kind", .code(organisation.kind.rawValue, or: OrganisationRecords.index(of: organisation.kind))),
                .init("validFrom", .date(founded)),
                .init("supplierBase", .boolean(isSupplier)),
                .init("inSupplierBase", .boolean(isSupplier)),
            ])
    }

    private static func index(of kind: Organisation.Kind) -> Int { Organisation.Kind.allCases.firstIndex(of: kind) ?? 0 }
}
