import HealthModel
import SnapshotFormat

/// Writes one snapshot file from simulated figures and records.
struct SnapshotDocument {
    let dataSet: DataSetSimulation
    let seed: UInt64
    let orgUnit: OrgUnitID
    let asOf: Day
    let generatedAt: Instant

    func document(rows: [(OrgUnitID, [PeriodFigures])], records: [SimulatedRecord]) -> SimulatedDocument {
        var writer = SnapshotWriter(header, capacity: 16_384)
        writer.beginRows()
        for (unit, figures) in rows { for entry in figures { write(entry, of: unit, to: &writer) } }
        if !dataSet.definition.recordFields.isEmpty { for record in records { write(record, to: &writer) } }
        writer.finish()
        return SimulatedDocument(path: "\(orgUnit)/\(dataSet.definition.code)/\(asOf).json", bytes: writer.json.bytes)
    }

    private var header: SnapshotHeader {
        let (code, source) = (
            dataSet.definition.code, SourceReference(id: "simulation", title: "taqta simulate --seed \(seed)", kind: "simulation")
        )
        return SnapshotHeader(
            key: SnapshotKey(feed: FeedName.name(of: code), dataSet: code, orgUnit: orgUnit, asOf: AsOf(asOf)),
            generatedAt: generatedAt, contact: FeedName.contact, sources: [source], isSynthetic: true)
    }

    private func write(_ figures: PeriodFigures, of unit: OrgUnitID, to writer: inout SnapshotWriter) {
        for slot in 0..<dataSet.layout.slotCount where !figures.table.isEmpty(slot: slot) {
            let breakdown = dataSet.layout.breakdowns[slot].map { [(dimension: $0.dimension, item: $0.code)] } ?? []
            writer.beginRow(unit, figures.period, by: breakdown)
            write(figures.table, slot: slot, to: &writer)
            writer.endRow()
        }
    }

    private func write(_ table: FigureTable, slot: Int, to writer: inout SnapshotWriter) {
        for (column, element) in dataSet.definition.elements.enumerated() {
            if let number = table[column, slot] {
                let text = dataSet.layout.isInTenths(column) ? SnapshotDocument.tenths(number) : String(number)
                writer.figure(element.code, SpelledFigure(.number(text)))
            } else if let reason = table.missing(column, slot) {
                writer.figure(element.code, SpelledFigure(.missing(reason)))
            }
        }
    }

    /// A number with one decimal.
    private static func tenths(_ value: Int64) -> String {
        "\(value < 0 ? "-" : "")\(value.magnitude / 10).\(value.magnitude % 10)"
    }

    private func write(_ record: SimulatedRecord, to writer: inout SnapshotWriter) {
        writer.beginRecord(record.id, record.orgUnit)
        for field in dataSet.definition.recordFields where !["id", "orgUnit"].contains(field.code) {
            if let value = record.fields.value(of: field) { writer.field(field.code, value) }
        }
        writer.endRecord()
    }
}
