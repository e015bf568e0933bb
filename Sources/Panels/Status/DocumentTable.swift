import Feeds
import HealthModel
import PanelContent

/// One row per fault of a document: first rejected documents, then flawed ones.
struct DocumentTable {
    private let entries: [Diagnostic]
    private let rejected: Int

    init(_ status: DataLayerStatus) {
        let refused = DocumentTable.ordered(status.rejected)
        rejected = refused.count
        entries = refused + DocumentTable.ordered(status.flawed)
    }

    private static func ordered(_ documents: [DocumentID: [Diagnostic]]) -> [Diagnostic] {
        documents.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    /// Nil if there are no faults.
    var table: Table? {
        guard !entries.isEmpty else { return nil }
        let used = entries.indices.map { row in
            row < rejected ? Status(Message("status.used.no"), .bad) : Status(Message("status.used.yes"), .caution)
        }
        return Table(
            id: "documents", title: Message("status.documents"),
            columns: [
                column("file", "figure.file", rank: 0, .cells(entries.map { Cell(verbatim: $0.file) })),
                Column(
                    .builtIn("used"), name: Message("status.used"), kind: .status, rank: 0, values: .statuses(IndexedValues(used) { $0 })),
                column("message", "status.reason", rank: 0, .messages(entries.map(\.message))),
                column("position", "status.position", rank: 1, .cells(entries.map { Cell(verbatim: $0.place.position) })),
                column("code", "status.code", rank: 2, .cells(entries.map { Cell(verbatim: $0.code) })),
                column("pointer", "status.pointer", rank: 3, .cells(entries.map { Cell(verbatim: $0.place.pointer) })),
            ],
            rows: TableRows(entries.map { .entry(["fault", $0.file, $0.code, $0.place.pointer, $0.place.position]) }))
    }

    private func column(_ id: ColumnID.BuiltIn, _ name: String, rank: Int, _ values: ColumnValues) -> Column {
        Column(.builtIn(id), name: Message(name), kind: .text, rank: rank, values: values)
    }
}

extension DocumentPlace {
    /// `3:7`; empty for the whole file.
    fileprivate var position: String { [line, column].compactMap { $0.map(String.init) }.joined(separator: ":") }
}
