import HealthModel
import SnapshotFormat

/// One snapshot file with its figures and records, before it is written.
struct SnapshotDocument: Sendable {
    let dataSet: DataSetSimulation
    let seed: UInt64
    var feed: String
    var orgUnit: OrgUnitID
    var asOf: Day
    var generatedAt: Instant
    var isOnce = false
    var isWithdrawn = false
    /// What follows the as-of in the file's name, where another file has the plain name.
    var suffix = ""
    var rows: [UnitFigures]
    var records: [SimulatedRecord]

    init(
        dataSet: DataSetSimulation, seed: UInt64, orgUnit: OrgUnitID, asOf: Day, generatedAt: Instant, rows: [UnitFigures],
        records: [SimulatedRecord] = []
    ) {
        self.dataSet = dataSet
        self.seed = seed
        feed = FeedName.name(of: dataSet.definition.code)
        self.orgUnit = orgUnit
        self.asOf = asOf
        self.generatedAt = generatedAt
        self.rows = rows
        self.records = records
    }

    /// The file as it is written.
    var written: SimulatedDocument {
        var writer = SnapshotWriter(header, capacity: 16_384)
        writer.beginRows()
        for row in rows { for entry in row.figures { write(entry, of: row.unit, to: &writer) } }
        if !dataSet.definition.recordFields.isEmpty { for record in records { write(record, to: &writer) } }
        writer.finish()
        return SimulatedDocument(path: "\(orgUnit)/\(dataSet.definition.code)/\(asOf)\(suffix).json", bytes: writer.json.bytes)
    }

    private var header: SnapshotHeader {
        let (code, source) = (
            dataSet.definition.code, SourceReference(id: "simulation", title: "taqta simulate --seed \(seed)", kind: "simulation")
        )
        return SnapshotHeader(
            key: SnapshotKey(feed: feed, dataSet: code, orgUnit: orgUnit, asOf: AsOf(asOf)),
            generatedAt: generatedAt, contact: FeedName.contact, sources: [source], isOnce: isOnce, isWithdrawn: isWithdrawn,
            isSynthetic: true)
    }

    private func write(_ figures: PeriodFigures, of unit: OrgUnitID, to writer: inout SnapshotWriter) {
        for slot in 0..<dataSet.layout.slotCount where !figures.table.isEmpty(slot: slot) {
            let breakdown = dataSet.layout.breakdowns[slot].map { [(dimension: $0.dimension, item: $0.code)] } ?? []
            writer.beginRow(unit, figures.period, by: breakdown)
            write(figures, slot: slot, to: &writer)
            writer.endRow()
        }
    }

    private func write(_ figures: PeriodFigures, slot: Int, to writer: inout SnapshotWriter) {
        for (column, element) in dataSet.definition.elements.enumerated() {
            if let number = figures.table[column, slot] {
                let text = dataSet.layout.isInTenths(column) ? SnapshotDocument.tenths(number) : String(number)
                writer.figure(element.code, spelled(text, slot == 0 ? figures.hedges[column] : nil))
            } else if let reason = figures.table.missing(column, slot) {
                writer.figure(element.code, SpelledFigure(.missing(reason)))
            }
        }
    }

    private func spelled(_ number: String, _ hedge: Hedge?) -> SpelledFigure {
        var figure = SpelledFigure(.number(number))
        figure.qualifier = hedge?.qualifier ?? .exact
        figure.precision = hedge?.precision.map(String.init)
        return figure
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
