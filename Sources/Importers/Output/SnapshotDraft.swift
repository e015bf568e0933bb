import HealthModel
import SnapshotFormat

/// The figures and records read from a file, with their locations.
struct SnapshotDraft {
    /// The common part of the values in one snapshot row.
    struct RowKey: Hashable {
        var unit: OrgUnitID
        var period: Period
        var category: Category
    }

    struct Figure {
        var value: CellValue
        var place: DocumentPlace
    }

    struct Field {
        /// The index of the field in the definition.
        var index: Int
        var value: SpelledField
        var place: DocumentPlace
    }

    struct Record {
        var id: String
        var unit: OrgUnitID
        var fields: [Field]
        var place: DocumentPlace
    }

    private(set) var rows: [RowKey: [Int: Figure]] = [:]
    private(set) var records: [Record] = []
    private var recordPlaces: [String: DocumentPlace] = [:]
    var isSynthetic = false

    var valueCount: Int { rows.values.reduce(0) { $0 + $1.count } }
    var isEmpty: Bool { rows.isEmpty && records.isEmpty }

    /// Adds a figure. A duplicate must have the same value.
    mutating func add(_ figure: Figure, element: Int, _ key: RowKey, _ issues: inout ImportIssues) {
        guard let earlier = rows[key]?[element] else {
            rows[key, default: [:]][element] = figure
            return
        }
        if earlier.value != figure.value { issues.report(.duplicate, at: figure.place, .text(earlier.place.name)) }
    }

    mutating func add(_ record: Record, _ issues: inout ImportIssues) {
        if let earlier = recordPlaces[record.id] { return issues.report(.duplicate, at: record.place, .text(earlier.name)) }
        recordPlaces[record.id] = record.place
        records.append(record)
    }

    /// A row of the document with its figures in the definition's order.
    typealias Row = (key: RowKey, figures: [(element: Int, figure: Figure)])

    /// The rows in document order: the reporting unit first, then by code, period and category.
    func ordered(reporting: OrgUnitID) -> [Row] {
        let keys = rows.keys.sorted { left, right in
            if left.unit != right.unit { return left.unit == reporting || right.unit != reporting && left.unit < right.unit }
            return (left.period, left.category) < (right.period, right.category)
        }
        return keys.map { key in
            (key, (rows[key] ?? [:]).sorted { $0.key < $1.key }.map { (element: $0.key, figure: $0.value) })
        }
    }
}

extension DocumentPlace {
    /// The place in messages: the cell, or else the line.
    var name: String { pointer.isEmpty ? line.map(String.init) ?? "" : pointer }
}
