import Analysis
import HealthModel
import History
import PanelContent

extension DataSetPage {
    /// Builds the page around figures and sections: path, age, findings, notices and sources.
    func content(
        panel: String, title: Message, figures: [Figure], sections: [PanelContent.Section], findings: [Finding]
    ) -> PanelContent {
        let newest = analysis.newestSnapshot(of: dataSet.code, touching: unit)
        return PanelContent(
            panel: panel, title: title, path: path, timing: timing(figures), figures: figures, sections: sections,
            findings: findings, notices: notices(newest), sources: sources(figures, newest),
            isSynthetic: newest?.header.isSynthetic ?? false
        ).labelled()
    }

    var findings: [Finding] { request.isDraft ? [] : analysis.findings(dataSet, of: unit) }

    var path: [UnitLabel] { analysis.orgUnits.path(to: unit).map(label) }

    func label(_ id: OrgUnitID) -> UnitLabel { analysis.label(of: id) }

    /// The time of the headline figures, and whether newer ones are due.
    func timing(_ figures: [Figure]) -> Timing {
        guard let newest = analysis.newestSnapshot(of: dataSet.code, touching: unit) else { return Timing(rhythm: dataSet.cadence.rhythm) }
        let freshness = analysis.freshness(of: newest, dataSet)
        let shown = snapshots(of: figures).first ?? newest
        return Timing(
            asOf: shown.header.key.asOf, ageDays: analysis.freshness(of: shown, dataSet).ageDays,
            rhythm: newest.header.isOnce ? .once : dataSet.cadence.rhythm, freshness: freshness.state.content)
    }

    /// The snapshots behind the figures, the newest first.
    private func snapshots(of figures: [Figure]) -> [Snapshot] {
        var found: [Snapshot] = []
        for case let snapshot? in figures.map(\.snapshot)
        where snapshot.header.key.dataSet == dataSet.code && !found.contains(where: { $0 === snapshot }) {
            found.append(snapshot)
        }
        return found.sorted { $0.isNewer(than: $1) }
    }

    private func notices(_ newest: Snapshot?) -> [Notice] {
        guard let newest else { return [Notice(.info, Message("notice.noData", .name(dataSet.name)))] }
        guard newest.keptAside > 0 else { return [] }
        return [
            Notice(.warning, Message("notice.keptAside", .number(.integer(Int64(newest.keptAside))), .text(newest.origin.name)))
        ]
    }

    /// A notice that the page shows this unit because the requested one has no figures.
    func borrowing(for other: OrgUnitID) -> Notice {
        Notice(.info, Message("notice.ancestorHasData", .name(label(other).name), .name(label(unit).name)))
    }

    /// The most documents that a page names as its sources.
    private static let sourceLimit = 3

    private func sources(_ figures: [Figure], _ newest: Snapshot?) -> [SourceLine] {
        let behind = snapshots(of: figures)
        return (behind.isEmpty ? [newest].compactMap(\.self) : Array(behind.prefix(DataSetPage.sourceLimit))).flatMap(sources)
    }

    private func sources(of newest: Snapshot) -> [SourceLine] {
        let header = newest.header
        let document = newest.origin.name
        if header.sources.isEmpty {
            return [SourceLine(feed: header.key.feed, contact: header.contact, document: document)]
        }
        return header.sources.map {
            SourceLine(feed: header.key.feed, contact: header.contact, title: $0.title, publisher: $0.publisher, document: document)
        }
    }
}

extension Freshness.State {
    var content: Timing.Freshness {
        switch self {
        case .none: .none
        case .current: .current
        case .once: .once
        case .late(let since): .late(since: since)
        }
    }
}

extension Analysis {
    func label(of id: OrgUnitID) -> UnitLabel { orgUnits.label(of: id) }

    /// The nearest unit above with reports of a data set.
    func nearestReport(of dataSet: String, above unit: OrgUnitID) -> OrgUnitID? {
        orgUnits.ancestors(of: unit).first { newestSnapshot(of: dataSet, touching: $0) != nil }
    }
}
