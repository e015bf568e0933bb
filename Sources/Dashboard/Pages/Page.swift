import Arrangement
import PageMaking
import HealthModel
import History
import PanelContent

/// The current page, with everything derived from it once rather than per key.
public struct Page: Sendable {
    public let request: ContentRequest
    /// The generations of the data it was made from; nil while it is being made.
    public let generations: Generations?
    public let content: PanelContent
    /// The number of its order.
    let order: Int
    /// The row orders of the tables.
    var rowOrders: [String: RowOrder] = [:]
    /// The rows of each table that match the search.
    var matches: [String: Set<Int>] = [:]
    var outline = Outline()

    /// Whether it was made from complete data: only differences from such a page are changes.
    var isComplete = false
    /// Whether it is a first sight, which is ordered again at once.
    public internal(set) var isDraft = false
    /// When it was made while older documents were still being read but the newest had been; otherwise nil.
    var madeOfNewest: Instant?

    /// Creates a placeholder for a page being made, with its headers as far as they are known.
    init(pending request: ContentRequest, _ heads: PanelContent, order: Int = 0) {
        self.request = request
        generations = nil
        content = heads
        self.order = order
    }

    /// Creates a finished page.
    init(_ made: MadePage) {
        request = made.order.request
        generations = made.order.generations
        content = made.content
        order = made.order.number
        isComplete = made.order.isComplete
        isDraft = made.order.isDraft
        madeOfNewest = made.order.madeOfNewest
    }

    /// Whether it is a placeholder without anything to read or choose.
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
