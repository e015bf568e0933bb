import Analysis
import Feeds
import HealthModel
import History
import PanelContent
import Panels
import Settings

/// Provides pages from a history of snapshots, using the panels.
public struct HistoryContent: ContentProvider {
    public private(set) var intake: Intake
    public let settings: Settings
    public private(set) var panels: [PanelEntry]
    private var pages: [any Panel]
    /// What pages of the same state have calculated, shared by copies.
    private let memory = AnalysisMemory()

    public init(_ intake: Intake, settings: Settings = Settings()) {
        self.intake = intake
        self.settings = settings
        pages = PanelList.panels(for: intake.metadata)
        panels = HistoryContent.entries(of: pages, intake.metadata)
    }

    private static func entries(of pages: [any Panel], _ metadata: Metadata) -> [PanelEntry] {
        pages.map { panel in
            PanelEntry(
                panel.code, title: panel.title, shortTitle: panel.shortTitle, dataSet: panel.dataSet, needs: panel.needs(metadata))
        }
    }

    /// Creates an empty provider with built-in data sets only.
    public init(metadata: Metadata) { self.init(Intake(DefinitionEdition(metadata: metadata))) }

    public var history: History { intake.history }
    public var metadata: Metadata { intake.metadata }
    public var isEmpty: Bool { history.isEmpty }

    public var openingUnit: OrgUnitID { settings.screen.homeUnit.value ?? mostReportedRegion ?? .country }

    private var mostReportedRegion: OrgUnitID? {
        history.snapshotsByRegion.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    public func content(_ request: ContentRequest) throws -> PanelContent {
        guard let panel = pages.first(where: { $0.code == request.pageID.panel }) ?? pages.first else {
            return PanelContent(panel: request.pageID.panel, title: Message(name: LocalizedText(verbatim: request.pageID.panel)), path: [])
        }
        return try panel.content(panelRequest(request))
    }

    public func prepare(besides request: ContentRequest, while isWanted: () -> Bool) {
        // All of it is about one state: a later one may have taken its place in the memory meanwhile.
        let panelRequest = panelRequest(request)
        for (panel, entry) in zip(pages, panels) where entry.code != request.pageID.panel && entry.needs.besides.isEmpty {
            guard isWanted() else { return }
            _ = try? panel.content(panelRequest)
        }
    }

    private func panelRequest(_ request: ContentRequest) -> PanelRequest {
        PanelRequest(
            analysis: analysis(request), unit: request.pageID.unit, comparison: request.comparison ?? .previous,
            columns: request.columns, dataLayer: request.dataLayer, isDraft: request.isDraft)
    }

    /// The records counted by a headline, determined by the panel of their data set.
    func records(counted count: RecordCountID, in request: ContentRequest) -> [Record] {
        pages.first { $0.dataSet == count.dataSet }?.records(counted: count, panelRequest(request)) ?? []
    }

    public func generations(of request: ContentRequest) -> Generations {
        intake.generations(of: panels.first { $0.code == request.pageID.panel }?.needs.dataSets ?? [])
    }

    public var forPages: any ContentProvider {
        var copy = self
        copy.intake.forgetDocuments()
        return copy
    }

    /// The as-ofs of the panel's data set that concern the unit; those of all data sets for pages over several.
    public func asOfs(of place: PageID) -> [AsOf] {
        guard let dataSet = pages.first(where: { $0.code == place.panel })?.dataSet else { return history.asOfs(of: nil) }
        return Analysis(history: history, metadata: metadata, now: Instant(milliseconds: 0))
            .asOfs(of: dataSet, touching: place.unit)
    }

    public mutating func take(_ news: SourceNews) -> Intake.Outcome {
        let outcome = intake.take(news)
        if case .defined = news, !outcome.touched.isEmpty {
            pages = PanelList.panels(for: metadata)
            panels = HistoryContent.entries(of: pages, metadata)
        }
        return outcome
    }

    func analysis(_ request: ContentRequest) -> Analysis {
        Analysis(
            history: history, metadata: metadata, asOf: request.asOf, now: Instant(startOf: request.today),
            settings: settings.figures, memory: memory)
    }
}
