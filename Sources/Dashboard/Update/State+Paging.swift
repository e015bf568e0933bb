import PageMaking
import HealthModel
import History
import PanelContent
import Panels

/// Which page is wanted, the order for it, and its arrival.
extension State {
    /// The page that should be shown.
    var request: ContentRequest {
        let needs = data.panels.first { $0.code == navigation.place.panel }?.needs ?? Needs()
        return ContentRequest(
            place: navigation.place, asOf: navigation.asOf, comparison: navigation.comparison, today: now.day,
            dataLayer: needs.besides.contains(.dataLayer) ? dataLayer : nil)
    }

    /// Whether the page that should be shown is there, be it of data that are a little older.
    public var isPageThere: Bool { !page.isPending && page.request.isAboutTheSame(as: request) }

    /// Whether a page has been ordered and has not come.
    public var awaitsPage: Bool { paging.awaited != nil }

    /// Whether the page that has been ordered takes so long that what is shown must not pass for the latest.
    public var isPageOverdue: Bool { paging.overdueAt.map { $0 <= now } ?? false }

    /// Orders the page that should be shown, unless it is there or on its way. Call it after any number of events.
    mutating func settle() -> [Effect] {
        chooseOpeningUnit()
        let request = request
        if page.request == request, isFreshEnough { return [] }
        let generations = provider.generations(of: request)
        if page.request == request, page.generations == generations {
            if paging.awaited == nil { paging.page.isComplete = sources.isComplete } else { paging.forgetOrder() }
            return []
        }
        if let kept = paging.kept(request, generations) { return show(kept) }
        // One at a time: what has become of the data meanwhile is ordered when this one has come.
        let isOnItsWay = paging.awaited?.request.isAboutTheSame(as: request) ?? false
        let effects = isOnItsWay ? [] : order(request, generations)
        if !page.request.isAboutTheSame(as: request) { showHeads(of: request) }
        return effects
    }

    /// Until the operator goes somewhere, the dashboard is about the region that most files report, else the country.
    private mutating func chooseOpeningUnit() {
        guard !navigation.unitIsChosen else { return }
        navigation.place.unit = data.mostReportedRegion ?? .country
    }

    /// While years of older documents are read, the page need not be made anew for every key.
    private var isFreshEnough: Bool {
        guard let made = page.madeOfNewest, !sources.isComplete else { return false }
        return (0..<200).contains(now.milliseconds - made.milliseconds)
    }

    private mutating func order(_ request: ContentRequest, _ generations: Generations) -> [Effect] {
        let (choices, language, isComplete) = (memory.choices, appearance.language, sources.isComplete)
        let madeOfNewest = sources.hasNewest && !isComplete ? now : nil
        let order = paging.order(at: now) { number in
            PageOrder(
                number: number, request: request, generations: generations, choices: choices, language: language,
                isComplete: isComplete, madeOfNewest: madeOfNewest)
        }
        return [.makePage(order), .scheduleTick(nextTick)]
    }

    /// What stands in the place of a page that is being made.
    private mutating func showHeads(of request: ContentRequest) {
        paging.page = Page(pending: request, paging.heads(of: provider.emptyContent(of: request.place)))
        arrangeTables(reusing: false)
    }

    /// A page has come; it is shown unless the operator went elsewhere or a later one is there.
    mutating func take(_ made: MadePage) -> [Effect] {
        let provider = provider
        paging.note(made) { provider.generations(of: $0.request) == $0.generations }
        guard made.order.request.isAboutTheSame(as: request), made.order.number > page.order else { return [] }
        return show(made) + takeWaiting()
    }

    private mutating func show(_ made: MadePage) -> [Effect] {
        let before = page
        paging.page = Page(made)
        if made.order.language == appearance.language, !made.arrangements.isEmpty { paging.page.arrangements = made.arrangements }
        arrangeTables(reusing: true, arranged: made.order.language == appearance.language ? made.order.choices : nil)
        guard before.isComplete, before.request == page.request else { return [] }
        shift.fresh.add(page.changes(since: before), at: now)
        return [.scheduleTick(nextTick)]
    }

    /// Shows a page that is still kept, so that what is typed next need not wait for it.
    mutating func catchUp() -> [Effect] {
        let request = request
        guard !isPageThere, let kept = paging.kept(request, provider.generations(of: request)) else { return [] }
        paging.forgetOrder()
        return show(kept)
    }

    /// What was typed for the page that has come, as far as it does not lead to the next one.
    private mutating func takeWaiting() -> [Effect] {
        paging.takeWaiting().flatMap { take($0) }
    }
}
