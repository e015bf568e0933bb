import HealthModel
import PanelContent

/// The snapshot behind the page as a snapshot file: every value, record, hedge, source and note, so that reading it gives the
/// same again.
///
/// One file is one snapshot. Where several stand behind a page, the one of the page's own unit is written, and the bundle of
/// `--all` holds them all.
struct SnapshotFormat: ExportFormat {
    var code: String { "snapshot" }
    var fileExtension: String { "json" }
    var scope: ExportScope { .snapshots }

    func refusal(of export: Export) -> Message? {
        guard let snapshot = chosen(export) else { return Message("export.noSnapshot", .text(export.content.panel)) }
        // A snapshot cannot be cut and stay one: either all of it is told or none.
        let isTold = export.suppressedCount == nil || !snapshot.hasSmallSensitiveNumbers(below: export.suppressionFloor)
        return isTold ? nil : Message("export.snapshotSensitive", .text(snapshot.origin.name))
    }

    func omissions(of export: Export) -> [Message] {
        export.snapshots.count > 1 ? [Message("export.left.snapshots", .number(.integer(Int64(export.snapshots.count - 1))))] : []
    }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        if let refusal = refusal(of: export) { throw ExportError(.refused, refusal) }
        guard let snapshot = chosen(export) else { return }
        var writer = SnapshotJSON(output)
        try writer.write(snapshot)
        output = writer.json.output
        try output.flush()
    }

    private func chosen(_ export: Export) -> Snapshot? {
        guard export.metadata.dataSet(export.content.panel) != nil else { return nil }
        return export.snapshots.first
    }
}

extension Snapshot {
    /// Whether a value of it would be suppressed.
    func hasSmallSensitiveNumbers(below floor: Int) -> Bool {
        (0..<values.count).contains { index in
            guard definition.elements[values.element(at: index)].isSensitive, let number = values.value(at: index).number else {
                return false
            }
            return number.double > 0 && number.double < Double(floor)
        }
    }
}
