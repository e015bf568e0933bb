import HealthModel

/// Maps locations in the generated document to the original cells.
struct DraftPlaces {
    private let rows: [SnapshotDraft.Row]
    private let draft: SnapshotDraft
    private let definition: DataSetDefinition

    /// - Parameter rows: the draft's rows, in order.
    init(_ draft: SnapshotDraft, _ rows: [SnapshotDraft.Row], _ definition: DataSetDefinition) {
        self.rows = rows
        self.draft = draft
        self.definition = definition
    }

    /// Moves a diagnostic to the cell it concerns, or else keeps it at the document's member.
    func moved(_ diagnostic: Diagnostic, file: String) -> Diagnostic {
        var moved = diagnostic
        moved.file = file
        moved.place =
            place(diagnostic.place.pointer.split(separator: "/").map(String.init)) ?? DocumentPlace(pointer: diagnostic.place.pointer)
        return moved
    }

    private func place(_ path: [String]) -> DocumentPlace? {
        guard path.count >= 2, let index = Int(path[1]) else { return nil }
        switch path[0] {
        case "rows" where rows.indices.contains(index): return place(inRow: index, path)
        case "records" where draft.records.indices.contains(index): return place(of: draft.records[index], path)
        default: return nil
        }
    }

    private func place(inRow index: Int, _ path: [String]) -> DocumentPlace? {
        let figures = rows[index].figures
        guard path.count >= 4, path[2] == "values" else { return figures.first?.figure.place }
        return figures.first { definition.elements[$0.element].code == path[3] }?.figure.place
    }

    private func place(of record: SnapshotDraft.Record, _ path: [String]) -> DocumentPlace? {
        guard path.count >= 3 else { return record.place }
        return record.fields.first { definition.recordFields[$0.index].code == path[2] }?.place ?? record.place
    }
}
