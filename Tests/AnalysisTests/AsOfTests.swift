import Analysis
import HealthModel
import Testing

/// The two time axes: the period of a figure, and its as-of.
struct AsOfTests {
    private func beds(_ count: Int64, period: String = "20260108") -> Fixture.Row {
        .init(Fixture.zhambyl, period, ["beds24h": Value(.number(.integer(count)))])
    }

    private func count(_ fixture: Fixture, asOf: String?, now: String = "2026-01-20T09:00:00+05:00") throws -> Value.Content? {
        try fixture.analysis(asOf: asOf, now: now).figure("beds", "beds24h", of: Fixture.zhambyl)?.reading.content
    }

    @Test func anAsOfReachesTheLatestVersionKnownThen() throws {
        var fixture = Fixture()
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-01-10", rows: [beds(10)])
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-01-12", rows: [beds(12)])
        #expect(try count(fixture, asOf: "2026-01-11") == .number(.integer(10)))
        #expect(try count(fixture, asOf: "2026-01-12") == .number(.integer(12)))
        #expect(try count(fixture, asOf: nil) == .number(.integer(12)))
        #expect(try count(fixture, asOf: "2026-01-09") == .missing(.notReported))
    }

    @Test func aLaterRevisionCountsInWhateverOrderItArrives() throws {
        var fixture = Fixture()
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-01-10", generated: 60, rows: [beds(11)])
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-01-10", generated: 0, rows: [beds(10)])
        #expect(try count(fixture, asOf: nil) == .number(.integer(11)))
        #expect(fixture.history.series("beds", of: Fixture.zhambyl)?.editions.first?.revisions.count == 2)
    }

    @Test func aWithdrawnSnapshotGivesWayToTheOneBefore() throws {
        var fixture = Fixture()
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-01-10", rows: [beds(10)])
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-01-12", rows: [beds(12)])
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-01-12", generated: 5, withdrawn: true, rows: [])
        #expect(try count(fixture, asOf: nil) == .number(.integer(10)))
    }

    @Test func aStockExpiresUnlessItWasPublishedOnce() throws {
        var fixture = Fixture()
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-01-10", rows: [beds(10)])
        #expect(try count(fixture, asOf: nil, now: "2026-12-01T09:00:00+05:00") == .missing(.notReported))
        var once = Fixture()
        try once.add("beds", of: Fixture.zhambyl, asOf: "2026-01-10", once: true, rows: [beds(10)])
        #expect(try count(once, asOf: nil, now: "2026-12-01T09:00:00+05:00") == .number(.integer(10)))
    }

    @Test func aRewrittenDocumentReplacesWhatItHeld() throws {
        var fixture = Fixture()
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-01-12", document: "now.json", rows: [beds(12)])
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-01-10", document: "now.json", rows: [beds(10)])
        #expect(try count(fixture, asOf: nil) == .number(.integer(10)))
        fixture.history.remove("now.json")
        #expect(fixture.history.isEmpty)
    }

    @Test func aOneOffPublicationAgesButIsNeverLate() throws {
        var fixture = Fixture()
        let definition = try #require(Fixture.metadata.dataSet("beds"))
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", once: true, rows: [beds(10)])
        let once = try fixture.analysis(now: "2026-11-21T09:00:00+05:00").freshness(of: definition, for: Fixture.zhambyl)
        #expect(once.state == .once)
        #expect(once.ageDays == 290)
        try fixture.add("beds", of: Fixture.taraz, asOf: "2026-02-05", rows: [.init(Fixture.taraz, "20260205", ["beds24h": 1])])
        let daily = try fixture.analysis(now: "2026-02-10T09:00:00+05:00").freshness(of: definition, for: Fixture.taraz)
        #expect(daily.state == .late(since: try #require(Day(iso: "2026-02-07"))))
    }
}
