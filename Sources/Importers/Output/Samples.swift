import HealthModel

/// The first figures and fields of a draft, for verification by a person.
struct Samples {
    private let definition: DataSetDefinition
    private static let limit = 12

    init(_ definition: DataSetDefinition) {
        self.definition = definition
    }

    /// - Parameter rows: the draft's rows, in order.
    func first(of draft: SnapshotDraft, _ rows: [SnapshotDraft.Row]) -> [ImportReading.Sample] {
        let figures = rows.prefix(Self.limit).flatMap { row in row.figures.map { figure(row.key, $0.element, $0.figure) } }
        let fields = draft.records.lazy.flatMap { record in record.fields.map { field(record, $0) } }
        return Array((figures + Array(fields.prefix(Self.limit))).prefix(Self.limit))
    }

    private func figure(_ key: SnapshotDraft.RowKey, _ element: Int, _ figure: SnapshotDraft.Figure) -> ImportReading.Sample {
        ImportReading.Sample(
            place: figure.place.name, orgUnit: key.unit, period: key.period, record: nil,
            breakdown: definition.breakdown(of: key.category).map(\.item.name), name: definition.elements[element].name,
            content: .figure(figure.value.reading(definition.elements[element].unit)))
    }

    private func field(_ record: SnapshotDraft.Record, _ field: SnapshotDraft.Field) -> ImportReading.Sample {
        ImportReading.Sample(
            place: field.place.name, orgUnit: record.unit, period: nil, record: record.id, breakdown: [],
            name: definition.recordFields[field.index].name, content: .field(field.value.json))
    }
}

extension CellValue {
    /// The figure as shown on the screen.
    fileprivate func reading(_ unit: MeasureUnit) -> Reading {
        switch content {
        case .missing(let missing): .missing(missing, unit: unit)
        case .number(let number):
            number.number.map { Reading(.number($0), unit: unit, qualifier: qualifier) } ?? .missing(.ambiguous, unit: unit)
        }
    }
}
