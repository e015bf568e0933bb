import HealthModel
import PanelContent

/// One row for each source: how changes are noticed, what was read, when everything was looked at last.
struct SourceTable {
    private let sources: [SourceStatus]

    init(_ sources: [SourceStatus]) {
        self.sources = sources
    }

    var table: Table {
        Table(
            id: "sources", title: Message("status.sources"), columns: columns.map(\.column),
            rows: RowSource(sources.map { source in (id: identity(source), cells: columns.map { $0.cell(source) }) }))
    }

    private func identity(_ source: SourceStatus) -> RowID { .record(dataSet: PanelList.status, unit: .country, id: source.place) }

    private struct Entry {
        var column: Column
        var cell: (SourceStatus) -> Cell

        init(_ id: String, _ kind: Column.Kind, rank: Int, _ cell: @escaping (SourceStatus) -> Cell) {
            column = Column(id, name: Message("status.\(id)"), kind: kind, rank: rank)
            self.cell = cell
        }
    }

    private var columns: [Entry] {
        [
            Entry("place", .text, rank: 0) { .text(LocalizedText(verbatim: $0.place)) },
            Entry("watching", .status, rank: 0) { .status($0.watching) },
            Entry("read", .number, rank: 1) { count($0.read) },
            Entry("rejected", .number, rank: 1) { count($0.rejected, $0.rejected > 0 ? .bad : .none) },
            Entry("ignored", .number, rank: 2) { count($0.ignored) },
            Entry("waiting", .number, rank: 2) { count($0.waiting) },
        ]
    }
}

private func count(_ number: Int, _ judgement: Judgement = .none) -> Cell {
    .reading(Reading(.integer(Int64(number)), unit: .piece, origin: .reported), judgement)
}

extension SourceStatus {
    /// Whether and how changes are noticed, as a word.
    fileprivate var watching: Status {
        if isHung { return Status(Message("status.watch.hung"), .bad) }
        if problem?.severity == .error { return Status(Message("status.watch.gone"), .bad) }
        switch watchMode {
        case .events: return Status(Message("status.watch.events"), .good)
        case .rescanning: return Status(Message("status.watch.rescanning"), .caution)
        }
    }
}
