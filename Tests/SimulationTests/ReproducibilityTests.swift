import HealthModel
import Testing

@testable import Simulation

@Suite struct ReproducibilityTests {
    @Test func theGeneratorGivesThePublishedSequence() {
        var generator = SplitMix64(seed: 1_234_567)
        let numbers = (0..<3).map { _ in generator.next() }
        #expect(numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }

    @Test func theSameSeedGivesTheSameBytes() {
        #expect(Feed(seed: 7).documents() == Feed(seed: 7).documents())
    }

    @Test func anotherSeedGivesOtherFigures() {
        #expect(Feed(seed: 7).documents().map(\.bytes) != Feed(seed: 8).documents().map(\.bytes))
    }

    @Test func aDayDoesNotDependOnTheLengthOfTheHistory() {
        let long = Feed(days: 400).documents(daysBefore: 3).filter { !$0.path.contains("organisations") }
        let short = Feed(days: 5).documents(daysBefore: 3)
        #expect(long == short.filter { !$0.path.contains("organisations") })
        #expect(!long.isEmpty)
    }

    @Test func chanceStaysInItsBounds() {
        let chance = Chance(seed: 3)
        for index in 0..<1000 {
            #expect((0..<1).contains(chance.unit(index)))
            #expect((2...5).contains(chance.integer(in: 2...5, index)))
            #expect((-1...1).contains(chance.wave(Double(index) / 7, days: 5)))
        }
    }

    @Test func theExponentialIsAccurateWhereTheCurvesUseIt() {
        #expect(abs(exponential(-1) - 0.367_879) < 0.001)
        #expect(exponential(0) == 1)
    }
}
