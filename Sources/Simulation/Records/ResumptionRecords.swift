import HealthModel

/// Planned admissions of each hospital and private clinic: occasionally suspended, with a resumption date that slips.
struct ResumptionRecords: RecordModel {
    let contradictions: Contradictions

    func records(of region: Region, at moment: Moment) -> [SimulatedRecord] {
        let organisations = region.organisations.filter { $0.kind != .polyclinic }
        let wrong =
            contradictions.contains(.resumedWithoutPermit, in: region.unit.id)
            ? contradictions.place(of: .resumedWithoutPermit, in: organisations)?.id : nil
        return organisations.map { organisation in
            let suspension = Suspension(of: organisation, at: moment)
            return record(of: organisation, organisation.id == wrong ? suspension.contradicted(on: moment.day) : suspension)
        }
    }

    private func record(of organisation: Organisation, _ suspension: Suspension) -> SimulatedRecord {
        let profiles = organisation.chance.of("profiles")
        let count = organisation.isPrivate ? 3 : 6
        return SimulatedRecord(
            id: organisation.recordID, orgUnit: organisation.id,
            fields: [
                .init("profiles", .codes((0..<count).map { profiles.integer(in: 0...63, $0) })),
                .init("covid", .boolean(suspension.isInCovidCare)),
                .init("sanitaryPermit", .boolean(suspension.hasPermit)),
                .init("planStatus", .code(suspension.planStatus, or: suspension.planStatus == "approved" ? 2 : 0)),
                .init("resumptionDate", .date(suspension.resumptionDate)),
            ])
    }
}

/// One suspension of planned admissions in an organisation, as known at a moment.
///
/// Organisations suspend about every nine months. The first announced date slips up to three times, mostly before it is reached,
/// sometimes a day too late; at the last date, the permit and the approved plan are present.
struct Suspension: Sendable {
    /// The date as known at the moment; in the past once planned admissions have resumed.
    private(set) var resumptionDate: Day
    let planStatus: String
    private(set) var hasPermit: Bool
    private(set) var isInCovidCare: Bool

    private static let cycle = 260.0

    /// Whether planned patients are admitted: the date has passed and there is no obstacle.
    func hasResumed(on day: Day) -> Bool { resumptionDate <= day && hasPermit && !isInCovidCare }

    init(of organisation: Organisation, at moment: Moment) {
        let chance = organisation.chance.of("suspension")
        let offset = chance.number(in: 0...Suspension.cycle)
        let episode = ((moment.time - offset) / Suspension.cycle).rounded(.down)
        let start = offset + episode * Suspension.cycle
        let dates = Suspension.dates(from: start, chance: chance.of(Int(episode)))
        let passed = dates.dropLast().filter { $0.moves <= moment.time }.count
        let finish = Double(dates[dates.count - 1].date.ordinal)
        let isInfectious = chance.of(Int(episode)).happens(0.12, 9)
        let date = dates[passed].date
        resumptionDate = date <= moment.simulatedDay ? min(date, moment.day) : date
        planStatus = moment.time >= finish - 12 ? "approved" : moment.time >= start + 20 ? "assessed" : "submitted"
        hasPermit = moment.time >= finish - Double(chance.of(Int(episode)).integer(in: 6...40, 8))
        isInCovidCare = isInfectious && moment.time < finish - 5
    }

    /// The same suspension as misreported by a clerk: resumed the week before, with COVID care and without a permit.
    func contradicted(on day: Day) -> Suspension {
        var copy = self
        copy.resumptionDate = day + -7
        copy.hasPermit = false
        copy.isInCovidCare = true
        return copy
    }

    /// The dates announced in succession, and when each is replaced by the next.
    private static func dates(from start: Double, chance: Chance) -> [(date: Day, moves: Double)] {
        var date = start + Double(chance.integer(in: 25...70))
        var dates: [(Day, Double)] = []
        for slip in 0...chance.integer(in: 0...3, 1) {
            dates.append((Day(ordinal: Int32(date)), date + Double(chance.integer(in: -12...1, 20 + slip))))
            date += Double(7 * chance.integer(in: 1...4, 40 + slip))
        }
        return dates
    }
}
