import PageMaking
import Canvas
import HealthModel
import History
import PanelContent

/// The page that is shown, the one that has been ordered, and those that were shown before.
///
/// A page is ordered by an effect and arrives as an event, so that no key waits for the making of a page. Until it is there its
/// heads stand in its place, and what is typed meanwhile waits for it.
public struct Paging: Sendable {
    public internal(set) var page: Page
    /// What has been ordered and has not come.
    public private(set) var awaited: PageOrder?
    /// When that was ordered.
    private var orderedAt: Instant?
    /// What was typed for a page that is not there yet.
    var waiting: [InputEvent] = []
    /// The pages that were made last of the data as they are, the newest first.
    private var kept: [MadePage] = []
    /// The heads of the tables that a panel had the last time.
    private var headsByPanel: [String: [PanelContent.Section]] = [:]
    /// How many pages have been ordered.
    private(set) var orders: Int
    /// How many of them before the checkpoint that the dashboard went on from: theirs come too late.
    let earlierOrders: Int

    /// How many pages are kept: going back and forth then needs no making.
    private static let keptLimit = 12
    /// After how many seconds a page that does not come is spoken of.
    private static let patience = 3
    /// How many keys wait at most; a terminal that floods is not remembered for ever.
    private static let waitingLimit = 1_000

    init(_ page: Page, earlierOrders: Int = 0) {
        self.page = page
        self.earlierOrders = earlierOrders
        orders = earlierOrders
    }

    /// A page that was made of these very data and is still kept.
    func kept(_ request: ContentRequest, _ generations: Generations) -> MadePage? {
        kept.first { $0.order.request == request && $0.order.generations == generations }
    }

    /// What is known of a page before it is made: the heads of tables that its panel had the last time.
    func heads(of content: PanelContent) -> PanelContent {
        var heads = content
        heads.sections = headsByPanel[content.panel] ?? []
        // What is synthetic stays so while the next page is made.
        (heads.isPending, heads.isSynthetic) = (true, page.content.isSynthetic)
        return heads
    }

    /// Notes that a page is wanted, and what the order for it is.
    mutating func order(at now: Instant, _ make: (_ number: Int) -> PageOrder) -> PageOrder {
        orders += 1
        let order = make(orders)
        (awaited, orderedAt) = (order, now)
        return order
    }

    /// Whatever was ordered is wanted no more.
    mutating func forgetOrder() { (awaited, orderedAt) = (nil, nil) }

    /// When the page that is awaited will have taken too long; nil without one.
    var overdueAt: Instant? { orderedAt?.adding(seconds: Paging.patience) }

    /// Keeps what has come while it is of the data as they are, and forgets the order for it.
    mutating func note(_ made: MadePage, isCurrent: (PageOrder) -> Bool) {
        if awaited?.number == made.order.number { forgetOrder() }
        guard !kept.contains(where: { $0.order.number > made.order.number && $0.order.request.isAboutTheSame(as: made.order.request) })
        else { return }
        kept.removeAll { $0.order.request.isAboutTheSame(as: made.order.request) || !isCurrent($0.order) }
        if isCurrent(made.order) { kept.insert(made, at: 0) }
        if kept.count > Paging.keptLimit { kept.removeLast() }
        headsByPanel[made.content.panel] = made.content.sections.compactMap { section in
            guard case .table(let table) = section else { return nil }
            return .table(table.withoutRows(Message("page.pending")))
        }
    }

    /// Has something that was typed wait for the page.
    mutating func wait(_ event: InputEvent) {
        if waiting.count < Paging.waitingLimit { waiting.append(event) }
    }

    mutating func takeWaiting() -> [InputEvent] {
        defer { waiting = [] }
        return waiting
    }
}
