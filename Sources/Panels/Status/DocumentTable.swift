import HealthModel
import PanelContent

/// One row for each thing that is wrong with a document: first those that could not be used, then those that were.
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

    /// Nil where nothing is wrong.
    var table: Table? {
        guard !entries.isEmpty else { return nil }
        let (entries, rejected) = (entries, rejected)
        return Table(
            id: "documents", title: Message("status.documents"),
            columns: [
                Column("file", name: Message("figure.file"), kind: .text, rank: 0),
                Column("used", name: Message("status.used"), kind: .status, rank: 0),
                Column("message", name: Message("status.reason"), kind: .text, rank: 0),
                Column("position", name: Message("status.position"), kind: .text, rank: 1),
                Column("code", name: Message("status.code"), kind: .text, rank: 2),
                Column("pointer", name: Message("status.pointer"), kind: .text, rank: 3),
            ],
            rows: RowSource(
                count: entries.count,
                identify: { .record(dataSet: PanelList.status, unit: .country, id: DocumentTable.identity(entries[$0], $0)) },
                fetch: { row, column in DocumentTable.cell(entries[row], column, isRejected: row < rejected) }))
    }

    private static func identity(_ entry: Diagnostic, _ row: Int) -> String {
        "\(entry.file)|\(entry.code)|\(entry.place.pointer)|\(entry.place.line ?? 0):\(entry.place.column ?? 0)"
    }

    private static func cell(_ entry: Diagnostic, _ column: Int, isRejected: Bool) -> Cell {
        switch column {
        case 0: return text(entry.file)
        case 1: return .status(isRejected ? Status(Message("status.used.no"), .bad) : Status(Message("status.used.yes"), .caution))
        case 2: return .message(entry.message)
        case 3: return text([entry.place.line, entry.place.column].compactMap { $0.map(String.init) }.joined(separator: ":"))
        case 4: return text(entry.code)
        default: return text(entry.place.pointer)
        }
    }

    private static func text(_ text: String) -> Cell { text.isEmpty ? .empty : .text(LocalizedText(verbatim: text)) }
}
