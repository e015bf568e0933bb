import HealthModel

/// Lookup tables for decoding the files of one data set, derived once from its definition.
struct DecodingPlan: Sendable {
    /// The numbers accepted for an element.
    struct Element: Sendable {
        var lowest: Double
        var highest: Double
        var isWhole: Bool
    }

    struct Dimension: Sendable {
        var codes: NameTable
        /// What one step in this dimension's code adds to the category number.
        var radix: Int
    }

    let definition: DataSetDefinition
    let elementNames: NameTable
    let elements: [Element]
    let dimensionNames: NameTable
    let dimensions: [Dimension]
    let record: RecordPlan

    init(_ definition: DataSetDefinition) {
        self.definition = definition
        elementNames = NameTable(definition.elements.map(\.code))
        elements = definition.elements.map { element in
            Element(
                lowest: element.minimum ?? -.infinity, highest: element.maximum ?? .infinity,
                isWhole: element.unit.isWhole)
        }
        dimensionNames = NameTable(definition.dimensions.map(\.code))
        var radix = 1
        dimensions = definition.dimensions.map { dimension in
            defer { radix *= dimension.codes.items.count + 1 }
            return Dimension(codes: NameTable(dimension.codes.items.map(\.code)), radix: radix)
        }
        record = RecordPlan(definition.recordFields)
    }
}

/// The members of a data set's records.
struct RecordPlan: Sendable {
    let names: NameTable
    let fields: [FieldPlan]

    /// Members common to all records, before the fields of the definition.
    enum Member: Int, CaseIterable { case id, orgUnit, extensions }

    init(_ fields: [RecordField]) {
        names = NameTable(Member.allCases.map { "\($0)" } + fields.map(\.code))
        self.fields = fields.map(FieldPlan.init)
    }

    /// The names of the definition's fields, for suggestions.
    var fieldNames: [String] { fields.map(\.field.code) }
}

/// One field of a record with its code names. A class, because every field of every record refers to it.
final class FieldPlan: Sendable {
    indirect enum Kind: Sendable {
        case text, date, integer, decimal, boolean, orgUnit
        case code(NameTable)
        case codes(NameTable)
        case objects(NameTable, [FieldPlan])
    }

    let field: RecordField
    let kind: Kind

    init(_ field: RecordField) {
        self.field = field
        switch field.type {
        case .text: kind = .text
        case .date: kind = .date
        case .integer: kind = .integer
        case .decimal: kind = .decimal
        case .boolean: kind = .boolean
        case .orgUnit: kind = .orgUnit
        case .code(let list): kind = .code(NameTable(list.items.map(\.code)))
        case .codes(let list): kind = .codes(NameTable(list.items.map(\.code)))
        case .objects(let fields):
            kind = .objects(NameTable(fields.map(\.code) + ["extensions"]), fields.map(FieldPlan.init))
        }
    }
}
