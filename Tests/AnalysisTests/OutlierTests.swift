import Analysis
import HealthModel
import Testing

/// Figures compared with their own past: typing errors are found, seasons and counters are not mistaken for them.
struct OutlierTests {
    /// A history of one figure of Zhambyl with one snapshot a day, the last one on 4 February 2026.
    private func history(
        _ dataSet: String, _ element: String, _ numbers: [Int64], period: (Day) -> String = { "\($0)" }
    ) throws -> Fixture {
        var fixture = Fixture()
        let last = try #require(Day(iso: "2026-02-04"))
        for (index, number) in numbers.enumerated() {
            let day = last + (index - numbers.count + 1)
            let row = Fixture.Row(Fixture.zhambyl, period(day), [element: Value(.number(.integer(number)))])
            try fixture.add(dataSet, of: Fixture.zhambyl, asOf: "\(day)", rows: [row])
        }
        return fixture
    }

    private func outliers(_ dataSet: String, _ fixture: Fixture, asOf: String? = nil) throws -> [Finding] {
        let definition = try #require(Fixture.metadata.dataSet(dataSet))
        return try fixture.analysis(asOf: asOf).findings(definition, of: Fixture.zhambyl).filter { $0.code == "outlier" }
    }

    private let beds: [Int64] = [5761, 5760, 5763, 5758, 5761, 5764, 5759, 5762, 5761, 5760]

    @Test func aSlipOfTheDecimalMarkIsFoundWithItsCountMedianAndScore() throws {
        let found = try outliers("beds", history("beds", "beds24h", beds + [57_610]))
        let outlier = try #require(found.first)
        #expect(found.count == 1)
        #expect(outlier.severity == .warning)
        #expect(outlier.document == "11.json")
        #expect(outlier.title.key == "finding.outlier")
        let evidence = try #require(outlier.evidence?.arguments)
        #expect(evidence[0] == .quantity(Reading(.integer(57_610), unit: .bed)))
        #expect(evidence[1] == .number(.integer(10)))
        #expect(evidence[2] == .quantity(Reading(.integer(5761), unit: .bed)))
        guard case .decimal(let score, _) = evidence[3] else { throw Failure() }
        #expect(score > 400)
        #expect(outlier.difference?.number == .integer(51_849))
    }

    private struct Failure: Error {}

    @Test(arguments: [5761, 5700, 5997, 5500] as [Int64])
    func aFigureNearItsPastIsUsual(_ number: Int64) throws {
        #expect(try outliers("beds", history("beds", "beds24h", beds + [number])).isEmpty)
    }

    @Test func fewerThanEightEarlierValuesDecideNothing() throws {
        #expect(try outliers("beds", history("beds", "beds24h", beds.suffix(7) + [57_610])).isEmpty)
        #expect(try outliers("beds", history("beds", "beds24h", beds.suffix(8) + [57_610])).count == 1)
    }

    @Test func aFigureThatNeverMovedMayMoveALittle() throws {
        let still = [Int64](repeating: 5997, count: 20)
        #expect(try outliers("beds", history("beds", "beds24h", still + [5761])).isEmpty)
        #expect(try outliers("beds", history("beds", "beds24h", still + [4000])).count == 1)
    }

    @Test(arguments: [
        // Spread 1 of percentages about 100: two percent of the median is more. Of people: their square root is more.
        ("beds", "statedOccupancy", 60.0 / 2), ("coverage", "insured", 60.0 / 10),
    ])
    func theSpreadOfASeriesThatHardlyMovesHasAFloor(dataSet: String, element: String, score: Double) throws {
        let still: [Int64] = [100, 99, 101, 100, 101, 99, 100, 101, 99, 100]
        let found = try outliers(dataSet, history(dataSet, element, still + [160]))
        guard case .decimal(let shown, _) = try #require(found.first?.evidence?.arguments.last) else { throw Failure() }
        #expect(abs(shown - score) < 0.01)
        #expect(try outliers(dataSet, history(dataSet, element, still + [106])).isEmpty)
    }

    @Test func smallCountsVaryByChance() throws {
        let waiting: [Int64] = [3, 2, 4, 3, 3, 5, 2, 3, 3, 4]
        #expect(try outliers("beds", history("beds", "waitingOver20Days", waiting + [8])).isEmpty)
        #expect(try outliers("beds", history("beds", "waitingOver20Days", waiting + [80])).count == 1)
    }

    @Test func aCounterThatOnlyGrowsIsJudgedByItsGrowth() throws {
        let counter = (1...40).map { Int64($0 * 100 + $0 % 3) }
        #expect(try outliers("resumption", history("resumption", "organisationsResumed", counter + [4100])).isEmpty)
        let jump = try outliers("resumption", history("resumption", "organisationsResumed", counter + [9000]))
        #expect(jump.map(\.title.key) == ["finding.outlier.growth"])
        let loss = try outliers("resumption", history("resumption", "organisationsResumed", counter + [900]))
        #expect(loss.map(\.title.key) == ["finding.outlier.growth"])
    }

    @Test func aCounterSinceADayIsComparedWithItselfAndNotWithLastYears() throws {
        let first = try #require(Day(iso: "2026-01-01"))
        let numbers = [Int64](repeating: 90_000, count: 20) + (1...35).map { Int64($0 * 50) }
        func period(_ day: Day) -> String {
            day < first ? "2025-01-01/P\(day - first + 366)D" : "\(first)/P\(day - first + 1)D"
        }
        let usual = try history("mobile", "services", numbers, period: period)
        #expect(try outliers("mobile", usual).isEmpty)
        #expect(try outliers("mobile", usual, asOf: "2026-01-12").isEmpty)
        let slip = try history("mobile", "services", numbers.dropLast() + [17_500], period: period)
        #expect(try outliers("mobile", slip).map(\.title.key) == ["finding.outlier.growth"])
    }

    @Test func daysOffThatComeBackEachWeekAreUsual() throws {
        let week: [Int64] = [1000, 1020, 990, 1010, 1005, 110, 100]
        let fixture = try history("beds", "admissions", (0..<70).map { week[$0 % 7] + Int64($0 % 5) })
        for day in 15...31 { #expect(try outliers("beds", fixture, asOf: "2026-01-\(day)").isEmpty) }
    }

    @Test func aWinterThatComesBackEachYearIsUsual() throws {
        let numbers = (0..<1200).map { day -> Int64 in
            let isCold = day % 365 < 60
            return (isCold ? 900 : 300) + Int64(day * 7 % 11)
        }
        let fixture = try history("beds", "admissions", numbers)
        let last = try #require(Day(iso: "2026-02-04"))
        for days in stride(from: 0, to: 365, by: 7) { #expect(try outliers("beds", fixture, asOf: "\(last + -days)").isEmpty) }
    }

    @Test func whatBeginsAnewWithTheYearIsUsual() throws {
        let old = (1...20).map { step -> Int64 in 30_000 + Int64(step) * 20 - Int64(step % 4) * 50 }
        let new = (0..<35).map { step -> Int64 in Int64(step) * 40 }
        let numbers: [Int64] = old + new
        let fixture = try history("cohorts", "uninsuredNow", numbers)
        for day in 1...9 { #expect(try outliers("cohorts", fixture, asOf: "2026-01-0\(day)").isEmpty) }
    }

    @Test func aMonthInProgressIsNotComparedWithWholeOnes() throws {
        var fixture = Fixture()
        for month in 1...12 {
            let row = Fixture.Row(
                Fixture.zhambyl, month < 10 ? "20250\(month)" : "2025\(month)",
                ["admissions": Value(.number(.integer(9000 + Int64(month))))])
            let asOf = month < 12 ? (month < 9 ? "2025-0\(month + 1)-05" : "2025-\(month + 1)-05") : "2026-01-05"
            try fixture.add("beds", of: Fixture.zhambyl, asOf: asOf, rows: [row])
        }
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-01-08", rows: [.init(Fixture.zhambyl, "202601", ["admissions": 800])])
        #expect(try outliers("beds", fixture).isEmpty)
        try fixture.add("beds", of: Fixture.zhambyl, asOf: "2026-02-01", rows: [.init(Fixture.zhambyl, "202601", ["admissions": 800])])
        #expect(try outliers("beds", fixture).count == 1)
    }

    @Test func aFileInOtherUnitsListsItsFiveWorstFigures() throws {
        var fixture = Fixture()
        let last = try #require(Day(iso: "2026-02-04"))
        let elements = ["beds24h", "beds24hState", "beds24hPrivate", "dayPlaces", "occupied", "bedsBefore", "bedsReduced"]
        for index in 0..<12 {
            let scale: Int64 = index == 11 ? 1000 : 1
            let values = elements.enumerated().map { ($1, Value(.number(.integer((1000 + Int64($0 + index % 3)) * scale)))) }
            try fixture.add(
                "beds", of: Fixture.zhambyl, asOf: "\(last + (index - 11))",
                rows: [.init(Fixture.zhambyl, "\(last + (index - 11))", Dictionary(uniqueKeysWithValues: values))])
        }
        #expect(try outliers("beds", fixture).count == 5)
    }

    @Test func theScoreIsThatOfIglewiczAndHoaglin() throws {
        let score = try #require(ModifiedZScore(of: 20, among: [1, 2, 3, 4, 5, 6, 7, 8], leastSpread: 0))
        #expect(score.median == 4.5)
        #expect(score.count == 8)
        #expect(abs(score.score - 0.6745 * 15.5 / 2) < 1e-9)
        let still = try #require(ModifiedZScore(of: 9, among: [5, 5, 5, 5, 5, 5, 5, 9], leastSpread: 0))
        #expect(abs(still.score - 4 / (1.253314 * 0.5)) < 1e-9)
        #expect(ModifiedZScore(of: 9, among: [5, 5, 5, 5, 5, 5, 5, 5], leastSpread: 0) == nil)
    }
}
