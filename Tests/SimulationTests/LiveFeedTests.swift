import HealthModel
import Testing

@testable import Simulation

@Suite struct LiveFeedTests {
    private func steps(_ count: Int, from now: Instant, seed: UInt64 = 1) -> [[SimulatedDocument]] {
        var live = LiveFeed(after: Feed(seed: seed).simulation)
        return (0..<count).map { live.next(now: now.adding(seconds: $0 / 10)) }
    }

    private let morning = Instant(startOf: Feed.end).adding(seconds: 36_000)

    @Test func theSequenceIsReproducible() {
        #expect(steps(20, from: morning) == steps(20, from: morning))
        #expect(steps(20, from: morning) != steps(20, from: morning, seed: 2))
    }

    @Test func revisionsAreGeneratedOneAfterTheOther() throws {
        let times = try steps(40, from: morning).map { try #require(JSON($0[0])["generatedAt"]) }
        let instants = times.compactMap { Instant(rfc3339: $0) }
        #expect(instants.count == 40)
        #expect(zip(instants, instants.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func aDistrictsFileIsFollowedByTheRegionsThatAgreesWithIt() throws {
        let pair = try #require(steps(60, from: morning).first { $0.count == 2 && $0[0].path.contains("/beds/") })
        let (own, region) = (try JSON(pair[0]), try JSON(pair[1]))
        let unit = try #require(own["orgUnit"])
        #expect(own.number("occupied", of: unit) == region.number("occupied", of: unit))
        #expect(region["orgUnit"] == "310000000")
    }

    @Test func figuresMove() throws {
        let before = try Feed().json("310000000/beds")
        var seen: Set<Int> = []
        for step in steps(200, from: morning) {
            let json = try JSON(step[step.count - 1])
            if json["dataSet"] == "beds", let occupied = json.number("occupied", of: "310000000") { seen.insert(occupied) }
        }
        #expect(seen.subtracting([before.number("occupied", of: "310000000") ?? 0]).count > 3)
    }

    @Test func aNewDayOfTheClockIsANewAsOf() throws {
        let next = steps(5, from: Instant(startOf: Feed.end + 2).adding(seconds: 60))
        #expect(next.allSatisfy { $0.allSatisfy { $0.path.hasSuffix("/\(Feed.end + 2).json") } })
    }

    @Test func aHistoryThatEndsLaterThanTheClockStaysAtItsEnd() {
        let next = steps(5, from: Instant(startOf: Feed.end + -100))
        #expect(next.allSatisfy { $0.allSatisfy { $0.path.hasSuffix("/\(Feed.end).json") } })
    }
}
