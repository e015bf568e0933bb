import HealthModel
import PanelContent
import Panels

/// Brings the page and the screen up to the state. Call it once before each `view`, after any number of events.
///
/// Keys that only move the selection ask for the same page again, so it is drawn but not made anew.
public func settle(_ state: inout State) -> [Effect] {
    state.chooseOpeningUnit()
    let effects = state.makePage()
    state.drawScreen()
    return effects
}

extension State {
    /// The page that should be shown.
    var request: ContentRequest {
        ContentRequest(
            place: place, asOf: asOf, comparison: comparison, today: now.day,
            dataLayer: place.panel == PanelList.status ? dataLayer : nil)
    }

    var dataLayer: DataLayerStatus { data.intake.dataLayer(archive, memoryBytes: memoryBytes) }

    /// Until the operator goes somewhere, the dashboard is about the region that most files report, else the country.
    mutating func chooseOpeningUnit() {
        guard !unitIsChosen else { return }
        place.unit = data.mostReportedRegion ?? .country
    }

    /// Makes the page that should be shown, unless it is there, and marks what has changed on it.
    mutating func makePage() -> [Effect] {
        let request = request
        if page.request == request, isFreshEnough { return [] }
        guard page.request != request || page.generation != provider.generation else {
            page.isComplete = sources.isComplete
            return []
        }
        let before = page
        page = Page(
            request: request, generation: provider.generation, content: provider.content(request), isComplete: sources.isComplete)
        page.madeOfNewest = sources.hasNewest && !sources.isComplete ? now : nil
        arrangeTables(reusing: false)
        guard before.isComplete, before.request == request else { return [] }
        fresh.add(page.changes(since: before), at: now)
        return [.scheduleTick(nextTick)]
    }

    /// While years of older documents are read, the page need not be made anew for every key.
    private var isFreshEnough: Bool {
        guard let made = page.madeOfNewest, !sources.isComplete else { return false }
        return (0..<200).contains(now.milliseconds - made.milliseconds)
    }

    /// Keys that arrive together speak to the place that the first of them opened, though it has not been drawn yet.
    mutating func catchUp() -> [Effect] { page.request.place == place ? [] : makePage() }

    /// Draws the screen and remembers where things came to lie, so that scrolling goes on from there.
    mutating func drawScreen() {
        let screen = Screen(self).drawn
        drawn = screen
        guard overlay == nil else { return }
        let columns = tileColumns
        places = screen.places
        if memory.firstRow != places.firstRow { memory.firstRow = places.firstRow }
        if tileColumns != columns { page.outline(tileColumns: tileColumns) }
    }
}
