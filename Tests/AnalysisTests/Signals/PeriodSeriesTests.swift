import HealthModel
import Samples
import Testing

@testable import Analysis

/// The points of a series: one for each period, from the newest versions, complete sums only.
struct PeriodSeriesTests {
    private static let register = DataSetDefinition(
        "register", kk: "r", ru: "r", en: "r", reportsAt: .region, cadence: Cadence(.daily, dueDays: 1, validityDays: 14),
        elements: [
            .stock("stock", .person, kk: "s", ru: "s", en: "s"), .stock("places", .bed, kk: "p", ru: "p", en: "p"),
            .flow("flow", .person, kk: "f", ru: "f", en: "f"),
        ],
        indicators: [
            Indicator(
                "share", unit: .percent, digits: 1, .formula("100 * stock / places"), judged: SeriesJudging(.level), kk: "i", ru: "i",
                en: "i")
        ])

    private static let monthly = DataSetDefinition(
        "monthly", kk: "m", ru: "m", en: "m", reportsAt: .district, cadence: Cadence(.monthly, dueDays: 15, validityDays: 62),
        elements: [.flow("flow", .person, kk: "f", ru: "f", en: "f"), .stock("stock", .person, kk: "s", ru: "s", en: "s")])

    private func id(_ dataSet: String, _ code: String) -> FigureID {
        FigureID(dataSet: dataSet, code: code, orgUnit: Fixture.zhambyl)
    }

    /// Documents of a day for the register.
    private func daily(_ values: [(day: String, values: [String: Value])]) throws -> Fixture {
        var fixture = Fixture(Self.register)
        for (day, values) in values {
            try fixture.add("register", of: Fixture.zhambyl, asOf: day, rows: [.init(Fixture.zhambyl, day, values)])
        }
        return fixture
    }

    private func number(_ value: Int) -> Value { Value(.number(.integer(Int64(value)))) }

    @Test func theLastDayOfAWeekStandsForAStock() throws {
        // Weeks from Monday, 5 January; the last one is not over.
        let fixture = try daily([
            ("2026-01-07", ["stock": 10]), ("2026-01-10", ["stock": 12]), ("2026-01-20", ["stock": 30]), ("2026-01-27", ["stock": 40]),
        ])
        let points = try fixture.analysis(asOf: "2026-01-28").periodSeries(of: id("register", "stock"))
        #expect(points.map(\.value) == [12, nil, 30])
        #expect(points.map(\.period.identifier) == ["2026W2", "2026W3", "2026W4"])
    }

    @Test func aRateIsAveragedOverTheDaysThatHaveIt() throws {
        let fixture = try daily([
            ("2026-01-05", ["stock": 50, "places": 100]), ("2026-01-06", ["stock": 70, "places": 100]), ("2026-01-14", ["stock": 9]),
        ])
        let points = try fixture.analysis(asOf: "2026-01-18").periodSeries(of: id("register", "share"))
        // On the 14th the places are those of the 6th, carried forward inside their window.
        #expect(points.map(\.value) == [60, 9])
    }

    @Test func aFlowNeedsAllDaysOfTheWeek() throws {
        let days = (5...18).filter { $0 != 14 }.map { (day: "2026-01-\($0 < 10 ? "0" : "")\($0)", values: ["flow": number($0)]) }
        let points = try daily(days).analysis(asOf: "2026-01-18").periodSeries(of: id("register", "flow"))
        #expect(points.map(\.value) == [56, nil])
    }

    @Test func theNewestVersionCountsAsKnownThen() throws {
        var fixture = Fixture(Self.monthly)
        for (asOf, value) in [("2026-01-10", 5), ("2026-01-20", 6)] {
            try fixture.add(
                "monthly", of: Fixture.zhambyl, asOf: asOf, rows: [.init(Fixture.zhambyl, "202512", ["flow": number(value)])])
        }
        #expect(try fixture.analysis(asOf: "2026-01-15").periodSeries(of: id("monthly", "flow")).map(\.value) == [5])
        #expect(try fixture.analysis(asOf: "2026-01-25").periodSeries(of: id("monthly", "flow")).map(\.value) == [6])
    }

    @Test func anIncompleteSumIsAGap() throws {
        var fixture = Fixture(Self.monthly)
        let places = Fixture.metadata.orgUnits.places(under: Fixture.zhambyl)
        for (month, asOf) in [("202509", "2025-10-10"), ("202510", "2025-11-10"), ("202511", "2025-12-10")] {
            for place in places where month != "202510" || place != Fixture.taraz {
                try fixture.add("monthly", of: place, asOf: asOf, rows: [.init(place, month, ["flow": 2])])
            }
        }
        let points = try fixture.analysis(asOf: "2025-12-20").periodSeries(of: id("monthly", "flow"))
        #expect(points.map(\.value) == [Double(2 * places.count), nil, Double(2 * places.count)])
    }

    @Test func aStockThatIsOnlyCarriedForwardIsNoPoint() throws {
        var fixture = Fixture(Self.monthly)
        for (day, value) in [("2025-10-31", 1), ("2025-12-31", 3)] {
            try fixture.add("monthly", of: Fixture.zhambyl, asOf: day, rows: [.init(Fixture.zhambyl, day, ["stock": number(value)])])
        }
        #expect(try fixture.analysis(asOf: "2026-01-02").periodSeries(of: id("monthly", "stock")).map(\.value) == [1, nil, 3])
    }

    /// Otherwise the baseline and its limits would move with every week.
    @Test func aLongSeriesLosesItsOldestPointsByBlocks() throws {
        let monday = try #require(Day(iso: "2023-01-02"))
        let fixture = try daily((0..<110).map { (day: "\(monday + 7 * $0)", values: ["stock": number($0)]) })
        var starts: Set<Period> = []
        for week in stride(from: 70, to: 110, by: 3) {
            let points = try fixture.analysis(asOf: "\(monday + 7 * week + 6)").periodSeries(of: id("register", "stock"))
            #expect((37...60).contains(points.count))
            starts.formUnion(points.first.map { [$0.period] } ?? [])
        }
        #expect(starts.count <= 3)
    }

    @Test func whatHasNoTimeOfItsOwnHasNoSeries() throws {
        let fixture = try daily([("2026-01-07", ["stock": 10])])
        let analysis = try fixture.analysis(asOf: "2026-01-18")
        #expect(analysis.periodSeries(of: id("coverage", "targetReached")).isEmpty)
        #expect(analysis.periodSeries(of: id("register", "unknown")).isEmpty)
        #expect(analysis.periodSeries(of: id("register", "places")).isEmpty)
    }

    /// A trend column, a change and a chart of one page ask for the same series.
    @Test func aSeriesIsReadOnce() throws {
        let analysis = try daily((5...25).map { (day: "2026-01-\($0 < 10 ? "0" : "")\($0)", values: ["stock": number($0)]) }).analysis()
        let copy = analysis
        for _ in 0..<3 {
            _ = analysis.periodSeries(of: id("register", "stock"))
            _ = copy.signal(of: id("register", "stock"))
            _ = copy.judgedSeries(of: id("register", "stock"))
        }
        #expect(analysis.shared.series.count == 1)
        #expect(analysis.shared.judged.count == 1)
    }

    /// The reports that a series reads at once are chosen from like those that are looked for one by one.
    @Test(arguments: 0..<UInt64(samples(20))) func stocksReadAtOnceAreTheSame(seed: UInt64) throws {
        let world = RandomWorld.world(seed: seed)
        let asOf = Reference(world).asOf
        let analysis = try #require(Engine(world, asOf: asOf)?.analysis)
        var remembering = analysis
        remembering.stocks = analysis.shared.stocks
        for unit in world.units.map(\.id) {
            for element in world.dataSets[0].elements where element.overTime == .last {
                let id = FigureID(dataSet: "d", code: element.code, orgUnit: unit)
                for age in stride(from: 0, to: 120, by: 7) {
                    let time = FormulaTime.day(asOf + -age)
                    let (plain, remembered) = (analysis.figure(id, at: time), remembering.figure(id, at: time))
                    #expect(plain?.reading.number == remembered?.reading.number, "seed \(seed), \(id) on \(asOf + -age)")
                }
            }
        }
    }
}
