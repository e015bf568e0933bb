import HealthModel

/// The schema of the records of a data set.
struct RecordSchema {
    let fields: [RecordField]

    var node: JSONNode {
        let own: [JSONNode.Member] = [
            .init(name: "id", value: ["description": "Stable from file to file.", "type": "string", "minLength": 1]),
            .init(name: "orgUnit", value: ["description": "The reporting unit where absent.", "type": "string"]),
        ]
        return RecordSchema.object(required: ["id"], own: own, fields)
    }

    private static func object(required: [String], own: [JSONNode.Member], _ fields: [RecordField]) -> JSONNode {
        let names = required + fields.filter(\.isRequired).map(\.code)
        return [
            "type": "object",
            "required": .list(names.map { .text($0) }),
            "properties": .object(own + fields.map { .init(name: $0.code, value: field($0)) }),
        ]
    }

    /// A field accepts its plain value, or an object with details.
    private static func field(_ field: RecordField) -> JSONNode {
        let value = value(field.type)
        let reported: JSONNode = ["type": "object", "$ref": "#/$defs/reported", "properties": ["value": value]]
        return ["description": .text(field.name.en), "anyOf": .list(alternatives(of: value) + [reported])]
    }

    /// If the value has several alternatives itself, they become alternatives of the field.
    private static func alternatives(of value: JSONNode) -> [JSONNode] {
        guard case .object(let members) = value, members.first?.name == "anyOf", case .list(let items)? = members.first?.value
        else { return [value] }
        return items
    }

    private static func value(_ type: RecordField.FieldType) -> JSONNode {
        switch type {
        case .text: ["anyOf": [["type": "string"], translation]]
        case .date: ["type": "string", "pattern": .text(SchemaPattern.day)]
        case .integer: ["type": "integer"]
        case .decimal: ["type": "number"]
        case .boolean: ["type": "boolean"]
        case .orgUnit: ["type": "string"]
        case .code(let list): codes(list)
        case .codes(let list): ["type": "array", "items": codes(list)]
        case .objects(let fields): ["type": "array", "items": object(required: [], own: [], fields)]
        }
    }

    private static let translation: JSONNode = [
        "type": "object",
        "anyOf": .list(Language.allCases.map { ["required": [.text($0.rawValue)]] }),
        "properties": .object(Language.allCases.map { .init(name: $0.rawValue, value: ["type": "string"]) }),
    ]

    private static func codes(_ list: CodeList) -> JSONNode { ["enum": .list(list.items.map { .text($0.code) })] }
}
