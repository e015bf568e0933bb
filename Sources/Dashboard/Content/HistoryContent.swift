import Analysis
import HealthModel
import History
import PanelContent
import Panels

/// Answers the dashboard's questions from a history of snapshots, through the panels.
public struct HistoryContent: ContentProvider {
    public private(set) var history: History
    public private(set) var metadata: Metadata
    private var pages: [any Panel]
    /// How often the data sets have changed.
    private var redefinitions = 0

    /// - Parameter memoryLimit: about how many bytes the snapshots may take.
    public init(metadata: Metadata, memoryLimit: Int = .max) {
        self.metadata = metadata
        history = History(orgUnits: metadata.orgUnits, memoryLimit: memoryLimit)
        pages = PanelList.panels(for: metadata)
    }

    public var generation: Int { history.generation + redefinitions }
    public var orgUnits: OrgUnitTree { history.orgUnits }
    public var isEmpty: Bool { history.isEmpty }

    public var holdings: Holdings {
        let totals = history.totals
        return Holdings(
            generation: history.generation, snapshots: totals.snapshots, values: totals.values, records: totals.records,
            documentBytes: totals.bytes, keptAside: totals.keptAside, historyBytes: history.bytes, historyLimit: history.memoryLimit,
            horizon: history.horizon)
    }

    public var panels: [PanelEntry] {
        pages.map { panel in
            PanelEntry(
                panel.code, title: panel.title, shortTitle: panel.shortTitle, dataSets: panel.dataSet.map { [$0] } ?? [])
        }
    }

    public var mostReportedRegion: OrgUnitID? {
        history.snapshotsByRegion.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Where the dashboard opens: the region that most snapshots are about, else the country.
    public var openingUnit: OrgUnitID { mostReportedRegion ?? .country }

    public func content(_ request: ContentRequest) -> PanelContent {
        guard let panel = pages.first(where: { $0.code == request.place.panel }) ?? pages.first else {
            return PanelContent(panel: request.place.panel, title: Message(name: LocalizedText(verbatim: request.place.panel)), path: [])
        }
        return panel.content(panelRequest(request))
    }

    private func panelRequest(_ request: ContentRequest) -> PanelRequest {
        PanelRequest(
            analysis: analysis(request), unit: request.place.unit, comparison: request.comparison ?? .previous,
            dataLayer: request.dataLayer)
    }

    /// The records behind a headline that counts some: the panel of their data set knows them.
    func records(counted count: RecordCountID, in request: ContentRequest) -> [Record] {
        pages.first { $0.dataSet == count.dataSet }?.records(counted: count, panelRequest(request)) ?? []
    }

    /// The as-ofs of the panel's data set that touch the unit; of every data set on the pages over several.
    public func asOfs(of place: Place) -> [AsOf] {
        guard let dataSet = pages.first(where: { $0.code == place.panel })?.dataSet else { return history.asOfs(of: nil) }
        return Analysis(history: history, metadata: metadata, now: Instant(milliseconds: 0))
            .asOfs(of: dataSet, touching: place.unit)
    }

    public func defines(_ snapshot: Snapshot) -> Bool { metadata.defines(snapshot) }

    public func knows(dataSet: String) -> Bool { metadata.dataSet(dataSet) != nil }

    public mutating func redefine(_ metadata: Metadata) -> [String] {
        let changes = self.metadata.changes(to: metadata)
        guard !changes.isEmpty else { return [] }
        let documents = history.documents(of: changes)
        for document in documents { history.remove(document: document) }
        self.metadata = metadata
        pages = PanelList.panels(for: metadata)
        redefinitions += 1
        return documents
    }

    public mutating func accept(_ snapshot: Snapshot) { history.accept(snapshot) }

    public mutating func recall(_ snapshot: Snapshot) { history.recall(snapshot) }

    public mutating func remove(document: String) { history.remove(document: document) }

    func analysis(_ request: ContentRequest) -> Analysis {
        Analysis(history: history, metadata: metadata, asOf: request.asOf, now: Instant(startOf: request.today))
    }
}
