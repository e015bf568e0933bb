import Testing

@testable import HealthModel

@Suite struct PackedNumbersTests {
    @Test(
        arguments: [
            [], [0], [7, 7, 7], [0, 254], [0, 255], [0, 256, 3], [-1, 1], [.min, .max], [.min, 0, .max, 5], [1, 2, 3, 2_853_382_000],
            [65_535, 0], [65_536, 0], [4_294_967_295, 0, 1], [.max, .max], [9_007_199_254_740_993, 1, 1, 1, 1, 1, 1],
        ] as [[Int64]])
    func everyNumberComesBack(_ numbers: [Int64]) {
        let packed = PackedNumbers(numbers)
        #expect(numbers.indices.map { packed[$0] } == numbers)
    }

    @Test func randomNumbersOfEveryMagnitudeComeBack() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let numbers = (0..<Int.random(in: 1...300, using: &random)).map { _ in
                Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...63, using: &random)
            }
            let packed = PackedNumbers(numbers)
            #expect(numbers.indices.map { packed[$0] } == numbers)
        }
    }

    @Test func numbersTakeAsManyBytesAsMostOfThemNeed() {
        #expect(PackedNumbers(Array(repeating: 5, count: 1000)).bytesUsed == 0)
        #expect(PackedNumbers((0..<200).map { 1_000_000 + $0 }).bytesUsed == 200)
        #expect(PackedNumbers((0..<1000).map { $0 * 60 }).bytesUsed == 2000)
        #expect(PackedNumbers((0..<1000).map { $0 * 60 } + [2_853_382_000]).bytesUsed == 2002 + 12)
    }
}

@Suite struct ValueColumnsTests {
    private func columns(_ contents: [Value.Content], element: Int = 0) -> ValueColumns {
        var builder = ValueColumns.Builder()
        let period = builder.periodIndex(.day(Day(ordinal: 20_000))) ?? 0
        for (index, content) in contents.enumerated() {
            let unit = builder.unitIndex(OrgUnitID(kato: 311_000_000 + UInt32(index)))
            builder.append(unit: unit, element: element, category: .total, period: period, content: content)
        }
        return builder.finish()
    }

    @Test(arguments: [
        [86.4, 12, 0.1, -3.5], [0.1 + 0.2], [1e300, 0.5], [-0.0, 1.5], [1.0 / 3], [1_234_567.891, 5], [.pi, 86.4],
    ])
    func everyDecimalComesBackExactly(_ numbers: [Double]) {
        let columns = columns(numbers.map { .number(.decimal($0)) })
        for (index, number) in numbers.enumerated() {
            guard case .number(.decimal(let found)) = columns.value(at: index).content else {
                Issue.record("no decimal")
                continue
            }
            #expect(found.bitPattern == number.bitPattern)
        }
    }

    @Test func integersDecimalsAndMissingValuesStandSideBySide() {
        let contents: [Value.Content] = [
            .number(.integer(9_007_199_254_740_993)), .number(.decimal(86.4)), .missing(.suppressed), .missing(.notReported),
            .number(.integer(-1)),
        ]
        let columns = columns(contents)
        #expect(contents.indices.map { columns.value(at: $0).content } == contents)
    }

    @Test func snapshotsThatReportTheSameThingsShareTheirLayout() {
        let first = columns([.number(.integer(1)), .number(.integer(2))])
        var second = columns([.number(.integer(3)), .number(.integer(4))])
        #expect(!second.sharesLayout(with: first))
        second.share(with: first)
        #expect(second.sharesLayout(with: first))
        #expect(second.value(at: 1).content == .number(.integer(4)))
        var other = columns([.number(.integer(3)), .number(.integer(4))], element: 1)
        other.share(with: first)
        #expect(!other.sharesLayout(with: first))
        #expect(other.element(at: 0) == 1)
    }
}
