import PageMaking
import HealthModel
import Localization
import Panels

/// The palette: every action, panel, unit and figure, found by parts of its name.
public struct Palette: Sendable {
    /// The effect of choosing an entry.
    public enum Target: Sendable, Hashable {
        case action(Action)
        case panel(String)
        case unit(OrgUnitID)
        case address(Address)
        /// The origin of a figure of the page's unit.
        case figure(MeasureID)
    }

    public struct Entry: Sendable {
        public var target: Target
        /// The name in the language in which the palette was opened.
        public var name: String
        /// Distinguishes units with the same name: the unit above.
        public var context: String
        /// Name and context, folded for the search.
        var folded: String
    }

    public let entries: [Entry]
    public internal(set) var field = TextField()
    /// The indexes of the matching entries, best first.
    private var matches: [Int]
    /// The page whose address was typed, if it exists; listed before the matches.
    private var address: Entry?

    init(entries: [Entry]) {
        self.entries = entries
        matches = Array(entries.indices)
    }
}

extension Palette {
    /// Creates entries for every action, then every panel, then every unit, then every figure, in the wording's language.
    ///
    /// - Parameter dataSets: the one of the page first, so that of figures with one name its own is found first.
    init(keys: KeyMap, panels: [PanelEntry], orgUnits: OrgUnitTree, dataSets: [DataSetDefinition], wording: Wording) {
        let actions = keys.bindings(in: .page).filter { $0.action.isNamed }.map { binding in
            Entry(.action(binding.action), name: wording.term(binding.term), context: "")
        }
        let panels = panels.map { Entry(.panel($0.code), name: wording.text($0.title), context: "") }
        let units = orgUnits.all.sorted { $0.id < $1.id }.map { unit in
            Entry(.unit(unit.id), name: wording.text(unit.name), context: Palette.context(of: unit, in: orgUnits, wording))
        }
        self.init(entries: actions + panels + units + dataSets.flatMap { Palette.figures(of: $0, wording) })
    }

    private static func figures(of dataSet: DataSetDefinition, _ wording: Wording) -> [Entry] {
        let named = dataSet.indicators.map { ($0.code, $0.name) } + dataSet.elements.map { ($0.code, $0.name) }
        return named.map { Entry(.figure(dataSet.measure($0.0)), name: wording.text($0.1), context: wording.text(dataSet.shortName)) }
    }

    private static func context(of unit: OrgUnit, in tree: OrgUnitTree, _ wording: Wording) -> String {
        guard let parent = unit.parent.flatMap({ tree[$0] }), parent.level != .country else { return "" }
        return wording.text(parent.name)
    }

    /// The number of matching entries.
    var count: Int { matches.count + (address == nil ? 0 : 1) }

    /// The matching entry on a line.
    func entry(line: Int) -> Entry? {
        if let address, line == 0 { return address }
        let match = address == nil ? line : line - 1
        return matches.indices.contains(match) ? entries[matches[match]] : nil
    }

    /// Finds the entries that contain every typed word; those that begin with the text come first.
    mutating func match() {
        let words = SearchFolding.fold(field.text).split(separator: " ").map(String.init)
        let ranked = entries.indices.compactMap { index in
            Palette.rank(entries[index].folded, words).map { (index, $0) }
        }
        matches = ranked.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
        address = Address(field.text).flatMap(entry)
    }

    /// Nil if there is no such panel or unit.
    private func entry(of address: Address) -> Entry? {
        let isKnown = [Target.panel(address.panel), .unit(address.unit)].allSatisfy { target in entries.contains { $0.target == target } }
        return isKnown ? Entry(.address(address), name: address.description, context: "") : nil
    }

    /// 0 if the name begins with the first word, 1 if a word of it does, 2 if it occurs elsewhere; nil without a match.
    private static func rank(_ name: String, _ words: [String]) -> Int? {
        guard words.allSatisfy({ name.contains($0) }) else { return nil }
        guard let first = words.first else { return 0 }
        if name.hasPrefix(first) { return 0 }
        return name.contains(" " + first) ? 1 : 2
    }
}

extension Palette.Entry {
    init(_ target: Palette.Target, name: String, context: String) {
        self.init(target: target, name: name, context: context, folded: SearchFolding.fold("\(name) \(context)"))
    }
}
