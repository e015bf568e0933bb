import HealthModel

/// A mobile medical complex that travels between settlements of a few districts.
struct MobileComplex: Sendable {
    let number: Int
    let home: OrgUnitID
    /// The settlements in visiting order, repeated endlessly.
    let route: [Settlement]
    /// Days at each stop.
    let daysAtStop: Int
    let chance: Chance

    var recordID: String { "complex-\(number)" }

    /// The complexes of a region, each with a home district and a route through it and the two following ones.
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

    /// A visit to a settlement.
    struct Stop: Sendable {
        let day: Day
        let settlement: Settlement
        let chance: Chance
    }

    /// The stops that begin between two days. A stop has the same services in every file that includes it.
    func stops(from first: Day, to last: Day) -> [Stop] {
        let begin = Int(first.ordinal) / daysAtStop
        let end = Int(last.ordinal) / daysAtStop
        return (begin...max(begin, end)).map { index in
            Stop(
                day: Day(ordinal: Int32(index * daysAtStop)),
                settlement: route[(index + number * 3) % route.count], chance: chance.of(index))
        }
    }

    /// Whether it is out of service, as it occasionally is for about a fortnight.
    func isInRepair(on day: Day) -> Bool { chance.of("repair").happens(0.07, Int(day.ordinal) / 14) }
}
