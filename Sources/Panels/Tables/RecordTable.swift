import Analysis
import HealthModel
import PanelContent

extension DataSetPage {
    /// A table of records: the unit of each, then its fields, the most important first.
    ///
    /// - Parameters:
    ///   - fields: the codes of the fields to show; a list of objects is shown as its length.
    ///   - status: a state derived by the panel, shown as a separate column.
    func recordTable(
        _ records: [Record], fields: [String], title: Message, status: Column? = nil, sort: Table.Sort? = nil
    ) -> Table {
        let names = Column(
            .builtIn(.record), name: Message("table.name"), kind: .text, rank: 0,
            values: .records(RecordView(titlesOf: records, of: dataSet, in: analysis.orgUnits)))
        let lead = [names, places(of: records), status].compactMap(\.self)
        let shown = fields.compactMap { dataSet.recordField($0) }.filter { $0 != dataSet.titleField }
        let columns = shown.enumerated().map { position, field in
            Column(
                .field(dataSet.field(field.code)), name: Message(name: field.name), kind: field.type.columnKind, rank: 1 + position / 2,
                values: RecordView(records, field: field.code, of: dataSet).map { .records($0) } ?? .none)
        }
        return Table(id: "records", title: title, columns: lead + columns, rows: TableRows(records), defaultSort: sort)
    }

    /// The districts of the records; nil on the page of a district, where all are the same.
    private func places(of records: [Record]) -> Column? {
        guard analysis.orgUnits.level(of: unit) < .district else { return nil }
        let names = IndexedValues(records.lazy.map(\.unit.place)) { place in label(analysis.orgUnits.resolve(place) ?? place).shortName }
        return Column(.builtIn(.place), name: Message("table.district"), kind: .text, rank: 2, values: .names(names))
    }
}

extension RecordField.FieldType {
    var columnKind: Column.Kind {
        switch self {
        case .date: .date
        case .integer, .decimal, .objects: .number
        case .text, .boolean, .orgUnit, .code, .codes: .text
        }
    }
}
