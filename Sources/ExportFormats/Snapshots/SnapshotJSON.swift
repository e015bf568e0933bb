import ExportModel
import HealthModel
import SnapshotFormat

/// Writes a snapshot from its columns, block by block.
struct SnapshotJSON {
    private var writer: SnapshotWriter
    private var output: Output

    init(_ snapshot: Snapshot, to output: Output) {
        writer = SnapshotWriter(snapshot.header)
        self.output = output
    }

    /// - Returns: the output with the whole document.
    mutating func write(_ snapshot: Snapshot) throws(ExportError) -> Output {
        writer.beginRows()
        for unit in snapshot.values.units { try writeRows(of: unit, snapshot) }
        for record in 0..<snapshot.records.count { try writeRecord(record, snapshot) }
        writer.finish()
        output.take(&writer.json)
        return output
    }

    private mutating func flushIfFull() throws(ExportError) {
        output.take(&writer.json)
        try output.flushIfFull()
    }

    private struct RowKey: Hashable {
        var period: Period
        var category: HealthModel.Category
    }

    /// A row per period and category, in value order.
    private mutating func writeRows(of unit: OrgUnitID, _ snapshot: Snapshot) throws(ExportError) {
        let values = snapshot.values
        var order: [RowKey] = []
        var rows: [RowKey: [Int]] = [:]
        for index in values.values(of: unit) {
            let key = RowKey(period: values.period(at: index), category: values.category(at: index))
            if rows[key] == nil { order.append(key) }
            rows[key, default: []].append(index)
        }
        for key in order {
            writeRow(key, unit, rows[key] ?? [], snapshot)
            try flushIfFull()
        }
    }

    private mutating func writeRow(_ key: RowKey, _ unit: OrgUnitID, _ positions: [Int], _ snapshot: Snapshot) {
        let (values, definition) = (snapshot.values, snapshot.definition)
        let breakdown = definition.breakdown(of: key.category).map { (dimension: $0.dimension.code, item: $0.item.code) }
        writer.beginRow(unit, key.period, by: breakdown)
        for index in positions {
            let element = definition.elements[values.element(at: index)].code
            writer.figure(element, SpelledFigure(values.value(at: index), values.detail(at: index)))
        }
        writer.endRow()
    }

    private mutating func writeRecord(_ record: Int, _ snapshot: Snapshot) throws(ExportError) {
        writer.beginRecord(snapshot.records.ids[record], snapshot.records.units[record])
        for (position, field) in snapshot.definition.recordFields.enumerated() {
            guard let value = SpelledField(snapshot.records.value(position, of: record), field.type) else { continue }
            writer.field(field.code, value)
        }
        writer.endRecord()
        try flushIfFull()
    }
}
