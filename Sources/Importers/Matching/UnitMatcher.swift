import HealthModel
import Localization

/// Finds the units named in a table, within the reporting unit.
struct UnitMatcher {
    enum Found: Equatable {
        case unit(OrgUnitID)
        /// Several units have this name.
        case ambiguous([OrgUnitID])
        /// A unit of the classifier outside the reporting unit.
        case outside(OrgUnitID)
        case unknown(suggestion: String?)
    }

    private let tree: OrgUnitTree
    let reporting: OrgUnitID
    private let given: [String: OrgUnitID]
    /// Folded names that include the kind of unit. `Алматы` alone may be a region, a city or a district.
    private var named: [String: Set<OrgUnitID>] = [:]
    /// All names without words such as `ауданы` and `обл.`
    private var bare: [String: Set<OrgUnitID>] = [:]
    /// Whether an ambiguous name is resolved to direct children of the reporting unit only.
    var prefersChildren = false

    private static let totals = Words("import.word.total")

    /// - Parameter given: units in a mapping file by the texts that represent them.
    init(_ tree: OrgUnitTree, reporting: OrgUnitID, given: [String: OrgUnitID]) {
        self.tree = tree
        self.reporting = reporting
        self.given = Dictionary(given.map { (Words.fold($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        for unit in tree.all where !unit.id.isOrganisation && isInside(unit.id) { add(unit) }
    }

    private mutating func add(_ unit: OrgUnit) {
        let names = [unit.name, unit.shortName].flatMap { [$0.kk, $0.ru, $0.en] } + unit.aliases
        for name in Set(names.filter { UnitKind($0) != nil }.map(Words.fold)) { named[name, default: []].insert(unit.id) }
        for name in Set(names.map { UnitKind.bare($0) }) where !name.isEmpty { bare[name, default: []].insert(unit.id) }
    }

    private func isInside(_ unit: OrgUnitID) -> Bool {
        unit == reporting || unit.place == reporting || tree.isAncestor(reporting, of: unit)
    }

    /// Finds a unit by code, by name in any language and form, or by a word for the total.
    ///
    /// - Parameter suggests: whether to compute a suggestion for an unknown name, which is slow.
    func find(_ text: String, suggests: Bool = false) -> Found {
        let folded = Words.fold(text)
        if let unit = given[folded] { return .unit(unit) }
        if let id = OrgUnitID(text.trimmed) { return found(id) }
        if UnitMatcher.totals.contains(text) { return .unit(reporting) }
        return chosen(candidates(text, folded))
            ?? .unknown(suggestion: suggests ? NearestName.find(text, among: knownNames) : nil)
    }

    private var knownNames: [String] {
        tree.all.filter { isInside($0.id) }.flatMap { unit in [unit.name, unit.shortName].flatMap { [$0.kk, $0.ru, $0.en] } }.sorted()
    }

    /// A code below the classifier resolves to its district.
    private func found(_ id: OrgUnitID) -> Found {
        guard let place = tree.resolve(id) else { return .unknown(suggestion: nil) }
        let unit = id.isOrganisation ? OrgUnitID(kato: place.kato, local: id.local) : place
        return isInside(unit) ? .unit(unit) : .outside(unit)
    }

    /// Among the children of a unit, its bare name refers to the child with that name.
    private func candidates(_ text: String, _ folded: String) -> Set<OrgUnitID> {
        if let exact = named[folded] { return exact }
        let kind = UnitKind(text)
        let similar = bare[UnitKind.bare(text)] ?? []
        guard let kind else { return similar.count > 1 ? similar.subtracting([reporting]) : similar }
        return similar.filter { id in tree[id].flatMap { UnitKind($0.name.kk) } == kind || tree[id].flatMap { UnitKind($0.name.ru) } == kind
        }
    }

    private func chosen(_ candidates: Set<OrgUnitID>) -> Found? {
        let preferred = prefersChildren ? candidates.filter(isChild) : candidates
        let units = (preferred.isEmpty ? candidates : preferred).sorted()
        guard let first = units.first else { return nil }
        return units.count == 1 ? .unit(first) : .ambiguous(units)
    }

    private func isChild(_ unit: OrgUnitID) -> Bool { unit == reporting || tree[unit]?.parent == reporting }

    /// Restricts names to direct children of the reporting unit if all of the table's names match one.
    ///
    /// - Returns: whether this resolves an otherwise ambiguous name.
    mutating func settle(_ texts: [String]) -> Bool {
        var isNeeded = false
        for text in Set(texts) {
            switch find(text) {
            case .ambiguous(let units):
                guard units.contains(where: isChild) else { return false }
                isNeeded = true
            case .unit(let unit) where !isChild(unit): return false
            default: break
            }
        }
        prefersChildren = isNeeded
        return isNeeded
    }

    func isAncestor(_ ancestor: OrgUnitID, of unit: OrgUnitID) -> Bool { tree.isAncestor(ancestor, of: unit) }

    /// The names of units listed in a message.
    func names(of units: [OrgUnitID]) -> Message.Argument {
        .list(
            units.prefix(6).map { id in
                .sequence([.name(tree[id]?.name ?? LocalizedText(verbatim: "")), .text("(\(id))")])
            })
    }
}

/// The kind of unit according to its name.
enum UnitKind: CaseIterable {
    case region, district, city

    private static let words: [UnitKind: Words] = [
        .region: Words("import.kind.region"), .district: Words("import.kind.district"), .city: Words("import.kind.city"),
    ]

    /// Nil if no word of the name indicates it.
    init?(_ name: String) {
        let parts = UnitKind.parts(name)
        guard let kind = UnitKind.allCases.first(where: { kind in parts.contains { UnitKind.words[kind]?.folded.contains($0) == true } })
        else { return nil }
        self = kind
    }

    /// A name without the words that indicate the kind of unit.
    static func bare(_ name: String) -> String {
        parts(name).filter { part in !allCases.contains { words[$0]?.folded.contains(part) == true } }.joined(separator: " ")
    }

    private static func parts(_ name: String) -> [String] {
        Words.fold(name).split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map { part in
            part == "р-н" || part == "а-н" ? String(part) : part.filter { $0 != "-" }
        }
    }
}
