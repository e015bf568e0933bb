import HealthModel

/// A hospital, polyclinic or private clinic of the synthetic feed.
struct Organisation: Sendable {
    enum Kind: String, Sendable, CaseIterable { case hospital, polyclinic, clinic }

    let id: OrgUnitID
    let kind: Kind
    let name: LocalizedText
    /// The size relative to organisations of its kind in the district, 0.5 to 1.5.
    let weight: Double
    let chance: Chance

    var isPrivate: Bool { kind == .clinic }

    /// Unique within a region's file, and stable across files.
    var recordID: String { "\(id.kato)-\(id.local)" }

    /// The organisations of a district, more of each kind for a larger population.
    static func list(in district: OrgUnit, isCity: Bool, people: Int, chance: Chance) -> [Organisation] {
        let counts: [(Kind, Int)] = [
            (.hospital, min(6, 1 + people / 80_000)),
            (.polyclinic, min(12, 1 + people / 45_000)),
            (.clinic, min(8, (isCity ? 2 : 0) + people / 70_000)),
        ]
        return counts.flatMap { kind, count in
            (0..<count).map { Organisation(kind, number: $0 + 1, in: district, isCity: isCity, chance: chance) }
        }
    }

    private init(_ kind: Kind, number: Int, in district: OrgUnit, isCity: Bool, chance: Chance) {
        id = OrgUnitID(kato: district.id.kato, local: "\(kind.rawValue)-\(number)")
        self.kind = kind
        self.chance = chance.of(kind.rawValue).of(number)
        weight = self.chance.number(in: 0.5...1.5)
        let names = OrganisationNames(district: district, isCity: isCity)
        name =
            switch kind {
            case .hospital: names.hospital(number)
            case .polyclinic: names.polyclinic(number)
            case .clinic: names.clinic(chance.integer(in: 0...99) + number)
            }
    }
}
