import HealthModel
import SnapshotFormat
import Testing

struct ValueTests {
    private func figure(_ code: String, _ values: String) throws -> Value? {
        try #require(Sample.read(Sample.row(values)).snapshot).figures()[code]
    }

    @Test func decimalsStayDecimals() throws {
        #expect(try figure("share", "\"share\":86.4")?.content == .number(.decimal(86.4)))
    }

    @Test func anObjectCarriesPrecisionQualifierAndSource() throws {
        let text = Sample.document(
            header: #","sources":[{"id":"s1","title":"t"}]"#,
            """
            "rows":[{"orgUnit":"310000000","period":"2026","values":{"attached":
            {"value":1900000,"qualifier":"atLeast","precision":100000,"source":"s1","quote":"q","note":"n"}}}]
            """)
        let snapshot = try #require(Sample.read(text).snapshot)
        let value = Value(.number(.integer(1_900_000)), qualifier: .atLeast, precision: 100_000)
        #expect(snapshot.values.value(at: 0) == value)
        #expect(snapshot.values.detail(at: 0) == .init(precision: 100_000, source: "s1", quote: "q", note: "n"))
        #expect(snapshot.header.sources == [SourceReference(id: "s1", title: "t")])
    }

    @Test(arguments: Missing.stated)
    func everyKindOfMissingIsKept(_ missing: Missing) throws {
        let value = try figure("attached", #""attached":{"missing":"\#(missing.code)"}"#)
        #expect(value?.content == .missing(missing))
    }

    @Test(arguments: Qualifier.stated)
    func everyQualifierIsKept(_ qualifier: Qualifier) throws {
        let value = try figure("attached", #""attached":{"value":5,"qualifier":"\#(qualifier.code)"}"#)
        #expect(value?.qualifier == qualifier)
    }

    @Test(arguments: [
        ("\"attached\":-1", "value.range"), ("\"attached\":-0.5", "value.range"), ("\"share\":100.1", "value.range"),
        ("\"share\":-0.1", "value.range"), ("\"amount\":1.5", "value.fraction"), ("\"attached\":0.5", "value.fraction"),
        ("\"attached\":{}", "value.none"), ("\"attached\":{\"note\":\"n\"}", "value.none"),
        ("\"attached\":{\"value\":1,\"missing\":\"pending\"}", "value.both"),
        ("\"attached\":{\"missing\":\"lost\"}", "value.code"), ("\"attached\":{\"missing\":\"undefined\"}", "value.code"),
        ("\"attached\":{\"missing\":null}", "value.type"), ("\"attached\":{\"value\":null}", "value.type"),
        ("\"attached\":{\"value\":1,\"qualifier\":\"about\"}", "value.code"),
        ("\"attached\":{\"value\":1,\"precision\":0}", "value.precision"),
        ("\"attached\":{\"value\":1,\"precision\":-5}", "value.precision"),
        ("\"attached\":{\"value\":1,\"precision\":\"5\"}", "value.type"),
    ])
    func aFaultyValueIsListedAndLeftOut(_ values: String, _ code: String) {
        let result = Sample.read(Sample.row(values + ",\"insured\":7"))
        #expect(result.codes == [code])
        #expect(result.diagnostics.first?.severity == .error)
        #expect(result.snapshot?.figures() == ["insured": Value(.number(.integer(7)))])
    }

    @Test(arguments: ["\"growth\":-40", "\"growth\":250", "\"occupied\":12.5", "\"amount\":1e3", "\"share\":100", "\"attached\":0"])
    func numbersThatAnElementTakesGiveNoDiagnostic(_ values: String) {
        let result = Sample.read(Sample.row(values))
        #expect(result.codes == [])
        #expect(result.snapshot?.values.count == 1)
    }

    @Test func aMisspeltElementIsAWarningWithASuggestion() {
        let result = Sample.read(Sample.row("\"insurred\":5"))
        #expect(result.codes == ["value.unknownElement"])
        #expect(result.diagnostics.first?.severity == .warning)
        #expect(
            result.diagnostics.first?.message.arguments == [
                .text("insurred"), .message(Message("diagnostic.suggestion", .text("insured"))),
            ])
    }

    @Test func anUnknownSourceIsAWarningAndTheValueStays() throws {
        let result = Sample.read(Sample.row(#""attached":{"value":5,"source":"s9"}"#))
        #expect(result.codes == ["value.source"])
        #expect(result.snapshot?.values.count == 1)
    }

    @Test func aRepeatedValueIsListedAndTheFirstStays() {
        let text = Sample.document(
            """
            "rows":[{"orgUnit":"310000000","period":"2026","values":{"attached":1}},
            {"orgUnit":"310000000","period":"2026","values":{"insured":2,"attached":3}}]
            """)
        let result = Sample.read(text)
        #expect(result.codes == ["value.duplicate"])
        #expect(result.pointers == ["/rows/1/values/attached"])
        #expect(result.snapshot?.figures() == ["attached": Value(.number(.integer(1))), "insured": Value(.number(.integer(2)))])
    }

    @Test func manyRowsOfDistinctCellsAreNoDuplicates() {
        let rows = (0..<2000).map { index in
            let day = Day(ordinal: 20_000 + Int32(index))
            return #"{"orgUnit":"\#(index % 2 == 0 ? "310000000" : "314800000")","period":"\#(day)","values":{"attached":\#(index)}}"#
        }
        let result = Sample.read(Sample.document("\"rows\":[\(rows.joined(separator: ","))]"))
        #expect(result.codes == [])
        #expect(result.snapshot?.values.count == 2000)
        #expect(result.snapshot?.values.values(of: Sample.korday).count == 1000)
    }
}
