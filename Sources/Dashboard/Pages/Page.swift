import PageMaking
import HealthModel
import History
import PanelContent
import PanelDrawing

/// The page that is shown, with what has been worked out of it once, so that keys need not.
public struct Page: Sendable {
    public let request: ContentRequest
    /// What it was made of; nil while it is being made.
    public let generations: Generations?
    public let content: PanelContent
    /// The number of the order that it was made by.
    let order: Int
    /// The orders of the tables, by the table.
    var arrangements: [String: TableArrangement] = [:]
    /// The row numbers that the search finds, by the table.
    var matches: [String: Set<Int>] = [:]
    var outline = Outline()

    /// Whether it was made of all that the source had: only what differs from such a page is news.
    var isComplete = false
    /// When it was made while older documents were still being read and the newest were not; nil else.
    var madeOfNewest: Instant?

    /// A page that is being made: its heads, as far as they are known.
    init(pending request: ContentRequest, _ heads: PanelContent, order: Int = 0) {
        self.request = request
        generations = nil
        content = heads
        self.order = order
    }

    /// A page that was made.
    init(_ made: MadePage) {
        request = made.order.request
        generations = made.order.generations
        content = made.content
        order = made.order.number
        isComplete = made.order.isComplete
        madeOfNewest = made.order.madeOfNewest
    }

    /// Whether it is still being made, so that there is nothing to read or to choose on it.
    public var isPending: Bool { generations == nil }

    /// The tables in reading order.
    var tables: [Table] {
        content.sections.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    func table(_ id: String) -> Table? { tables.first { $0.id == id } }

    func tile(_ panel: String) -> Tile? {
        for case .tiles(let tiles) in content.sections {
            if let tile = tiles.first(where: { $0.panel == panel }) { return tile }
        }
        return nil
    }
}
