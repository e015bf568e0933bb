import Analysis
import HealthModel
import Testing

/// The rules as `check` reports them: each document with its own contradictions.
struct FigureCheckTests {
    private func check(_ fixture: Fixture) throws -> [Diagnostic] {
        let now = try #require(Instant(rfc3339: "2026-02-05T09:00:00+05:00"))
        return FigureCheck(history: fixture.history, metadata: Fixture.metadata, now: now).diagnostics
    }

    private func coverage(_ unit: OrgUnitID, uninsured: Int64, day: String = "20260204") -> [Fixture.Row] {
        [.init(unit, day, ["attached": 1000, "insured": 900, "uninsured": Value(.number(.integer(uninsured)))])]
    }

    @Test func aContradictionNamesTheDocumentThatHoldsIt() throws {
        var fixture = Fixture()
        try fixture.add(
            "coverage", of: Fixture.taraz, asOf: "2026-02-03", document: "old.json",
            rows: coverage(Fixture.taraz, uninsured: 140, day: "20260203"))
        try fixture.add(
            "coverage", of: Fixture.taraz, asOf: "2026-02-04", document: "new.json", rows: coverage(Fixture.taraz, uninsured: 100))
        let found = try check(fixture)
        #expect(found.map(\.code) == ["rule.coverageSum"])
        #expect(found.map(\.file) == ["old.json"])
        #expect(found.map(\.severity) == [.error])
    }

    @Test func aOneOffPublicationIsOnlyWarnedAbout() throws {
        var fixture = Fixture()
        try fixture.add("coverage", of: Fixture.taraz, asOf: "2026-02-04", once: true, rows: coverage(Fixture.taraz, uninsured: 140))
        #expect(try check(fixture).map(\.severity) == [.warning])
    }

    @Test func aRowOfAUnitBelowIsCheckedToo() throws {
        var fixture = Fixture()
        try fixture.add(
            "coverage", of: Fixture.zhambyl, asOf: "2026-02-04", document: "region.json",
            rows: coverage(Fixture.zhambyl, uninsured: 100) + coverage(Fixture.korday, uninsured: 99))
        let found = try check(fixture)
        #expect(found.map(\.code) == ["rule.coverageSum"])
        #expect(
            found.first?.message.arguments[1]
                == .list([
                    .name(try #require(Fixture.metadata.orgUnits[Fixture.korday]?.name)),
                    .period(try #require(Period(identifier: "20260204"))),
                ]))
    }

    @Test func whatIsNoFaultOfADocumentIsNotListed() throws {
        var fixture = Fixture()
        try fixture.add("coverage", of: Fixture.zhambyl, asOf: "2026-02-04", rows: coverage(Fixture.zhambyl, uninsured: 100))
        #expect(try check(fixture).isEmpty)
    }
}
