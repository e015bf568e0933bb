import HealthModel

/// The schema of the rows of a data set: a unit, a period or counter, a breakdown, and the values.
struct RowSchema {
    let definition: DataSetDefinition

    var node: JSONNode {
        [
            "description": "Figures of one unit for one period or, with through, counted up to a day.",
            "type": "object",
            "required": .list(RowMember.required.map { .text("\($0)") }),
            "oneOf": [["required": ["period"]], ["required": ["through"]]],
            "dependentRequired": ["since": ["through"]],
            "properties": properties,
        ]
    }

    private var properties: JSONNode {
        [
            "orgUnit": ["description": "A KATO code, also of a settlement, or <KATO>/<id>.", "type": "string"],
            "period": [
                "description": "A DHIS2 identifier (2026, 2026S1, 2026Q1, 202602, 2026W6, 20260204) or an ISO spelling.",
                "type": "string", "pattern": .text(SchemaPattern.period),
            ],
            "through": ["description": "The last day of a counter.", "type": "string", "pattern": .text(SchemaPattern.day)],
            "since": ["description": "The first day of a counter.", "type": "string", "pattern": .text(SchemaPattern.day)],
            "by": by,
            "values": ["type": "object", "properties": .object(definition.elements.map(element))],
            "extensions": true,
        ]
    }

    private var by: JSONNode {
        let dimensions = definition.dimensions.map { dimension in
            JSONNode.Member(
                name: dimension.code,
                value: ["description": .text(dimension.name.en), "enum": .list(dimension.codes.items.map { .text($0.code) })])
        }
        return ["type": "object", "properties": .object(dimensions), "additionalProperties": false]
    }

    private func element(_ element: DataElement) -> JSONNode.Member {
        let type: JSONNode = element.unit.isWhole ? "integer" : "number"
        let bounds: [JSONNode.Member] = [
            element.minimum.map { .init(name: "minimum", value: .decimal($0)) },
            element.maximum.map { .init(name: "maximum", value: .decimal($0)) },
        ].compactMap { $0 }
        let head: JSONNode = ["description": .text("\(element.name.en) (\(element.unit.rawValue))"), "type": [type, "object"]]
        let number = JSONNode.object([.init(name: "type", value: type)] + bounds)
        let node = head.merging(.object(bounds)).merging(["$ref": "#/$defs/reported", "properties": ["value": number]])
        return .init(name: element.code, value: node)
    }
}
