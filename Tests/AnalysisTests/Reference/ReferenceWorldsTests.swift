import HealthModel
import Samples
import Testing

/// What holds for the reference in every world, however untidy.
@Suite struct ReferenceWorldsTests {
    /// All figures and formulas of all units, so that two answers can be compared.
    private struct Answers: Equatable {
        var figures: [ReferenceFigure] = []
        var results: [ReferenceResult] = []

        init(_ reference: Reference) {
            let world = reference.world
            for unit in world.units.map(\.id) {
                for element in world.dataSets[0].elements { figures.append(reference.value("d", element.code, unit)) }
                for element in ["flow", "money"] {
                    for period in Self.periods { figures.append(reference.value("d", element, unit, for: period)) }
                }
                for formula in RandomWorld.formulas { results.append(value(reference, formula, unit)) }
                for formula in RandomWorld.monthlyFormulas { results.append(value(reference, formula, unit, isMonthly: true)) }
            }
        }

        private static let periods = ["2025", "2025S2", "2025Q4", "202512", "202601", "2026"].compactMap { Period(identifier: $0) }

        private func value(_ reference: Reference, _ formula: Formula, _ unit: OrgUnitID, isMonthly: Bool = false) -> ReferenceResult {
            guard let expression = formula.expression else { return .absent(.notApplicable) }
            return reference.value("d", formula: expression, unit, isMonthly: isMonthly)
        }
    }

    @Test(arguments: 0..<UInt64(samples(2))) func theOrderOfDocumentsDoesNotMatter(seed: UInt64) {
        let world = RandomWorld.world(seed: seed)
        var shuffled = world
        var dice = ReferenceDice(state: seed)
        shuffled.documents.shuffle(using: &dice)
        #expect(Answers(Reference(world)) == Answers(Reference(shuffled)))
    }

    @Test(arguments: 0..<UInt64(samples(2))) func laterDocumentsDoNotExist(seed: UInt64) {
        let world = RandomWorld.world(seed: seed)
        guard let day = world.documents.map(\.asOf).sorted().dropLast().last else { return }
        var earlier = world
        earlier.documents.removeAll { $0.asOf > day }
        #expect(Answers(Reference(world, asOf: day)) == Answers(Reference(earlier, asOf: day)))
    }

    @Test func aSeedGivesOneWorld() throws {
        let (one, other) = (RandomWorld.world(seed: 7), RandomWorld.world(seed: 7))
        #expect(one.documents == other.documents && one.units == other.units)
    }

    /// So that a comparison of worlds compares something: each way to make a figure occurs.
    @Test func worldsAreVaried() {
        var makings: Set<String> = []
        var numbers = 0
        var newer = 0
        for seed in 0..<UInt64(12) {
            let answers = Answers(Reference(RandomWorld.world(seed: seed)))
            for figure in answers.figures { makings.insert(String("\(figure.making)".prefix { $0 != "(" })) }
            newer += answers.figures.filter { $0.soFar != nil }.count
            numbers += answers.results.filter { $0.number != nil }.count
        }
        #expect(
            makings.isSuperset(of: [
                "nothing", "reported", "counterForPeriod", "parts", "fromCounters", "toDate", "counterToDate", "lowerBound", "units",
            ]))
        #expect(numbers > 100)
        #expect(newer > 0)
    }

    /// So that a comparison of changes compares something.
    @Test func changesAreVaried() {
        var changes: [ReferenceChange] = []
        for seed in 0..<UInt64(40) {
            let reference = Reference(RandomWorld.world(seed: seed))
            for unit in reference.world.units.map(\.id) {
                for element in reference.world.dataSets[0].elements {
                    changes += [.previous, .year].compactMap { reference.change("d", element.code, unit, against: $0) }
                }
            }
        }
        #expect(changes.count > 100)
        #expect(changes.contains { $0.matched ?? 0 > 1 })
        #expect(changes.contains { $0.firstReports > 0 })
        #expect(changes.contains { $0.isAddition })
    }
}
