import PageMaking
import Canvas
import HealthModel
import History
import PanelContent

/// The current page, the ordered one, and a cache of earlier ones.
///
/// Pages are ordered by an effect and arrive as an event, so that keys never wait for a page to be made. Meanwhile a placeholder
/// with its headers is shown, and keys about the page's content are queued.
public struct Paging: Sendable {
    public internal(set) var page: Page
    /// The outstanding order.
    public private(set) var awaited: PageOrder?
    /// When it was ordered.
    private var orderedAt: Instant?
    /// Input queued for a page that has not arrived yet.
    var waiting: [InputEvent] = []
    /// Recently made pages that are still current, newest first.
    private var kept: [MadePage] = []
    /// The table headers that each panel had last time.
    private var headsByPanel: [String: [PanelContent.Section]] = [:]
    /// The number of orders so far.
    private(set) var orders: Int
    /// The orders before the checkpoint from which the dashboard was restored: their pages are obsolete.
    let earlierOrders: Int

    /// The size of the page cache, so that going back and forth needs no page making.
    private static let keptLimit = 12
    /// Seconds after which an outstanding page is shown as overdue.
    private static let patience = 3
    /// The maximum number of queued keys, in case a terminal floods the input.
    private static let waitingLimit = 1_000

    init(_ page: Page, earlierOrders: Int = 0) {
        self.page = page
        self.earlierOrders = earlierOrders
        orders = earlierOrders
    }

    /// A cached page made from the same data.
    func kept(_ request: ContentRequest, _ generations: Generations) -> MadePage? {
        kept.first { $0.order.request == request && $0.order.generations == generations }
    }

    /// The known parts of a page before it is made: the table headers that its panel had last time.
    func heads(of content: PanelContent) -> PanelContent {
        var heads = content
        heads.sections = headsByPanel[content.panel] ?? []
        // The synthetic label stays visible while the next page is made.
        (heads.isPending, heads.isSynthetic) = (true, page.content.isSynthetic)
        return heads
    }

    /// Records that a page is wanted and returns its order.
    mutating func order(at now: Instant, _ make: (_ number: Int) -> PageOrder) -> PageOrder {
        orders += 1
        let order = make(orders)
        (awaited, orderedAt) = (order, now)
        return order
    }

    /// Drops the outstanding order.
    mutating func forgetOrder() { (awaited, orderedAt) = (nil, nil) }

    /// When the outstanding page will be overdue; nil without one.
    var overdueAt: Instant? { orderedAt?.adding(seconds: Paging.patience) }

    /// Caches a page if it is still current, and removes its order.
    mutating func note(_ made: MadePage, isCurrent: (PageOrder) -> Bool) {
        if awaited?.number == made.order.number { forgetOrder() }
        guard !kept.contains(where: { $0.order.number > made.order.number && $0.order.request.isAboutTheSame(as: made.order.request) })
        else { return }
        kept.removeAll { $0.order.request.isAboutTheSame(as: made.order.request) || !isCurrent($0.order) }
        if isCurrent(made.order), !made.order.isDraft { kept.insert(made, at: 0) }
        if kept.count > Paging.keptLimit { kept.removeLast() }
        headsByPanel[made.content.panel] = made.content.sections.compactMap { section in
            guard case .table(let table) = section else { return nil }
            return .table(table.withoutRows(Message("page.pending")))
        }
    }

    /// Queues input until the page arrives.
    mutating func wait(_ event: InputEvent) {
        if waiting.count < Paging.waitingLimit { waiting.append(event) }
    }

    mutating func takeWaiting() -> [InputEvent] {
        defer { waiting = [] }
        return waiting
    }
}
