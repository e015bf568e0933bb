import HealthModel
import SafeText
import SnapshotFormat

/// Writes a draft as a snapshot document formatted for people; equal figures give equal text.
struct SnapshotText {
    private let definition: DataSetDefinition
    private let options: ImportOptions
    /// The maximum length of rows and records on one line.
    private static let longestLine = 126

    init(_ definition: DataSetDefinition, _ options: ImportOptions) {
        self.definition = definition
        self.options = options
    }

    /// - Parameter rows: the draft's rows, in order.
    func json(_ draft: SnapshotDraft, _ rows: [SnapshotDraft.Row]) -> String {
        var writer = SnapshotWriter(header(draft))
        if !draft.rows.isEmpty { writer.beginRows() }
        for row in rows { write(row, to: &writer) }
        for record in draft.records { write(record, to: &writer) }
        writer.finish()
        return String(decoding: JSONLayout.readable(writer.json.bytes, .rows, width: SnapshotText.longestLine), as: UTF8.self)
    }

    private func header(_ draft: SnapshotDraft) -> SnapshotHeader {
        let key = SnapshotKey(feed: options.feed, dataSet: options.dataSet, orgUnit: options.orgUnit, asOf: options.asOf)
        return SnapshotHeader(
            key: key, generatedAt: options.generatedAt,
            sources: [SourceReference(id: "s1", title: options.source, kind: "import")], isOnce: options.isOnce,
            isSynthetic: draft.isSynthetic)
    }

    private func write(_ row: SnapshotDraft.Row, to writer: inout SnapshotWriter) {
        let breakdown = definition.breakdown(of: row.key.category).map { (dimension: $0.dimension.code, item: $0.item.code) }
        writer.beginRow(row.key.unit, row.key.period, by: breakdown)
        for (element, figure) in row.figures { writer.figure(definition.elements[element].code, SpelledFigure(figure.value)) }
        writer.endRow()
    }

    private func write(_ record: SnapshotDraft.Record, to writer: inout SnapshotWriter) {
        writer.beginRecord(record.id, record.unit)
        for field in record.fields { writer.field(definition.recordFields[field.index].code, field.value) }
        writer.endRecord()
    }
}

extension SpelledFigure {
    init(_ value: CellValue) {
        switch value.content {
        case .number(let number): self.init(.number(number.text))
        case .missing(let missing): self.init(.missing(missing))
        }
        qualifier = value.qualifier
        precision = value.precision?.text
        note = value.note
    }
}
