import PageMaking
import HealthModel
import PanelContent
import Panels

/// A page on the back trail of Escape.
struct Waypoint: Sendable, Hashable, Codable {
    var pageID: PageID
    /// The as-of and comparison; nil if only the page was left and the time is unchanged.
    var time: Time?

    struct Time: Sendable, Hashable, Codable {
        var asOf: AsOf?
        var comparison: Comparison
    }
}

/// The operator's page and time, the way there, and the settings of each page.
public struct Navigation: Sendable, Codable {
    public internal(set) var pageID: PageID
    /// The pages that Escape goes back to, the last one first.
    private(set) var trail: [Waypoint] = []
    /// The requested panel, which may yet be defined; nil once the operator navigates.
    var awaitedPanel: String?
    /// Whether the unit was requested; otherwise it is guessed from the data until the operator navigates.
    var unitIsChosen: Bool
    /// Nil while live.
    public internal(set) var asOf: AsOf?
    public internal(set) var comparison = Comparison.previous
    private var memories: [PageID: PageMemory] = [:]

    /// - Parameters:
    ///   - unit: the requested or configured unit; nil to guess it.
    ///   - panel: the requested panel, which may not exist yet.
    ///   - panels: the existing panels.
    init(unit: OrgUnitID?, panel: String?, among panels: [String]) {
        let isThere = panel.map(panels.contains) ?? false
        pageID = PageID(panel: (isThere ? panel : panels.first) ?? "", unit: unit ?? .country)
        awaitedPanel = isThere ? nil : panel
        unitIsChosen = unit != nil
    }

    /// The operator's settings on this page.
    var memory: PageMemory {
        get { memories[pageID] ?? PageMemory() }
        set { memories[pageID] = newValue }
    }

    /// Whether an operator could have reached this state: stored files may have been edited.
    var isPossible: Bool { memories.values.allSatisfy(\.isPossible) }

    /// - Parameter keepingTrail: whether Escape returns here.
    mutating func go(to next: PageID, keepingTrail: Bool) {
        if keepingTrail { trail.append(Waypoint(pageID: pageID)) }
        unitIsChosen = true
        awaitedPanel = nil
        pageID = next
    }

    /// Goes to an address, including its time; Escape reverts both.
    mutating func go(to address: Address) {
        let comparison = address.comparison ?? .previous
        let next = PageID(panel: address.panel, unit: address.unit)
        guard next != pageID || address.asOf != asOf || comparison != self.comparison else { return }
        trail.append(Waypoint(pageID: pageID, time: Waypoint.Time(asOf: asOf, comparison: self.comparison)))
        go(to: next, keepingTrail: false)
        asOf = address.asOf
        self.comparison = comparison
    }

    /// Goes back along the trail; false if it is empty.
    mutating func goBack() -> Bool {
        guard let last = trail.popLast() else { return false }
        pageID = last.pageID
        if let time = last.time { (asOf, comparison) = (time.asOf, time.comparison) }
        return true
    }

    /// Leaves removed panels, and goes to the awaited one.
    mutating func keep(to panels: [String]) {
        trail.removeAll { !panels.contains($0.pageID.panel) }
        if let awaited = awaitedPanel, panels.contains(awaited) {
            pageID.panel = awaited
            awaitedPanel = nil
        } else if !panels.contains(pageID.panel) {
            if !goBack() { pageID.panel = panels.first ?? "" }
        }
    }
}

/// The selection on a page, by identity, so that it survives reloads, sorts, filters and language changes.
public enum Selection: Sendable, Hashable, Codable {
    /// A headline figure.
    case figure(HeadlineID)
    /// An overview tile, by the panel it opens.
    case tile(String)
    case row(table: String, RowID)
}

/// The operator's settings for one page, kept while other pages are shown.
public struct PageMemory: Sendable, Hashable, Codable {
    public var selection: Selection?
    /// The position at the time of selection: tried first, and used if the selection itself is gone.
    var hint = Outline.Spot(block: 0, line: 0, entry: 0)
    public var column: ColumnID?
    /// The view settings of each table.
    public var choices: [String: TableChoice] = [:]
    /// Rows containing this text are marked, and `n` jumps between them.
    public var search = ""
    /// The first visible row when the page was last drawn.
    var firstRow = 0

    public init() {}

    fileprivate var isPossible: Bool {
        [hint.block, hint.line, hint.entry, firstRow].allSatisfy { (0..<1 << 31).contains($0) }
    }

    /// Whether a filter or search is active, which Escape clears first.
    var isNarrowed: Bool { !search.isEmpty || choices.values.contains { !$0.filter.isEmpty } }

    /// Clears filters and search.
    mutating func widen() {
        search = ""
        for table in choices.keys { choices[table]?.filter = "" }
    }
}
