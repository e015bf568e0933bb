import Analysis
import HealthModel
import Testing

/// Numbers beyond 64 bits say that they are too large, and are never wrong or silently absent.
@Suite struct OverflowTests {
    private let huge = Value(.number(.integer(9_000_000_000_000_000_000)))

    private func content(_ fixture: Fixture, _ dataSet: String, _ code: String, of unit: OrgUnitID) throws -> Value.Content? {
        try fixture.analysis().figure(dataSet, code, of: unit)?.reading.content
    }

    @Test func aSumOfUnitsBeyond64BitsSaysSo() throws {
        var fixture = Fixture()
        for unit in [Fixture.taraz, Fixture.korday] {
            try fixture.add("coverage", of: unit, asOf: "2026-02-04", rows: [.init(unit, "20260204", ["attached": huge])])
        }
        #expect(try content(fixture, "coverage", "attached", of: Fixture.zhambyl) == .missing(.overflow))
        #expect(try content(fixture, "coverage", "attached", of: Fixture.taraz) == huge.content)
    }

    @Test func aSumOfPeriodsBeyond64BitsSaysSoInWhatRestsOnIt() throws {
        var fixture = Fixture()
        let quarters = (1...4).map { Fixture.Row(.country, "2025Q\($0)", ["services": huge]) }
        try fixture.add(
            "volumes", of: .country, asOf: "2026-02-04",
            rows: quarters + [.init(.country, "2025", ["planServices": 100])])
        #expect(try content(fixture, "volumes", "planExecution", of: .country) == .missing(.overflow))
    }

    @Test func aFormulaThatOverflowsSaysSo() throws {
        var fixture = Fixture()
        let large = Value(.number(.decimal(1e308)))
        try fixture.add(
            "payments", of: .country, asOf: "2026-02-04",
            rows: [.init(.country, "202601", ["paid": large, "invoiced": 1, "arrears": huge, "arrearsRecovered": huge])])
        #expect(try content(fixture, "payments", "paidShare", of: .country) == .missing(.overflow))
        #expect(try content(fixture, "payments", "recoveredShare", of: .country) == .missing(.overflow))
    }
}
