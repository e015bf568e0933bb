import Feeds
import HealthModel
import PanelContent

/// One row per source: how changes are detected, what was read, when it was last rescanned.
struct SourceTable {
    private let sources: [SourceStatus]

    init(_ sources: [SourceStatus]) {
        self.sources = sources
    }

    var table: Table {
        Table(
            id: "sources", title: Message("status.sources"),
            columns: [
                column(.place, .text, rank: 0) { .text(LocalizedText(verbatim: $0.place)) },
                column("watching", .status, rank: 0) { .status($0.watching) },
                column("read", .number, rank: 1) { Cell(count: $0.read, unit: .piece) },
                column("rejected", .number, rank: 1) { Cell(count: $0.rejected, unit: .piece, $0.rejected > 0 ? .bad : .none) },
                column("ignored", .number, rank: 2) { Cell(count: $0.ignored, unit: .piece) },
                column("waiting", .number, rank: 2) { Cell(count: $0.waiting, unit: .piece) },
            ],
            rows: TableRows(sources.map { .entry(["source", $0.place]) }))
    }

    private func column(_ id: ColumnID.BuiltIn, _ kind: Column.Kind, rank: Int, _ cell: (SourceStatus) -> Cell) -> Column {
        Column(.builtIn(id), name: Message("status.\(id.word)"), kind: kind, rank: rank, values: .cells(sources.map(cell)))
    }
}

extension SourceStatus {
    /// Whether and how changes are detected, in words.
    fileprivate var watching: Status {
        if isHung { return Status(Message("status.watch.hung"), .bad) }
        if problem?.severity == .error { return Status(Message("status.watch.gone"), .bad) }
        switch watchMode {
        case .events: return Status(Message("status.watch.events"), .good)
        case .rescanning: return Status(Message("status.watch.rescanning"), .caution)
        }
    }
}
