import HealthModel
import Testing

@testable import Analysis

/// What a definition says about judging, and what a figure's signal then is.
struct SignalTests {
    private static let east = OrgUnitID(kato: 630_000_000)

    private func definition(_ judged: SeriesJudging.Way, rebase: [String] = [], rhythm: Cadence.Rhythm = .monthly) -> DataSetDefinition {
        let days = rebase.compactMap { Day(iso: $0) }
        return DataSetDefinition(
            "judged", kk: "j", ru: "j", en: "j", reportsAt: .region, cadence: Cadence(rhythm, dueDays: 15, validityDays: 62),
            elements: [
                .flow("flow", .person, kk: "f", ru: "f", en: "f").judged(judged, rebase: days),
                .stock("stock", .person, kk: "s", ru: "s", en: "s").judged(judged, rebase: days),
                .stock("all", .person, kk: "a", ru: "a", en: "a"),
            ],
            indicators: [
                Indicator(
                    "share", unit: .percent, digits: 1, .formula("100 * stock / all"), direction: .higherIsBetter,
                    judged: SeriesJudging(judged), kk: "i", ru: "i", en: "i")
            ],
            targets: [Target("share", 40, source: LocalizedText(kk: "t", ru: "t", en: "t"))])
    }

    /// Months from January 2021.
    private func month(_ position: Int) -> Period {
        (0..<position).reduce(Period.month(of: Day(ordinal: 18_628))) { period, _ in Period.month(of: period.last + 1) }
    }

    private func monthly(_ values: [Double], _ definition: DataSetDefinition, of unit: OrgUnitID = Fixture.zhambyl) throws -> Analysis {
        var fixture = Fixture(definition)
        for (position, value) in values.enumerated() {
            let (period, count) = (month(position), Value(.number(.integer(Int64(value)))))
            try fixture.add(
                "judged", of: unit, asOf: "\(period.last)",
                rows: [.init(unit, period.identifier, ["flow": count]), .init(unit, "\(period.last)", ["stock": count, "all": 100])])
        }
        return try fixture.analysis(asOf: "\(month(values.count - 1).last)")
    }

    private func signal(_ analysis: Analysis, _ code: String = "flow", of unit: OrgUnitID = Fixture.zhambyl) -> Signal? {
        analysis.signal(of: FigureID(dataSet: "judged", code: code, orgUnit: unit))
    }

    private static func alternating(_ count: Int, around mean: Double = 10) -> [Double] {
        (0..<count).map { $0 % 2 == 0 ? mean - 1 : mean + 1 }
    }

    @Test func theLevelOfAMonthlyFlowIsJudged() throws {
        let usual = try #require(signal(try monthly(Self.alternating(24) + [9], definition(.level))))
        // The baseline are 24 points: the mean is 10, every moving range 2, the limits 10 ± 2.66 · 2.
        #expect(usual.verdict == .usual && usual.causes.isEmpty && !usual.isOfChange)
        #expect(isClose(usual.mean, 10) && isClose(usual.upper, 15.32) && isClose(usual.lower, 4.68))
        let found = try #require(signal(try monthly(Self.alternating(24) + [30], definition(.level))))
        #expect(found.verdict == .changed)
        #expect(found.causes == [Signal.Cause(rule: .outside, side: .high, since: month(24), count: 1, isNews: true)])
        #expect(found.period == month(24))
    }

    @Test func countsHaveLimitsAtZeroAndAWholeStep() throws {
        let found = try #require(signal(try monthly(Self.alternating(24, around: 2), definition(.level))))
        #expect(isClose(found.lower, 0))
        let still = try #require(signal(try monthly(Array(repeating: 5, count: 24), definition(.level))))
        #expect(isClose(still.upper, 5 + 2.66))
    }

    @Test func aShareIsGoodOrBadByItsDirection() throws {
        let analysis = try monthly(Self.alternating(24) + [1], definition(.level))
        let found = try #require(signal(analysis, "share"))
        #expect(found.verdict == .concerning && found.target == .never)
        #expect(isClose(found.lower, 4.68))
        #expect(signal(try monthly(Self.alternating(24) + [90], definition(.level)), "share")?.verdict == .improving)
    }

    @Test func aRegisterIsJudgedByItsChange() throws {
        // Steps of 9 and 11 in turn, at last one of 30: the level rises always, its change does not.
        let steps = Self.alternating(24) + [30]
        let levels = steps.reduce(into: [1000.0]) { $0.append($0[$0.count - 1] + $1) }
        let analysis = try monthly(levels, definition(.change))
        let found = try #require(signal(analysis, "stock"))
        #expect(found.isOfChange && found.verdict == .changed && isClose(found.mean, 10))
        #expect(found.causes.map(\.rule) == [.outside])
        #expect(found.target == nil)
        #expect(signal(try monthly(levels.dropLast(), definition(.change)), "stock")?.verdict == .usual)
    }

    @Test func aDailyRegisterIsJudgedByTheWeek() throws {
        let monday = try #require(Day(iso: "2025-01-06"))
        var fixture = Fixture(definition(.change, rhythm: .daily))
        var level = 1000
        for week in 0..<26 {
            level += week % 2 == 0 ? 9 : 11
            // What stood on Thursday gives way to what stood on Sunday.
            for (day, value) in [(monday + 7 * week + 3, 1), (monday + 7 * week + 6, level)] {
                let row = Fixture.Row(Fixture.zhambyl, "\(day)", ["stock": Value(.number(.integer(Int64(value))))])
                try fixture.add("judged", of: Fixture.zhambyl, asOf: "\(day)", rows: [row])
            }
        }
        let found = try #require(signal(try fixture.analysis(asOf: "\(monday + 7 * 26 + 2)"), "stock"))
        #expect(found.verdict == .usual && found.period == Period.of(.week, holding: monday + 7 * 25))
        // 24 changes of 11 and 9 in turn, the first one from 9 to 20.
        #expect(isClose(found.mean, 10))
    }

    @Test func aNewMeaningBeginsANewBaseline() throws {
        let values = Self.alternating(24) + Self.alternating(14, around: 50)
        #expect(signal(try monthly(values, definition(.level)))?.verdict == .changed)
        let found = try #require(signal(try monthly(values, definition(.level, rebase: ["2023-01-01"]))))
        #expect(found.verdict == .usual && isClose(found.mean, 50))
        // So it does for what is calculated from it.
        #expect(signal(try monthly(values, definition(.level, rebase: ["2023-01-01"])), "share")?.verdict == .usual)
    }

    @Test func otherBordersBeginANewBaseline() throws {
        // The region was divided on 8 June 2022, in the month at position 17.
        let values = Self.alternating(17) + Self.alternating(14, around: 50)
        #expect(signal(try monthly(values, definition(.level)))?.verdict == .changed)
        let found = try #require(signal(try monthly(values, definition(.level), of: Self.east), of: Self.east))
        #expect(found.verdict == .usual && isClose(found.mean, 50))
    }

    @Test func whatIsNotJudgedOrTooShortHasNoSignal() throws {
        #expect(signal(try monthly(Self.alternating(24), definition(.none))) == nil)
        #expect(signal(try monthly(Self.alternating(11), definition(.level))) == nil)
        #expect(signal(try monthly(Self.alternating(12), definition(.level))) != nil)
    }

    @Test func anOldSignalIsNoNews() throws {
        let found = try #require(signal(try monthly(Self.alternating(24) + Array(repeating: 13, count: 10), definition(.level))))
        #expect(found.causes.map(\.rule) == [.shift] && found.causes.map(\.isNews) == [false])
        #expect(found.causes.map(\.since) == [month(23)] && found.causes.map(\.count) == [11])
    }
}
