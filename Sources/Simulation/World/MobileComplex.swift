import HealthModel

/// A mobile medical complex that drives from settlement to settlement of a few districts.
struct MobileComplex: Sendable {
    let number: Int
    let home: OrgUnitID
    /// The settlements in the order in which it visits them, again and again.
    let route: [Settlement]
    /// Days at each stop.
    let daysAtStop: Int
    let chance: Chance

    var recordID: String { "complex-\(number)" }

    /// The complexes of a region, each with a home district and a route through it and the two that follow it.
    static func fleet(of districts: [District], chance: Chance) -> [MobileComplex] {
        let homes = districts.indices.flatMap { Array(repeating: $0, count: districts[$0].fleet) }
        return homes.enumerated().map { index, home in
            let own = chance.of("complex").of(index)
            let visited = [0, 1, 2].map { districts[(home + $0) % districts.count] }
            return MobileComplex(
                number: index + 1, home: districts[home].unit.id, route: visited.flatMap(\.settlements),
                daysAtStop: own.integer(in: 2...4), chance: own)
        }
    }

    /// A visit to a settlement: when it begins, and where.
    struct Stop: Sendable {
        let day: Day
        let settlement: Settlement
        let chance: Chance
    }

    /// The stops that begin between two days. The same stop has the same services in every file that tells of it.
    func stops(from first: Day, to last: Day) -> [Stop] {
        let begin = Int(first.ordinal) / daysAtStop
        let end = Int(last.ordinal) / daysAtStop
        return (begin...max(begin, end)).map { index in
            Stop(
                day: Day(ordinal: Int32(index * daysAtStop)),
                settlement: route[(index + number * 3) % route.count], chance: chance.of(index))
        }
    }

    /// Out of service for about a fortnight now and then.
    func isInRepair(on day: Day) -> Bool { chance.of("repair").happens(0.07, Int(day.ordinal) / 14) }
}
