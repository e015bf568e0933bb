import HealthModel

/// The meetings and campaigns of the past month and the coming ten days.
struct OutreachRecords: RecordModel {
    private static let kinds = ["hqMeeting", "briefing", "tvProgramme", "publicMeeting", "other"]

    func records(of region: Region, at moment: Moment) -> [SimulatedRecord] {
        (-10..<30).flatMap { back in events(of: region, on: moment.simulatedDay + -back, at: moment) }
    }

    /// Up to two events a day, the same in every file that covers the day.
    private func events(of region: Region, on day: Day, at moment: Moment) -> [SimulatedRecord] {
        let chance = region.chance.of("events").of(Int(day.ordinal))
        return (0..<chance.integer(in: 0...2)).map { index in
            let own = chance.of(index)
            let district = own.pick(region.districts)
            let kind = own.integer(in: 0...(OutreachRecords.kinds.count - 1), 1)
            let place = own.pick(district.settlements, 2)
            return SimulatedRecord(
                id: "event-\(day.ordinal)-\(index + 1)", orgUnit: district.unit.id,
                fields: [
                    .init("date", .date(moment.told(day))),
                    .init("kind", .code(OutreachRecords.kinds[kind], or: kind)),
                    .init("place", .text(place.name)),
                ])
        }
    }
}
