import Analysis
import HealthModel
import Testing

/// Several documents about the same figure: revisions, withdrawals, disagreeing feeds.
struct RevisionTests {
    private func beds(_ count: Int64) -> [Fixture.Row] {
        [.init(Fixture.zhambyl, "2026", ["beds24h": Value(.number(.integer(count)))])]
    }

    private func codes(_ fixture: Fixture) throws -> [String] {
        let definition = try #require(Fixture.metadata.dataSet("beds"))
        return try fixture.analysis().findings(definition, of: Fixture.zhambyl).filter { $0.code.hasPrefix("source.") }.map(\.code)
    }

    @Test func theSameTimeOfWritingWithOtherContentIsAFinding() throws {
        var fixture = Fixture()
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", document: "a.json", fingerprint: 1, rows: beds(5761))
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", document: "b.json", fingerprint: 2, rows: beds(5762))
        #expect(try codes(fixture) == ["source.revision"])
    }

    @Test func theSameDocumentTwiceIsNone() throws {
        var fixture = Fixture()
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", document: "a.json", fingerprint: 1, rows: beds(5761))
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", document: "copy of a.json", fingerprint: 1, rows: beds(5761))
        #expect(try codes(fixture) == [])
    }

    @Test func aLaterTimeOfWritingIsARevisionAndNoFinding() throws {
        var fixture = Fixture()
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", rows: beds(5761))
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", generated: 5, rows: beds(5762))
        #expect(try codes(fixture) == [])
    }

    @Test func feedsThatDisagreeAreAFinding() throws {
        var fixture = Fixture()
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", feed: "department", rows: beds(5761))
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", feed: "fund", rows: beds(5700))
        #expect(try codes(fixture) == ["source.conflict"])
    }

    @Test func feedsThatAgreeAndFeedsOfDifferentDaysAreNone() throws {
        var fixture = Fixture()
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", feed: "department", rows: beds(5761))
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", feed: "fund", rows: beds(5761))
        try fixture.add(
            "beds", of: Fixture.zhambyl, asOf: "2026-02-03", feed: "fund", rows: [.init(Fixture.zhambyl, "20260203", ["beds24h": 5000])])
        #expect(try codes(fixture) == [])
    }

    @Test func everyRevisionAndAWithdrawalAreInTheDetail() throws {
        var fixture = Fixture()
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-04", rows: beds(5761))
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-05", rows: beds(57_610))
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-05", generated: 5, withdrawn: true, rows: [])
        let id = FigureID(dataSet: "beds", code: "beds24h", orgUnit: Fixture.zhambyl)
        let inputs = try #require(try fixture.analysis().explanation(of: id)).inputs
        #expect(inputs.map { $0.report?.value.number } == [nil, .integer(57_610), .integer(5761)])
        #expect(inputs.map(\.snapshot.header.isWithdrawn) == [true, false, false])
        #expect(try fixture.analysis().figure(id)?.reading.number == .integer(5761))
    }
}
