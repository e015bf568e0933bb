import SafeText
import HealthModel

/// Writes the mapping found by an import, to be edited and kept.
enum MappingText {
    static func json(
        _ reading: ImportReading, _ mapping: ImportMapping, _ options: ImportOptions, _ definition: DataSetDefinition
    ) -> String {
        var members: [(name: String, value: String)] = [
            ("format", JSONString.literal(ImportMapping.format)), ("formatVersion", JSONString.literal("1.0")),
            ("dataSet", JSONString.literal(options.dataSet)),
        ]
        if let sheet = reading.sheet { members.append(("sheet", JSONString.literal(sheet))) }
        if let row = reading.headerRow { members.append(("headerRow", String(row))) }
        if let mark = options.decimalMark ?? mapping.decimalMark { members.append(("decimal", JSONString.literal(mark.rawValue))) }
        if let dates = mapping.dates { members.append(("dates", JSONString.literal(dates.rawValue))) }
        if !reading.columns.isEmpty { members.append(("columns", columns(reading.columns))) }
        let units = reading.units.merging(mapping.units) { _, given in given }.mapValues { JSONString.literal("\($0)") }
        if !units.isEmpty { members.append(("units", object(units))) }
        members += identifiers(mapping, definition)
        return JSONWriting.block(members, indentation: "") + "\n"
    }

    /// A column is identified by its header if that is unique, otherwise by its letters.
    private static func columns(_ columns: [ImportReading.Column]) -> String {
        let repeated = Dictionary(grouping: columns, by: \.header).filter { $0.value.count > 1 }
        return JSONWriting.block(
            columns.map { column in
                let name = column.header.isEmpty || repeated[column.header] != nil ? "[\(column.letters)]" : column.header
                return (name, JSONString.literal(column.target ?? "ignore"))
            }, indentation: "  ")
    }

    /// The parts of the mapping that cannot be derived from a table, as given.
    private static func identifiers(_ mapping: ImportMapping, _ definition: DataSetDefinition) -> [(name: String, value: String)] {
        var members: [(name: String, value: String)] = []
        let elements = mapping.elements.mapValues { JSONString.literal(String(definition.spelling(of: $0).dropFirst("element:".count))) }
        if !elements.isEmpty { members.append(("elements", object(elements))) }
        let categories = mapping.categories.mapValues { JSONString.literal(definition.spelling(of: $0)) }
        if !categories.isEmpty { members.append(("categories", object(categories))) }
        let items = mapping.items.mapValues { texts in
            JSONWriting.object(texts.sorted { $0.key < $1.key }.map { ($0.key, JSONString.literal($0.value)) })
        }
        if !items.isEmpty { members.append(("items", object(items))) }
        if !mapping.missing.isEmpty { members.append(("missing", JSONWriting.list(mapping.missing.map(JSONString.literal)))) }
        return members
    }

    private static func object(_ members: [String: String]) -> String {
        JSONWriting.block(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, indentation: "  ")
    }
}
