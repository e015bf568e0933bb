import HealthModel
import Samples
import Testing

@testable import ExportModel

/// A reproducible random number generator.
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

private func id(_ unit: UInt32, _ category: UInt16 = 0, _ code: String = "patients") -> FigureID {
    FigureID(dataSet: "test", code: code, category: Category(number: category), orgUnit: OrgUnitID(kato: unit))
}

/// A table of counts with totals: units down, categories across, 0 for the total of both.
private struct Crosstab {
    let units: Int
    let categories: Int
    var numbers: [FigureID: Double] = [:]
    var groups: [SumGroup] = []

    init(units: Int, categories: Int, using chance: inout Chance, most: Int) {
        (self.units, self.categories) = (units, categories)
        for unit in 1...units {
            for category in 1...categories {
                let number = Double(Int.random(in: 0...most, using: &chance))
                for (unit, category) in [(unit, category), (unit, 0), (0, category), (0, 0)] {
                    numbers[Self.id(unit, category), default: 0] += number
                }
            }
        }
        for category in 0...categories {
            groups.append(SumGroup(total: Self.id(0, category), parts: (1...units).map { Self.id($0, category) }))
        }
        for unit in 0...units { groups.append(SumGroup(total: Self.id(unit, 0), parts: (1...categories).map { Self.id(unit, $0) })) }
    }

    static func id(_ unit: Int, _ category: Int) -> FigureID { ExportTests.id(UInt32(unit), UInt16(category)) }

    /// The values of a hidden figure considered possible by a reader who knows all visible figures, all sums, and that nothing
    /// hidden is zero. Every hidden figure is tried up to `most` above its true number.
    func possible(for wanted: FigureID, hidden: Set<FigureID>, room: Int) -> Set<Int> {
        let unknown = hidden.sorted { "\($0)" < "\($1)" }
        var found: Set<Int> = []
        var guess: [FigureID: Double] = numbers
        func search(_ position: Int) {
            if found.count > 1 { return }
            if position == unknown.count {
                if groups.allSatisfy(fits) { found.insert(Int(guess[wanted] ?? 0)) }
                return
            }
            let truth = Int(numbers[unknown[position]] ?? 0)
            for number in max(1, truth - room)...(truth + room) {
                guess[unknown[position]] = Double(number)
                if groups.allSatisfy({ isOpen($0, after: position) || fits($0) }) { search(position + 1) }
            }
            guess[unknown[position]] = numbers[unknown[position]]
        }
        func isOpen(_ group: SumGroup, after position: Int) -> Bool {
            unknown[(position + 1)...].contains { $0 == group.total || group.parts.contains($0) }
        }
        func fits(_ group: SumGroup) -> Bool {
            group.total.map { guess[$0] == group.parts.reduce(0) { $0 + (guess[$1] ?? 0) } } ?? true
        }
        search(0)
        return found
    }
}

@Suite struct SuppressionTests {
    @Test(arguments: 1...samples(400))
    func noSmallNumberOfARowCanBeTold(seed: Int) {
        var chance = Chance(state: UInt64(seed))
        let table = Crosstab(units: Int.random(in: 2...5, using: &chance), categories: 1, using: &chance, most: [6, 12, 40][seed % 3])
        expectProtected(table)
    }

    @Test(arguments: 1...samples(120))
    func noSmallNumberOfATableWithMarginsCanBeTold(seed: Int) {
        var chance = Chance(state: UInt64(seed) &* 977)
        let table = Crosstab(units: 3, categories: 2, using: &chance, most: [8, 20][seed % 2])
        expectProtected(table)
    }

    private func expectProtected(_ table: Crosstab) {
        let plan = SuppressionPlan(numbers: table.numbers, sensitive: Set(table.numbers.keys), groups: table.groups, floor: 5)
        for (id, number) in table.numbers where number > 0 && number < 5 {
            #expect(plan.hidden.contains(id))
            #expect(table.possible(for: id, hidden: plan.hidden, room: 3).count > 1, "\(id) is \(number) for certain: \(table.numbers)")
        }
    }

    @Test func nothingIsHiddenWhereNothingIsSmall() {
        let numbers = [id(1): 10.0, id(2): 20, id(3): 0, id(0): 30]
        let groups = [SumGroup(total: id(0), parts: [id(1), id(2), id(3)])]
        #expect(SuppressionPlan(numbers: numbers, sensitive: Set(numbers.keys), groups: groups, floor: 5).hidden.isEmpty)
    }

    @Test func theSmallestOfTheOthersIsHiddenWithASingleSmallNumber() {
        let numbers = [id(1): 3.0, id(2): 20, id(3): 11, id(4): 0, id(0): 34]
        let groups = [SumGroup(total: id(0), parts: [id(1), id(2), id(3), id(4)])]
        #expect(SuppressionPlan(numbers: numbers, sensitive: Set(numbers.keys), groups: groups, floor: 5).hidden == [id(1), id(3)])
    }

    @Test func theTotalIsHiddenWhereNoOtherPartCanBe() {
        let numbers = [id(1): 3.0, id(2): 0, id(0): 3]
        let groups = [SumGroup(total: id(0), parts: [id(1), id(2)])]
        #expect(SuppressionPlan(numbers: numbers, sensitive: [id(1)], groups: groups, floor: 5).hidden == [id(0), id(1)])
    }
}
