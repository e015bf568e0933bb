import HealthModel

/// Finds the units that a document names, and whether they belong to the unit that reports.
struct UnitResolver {
    enum Resolution {
        case inside(OrgUnitID)
        /// A unit of the classifier that the reporting unit does not hold.
        case outside(OrgUnitID)
        case unknown

        var unit: OrgUnitID? {
            switch self {
            case .inside(let unit), .outside(let unit): unit
            case .unknown: nil
            }
        }
    }

    private let tree: OrgUnitTree
    /// The unit that reports; every other one must lie inside it.
    var reporting = OrgUnitID.country
    private var known: [UInt32: Resolution] = [:]
    private var last: (kato: UInt32, resolution: Resolution)?
    private var names: [String: OrgUnitID]?

    init(_ tree: OrgUnitTree) {
        self.tree = tree
    }

    /// The unit of the classifier that a code belongs to; an organisation keeps its own identity inside that unit.
    func place(_ unit: OrgUnitID) -> OrgUnitID? {
        tree.resolve(unit.place).map { OrgUnitID(kato: $0.kato, local: unit.local) }
    }

    mutating func resolve(_ text: JSONText) -> Resolution {
        if text.count == 9, let kato = text.number(0..<9) { return resolve(kato: UInt32(kato)) }
        guard let unit = OrgUnitID(text.string) else { return resolve(name: text.string) }
        guard unit.isOrganisation, let place = resolve(kato: unit.kato).unit else { return resolve(kato: unit.kato) }
        return judged(OrgUnitID(kato: place.kato, local: unit.local))
    }

    private mutating func resolve(kato: UInt32) -> Resolution {
        if let last, last.kato == kato { return last.resolution }
        let resolution = known[kato] ?? tree.resolve(OrgUnitID(kato: kato)).map(judged) ?? .unknown
        known[kato] = resolution
        last = (kato, resolution)
        return resolution
    }

    private func judged(_ unit: OrgUnitID) -> Resolution {
        if unit == reporting || reporting == .country { return .inside(unit) }
        if reporting.isOrganisation { return .outside(unit) }
        return unit.place == reporting || tree.isAncestor(reporting, of: unit.place) ? .inside(unit) : .outside(unit)
    }

    /// A name names a unit only inside the one that reports, and only where it names no other there.
    private mutating func resolve(name: String) -> Resolution {
        let index = names ?? indexNames()
        names = index
        guard let unit = index[name], unit != OrgUnitID.country else { return .unknown }
        return .inside(unit)
    }

    /// The country stands for a name that several units share.
    private func indexNames() -> [String: OrgUnitID] {
        var index: [String: OrgUnitID] = [:]
        for unit in tree.all where unit.id != .country {
            guard case .inside = judged(unit.id) else { continue }
            let spellings = [unit.name, unit.shortName].flatMap { [$0.kk, $0.ru, $0.en] } + unit.aliases
            for spelling in Set(spellings) { index[spelling] = index[spelling] == nil ? unit.id : .country }
        }
        return index
    }
}
