import HealthModel

/// Resolves the units named in a document, and checks that they belong to the reporting unit.
struct UnitResolver {
    enum Resolution {
        case inside(OrgUnitID)
        /// A unit of the classifier outside the reporting unit.
        case outside(OrgUnitID)
        case unknown

        var unit: OrgUnitID? {
            switch self {
            case .inside(let unit), .outside(let unit): unit
            case .unknown: nil
            }
        }
    }

    private let directory: UnitDirectory
    /// The reporting unit; all others must lie within it.
    var reporting = OrgUnitID.country
    private var known: [UInt32: Resolution] = [:]
    /// Rows of one unit are mostly adjacent.
    private var last: (text: JSONText, resolution: Resolution)?
    private var names: [String: OrgUnitID]?

    init(_ directory: UnitDirectory) {
        self.directory = directory
    }

    /// The classifier unit that a code belongs to; an organisation keeps its own identity within it.
    func place(_ unit: OrgUnitID) -> OrgUnitID? {
        directory.resolve(kato: unit.kato).map { OrgUnitID(kato: $0.kato, local: unit.local) }
    }

    mutating func resolve(_ text: JSONText) -> Resolution {
        if let last, last.text == text { return last.resolution }
        let resolution: Resolution
        if let unit = text.orgUnit {
            resolution = unit.isOrganisation ? resolve(organisation: unit) : resolve(kato: unit.kato)
        } else {
            resolution = resolve(name: text.string)
        }
        last = (text, resolution)
        return resolution
    }

    /// An organisation is inside if its place is, unless the reporting unit is another organisation.
    private mutating func resolve(organisation: OrgUnitID) -> Resolution {
        let resolution = resolve(kato: organisation.kato)
        guard let place = resolution.unit else { return .unknown }
        let unit = OrgUnitID(kato: place.kato, local: organisation.local)
        if reporting.isOrganisation { return judged(unit) }
        if case .inside = resolution { return .inside(unit) }
        return .outside(unit)
    }

    private mutating func resolve(kato: UInt32) -> Resolution {
        if let resolution = known[kato] { return resolution }
        let resolution = directory.resolve(kato: kato).map(judged) ?? .unknown
        known[kato] = resolution
        return resolution
    }

    private func judged(_ unit: OrgUnitID) -> Resolution {
        if unit == reporting || reporting == .country { return .inside(unit) }
        if reporting.isOrganisation { return .outside(unit) }
        return directory.contains(reporting.kato, unit.kato) ? .inside(unit) : .outside(unit)
    }

    /// A name is only accepted for units within the reporting one, and only if it is unambiguous there.
    private mutating func resolve(name: String) -> Resolution {
        let index = names ?? indexNames()
        names = index
        guard let unit = index[name], unit != OrgUnitID.country else { return .unknown }
        return .inside(unit)
    }

    /// Ambiguous names map to the country.
    private func indexNames() -> [String: OrgUnitID] {
        var index: [String: OrgUnitID] = [:]
        for unit in directory.tree.all where unit.id != .country {
            guard case .inside = judged(unit.id) else { continue }
            let spellings = [unit.name, unit.shortName].flatMap { [$0.kk, $0.ru, $0.en] } + unit.aliases
            for spelling in Set(spellings) { index[spelling] = index[spelling] == nil ? unit.id : .country }
        }
        return index
    }
}
