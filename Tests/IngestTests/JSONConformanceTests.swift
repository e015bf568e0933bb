import Ingest
import Testing

/// The categories of the JSON parsing test suite, with cases of our own: what is JSON is taken, what is not is refused
/// with the place of the first fault, and nothing crashes.
struct JSONConformanceTests {
    /// Reads a text as the value of `extensions`, where any JSON may stand.
    private func read(_ value: String) -> ReadingResult { Sample.read(Sample.document("\"extensions\":\(value)")) }

    private func read(bytes: [UInt8]) -> ReadingResult {
        let parts = Sample.document("\"extensions\":@").split(separator: "@")
        return Sample.read(Array(parts[0].utf8) + bytes + Array(parts[1].utf8))
    }

    @Test(arguments: [
        "[]", "{}", "null", "true", "0", "-0", "1E+2", "1e-2", "-1.5", "0e1", "123456789012345678", #""""#, #""\u0000""#,
        #""\ud83d\ude00""#, #""\"\\\/\b\f\n\r\t""#, "\"Қордай\"", "[ \n\t\r1 , 2 ]", #"{"":0}"#, "\"\u{7F}\"", "\"\u{2028}\"",
        "18446744073709551615", "[[[]]]", "5e-324", "1e-400", "\"\u{FEFF}\"", "\"\u{10FFFF}\"",
    ])
    func validTextIsTaken(_ value: String) {
        let result = read(value)
        #expect(result.codes == [])
        #expect(result.snapshot != nil)
    }

    @Test(arguments: [
        "[1,]", "[,1]", "[1 2]", "[1,,2]", "[", "]", "[}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{1:1}", "{\"a\" 1}", "'a'",
        "[\"a\"", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\uqqqq\"", "\"\t\"", "\"a\nb\"", "01", "-01", "1.", ".5", "+1", "-", "1e", "1e+",
        "0x1", "1_0", "NaN", "-NaN", "Infinity", "-Infinity", "nul", "True", "truee", "/* */1", "1//", "\u{FEFF}1", "\u{A0}1",
        "[1],", "1}1", "\\u0031", "{\"a\":1,\"b\"}", "[\"\\", "\"\\", "{\"a\":/", "- 1", "1 000", "１", "1a", "[1\u{0C}]",
    ])
    func invalidTextIsASyntaxError(_ value: String) {
        let result = read(value)
        #expect(result.codes == ["json.syntax"])
        #expect(result.snapshot == nil)
    }

    @Test(arguments: ["", " ", "\n", "{", "[", "\"", "null", "1", "[]", "\"a\"", "{}", "{}{}", "\u{0}"])
    func wholeDocumentsThatAreNoSnapshotAreRefused(_ text: String) {
        let result = Sample.read(text)
        #expect(result.snapshot == nil)
        #expect(!result.diagnostics.isEmpty)
    }

    @Test(arguments: ["1e400", "-1e400", "18446744073709551616", "-9223372036854775809", "123456789012345678901234567890"])
    func numbersBeyond64BitsAreNamedAsSuch(_ value: String) {
        let result = read("[\n  \(value)]")
        #expect(result.codes == ["json.number"])
        #expect(result.places == ["3:3"])
    }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xC3], [0xF0, 0x9F, 0x98],
            [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x28, 0xA1],
        ] as [[UInt8]])
    func textThatIsNotUTF8IsAnEncodingError(_ bytes: [UInt8]) {
        let result = read(bytes: [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")])
        #expect(result.codes == ["json.encoding"])
        #expect(result.places == ["2:15"])
    }

    @Test(arguments: [#""\ud800""#, #""\udc00""#, #""\ud800\ud800""#, #""\ud800a""#, #""\ud83dé""#, #""\udc00\ud800""#])
    func loneSurrogatesAreAnEncodingError(_ value: String) {
        #expect(read(value).codes == ["json.encoding"])
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
    func aHundredThousandOpenContainersGiveADepthDiagnostic(_ opening: String) {
        let result = Sample.read(String(repeating: opening, count: 100_000))
        #expect(result.codes == ["json.syntax.depth"])
        #expect(result.snapshot == nil)
    }

    @Test func sixtyFourLevelsAreReadAndSixtyFiveAreNot() {
        func nested(_ count: Int) -> String {
            String(repeating: "[", count: count) + "1" + String(repeating: "]", count: count)
        }
        #expect(read(nested(63)).codes == [])
        let result = read(nested(64))
        #expect(result.codes == ["json.syntax.depth"])
        #expect(result.places == ["2:77"])
    }

    @Test func aByteOrderMarkIsSkippedAndNotCounted() {
        let result = Sample.read([0xEF, 0xBB, 0xBF] + Array("{,".utf8))
        #expect(result.places == ["1:2"])
        #expect(Sample.read([0xEF, 0xBB, 0xBF] + Array(Sample.row("\"attached\":5").utf8)).snapshot != nil)
        #expect(Sample.read([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("{}".utf8)).codes == ["json.syntax"])
    }

    @Test func otherEncodingsAreRefused() {
        #expect(Sample.read([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00]).codes == ["json.encoding"])
        #expect(Sample.read([0x00, 0x7B, 0x00, 0x7D]).codes == ["json.syntax"])
    }

    @Test(arguments: [#"{"a":1,"b":2,"a":3}"#, #"{"a":1,"b":2,"\u0061":3}"#, #"[{"x":{"a":1,"a":1}}]"#])
    func aKeyTwiceInAnObjectRefusesTheDocument(_ value: String) {
        let result = read(value)
        #expect(result.codes == ["json.duplicateKey"])
        #expect(result.snapshot == nil)
    }

    @Test func keysAreComparedAsBytesAndNotAsCharacters() {
        #expect(read(#"{"é":1,"e\#u{301}":2,"A":3,"a":4}"#).codes == [])
    }

    @Test func aDuplicateKeyIsNamedWithItsPlace() throws {
        let result = Sample.read(Sample.row("\"attached\":1,\n \"attached\":2"))
        let diagnostic = try #require(result.diagnostics.first)
        #expect(diagnostic.code == "json.duplicateKey")
        #expect(diagnostic.place.pointer == "/rows/0/values/attached")
        #expect(result.places == ["3:2"])
    }

    @Test func duplicatesAreFoundAmongThousandsOfKeys() {
        let keys = (0..<5000).map { "\"k\($0)\":0" }.joined(separator: ",")
        #expect(read("{\(keys)}").codes == [])
        #expect(read("{\(keys),\"k4321\":1}").codes == ["json.duplicateKey"])
    }
}
