import PageMaking
import HealthModel
import PanelContent
import Panels

/// What Escape goes back to.
struct Waypoint: Sendable, Hashable, Codable {
    var place: Place
    /// As of when and compared with what; nil where only the place was left and the time goes on as it is.
    var time: Time?

    struct Time: Sendable, Hashable, Codable {
        var asOf: AsOf?
        var comparison: Comparison
    }
}

/// Where the operator is in space and time, how he came there, and what he chose on each page.
public struct Navigation: Sendable, Codable {
    public internal(set) var place: Place
    /// What Escape goes back to, the last one first.
    private(set) var trail: [Waypoint] = []
    /// The panel that was asked for and may yet be defined; nil once the operator goes somewhere.
    var awaitedPanel: String?
    /// Whether the unit was asked for; else it is guessed from the data until the operator goes somewhere.
    var unitIsChosen: Bool
    /// Nil while live.
    public internal(set) var asOf: AsOf?
    public internal(set) var comparison = Comparison.previous
    private var memories: [Place: PlaceMemory] = [:]

    /// - Parameters:
    ///   - unit: the unit asked for or configured; nil to guess it.
    ///   - panel: the panel asked for, which may not be there yet.
    ///   - panels: those that are there.
    init(unit: OrgUnitID?, panel: String?, among panels: [String]) {
        let isThere = panel.map(panels.contains) ?? false
        place = Place(panel: (isThere ? panel : panels.first) ?? "", unit: unit ?? .country)
        awaitedPanel = isThere ? nil : panel
        unitIsChosen = unit != nil
    }

    /// What the operator chose on this page.
    var memory: PlaceMemory {
        get { memories[place] ?? PlaceMemory() }
        set { memories[place] = newValue }
    }

    /// Whether an operator can have come here: what was written down may have been changed by anybody.
    var isPossible: Bool { memories.values.allSatisfy(\.isPossible) }

    /// - Parameter keepingTrail: whether Escape comes back here.
    mutating func go(to next: Place, keepingTrail: Bool) {
        if keepingTrail { trail.append(Waypoint(place: place)) }
        unitIsChosen = true
        awaitedPanel = nil
        place = next
    }

    /// Goes where an address leads, in time too; Escape comes back from both.
    mutating func go(to address: Address) {
        let comparison = address.comparison ?? .previous
        let next = Place(panel: address.panel, unit: address.unit)
        guard next != place || address.asOf != asOf || comparison != self.comparison else { return }
        trail.append(Waypoint(place: place, time: Waypoint.Time(asOf: asOf, comparison: self.comparison)))
        go(to: next, keepingTrail: false)
        asOf = address.asOf
        self.comparison = comparison
    }

    /// Goes back to where the operator came from; false where he came from nowhere.
    mutating func goBack() -> Bool {
        guard let last = trail.popLast() else { return false }
        place = last.place
        if let time = last.time { (asOf, comparison) = (time.asOf, time.comparison) }
        return true
    }

    /// Leaves the panels that are gone, and goes to the one that was awaited.
    mutating func keep(to panels: [String]) {
        trail.removeAll { !panels.contains($0.place.panel) }
        if let awaited = awaitedPanel, panels.contains(awaited) {
            place.panel = awaited
            awaitedPanel = nil
        } else if !panels.contains(place.panel) {
            if !goBack() { place.panel = panels.first ?? "" }
        }
    }
}

/// What is selected on a page, by identity, so that it survives reloads, sorts, filters and a change of language.
public enum Selection: Sendable, Hashable, Codable {
    /// One of the figures at the top.
    case figure(HeadlineID)
    /// A tile of the overview, by the panel it opens.
    case tile(String)
    case row(table: String, RowID)
}

/// What the operator chose on the page of one place; kept while other places are shown.
public struct PlaceMemory: Sendable, Hashable, Codable {
    public var selection: Selection?
    /// Where the selection was when it was made: looked at first, and kept to where the selection itself is gone.
    var hint = Outline.Spot(block: 0, line: 0, entry: 0)
    public var column: ColumnID?
    /// What was chosen for each table.
    public var choices: [String: TableChoice] = [:]
    /// Rows whose names hold this are marked, and `n` goes from one to the next.
    public var search = ""
    /// The first row that was visible when the page was drawn last.
    var firstRow = 0

    public init() {}

    fileprivate var isPossible: Bool {
        [hint.block, hint.line, hint.entry, firstRow].allSatisfy { (0..<1 << 31).contains($0) }
    }

    /// Whether rows are hidden or searched for: what Escape takes away first.
    var isNarrowed: Bool { !search.isEmpty || choices.values.contains { !$0.filter.isEmpty } }

    /// Shows all rows again.
    mutating func widen() {
        search = ""
        for table in choices.keys { choices[table]?.filter = "" }
    }
}
