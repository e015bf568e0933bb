import HealthModel

/// The units of the classifier, indexed for the lookups of every document.
struct UnitDirectory: Sendable {
    let tree: OrgUnitTree
    /// The parent of each country, region and district; the country is its own parent.
    private let parents: [UInt32: UInt32]

    init(_ tree: OrgUnitTree) {
        self.tree = tree
        var parents: [UInt32: UInt32] = [:]
        for unit in tree.all where !unit.id.isOrganisation { parents[unit.id.kato] = unit.parent?.kato ?? unit.id.kato }
        self.parents = parents
    }

    /// The unit with a code, or for a settlement's code the unit that contains it.
    func resolve(kato: UInt32) -> OrgUnitID? {
        parents[kato] == nil ? tree.resolve(OrgUnitID(kato: kato)) : OrgUnitID(kato: kato)
    }

    /// Whether a unit contains another or is the same.
    func contains(_ outer: UInt32, _ inner: UInt32) -> Bool {
        var current = inner
        while current != outer {
            guard let parent = parents[current], parent != current else { return false }
            current = parent
        }
        return true
    }
}
