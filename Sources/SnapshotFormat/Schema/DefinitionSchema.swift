import HealthModel

/// The JSON Schema of definition files, generated from the names and limits that their reader uses.
///
/// It cannot check names in formulas, uniqueness of codes or the number of combinations.
public enum DefinitionSchema {
    /// The schema as JSON text (draft 2020-12).
    public static var json: String { document.prettyText }

    private static var document: JSONNode {
        let head: JSONNode = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": "urn:taqta:definition:1.0",
            "title": "Definition of a data set",
            "description": "A data set beside the built-in ones: datasets/<name>.json below a watched directory.",
        ]
        let body = object(
            required: DefinitionMember.required,
            [
                ("format", ["const": .text(DefinitionDecoder.format)]),
                ("formatVersion", ["type": "string", "pattern": .text(SchemaPattern.version)]),
                ("code", code), ("name", name), ("shortName", name), ("reportsAt", choice(OrgUnitLevel.self)), ("cadence", cadence),
                ("elements", list("element")), ("dimensions", list("dimension")), ("recordFields", list("field")),
                ("indicators", list("indicator")), ("rules", list("rule")), ("parameters", list("parameter")),
                ("targets", list("target")), ("denominatorFloor", ["type": "number", "minimum": 0]),
            ])
        return head.merging(body).merging(["anyOf": [["required": ["elements"]], ["required": ["recordFields"]]], "$defs": parts])
    }

    private static var parts: JSONNode {
        [
            "code": [
                "type": "string", "pattern": .text(CodeSpelling.pattern),
                "not": ["enum": .list(CodeSpelling.words.sorted().map { .text($0) })],
            ],
            "name": [
                "description": "The text in Kazakh, Russian and English.", "type": "object",
                "required": .list(TextMember.allCases.map { .text("\($0)") }),
                "properties": .object(TextMember.allCases.map { .init(name: "\($0)", value: ["type": "string", "minLength": 1]) }),
            ],
            "formula": ["type": "string", "minLength": 1, "maxLength": .integer(Int64(DefinitionDecoder.longestFormula))],
            "codes": [
                "type": "array", "minItems": 1, "maxItems": longestList,
                "items": object(required: CodeMember.required, [("code", code), ("name", name)]),
            ],
            "element": element, "dimension": dimension, "field": field, "indicator": indicator, "forecast": forecast, "rule": rule,
            "parameter": parameter, "target": target,
        ]
    }

    // MARK: Parts

    private static var cadence: JSONNode {
        object(
            required: CadenceMember.required,
            [
                ("rhythm", choice(Cadence.Rhythm.self)), ("dueDays", integer(0...3_660)), ("dueDaysAre", choice(Cadence.DayCount.self)),
                ("validityDays", validityDays),
            ])
    }

    private static var element: JSONNode {
        object(
            required: ElementMember.required,
            [
                ("code", code), ("name", name), ("unit", ["enum": .list(SpelledUnits.all.map { .text($0.name) })]),
                ("role", choice(DataElement.Role.self)), ("overTime", choice(DataElement.TimeAggregation.self)),
                ("overSpace", choice(DataElement.SpaceAggregation.self)),
                ("defaultPrecision", ["type": "number", "exclusiveMinimum": 0]), ("validityDays", validityDays),
                ("judged", judged), ("rebase", rebase), ("isSensitive", flag),
                ("minimum", ["description": "0 where absent; null for no limit.", "type": ["number", "null"]]),
                ("maximum", ["type": ["number", "null"]]),
            ])
    }

    private static var dimension: JSONNode {
        object(required: DimensionMember.required, [("code", code), ("name", name), ("codes", reference("codes")), ("isAdditive", flag)])
    }

    private static var field: JSONNode {
        let node = object(
            required: FieldMember.required,
            [
                ("code", code), ("name", name), ("type", choice(FieldKind.self)), ("codes", reference("codes")),
                ("fields", list("field")), ("isRequired", flag), ("isEvent", flag),
            ])
        let coded = JSONNode.list([.text("code"), .text("codes")])
        return node.merging([
            "allOf": [
                condition("type", ["enum": coded], then: ["required": ["codes"]], otherwise: ["properties": ["codes": false]]),
                condition("type", ["const": "objects"], then: ["required": ["fields"]], otherwise: ["properties": ["fields": false]]),
                condition("type", ["const": "date"], then: true, otherwise: ["properties": ["isEvent": false]]),
                condition("type", ["const": "codes"], then: ["properties": ["codes": ["maxItems": 64]]], otherwise: true),
            ]
        ])
    }

    private static var indicator: JSONNode {
        object(
            required: IndicatorMember.required,
            [
                ("code", code), ("name", name), ("unit", ["enum": .list(SpelledUnits.all.map { .text($0.name) })]),
                ("digits", integer(0...6)),
                ("formula", formula), ("forecast", reference("forecast")), ("direction", choice(Indicator.Direction.self)),
                ("over", choice(IndicatorPeriod.self)), ("judged", judged), ("rebase", rebase), ("isEstimate", flag), ("note", name),
            ]
        ).merging([
            "oneOf": [["required": ["formula"]], ["required": ["forecast"]]],
            "dependentSchemas": ["over": ["properties": ["forecast": false]]],
        ])
    }

    private static var forecast: JSONNode {
        [
            "oneOf": .list(
                ForecastKind.allCases.map { kind in
                    let members = kind.members.map { ("\($0)", $0 == .days ? integer(1...3_660) : formula) }
                    let others = ForecastMember.allCases.filter { ![.kind, .extensions].contains($0) && !kind.members.contains($0) }
                    let head: (String, JSONNode) = ("kind", ["const": .text("\(kind)")])
                    return object(required: [.kind] + kind.members, [head] + members + others.map { ("\($0)", false) })
                })
        ]
    }

    private static var rule: JSONNode {
        let comparisons = JSONNode.list(DefinitionDecoder.comparisons.map { .text($0.name) })
        return object(
            required: RuleMember.required,
            [
                ("code", code), ("name", name), ("left", formula), ("comparison", ["enum": comparisons]), ("right", formula),
                ("tolerance", ["type": "number", "minimum": 0]), ("everyRecord", formula), ("severity", choice(Severity.self)),
                ("missing", choice(ValidationRule.MissingStrategy.self)), ("isEstimate", flag), ("dimension", ["type": "string"]),
                ("violation", name),
            ]
        ).merging([
            "oneOf": [
                ["required": .list(RuleMember.comparing.map { .text("\($0)") }), "properties": ["everyRecord": false]],
                [
                    "required": ["everyRecord"],
                    "properties": .object((RuleMember.comparing + [.tolerance, .dimension]).map { .init(name: "\($0)", value: false) }),
                ],
            ]
        ])
    }

    private static var parameter: JSONNode {
        object(
            required: ParameterMember.required,
            [
                ("code", code), ("value", ["type": "number"]), ("unit", ["enum": .list(SpelledUnits.all.map { .text($0.name) })]),
                ("source", name),
                ("validFrom", day),
            ])
    }

    private static var target: JSONNode {
        object(
            required: TargetMember.required,
            [
                ("indicator", code), ("value", ["type": "number"]), ("orgUnit", ["type": "string", "pattern": .text(SchemaPattern.unit)]),
                ("year", integer(1_900...2_200)), ("source", name), ("gap", code),
            ])
    }

    // MARK: Building blocks

    private static let code = reference("code")
    private static let name = reference("name")
    private static let formula = reference("formula")
    private static let flag: JSONNode = ["type": "boolean"]
    private static let day: JSONNode = ["type": "string", "pattern": .text(SchemaPattern.day)]
    private static let judged = choice(SeriesJudging.Way.self)
    private static let rebase: JSONNode = ["type": "array", "maxItems": longestList, "items": day]
    private static let validityDays = integer(0...Int64(DefinitionDecoder.longestValidity))
    private static let longestList = JSONNode.integer(Int64(DefinitionDecoder.longestList))

    private static func reference(_ part: String) -> JSONNode { ["$ref": .text("#/$defs/\(part)")] }

    private static func list(_ part: String) -> JSONNode {
        ["type": "array", "maxItems": longestList, "items": reference(part)]
    }

    private static func integer(_ range: ClosedRange<Int64>) -> JSONNode {
        ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
    }

    private static func choice<Value: CaseIterable>(_: Value.Type) -> JSONNode {
        ["enum": .list(Value.allCases.map { .text("\($0)") })]
    }

    private static func object<Member>(required: [Member], _ properties: [(String, JSONNode)]) -> JSONNode {
        [
            "type": "object",
            "required": .list(required.map { .text("\($0)") }),
            "properties": .object(properties.map { .init(name: $0.0, value: $0.1) }),
        ]
    }

    private static func condition(_ member: String, _ value: JSONNode, then: JSONNode, otherwise: JSONNode) -> JSONNode {
        [
            "if": ["required": [.text(member)], "properties": .object([.init(name: member, value: value)])],
            "then": then, "else": otherwise,
        ]
    }
}
