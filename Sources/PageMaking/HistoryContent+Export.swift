import Analysis
import ExportModel
import HealthModel
import Localization
import PanelContent
import Panels

extension HistoryContent {
    public func export(_ page: ExportedPage, made: Instant, program: String, contents: DocumentContents) throws -> Export {
        let request = page.request
        let content = try content(request)
        let analysis = analysis(request)
        let snapshots = snapshots(behind: content, analysis)
        let provenance = Provenance(
            made: made, program: program, generation: generation, asOf: request.asOf, comparison: request.comparison?.name,
            documents: snapshots.map { Provenance.Document($0, sha256: contents.hash($0)) })
        var export = Export(
            content: content, choices: page.choices, table: page.table, provenance: provenance, metadata: metadata,
            wording: Wording(language: page.language), snapshots: snapshots, contents: contents,
            fact: { analysis.fact(of: $0) })
        export.csvProfile = page.csvProfile
        return page.suppressionFloor.map { export.suppressingSmallNumbers(below: $0) } ?? export
    }

    /// The snapshots of the page's data sets for the page's unit, or for the units that its tiles borrow from.
    private func snapshots(behind content: PanelContent, _ analysis: Analysis) -> [Snapshot] {
        guard let unit = content.path.last?.id else { return [] }
        let tiles = content.sections.flatMap { section -> [Tile] in if case .tiles(let tiles) = section { tiles } else { [] } }
        if tiles.isEmpty { return analysis.latestSnapshots(of: content.panel, touching: unit) }
        return tiles.flatMap { analysis.latestSnapshots(of: $0.panel, touching: $0.borrowedFrom?.id ?? unit) }
    }
}

extension Analysis {
    /// The facts behind a figure; nil if no data set defines it.
    func fact(of id: FigureID) -> Fact? {
        figure(id).map {
            Fact(
                id: $0.id, name: $0.name, reading: $0.reading, period: $0.statedPeriod ?? $0.period, snapshot: $0.snapshot,
                precision: $0.detail?.precision)
        }
    }
}
