/// The hierarchy of organisation units: the built-in classifier and the organisations named in snapshots.
public struct OrgUnitTree: Sendable {
    private var units: [OrgUnitID: OrgUnit] = [:]
    private var childIDs: [OrgUnitID: [OrgUnitID]] = [:]

    /// - Parameter units: parents may follow their children; for a duplicate unit the last one is kept.
    public init(_ units: [OrgUnit]) {
        for unit in units { insert(unit) }
    }

    public mutating func insert(_ unit: OrgUnit) {
        let old = units.updateValue(unit, forKey: unit.id)
        if let old, old.parent == unit.parent { return }
        if let parent = old?.parent { childIDs[parent]?.removeAll { $0 == unit.id } }
        if let parent = unit.parent { childIDs[parent, default: []].append(unit.id) }
    }

    public subscript(id: OrgUnitID) -> OrgUnit? { units[id] }

    public func contains(_ id: OrgUnitID) -> Bool { units[id] != nil }

    /// The units one level down, in insertion order (first the classifier's order, then that of the files).
    public func children(of id: OrgUnitID) -> [OrgUnitID] { childIDs[id] ?? [] }

    /// The units one level down, without organisations.
    public func places(under id: OrgUnitID) -> [OrgUnitID] { children(of: id).filter { !$0.isOrganisation } }

    /// The parent, its parent and so on, up to the country.
    public func ancestors(of id: OrgUnitID) -> [OrgUnitID] {
        var found: [OrgUnitID] = []
        var current = units[id]?.parent ?? (id == .country ? nil : id.organisation ?? (id.isOrganisation ? id.place : id.region))
        while let unit = current, found.count < 8 {
            found.append(unit)
            current = units[unit]?.parent
        }
        return found
    }

    /// From the country down to the unit itself.
    public func path(to id: OrgUnitID) -> [OrgUnitID] { ancestors(of: id).reversed() + [id] }

    public func isAncestor(_ ancestor: OrgUnitID, of id: OrgUnitID) -> Bool { ancestors(of: id).contains(ancestor) }

    /// The level of a unit, including units missing from the classifier.
    public func level(of id: OrgUnitID) -> OrgUnitLevel {
        if let unit = units[id] { return unit.level }
        if id == .country { return .country }
        return id.isOrganisation ? .organisation : (id == id.region ? .region : .district)
    }

    /// The known unit that contains a code below the classifier: a settlement's KATO resolves to its district by prefix.
    ///
    /// Nil if neither the code nor a unit containing it is known.
    public func resolve(_ id: OrgUnitID) -> OrgUnitID? {
        if units[id] != nil { return id }
        if id.isOrganisation { return resolve(id.place) }
        for divisor: UInt32 in [10_000, 100_000, 1_000_000] {
            let candidate = OrgUnitID(kato: id.kato / divisor * divisor)
            if units[candidate]?.level == .district { return candidate }
        }
        return nil
    }

    /// All organisations; siblings are in insertion order.
    public var organisations: [OrgUnit] {
        childIDs.keys.sorted().flatMap { children(of: $0) }.filter(\.isOrganisation).compactMap { units[$0] }
    }

    public var all: some Sequence<OrgUnit> { units.values }
    public var count: Int { units.count }
}
