import Analysis
import HealthModel
import PanelContent

/// A panel of one data set. A file of its own says which figures and sections it shows; the rest is the same for all.
protocol DataSetPanel: Panel {
    /// The big figures, the most important one first.
    func figures(_ page: Page) -> [Figure]
    /// What follows below them.
    func sections(_ page: Page) -> [PanelContent.Section]
    /// The small chart of the overview's tile.
    func tileChart(_ page: Page) -> Chart?
}

extension DataSetPanel {
    var dataSet: String? { code }

    func tileChart(_ page: Page) -> Chart? { nil }

    func content(_ request: PanelRequest) -> PanelContent {
        guard let page = page(request) else { return PanelContent(panel: code, title: title, path: []) }
        return page.content(panel: code, title: title, figures: figures(page), sections: sections(page))
    }

    func page(_ request: PanelRequest) -> Page? {
        request.analysis.metadata.dataSet(code).map { Page(request: request, dataSet: $0) }
    }

    /// The panel in small, about the unit or the nearest one above that has figures.
    func tile(_ request: PanelRequest) -> Tile? {
        guard let own = page(request) else { return nil }
        let analysis = request.analysis
        let hasOwn = analysis.newestSnapshot(of: code, touching: request.unit) != nil
        let lender = hasOwn ? nil : analysis.nearestReport(of: code, above: request.unit)
        var borrowed = request
        if let lender { borrowed.unit = lender }
        let page = Page(request: borrowed, dataSet: own.dataSet)
        return Tile(
            panel: code, title: title, borrowedFrom: lender.map(page.label), timing: page.timing,
            figures: Array(figures(page).prefix(4)), chart: tileChart(page), findings: page.findings)
    }
}
