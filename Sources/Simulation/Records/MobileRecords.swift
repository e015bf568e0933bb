import HealthModel

/// The complexes with their stops of the past weeks, including services, and of the coming days.
struct MobileRecords: RecordModel {
    static let pastDays = 9
    static let comingDays = 6

    func records(of region: Region, at moment: Moment) -> [SimulatedRecord] {
        region.complexes.map { record(of: $0, at: moment) }
    }

    private func record(of complex: MobileComplex, at moment: Moment) -> SimulatedRecord {
        let today = moment.simulatedDay
        let stops = complex.stops(from: today + -MobileRecords.pastDays, to: today + MobileRecords.comingDays)
        return SimulatedRecord(
            id: complex.recordID, orgUnit: complex.home,
            fields: [
                .init("name", .text(MobileRecords.name(of: complex))),
                .init("status", .code(complex.isInRepair(on: today) ? "maintenance" : "working", or: 0)),
                .init("stops", .objects(stops.map { fields(of: $0, at: moment) })),
            ])
    }

    static func name(of complex: MobileComplex) -> LocalizedText {
        LocalizedText(kk: "ЖМК № \(complex.number)", ru: "ПМК № \(complex.number)", en: "MMC No. \(complex.number)")
    }

    /// Services are only known once a stop has begun.
    private func fields(of stop: MobileComplex.Stop, at moment: Moment) -> [SimulatedRecord.Field] {
        let place: [SimulatedRecord.Field] = [
            .init("place", .orgUnit(stop.settlement.id)),
            .init("settlement", .text(stop.settlement.name)),
            .init("date", .date(moment.told(stop.day))),
        ]
        guard stop.day <= moment.simulatedDay else { return place }
        return place
            + MobileModel.services.enumerated().map { index, service in
                .init(service.code, .integer(Int64(service.mean * stop.chance.number(in: 0.4...1.6, index))))
            }
    }
}
