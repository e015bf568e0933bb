import HealthModel
import PanelContent
import PanelDrawing

/// The page that is shown, with what has been worked out of it once, so that keys need not.
public struct Page: Sendable {
    public let request: ContentRequest
    public let generation: Int
    public let content: PanelContent
    /// The orders of the tables, by the table.
    var arrangements: [String: TableArrangement] = [:]
    /// The row numbers that the search finds, by the table.
    var matches: [String: Set<Int>] = [:]
    var outline = Outline()

    /// Whether it was made of all that the source had: only what differs from such a page is news.
    var isComplete: Bool
    /// When it was made while older documents were still being read and the newest were not; nil else.
    var madeOfNewest: Instant?

    init(request: ContentRequest, generation: Int, content: PanelContent, isComplete: Bool) {
        self.request = request
        self.generation = generation
        self.content = content
        self.isComplete = isComplete
    }

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
