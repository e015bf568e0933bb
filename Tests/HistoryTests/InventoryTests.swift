import Feeds
import HealthModel
import Samples
import Testing

@testable import History

/// An inventory restores the intake it was taken from, and later news has the same effect on both.
@Suite struct InventoryTests {
    private static let metadata = Metadata(dataSets: [Fixture.definition], orgUnits: Fixture.history().orgUnits)

    private func news(_ dice: inout some RandomNumberGenerator) -> SourceNews {
        let document = "\(Int.random(in: 0..<6, using: &dice)).json"
        let snapshot = Fixture.snapshot(
            document, day: .random(in: 1...9, using: &dice), value: .random(in: 1...40, using: &dice),
            generated: .random(in: 0...4, using: &dice), withdrawn: Int.random(in: 0..<12, using: &dice) == 0)
        let severity = [Severity.info, .warning, .error].randomElement(using: &dice) ?? .info
        let faults = Bool.random(using: &dice) ? [Diagnostic(file: document, severity: severity, code: "unit.unknown")] : []
        switch Int.random(in: 0..<8, using: &dice) {
        case 0: return .removed(DocumentID(name: document))
        case 1: return .rejected(DocumentID(name: document), faults)
        case 2: return .recalled(snapshot)
        default: return .accepted(snapshot, faults)
        }
    }

    private func expectSame(_ one: Intake, _ other: Intake) {
        #expect(Fixture.figures(one.history) == Fixture.figures(other.history))
        #expect(one.holdings == other.holdings)
        #expect(one.generation == other.generation)
        #expect(one.diagnostics == other.diagnostics && one.rejected == other.rejected && one.flawed == other.flawed)
        #expect(one.history.reporters(of: "coverage") == other.history.reporters(of: "coverage"))
    }

    @Test(arguments: 0..<UInt64(samples(40))) func aRestoredIntakeIsTheSameAndGoesOnTheSame(seed: UInt64) {
        var dice = Dice(state: seed)
        var intake = Intake(DefinitionEdition(metadata: Self.metadata), memoryLimit: seed % 2 == 0 ? .max : 8_000)
        for _ in 0..<60 { _ = intake.take(news(&dice)) }
        var restored = Intake(intake.inventory, metadata: Self.metadata)
        expectSame(intake, restored)
        for _ in 0..<60 {
            let news = news(&dice)
            let (outcome, other) = (intake.take(news), restored.take(news))
            #expect(outcome == other)
            expectSame(intake, restored)
        }
    }

    @Test func aContentThatComesBackAndGoesAgainIsHeldOnce() {
        var intake = Intake(DefinitionEdition(metadata: Self.metadata))
        let contents = [1, 2, 1, 3].map { Fixture.snapshot("a.json", day: 1, value: $0, generated: 0) }
        for snapshot in contents { _ = intake.take(.accepted(snapshot, [])) }
        _ = intake.take(.recalled(contents[1]))
        #expect(intake.inventory.items.map { Fixture.figure($0.snapshot) }.sorted() == [1, 2, 3])
        expectSame(intake, Intake(intake.inventory, metadata: Self.metadata))
    }

    @Test func organisationsStayWithTheirNamesAndTheirOrder() {
        let names = ["b", "a", "c"]
        var inventory = Intake(DefinitionEdition(metadata: Self.metadata)).inventory
        inventory.rest.organisations = names.map {
            Inventory.Organisation(id: OrgUnitID(kato: 311_000_000, local: $0), parent: Fixture.unit, name: LocalizedText(verbatim: $0))
        }
        let restored = Intake(inventory, metadata: Self.metadata)
        let history = Intake(restored.inventory, metadata: Self.metadata).history
        #expect(history.orgUnits.children(of: Fixture.unit).map(\.local) == names)
    }
}

/// A reproducible random number generator.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
