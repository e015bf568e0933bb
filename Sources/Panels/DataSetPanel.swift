import Analysis
import HealthModel
import PanelContent

/// A panel of one data set. Conforming types choose figures and sections; the rest is common.
protocol DataSetPanel: Panel {
    /// The headline figures, the most important first.
    func figures(_ page: DataSetPage) -> [Figure]
    /// The sections below the figures.
    func sections(_ page: DataSetPage) -> [PanelContent.Section]
    /// The small chart in the overview's tile.
    func tileChart(_ page: DataSetPage) -> Chart?
    /// The records counted by a headline.
    func records(counted count: RecordCountID, _ page: DataSetPage) -> [Record]
}

extension DataSetPanel {
    var dataSet: String? { code }

    func needs(_ metadata: Metadata) -> Needs { Needs(dataSets: metadata.dataSets(readBy: code)) }

    func tileChart(_ page: DataSetPage) -> Chart? { nil }

    func records(counted count: RecordCountID, _ page: DataSetPage) -> [Record] { [] }

    func records(counted count: RecordCountID, _ request: PanelRequest) -> [Record] {
        var request = request
        request.unit = count.orgUnit
        return page(request).map { records(counted: count, $0) } ?? []
    }

    func content(_ request: PanelRequest) -> PanelContent {
        guard let own = page(request) else { return PanelContent(panel: code, title: title, path: []) }
        let lender = lender(request)
        let page = lender.map(own.about) ?? own
        let (head, body) = SideBySide.make(
            {
                let figures = self.figures(page)
                return (figures: figures, further: page.furtherTable(besides: figures))
            }, { (sections: self.sections(page), findings: page.findings) })
        let further = head.further.map { [PanelContent.Section.table($0)] } ?? []
        var content = page.content(
            panel: code, title: title, figures: head.figures, sections: body.sections + further, findings: body.findings)
        content.notices += page.notices(head.figures, body.sections)
        if lender != nil { content.notices.insert(page.borrowing(for: request.unit), at: 0) }
        return content
    }

    /// The nearest unit above with figures, if the unit itself has none.
    private func lender(_ request: PanelRequest) -> OrgUnitID? {
        let hasOwn = request.analysis.newestSnapshot(of: code, touching: request.unit) != nil
        return hasOwn ? nil : request.analysis.nearestReport(of: code, above: request.unit)
    }

    func page(_ request: PanelRequest) -> DataSetPage? {
        request.analysis.metadata.dataSet(code).map { DataSetPage(request: request, dataSet: $0, tellsPast: !request.isDraft) }
    }

    /// The overview tile, for the unit or the nearest one above that has figures.
    func tile(_ request: PanelRequest) -> Tile? {
        guard let own = page(request) else { return nil }
        let lender = lender(request)
        let page = lender.map(own.about) ?? own
        // Of all figures of a panel a tile shows few, and judges the first alone.
        let few = figures(page.withoutPast).forTile
        let figures = request.isDraft ? few : few.enumerated().map { page.withPast($1, isJudged: $0 == 0) }
        return Tile(
            panel: code, title: title, shortTitle: shortTitle, borrowedFrom: lender.map(page.label), timing: page.timing(figures),
            figures: figures, chart: tileChart(page), findings: page.findings
        ).labelled()
    }
}

extension [Figure] {
    static var decidingCount: Int { 4 }

    /// Without those that nothing is said about, except for the first: that a figure which decides is missing has to be seen.
    var deciding: [Figure] {
        prefix([Figure].decidingCount) + dropFirst([Figure].decidingCount).filter { $0.reading.isSaid || $0.caption != nil }
    }

    /// The few of an overview tile: the first, then those that have a number.
    fileprivate var forTile: [Figure] {
        let rest = dropFirst()
        let ordered = rest.filter { $0.reading.number != nil } + rest.filter { $0.reading.number == nil }
        return Array((prefix(1) + ordered).prefix([Figure].decidingCount))
    }
}

extension Reading {
    /// Whether it has a number, or a document says why there is none.
    var isSaid: Bool {
        if case .missing(let missing) = content { ![.notReported, .notApplicable, .undefined].contains(missing) } else { true }
    }
}
