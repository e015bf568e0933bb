import Analysis
import HealthModel
import PanelContent

/// All panels as tiles: the first screen of the day.
struct OverviewPanel: Panel {
    let panels: [any DataSetPanel]

    var code: String { "overview" }
    var dataSet: String? { nil }

    func needs(_ metadata: Metadata) -> Needs {
        Needs(dataSets: panels.reduce(into: []) { $0.formUnion($1.needs(metadata).dataSets) })
    }

    func content(_ request: PanelRequest) -> PanelContent {
        let tiles = tiles(request)
        let shown = tiles.filter(\.hasNumbers) + tiles.filter { !$0.hasNumbers }
        return PanelContent(
            panel: code, title: title, path: request.analysis.orgUnits.path(to: request.unit).map(request.analysis.label),
            timing: timing(of: shown), sections: [.tiles(shown)], findings: shown.flatMap(\.findings),
            isSynthetic: isSynthetic(request))
    }

    /// The tiles, made side by side: the first screen waits for all of them, and each is about a data set of its own.
    private func tiles(_ request: PanelRequest) -> [Tile] {
        SideBySide.make(panels.count) { panels[$0].tile(request) }
    }

    /// The overview is as old as its newest tile; each tile states its own age.
    private func timing(of tiles: [Tile]) -> Timing {
        let newest = tiles.compactMap(\.timing).filter { $0.asOf != nil }.min { ($0.ageDays ?? 0) < ($1.ageDays ?? 0) }
        return Timing(asOf: newest?.asOf, ageDays: newest?.ageDays, freshness: newest?.freshness ?? .none)
    }

    private func isSynthetic(_ request: PanelRequest) -> Bool {
        panels.contains { panel in
            request.analysis.newestSnapshot(of: panel.code, touching: request.unit)?.header.isSynthetic ?? false
        }
    }
}

extension Tile {
    /// Whether the tile has any numbers; tiles without come last.
    var hasNumbers: Bool { chart != nil || figures.contains { $0.reading.number != nil } }
}
