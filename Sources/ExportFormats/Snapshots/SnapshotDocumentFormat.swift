import ExportModel
import HealthModel
import PanelContent

/// The snapshot behind the page, byte for byte as in its document.
///
/// If the document has changed since, the snapshot is written from memory: every value with its qualifier, source and note, and
/// every record, but not what the dashboard discards, such as the sources of individual record fields.
///
/// A file contains one snapshot. If a page is based on several, that of the page's own unit is written; the bundle of `--all`
/// contains them all.
struct SnapshotDocumentFormat: ExportFormat {
    var kind: ExportKind { .snapshot }

    func refusal(of export: Export) -> Message? {
        guard let snapshot = chosen(export) else { return Message("export.noSnapshot", .text(export.content.panel)) }
        // A snapshot cannot be suppressed in part: it is disclosed as a whole or not at all.
        let isTold = export.suppressedCount == nil || !snapshot.hasSmallSensitiveNumbers(below: export.suppressionFloor)
        return isTold ? nil : Message("export.snapshotSensitive", .text(snapshot.origin.name))
    }

    func omissions(of export: Export) -> [Message] {
        var omissions: [Message] = []
        if let snapshot = chosen(export), export.contents.bytes(snapshot) == nil { omissions.append(Message("export.left.remarks")) }
        let others = export.snapshots.count - 1
        return others > 0 ? omissions + [Message("export.left.snapshots", .number(.integer(Int64(others))))] : omissions
    }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        if let refusal = refusal(of: export) { throw ExportError(.refused, refusal) }
        guard let snapshot = chosen(export) else { return }
        try snapshot.write(export.contents, to: &output)
    }

    private func chosen(_ export: Export) -> Snapshot? {
        guard export.metadata.dataSet(export.content.panel) != nil else { return nil }
        return export.snapshots.first
    }
}

extension Snapshot {
    /// Writes the original document, or what was kept of it.
    package func write(_ contents: DocumentContents, to output: inout Output) throws(ExportError) {
        if let bytes = contents.bytes(self) {
            output.write(bytes: bytes)
        } else {
            var writer = SnapshotJSON(self, to: output)
            output = try writer.write(self)
        }
        try output.flush()
    }

    /// Whether any of its values would be suppressed.
    package func hasSmallSensitiveNumbers(below floor: Int) -> Bool {
        (0..<values.count).contains { index in
            guard definition.elements[values.element(at: index)].isSensitive, let number = values.value(at: index).number else {
                return false
            }
            return number.double > 0 && number.double < Double(floor)
        }
    }
}
