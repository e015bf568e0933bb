import HealthModel
import Testing

@Suite struct IntervalTests {
    private func quantity(_ number: Number, _ qualifier: Qualifier = .exact, precision: Double? = nil) throws -> Quantity {
        try #require(Quantity(Value(.number(number), qualifier: qualifier, precision: precision)))
    }

    @Test func aRoundedFigureStandsForHalfItsPrecisionEitherWay() throws {
        #expect(try quantity(.decimal(86.4), precision: 0.5).interval == Interval(86.15, 86.65))
    }

    @Test func hedgesOpenOneEndOrBoth() throws {
        #expect(try quantity(.integer(5), .atLeast).interval == Interval(5, .infinity))
        #expect(try quantity(.integer(5), .moreThan).interval == Interval(5, .infinity, lowerIsOpen: true))
        #expect(try quantity(.integer(5), .approx).interval == .everything)
    }

    @Test func aStatedGrowthOfTwentyPerCentIsImpossibleWithinTheRounding() throws {
        let services = try quantity(.integer(22_400_000), precision: 100_000)
        let increase = try quantity(.integer(3_400_000), precision: 100_000)
        let quotient: Quantity? = Quantity(.integer(100)) * increase / (services - increase)
        let growth = try #require(quotient)
        #expect(abs(growth.interval.lower - 17.54) < 0.01 && abs(growth.interval.upper - 18.25) < 0.01)
        let stated = try quantity(.integer(20), precision: 1)
        #expect(ValidationRule.Relation.equal.isImpossible(stated.interval, growth.interval, tolerance: 0))
    }

    @Test func aPartEqualToAWholeThatIsMoreThanItIsPossible() throws {
        let part = try quantity(.integer(8)).interval
        let whole = try quantity(.integer(8), .moreThan).interval
        #expect(!ValidationRule.Relation.lessOrEqual.isImpossible(part, whole, tolerance: 0))
        #expect(ValidationRule.Relation.equal.isImpossible(part, whole, tolerance: 0))
    }

    @Test func aToleranceForgivesDifferencesUpToIt() {
        let (five, six) = (Interval(exactly: 5), Interval(exactly: 6))
        #expect(five.isDisjoint(from: six, tolerance: 0.5))
        #expect(!five.isDisjoint(from: six, tolerance: 1))
    }

    @Test func divisionByAnIntervalAroundZeroIsUndefined() {
        #expect(Interval(1, 2) / Interval(-1, 1) == nil)
        #expect(Interval(1, 2) / Interval(2, 4) == Interval(0.25, 1))
    }

    @Test func wholeNumbersKeepAllTheirBits() throws {
        let large = try quantity(.integer(9_007_199_254_740_993))
        #expect((large + Quantity(.integer(1))).number == .integer(9_007_199_254_740_994))
        let product = (large * Quantity(.integer(2000))).number
        #expect(product == .decimal(Double(9_007_199_254_740_993 as Int64) * 2000))
    }
}
