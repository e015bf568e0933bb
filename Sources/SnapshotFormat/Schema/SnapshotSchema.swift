import HealthModel

/// The JSON Schema of a data set's snapshots, generated from the definition that the reader uses.
///
/// It rejects what the reader reports as an error, except for the calendar, units, duplicate keys and repeated values, which a
/// schema cannot express. It allows what the reader only warns about, such as unknown members.
public enum SnapshotSchema {
    /// Returns the schema as JSON text (draft 2020-12); equal definitions give equal text.
    public static func json(for definition: DataSetDefinition) -> String {
        document(definition).prettyText
    }

    private static func document(_ definition: DataSetDefinition) -> JSONNode {
        [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": .text("urn:taqta:snapshot:1.0:\(definition.code)"),
            "title": .text(definition.name.en),
            "description": .text(
                "A snapshot of the data set \(definition.code): what one feed reports for one unit at one as-of."),
            "type": "object",
            "required": .list(HeaderMember.required.map { .text("\($0)") }),
            "properties": properties(definition),
            "$defs": definitions(definition),
        ]
    }

    private static func properties(_ definition: DataSetDefinition) -> JSONNode {
        [
            "format": ["const": "taqta-snapshot"],
            "formatVersion": ["type": "string", "pattern": .text(SchemaPattern.version)],
            "feed": ["description": "The system that reports.", "type": "string", "minLength": 1],
            "contact": ["description": "Whom to call when the feed is late.", "type": "string"],
            "dataSet": ["const": .text(definition.code)],
            "orgUnit": [
                "description": "The reporting unit: KZ, a KATO code, or <KATO>/<id> for an organisation.",
                "type": "string", "pattern": .text(SchemaPattern.unit),
            ],
            "asOf": ["description": "When the figures were known.", "type": "string", "pattern": .text(SchemaPattern.asOf)],
            "generatedAt": [
                "description": "When the file was made; a later one revises an earlier one.", "type": "string",
                "pattern": .text(SchemaPattern.timestamp),
            ],
            "sources": ["type": "array", "items": ["$ref": "#/$defs/source"]],
            "cadence": ["description": "A one-off publication, which is never late.", "const": "once"],
            "withdrawn": ["description": "The feed takes the snapshot back.", "type": "boolean"],
            "synthetic": ["description": "Simulated data.", "type": "boolean"],
            "rows": ["type": "array", "items": ["$ref": "#/$defs/row"]],
            "records": ["type": "array", "items": ["$ref": "#/$defs/record"]],
            "extensions": true,
        ]
    }

    private static func definitions(_ definition: DataSetDefinition) -> JSONNode {
        [
            "source": source,
            "row": RowSchema(definition: definition).node,
            "record": RecordSchema(fields: definition.recordFields).node,
            "reported": reported,
        ]
    }

    private static let source: JSONNode = [
        "description": "A publication that figures come from.",
        "type": "object",
        "required": .list(SourceMember.required.map { .text("\($0)") }),
        "properties": [
            "id": ["type": "string", "minLength": 1],
            "title": ["type": "string"],
            "publisher": ["type": "string"],
            "publishedAt": ["type": "string", "pattern": .text(SchemaPattern.asOf)],
            "kind": ["type": "string"],
        ],
    ]

    /// The shape of an object in place of a plain value; its `value` is described next to the reference.
    private static let reported: JSONNode = [
        "description": "A value, or the reason why there is none, and what is said about it.",
        "anyOf": [["required": ["value"]], ["required": ["missing"]]],
        "dependentSchemas": ["value": ["properties": ["missing": false]]],
        "properties": .object(saidAboutAValue),
    ]

    private static let saidAboutAValue: [JSONNode.Member] = [
        .init(name: "missing", value: ["enum": .list(Missing.stated.map { .text($0.code) })]),
        .init(name: "qualifier", value: ["enum": .list(Qualifier.stated.map { .text($0.code) })]),
        .init(
            name: "precision",
            value: ["description": "The width of the rounding interval.", "type": "number", "exclusiveMinimum": 0]),
        .init(name: "source", value: ["description": "The id of one of the sources.", "type": "string"]),
        .init(name: "quote", value: ["type": "string"]),
        .init(name: "note", value: ["type": "string"]),
    ]
}
