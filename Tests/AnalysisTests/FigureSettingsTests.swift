import Analysis
import HealthModel
import Settings
import Testing

/// What the settings change about figures.
@Suite struct FigureSettingsTests {
    private let source = LocalizedText(verbatim: "the headquarters")

    private func coverageTargets(_ targets: [Target], of indicator: String = "coverage") throws -> [Double] {
        var settings = FigureSettings()
        settings.targets.set(targets.map { IndicatorTarget(dataSet: "coverage", $0) }, from: .flag("--target"))
        let definition = try #require(Fixture.metadata.dataSet("coverage"))
        let analysis = try Fixture().analysis(asOf: "2026-02-04", settings: settings)
        return analysis.targets(of: indicator, in: definition, for: Fixture.zhambyl).map(\.value)
    }

    @Test func withoutSettingsTheTargetsOfTheDefinitionHold() throws {
        #expect(try coverageTargets([]) == [95, 100])
    }

    @Test func aTargetFromTheSettingsReplacesThoseOfTheDefinition() throws {
        #expect(try coverageTargets([Target("coverage", 97, source: source)]) == [97])
    }

    @Test func aTargetOfAnotherIndicatorYearOrUnitReplacesNothingElse() throws {
        let other = try #require(OrgUnitID("750000000"))
        #expect(try coverageTargets([Target("uninsuredShare", 3, source: source)]) == coverageTargets([]))
        #expect(try coverageTargets([Target("coverage", 97, year: 2025, source: source), Target("coverage", 96, source: source)]) == [96])
        #expect(
            try coverageTargets([Target("coverage", 97, orgUnit: other, source: source), Target("coverage", 96, source: source)]) == [96])
    }

    @Test func thresholdsDecideWhatIsUnusual() throws {
        var fixture = Fixture()
        let last = try #require(Day(iso: "2026-02-04"))
        for (index, number) in ([5761, 5760, 5763, 5758, 5761, 5764, 5759, 5762, 5761, 5760, 6_100] as [Int64]).enumerated() {
            let day = last + (index - 10)
            let row = Fixture.Row(Fixture.zhambyl, "\(day)", ["beds24h": Value(.number(.integer(number)))])
            try fixture.add("beds", of: Fixture.zhambyl, asOf: "\(day)", rows: [row])
        }
        func outliers(_ change: (inout Thresholds) -> Void) throws -> Int {
            var (settings, thresholds) = (FigureSettings(), Thresholds())
            change(&thresholds)
            settings.thresholds.set(thresholds, from: .flag("--thresholds"))
            let definition = try #require(Fixture.metadata.dataSet("beds"))
            let analysis = try fixture.analysis(asOf: nil, settings: settings)
            return analysis.findings(definition, of: Fixture.zhambyl).count { $0.code == "outlier" }
        }
        let usual = try outliers { _ in }
        #expect(try outliers { $0.outlierScore = 1_000 } == 0)
        #expect(try outliers { $0.outlierLeastCount = 11 } == 0)
        #expect(try outliers { $0.outlierScore = 0.1 } >= max(usual, 1))
    }

    @Test func holidaysPutOffTheDayWhenAReportInWorkingDaysIsLate() throws {
        let definition = DataSetDefinition(
            "herd", kk: "x", ru: "x", en: "x", reportsAt: .region,
            cadence: Cadence(.daily, dueDays: 1, dueDaysAre: .working, validityDays: 31),
            elements: [.stock("head", .head, kk: "x", ru: "x", en: "x")])
        var fixture = Fixture(definition)
        try fixture.add("herd", of: Fixture.zhambyl, asOf: "2026-03-20", rows: [.init(Fixture.zhambyl, "20260320", ["head": 5])])
        func state(_ now: String, _ holidays: [String]) throws -> Freshness.State {
            var settings = FigureSettings()
            settings.holidays.set(try holidays.map { try #require(Day(iso: $0)) }, from: .flag("--holidays"))
            return try fixture.analysis(now: now + "T09:00:00+05:00", settings: settings).freshness(of: definition, for: Fixture.zhambyl)
                .state
        }
        let holidays = ["2026-03-23", "2026-03-24", "2026-03-25"]
        #expect(try state("2026-03-23", []) == .current)
        #expect(try state("2026-03-24", []) == .late(since: try #require(Day(iso: "2026-03-23"))))
        #expect(try state("2026-03-26", holidays) == .current)
        #expect(try state("2026-03-27", holidays) == .late(since: try #require(Day(iso: "2026-03-26"))))
    }
}
