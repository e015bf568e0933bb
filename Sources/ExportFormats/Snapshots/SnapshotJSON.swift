import ExportModel
import HealthModel

/// Writes a snapshot in the snapshot format 1.0, from its columns.
struct SnapshotJSON {
    var json: JSONOutput

    init(_ output: Output) {
        json = JSONOutput(output, neutralises: false)
    }

    mutating func write(_ snapshot: Snapshot) throws(ExportError) {
        json.openObject()
        write(snapshot.header)
        json.name("rows")
        json.openArray()
        for unit in snapshot.values.units { try writeRows(of: unit, snapshot) }
        json.closeArray()
        if !snapshot.records.isEmpty { try writeRecords(snapshot) }
        json.closeObject()
        json.output.write("\n")
    }

    // MARK: Header

    private mutating func write(_ header: SnapshotHeader) {
        json.member("format", "taqta-snapshot")
        json.member("formatVersion", "1.0")
        json.member("feed", header.key.feed)
        json.member("contact", header.contact)
        json.member("dataSet", header.key.dataSet)
        json.member("orgUnit", header.key.orgUnit.description)
        json.member("asOf", header.key.asOf.exactDescription)
        json.member("generatedAt", header.generatedAt.exactDescription)
        if header.isOnce { json.member("cadence", "once") }
        if header.isWithdrawn { json.member("withdrawn", true) }
        if header.isSynthetic { json.member("synthetic", true) }
        guard !header.sources.isEmpty else { return }
        json.name("sources")
        json.openArray()
        for source in header.sources { write(source) }
        json.closeArray()
    }

    private mutating func write(_ source: SourceReference) {
        json.openObject()
        json.member("id", source.id)
        json.member("title", source.title)
        json.member("publisher", source.publisher)
        json.member("publishedAt", source.publishedAt?.exactDescription)
        json.member("kind", source.kind)
        json.closeObject()
    }

    // MARK: Rows

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
            try json.output.flushIfFull()
        }
    }

    private mutating func writeRow(_ key: RowKey, _ unit: OrgUnitID, _ positions: [Int], _ snapshot: Snapshot) {
        json.lineBreak()
        json.openObject()
        json.member("orgUnit", unit.description)
        write(key.period)
        let breakdown = snapshot.definition.breakdown(of: key.category)
        if !breakdown.isEmpty {
            json.name("by")
            json.openObject()
            for (dimension, item) in breakdown { json.member(dimension.code, item.code) }
            json.closeObject()
        }
        json.name("values")
        json.openObject()
        for index in positions {
            json.name(snapshot.definition.elements[snapshot.values.element(at: index)].code)
            write(snapshot.values.value(at: index), snapshot.values.detail(at: index))
        }
        json.closeObject()
        json.closeObject()
    }

    private mutating func write(_ period: Period) {
        guard period.kind == .through else { return json.member("period", period.exchangeIdentifier) }
        if period.first != Period.unknownStart { json.member("since", period.first.description) }
        json.member("through", period.last.description)
    }

    /// Writes a plain number if there is nothing else to say.
    private mutating func write(_ value: Value, _ detail: ValueColumns.Detail?) {
        if case .number(let number) = value.content, value.qualifier == .exact, detail == nil { return json.value(number) }
        json.openObject()
        switch value.content {
        case .number(let number): json.member("value", number)
        case .missing(let missing): json.member("missing", missing.code)
        }
        if value.qualifier != .exact { json.member("qualifier", value.qualifier.code) }
        json.member("precision", detail?.precision)
        json.member("source", detail?.source)
        json.member("quote", detail?.quote)
        json.member("note", detail?.note)
        json.closeObject()
    }

    // MARK: Records

    private mutating func writeRecords(_ snapshot: Snapshot) throws(ExportError) {
        json.name("records")
        json.openArray()
        for record in 0..<snapshot.records.count {
            json.lineBreak()
            json.openObject()
            json.member("id", snapshot.records.ids[record])
            json.member("orgUnit", snapshot.records.units[record].description)
            for (position, field) in snapshot.definition.recordFields.enumerated() {
                write(field, snapshot.records.value(position, of: record))
            }
            json.closeObject()
            try json.output.flushIfFull()
        }
        json.closeArray()
    }

    /// Omits a field that was not reported.
    private mutating func write(_ field: RecordField, _ value: FieldValue) {
        guard value != .missing(.notReported) else { return }
        json.name(field.code)
        write(value, field.type)
    }

    private mutating func write(_ value: FieldValue, _ type: RecordField.FieldType) {
        switch (value, type) {
        case (.text(let text), _): write(text)
        case (.day(let day, let qualifier), _): write(day, qualifier)
        case (.number(let number), _): json.value(number)
        case (.boolean(let flag), _): json.value(flag)
        case (.orgUnit(let unit), _): json.value(unit.description)
        case (.code(let position), .code(let list)): json.value(list.items[position].code)
        case (.codes(let set), .codes(let list)):
            json.openArray()
            for (position, item) in list.items.enumerated() where set & (1 << UInt64(position)) != 0 { json.value(item.code) }
            json.closeArray()
        case (.objects(let objects), .objects(let fields)): write(objects, fields)
        case (.missing(let missing), _):
            json.openObject()
            json.member("missing", missing.code)
            json.closeObject()
        default: json.null()
        }
    }

    private mutating func write(_ text: LocalizedText) {
        if text.kk == text.ru, text.kk == text.en { return json.value(text.kk) }
        json.openObject()
        json.member("kk", text.kk)
        json.member("ru", text.ru)
        json.member("en", text.en)
        json.closeObject()
    }

    private mutating func write(_ day: Day, _ qualifier: Qualifier) {
        if qualifier == .exact { return json.value(day.description) }
        json.openObject()
        json.member("value", day.description)
        json.member("qualifier", qualifier.code)
        json.closeObject()
    }

    private mutating func write(_ objects: [RecordObject], _ fields: [RecordField]) {
        json.openArray()
        for object in objects {
            json.openObject()
            for (field, value) in zip(fields, object.values) { write(field, value) }
            json.closeObject()
        }
        json.closeArray()
    }
}
