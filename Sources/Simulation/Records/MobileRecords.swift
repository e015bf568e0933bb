import HealthModel

/// The complexes with their stops of the past weeks, where services were given, and of the coming days.
struct MobileRecords: RecordModel {
    static let pastDays = 14
    static let comingDays = 10

    func records(of region: Region, at moment: Moment) -> [SimulatedRecord] {
        region.complexes.map { record(of: $0, at: moment) }
    }

    private func record(of complex: MobileComplex, at moment: Moment) -> SimulatedRecord {
        let today = Day(ordinal: Int32(moment.time))
        let isInRepair = complex.isInRepair(on: today)
        let stops = complex.stops(from: today + -MobileRecords.pastDays, to: today + MobileRecords.comingDays)
        return SimulatedRecord(
            id: complex.recordID, orgUnit: complex.home,
            fields: [
                .init("name", .text(MobileRecords.name(of: complex))),
                .init("complex", .text(MobileRecords.name(of: complex))),
                .init("status", .code(isInRepair ? "outOfService" : "inService", or: isInRepair ? 1 : 0)),
                .init("stops", .objects(stops.map { fields(of: $0, isPast: $0.day <= today) })),
            ])
    }

    static func name(of complex: MobileComplex) -> LocalizedText {
        LocalizedText(kk: "ЖМК № \(complex.number)", ru: "ПМК № \(complex.number)", en: "MMC No. \(complex.number)")
    }

    /// Services are only known for a stop that has begun.
    private func fields(of stop: MobileComplex.Stop, isPast: Bool) -> [SimulatedRecord.Field] {
        let place: [SimulatedRecord.Field] = [
            .init("settlement", .text(stop.settlement.name)), .init("orgUnit", .orgUnit(stop.settlement.id)),
            .init("kato", .orgUnit(stop.settlement.id)), .init("place", .orgUnit(stop.settlement.id)),
            .init("date", .date(stop.day)),
        ]
        guard isPast else { return place }
        return place + MobileModel.services.enumerated().map { index, service in
            .init(service.code, .integer(Int64(service.mean * stop.chance.number(in: 0.4...1.6, index))))
        }
    }
}
