import PageMaking
import HealthModel
import History
import PanelContent
import Panels

/// Choosing the page to show, ordering it, and its arrival.
extension State {
    /// The page that should be shown.
    var request: ContentRequest {
        let needs = data.panels.first { $0.code == navigation.pageID.panel }?.needs ?? Needs()
        return ContentRequest(
            page: navigation.pageID, asOf: navigation.asOf, comparison: navigation.comparison, today: now.day,
            dataLayer: needs.besides.contains(.dataLayer) ? dataLayer : nil)
    }

    /// Whether the page to be shown has arrived, possibly with slightly older data.
    public var isPageThere: Bool { !page.isPending && page.request.isAboutTheSame(as: request) }

    /// Whether an order is outstanding.
    public var awaitsPage: Bool { paging.awaited != nil }

    /// Whether the outstanding page is so late that the shown one must not pass for the latest.
    public var isPageOverdue: Bool { paging.overdueAt.map { $0 <= now } ?? false }

    /// Orders the page to be shown, unless it is present or on its way. Call it after any number of events.
    mutating func settle() -> [Effect] {
        chooseOpeningUnit()
        let request = request
        if page.request == request, isFreshEnough { return [] }
        let generations = provider.generations(of: request)
        if page.request == request, page.generations == generations, !page.isDraft {
            if paging.awaited == nil { paging.page.isComplete = sources.isComplete } else { paging.forgetOrder() }
            return []
        }
        if let kept = paging.kept(request, generations) { return show(kept) }
        // One at a time: later data is ordered after this page has arrived.
        let isOnItsWay = paging.awaited?.request.isAboutTheSame(as: request) ?? false
        let effects = isOnItsWay ? [] : order(request, generations)
        if !page.request.isAboutTheSame(as: request) { showHeads(of: request) }
        return effects
    }

    /// Until the operator goes somewhere, the dashboard is about the unit that pages open on.
    private mutating func chooseOpeningUnit() {
        guard !navigation.unitIsChosen else { return }
        navigation.pageID.unit = data.openingUnit
    }

    /// While years of older documents are being read, the page need not be made again for every key.
    private var isFreshEnough: Bool {
        guard let made = page.madeOfNewest, !page.isDraft, !sources.isComplete else { return false }
        return (0..<200).contains(now.milliseconds - made.milliseconds)
    }

    private mutating func order(_ request: ContentRequest, _ generations: Generations) -> [Effect] {
        let (choices, language, isComplete) = (memory.choices, appearance.language, sources.isComplete)
        let madeOfNewest = sources.hasNewest && !isComplete ? now : nil
        // The first sight of all need not wait for what compares figures with their past.
        let isFirst = !isComplete && page.isPending && paging.orders == paging.earlierOrders
        let order = paging.order(at: now) { number in
            var order = PageOrder(
                number: number, request: request, generations: generations, choices: choices, language: language,
                isComplete: isComplete, madeOfNewest: madeOfNewest)
            order.isDraft = isFirst
            return order
        }
        return [.makePage(order), .scheduleTick(nextTick)]
    }

    /// Shows a placeholder while the page is being made.
    private mutating func showHeads(of request: ContentRequest) {
        paging.page = Page(pending: request, paging.heads(of: provider.emptyContent(of: request.pageID)))
        arrangeTables(reusing: false)
    }

    /// Handles the arrival of a page; it is shown unless the operator has moved on or a later one has arrived.
    mutating func take(_ made: MadePage) -> [Effect] {
        let provider = provider
        paging.note(made) { provider.generations(of: $0.request) == $0.generations }
        guard made.order.request.isAboutTheSame(as: request), made.order.number > page.order else { return [] }
        return show(made) + takeWaiting()
    }

    private mutating func show(_ made: MadePage) -> [Effect] {
        let before = page
        paging.page = Page(made)
        if made.order.language == appearance.language, !made.rowOrders.isEmpty { paging.page.rowOrders = made.rowOrders }
        arrangeTables(reusing: true, arranged: made.order.language == appearance.language ? made.order.choices : nil)
        guard before.isComplete, before.request == page.request else { return [] }
        shift.fresh.add(page.changes(since: before), at: now)
        return [.scheduleTick(nextTick)]
    }

    /// Shows a cached page, so that queued input need not wait.
    mutating func catchUp() -> [Effect] {
        let request = request
        guard !isPageThere, let kept = paging.kept(request, provider.generations(of: request)) else { return [] }
        paging.forgetOrder()
        return show(kept)
    }

    /// Replays the input queued for the page, up to the point where it leads to the next one.
    private mutating func takeWaiting() -> [Effect] {
        paging.takeWaiting().flatMap { take($0) }
    }
}
