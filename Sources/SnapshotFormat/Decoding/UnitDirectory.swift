import HealthModel

/// The units of the classifier, arranged for the questions that every document asks.
struct UnitDirectory: Sendable {
    let tree: OrgUnitTree
    /// The parent of each country, region and district; the country is its own.
    private let parents: [UInt32: UInt32]

    init(_ tree: OrgUnitTree) {
        self.tree = tree
        var parents: [UInt32: UInt32] = [:]
        for unit in tree.all where !unit.id.isOrganisation { parents[unit.id.kato] = unit.parent?.kato ?? unit.id.kato }
        self.parents = parents
    }

    /// The unit that a code names or, for a settlement's code, that it lies in.
    func resolve(kato: UInt32) -> OrgUnitID? {
        parents[kato] == nil ? tree.resolve(OrgUnitID(kato: kato)) : OrgUnitID(kato: kato)
    }

    /// Whether one unit holds another, or is it.
    func contains(_ outer: UInt32, _ inner: UInt32) -> Bool {
        var current = inner
        while current != outer {
            guard let parent = parents[current], parent != current else { return false }
            current = parent
        }
        return true
    }
}
