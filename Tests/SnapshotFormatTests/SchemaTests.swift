import Catalogue
import Foundation
import HealthModel
@testable import SnapshotFormat
import Testing

struct SchemaTests {
    private func schema(_ definition: DataSetDefinition) throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(SnapshotSchema.json(for: definition).utf8))
        return try #require(json as? [String: Any])
    }

    private func definition(_ name: String, in schema: [String: Any]) throws -> [String: Any] {
        try #require((schema["$defs"] as? [String: Any])?[name] as? [String: Any])
    }

    @Test(arguments: Catalogue.metadata.dataSets.map(\.code))
    func everyDataSetHasASchemaOfItsOwn(_ code: String) throws {
        let dataSet = try #require(Catalogue.metadata.dataSet(code))
        let schema = try schema(dataSet)
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["$id"] as? String == "urn:taqta:snapshot:1.0:\(dataSet.code)")
        #expect(schema["title"] as? String == dataSet.name.en)
        #expect(schema["required"] as? [String] == HeaderMember.required.map { "\($0)" })
    }

    @Test func theSchemaNamesEveryMemberThatTheReaderKnows() throws {
        let schema = try schema(Sample.records)
        let properties = try #require(schema["properties"] as? [String: Any])
        #expect(Set(properties.keys) == Set(HeaderMember.allCases.map { "\($0)" }))
        let row = try #require(try definition("row", in: schema)["properties"] as? [String: Any])
        #expect(Set(row.keys) == Set(RowMember.allCases.map { "\($0)" }))
        let record = try #require(try definition("record", in: schema)["properties"] as? [String: Any])
        #expect(Set(record.keys) == Set(["id", "orgUnit"] + Sample.records.recordFields.map(\.code)))
        let reported = try #require(try definition("reported", in: schema)["properties"] as? [String: Any])
        #expect(Set(reported.keys) == Set(ValueMember.allCases.map { "\($0)" }).subtracting(["value", "extensions"]))
    }

    @Test func boundsAndCodesComeFromTheDefinition() throws {
        let row = try definition("row", in: try schema(Sample.figures))
        let values = try #require(((row["properties"] as? [String: Any])?["values"] as? [String: Any])?["properties"] as? [String: Any])
        let attached = try #require(values["attached"] as? [String: Any])
        #expect(attached["type"] as? [String] == ["integer", "object"])
        #expect(attached["minimum"] as? Int == 0)
        #expect(attached["maximum"] == nil)
        let share = try #require(values["share"] as? [String: Any])
        #expect(share["type"] as? [String] == ["number", "object"])
        #expect(share["maximum"] as? Int == 100)
        #expect((values["growth"] as? [String: Any])?["minimum"] == nil)
        #expect(SnapshotSchema.json(for: Sample.cases).contains("\"enum\": [\"diabetes\", \"glomerular\"]"))
    }

    @Test func theSameDefinitionGivesTheSameText() {
        #expect(SnapshotSchema.json(for: Sample.records) == SnapshotSchema.json(for: Sample.records))
    }

    @Test func textIsWrittenWithItsEscapes() {
        let node: JSONNode = ["a\"b": "\\\n\u{1}қ", "list": [1, true, "x"], "empty": []]
        #expect(node.prettyText == "{\n  \"a\\\"b\": \"\\\\\\n\\u0001қ\",\n  \"list\": [1, true, \"x\"],\n  \"empty\": []\n}\n")
    }
}
