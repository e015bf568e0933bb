import HealthModel
@testable import SnapshotFormat
import Testing

struct PlaceTests {
    @Test func aPlaceIsGivenByPointerLineAndColumn() {
        let text = Sample.document(
            """
            "extensions": { "a\\"b": [1, {"x": -2.5e3}, "қ]}"], "c/d~": {} },
              "rows": [
                { "orgUnit": "310000000", "period": "2026", "values": {} },
                { "orgUnit": "310000000", "period": "2026",
                  "values": { "attached": 5,
                              "insured": "7", "growth/~": 1 } } ]
            """)
        let result = Sample.read(text)
        #expect(result.codes == ["value.type", "value.unknownElement"])
        #expect(result.pointers == ["/rows/1/values/insured", "/rows/1/values/growth~1~0"])
        #expect(result.places == ["7:30", "7:35"])
    }

    @Test func columnsCountBytes() {
        #expect(Sample.read(Sample.row("\"Қазақ\":1,\"attached\":null")).places == ["2:62", "2:88"])
    }

    @Test func linesAreCountedByLineFeeds() {
        #expect(Sample.read("{\r\n\"a\":\r\n  ?}").places == ["3:3"])
    }

    @Test(arguments: [("insurred", "insured"), ("isnured", "insured"), ("Attached", "attached"), ("cat", nil), ("ag", "a")])
    func theNearestNameIsSuggested(_ name: String, _ suggestion: String?) {
        #expect(Suggestion.nearest(to: name, among: ["attached", "insured", "a"]) == suggestion)
    }
}
