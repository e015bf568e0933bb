import HealthModel
import SafeText

/// Writes the mapping found by an import, to be edited and kept.
struct MappingText {
    private var json = JSONWriter()
    private let definition: DataSetDefinition

    static func json(
        _ reading: ImportReading, _ mapping: ImportMapping, _ options: ImportOptions, _ definition: DataSetDefinition
    ) -> String {
        var text = MappingText(definition: definition)
        text.write(reading, mapping, options)
        return String(decoding: JSONLayout.readable(text.json.bytes, .rows, width: 120), as: UTF8.self)
    }

    private init(definition: DataSetDefinition) { self.definition = definition }

    private mutating func write(_ reading: ImportReading, _ mapping: ImportMapping, _ options: ImportOptions) {
        json.openObject()
        json.member("format", ImportMapping.format)
        json.member("formatVersion", "1.0")
        json.member("dataSet", options.dataSet)
        json.member("sheet", reading.sheet)
        json.member("headerRow", literal: reading.headerRow.map(String.init))
        json.member("decimal", (options.decimalMark ?? mapping.decimalMark)?.rawValue)
        json.member("dates", mapping.dates?.rawValue)
        if !reading.columns.isEmpty { write(reading.columns) }
        write("units", reading.units.merging(mapping.units) { _, given in given }.mapValues(\.description))
        writeIdentifiers(mapping)
        json.closeObject()
    }

    /// A column is identified by its header if that is unique, otherwise by its letters.
    private mutating func write(_ columns: [ImportReading.Column]) {
        let repeated = Dictionary(grouping: columns, by: \.header).filter { $0.value.count > 1 }
        json.name("columns")
        json.openObject()
        for column in columns {
            let name = column.header.isEmpty || repeated[column.header] != nil ? "[\(column.letters)]" : column.header
            json.member(name, column.target ?? "ignore")
        }
        json.closeObject()
    }

    /// The parts of the mapping that cannot be derived from a table, as given.
    private mutating func writeIdentifiers(_ mapping: ImportMapping) {
        write("elements", mapping.elements.mapValues { String(definition.spelling(of: $0).dropFirst("element:".count)) })
        write("categories", mapping.categories.mapValues { definition.spelling(of: $0) })
        if !mapping.items.isEmpty {
            json.name("items")
            json.openObject()
            for (field, texts) in mapping.items.sorted(by: { $0.key < $1.key }) { write(field, texts) }
            json.closeObject()
        }
        guard !mapping.missing.isEmpty else { return }
        json.name("missing")
        json.openArray()
        for text in mapping.missing { json.value(text) }
        json.closeArray()
    }

    private mutating func write(_ name: String, _ members: [String: String]) {
        guard !members.isEmpty else { return }
        json.name(name)
        json.openObject()
        for (name, value) in members.sorted(by: { $0.key < $1.key }) { json.member(name, value) }
        json.closeObject()
    }
}
