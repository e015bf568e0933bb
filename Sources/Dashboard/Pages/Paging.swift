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
    /// What was typed for a page that is not there yet.
    var waiting: [InputEvent] = []
    /// The pages that were made last, the newest first.
    private var kept: [MadePage] = []
    /// How many pages have been ordered.
    private(set) var orders: Int
    /// How many of them before the checkpoint that the dashboard went on from: theirs come too late.
    let earlierOrders: Int

    /// How many pages are kept: going back and forth then needs no making.
    private static let keptLimit = 12
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
        let earlier = kept.first { $0.content.panel == content.panel }?.content
        heads.sections = (earlier?.sections ?? []).compactMap { section in
            guard case .table(let table) = section else { return nil }
            return .table(table.withoutRows(Message("page.pending")))
        }
        if heads.sections.isEmpty { heads.notices = [Notice(.info, Message("page.pending"))] }
        return heads
    }

    /// Notes that a page is wanted, and what the order for it is.
    mutating func order(_ make: (_ number: Int) -> PageOrder) -> PageOrder {
        orders += 1
        let order = make(orders)
        awaited = order
        return order
    }

    /// Whatever was ordered is wanted no more.
    mutating func forgetOrder() { awaited = nil }

    /// Keeps what has come, and forgets the order for it.
    mutating func note(_ made: MadePage) {
        if awaited?.number == made.order.number { awaited = nil }
        kept.removeAll { $0.order.request.isAboutTheSame(as: made.order.request) }
        kept.insert(made, at: 0)
        if kept.count > Paging.keptLimit { kept.removeLast() }
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
