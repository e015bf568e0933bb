import SnapshotFormat
import Testing

@Suite("J3, J4 JSON: keys") struct JSONKeyTests {
    @Test(
        "J3 a key twice in an object refuses the document",
        arguments: [
            #"{"a":1,"a":1}"#, #"{"a":1,"b":2,"a":3}"#, #"{"a":1,"b":2,"\u0061":3}"#, #"{"\u0061":1,"a":3}"#, #"[{"x":{"a":1,"a":1}}]"#,
            #"{"":1,"":2}"#,
            #"{"a\/b":1,"a/b":2}"#, #"{"қ":1,"\u049b":2}"#, #"{"\ud83d\ude00":1,"😀":2}"#,
            #"{"a member of many letters":1,"a member of many letters":2}"#,
        ])
    func duplicates(_ value: String) {
        let result = JSONCase("", value).read()
        #expect(result.codes == ["json.duplicateKey"])
        #expect(result.snapshot == nil)
    }

    @Test("J3 each repetition is listed")
    func everyRepetition() {
        #expect(JSONCase("", #"{"a":1,"a":2,"b":1,"a":3}"#).read().codes == ["json.duplicateKey", "json.duplicateKey"])
    }

    @Test("J3 the same key in other objects is no duplicate")
    func sameKeyElsewhere() { #expect(JSONCase("", #"[{"a":1},{"a":{"a":2}},{"b":[{"a":1},{"a":1}]}]"#).read().codes == []) }

    @Test("J3 a duplicate key is named with its place")
    func place() throws {
        let result = Sample.read(Sample.row("\"attached\":1,\n \"attached\":2"))
        let diagnostic = try #require(result.diagnostics.first)
        #expect(diagnostic.code == "json.duplicateKey")
        #expect(diagnostic.place.pointer == "/rows/0/values/attached")
        #expect(result.places == ["3:2"])
    }

    @Test("J3 duplicates are found among thousands of keys")
    func thousands() {
        let keys = (0..<5000).map { "\"k\($0)\":0" }.joined(separator: ",")
        #expect(JSONCase("", "{\(keys)}").read().codes == [])
        #expect(JSONCase("", "{\(keys),\"k4321\":1}").read().codes == ["json.duplicateKey"])
    }

    @Test(
        "J4 keys are compared as bytes and not as characters",
        arguments: [
            #"{"é":1,"e\#u{301}":2}"#, #"{"A":1,"a":2}"#, #"{"й":1,"и\#u{306}":2}"#, #"{"Å":1,"\#u{212B}":2}"#, #"{"a":1,"а":2}"#,
            #"{"ﬁ":1,"fi":2}"#, #"{"a":1,"a\#u{200B}":2}"#, #"{"a":1,"a ":2}"#,
        ])
    func bytes(_ value: String) { #expect(JSONCase("", value).read().codes == []) }

    @Test("J4 a member in another spelling of its letters is unknown")
    func members() {
        let result = Sample.read(Sample.row("\"Attached\":5,\"attаched\":6"))
        #expect(result.codes == ["value.unknownElement", "value.unknownElement"])
        #expect(result.snapshot?.values.isEmpty == true)
    }
}
