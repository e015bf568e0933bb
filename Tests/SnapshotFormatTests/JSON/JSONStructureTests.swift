import SnapshotFormat
import Testing

/// Arrays, objects, literals and what surrounds them.
@Suite("J1 JSON: structure") struct JSONStructureTests {
    static let good = JSONCase.taken([
        ("empty array", "[]"), ("empty object", "{}"), ("array in arrays", "[[[]]]"), ("object in an object", #"{"a":{"b":{}}}"#),
        ("null", "null"), ("true", "true"), ("false", "false"), ("literals in an array", "[null,true,false]"),
        ("all white space there is", "[ \n\t\r1 , 2 ]"), ("space around a colon", "{\"a\" \n:\t1}"), ("empty key", #"{"":0}"#),
        ("key of an escape", #"{"\u0000":0}"#), ("key of other letters", #"{"қамту":0}"#), ("many members", #"{"a":1,"b":[2],"c":{}}"#),
        ("a lone string", #""x""#), ("a lone number", "42"), ("trailing space", "[] "),
    ])

    @Test("J1 y: structure that is JSON is taken", arguments: good)
    func valid(_ example: JSONCase) { example.check() }

    static let bad = JSONCase.refused(
        "json.syntax",
        [
            ("comma after the last element", "[1,]"), ("comma before the first", "[,1]"), ("comma alone", "[,]"),
            ("no comma", "[1 2]"), ("two commas", "[1,,2]"), ("colon in an array", "[1:2]"), ("array not closed", "["),
            ("array not closed after an element", "[1"), ("array not closed after a comma", "[1,"), ("closed and not opened", "]"),
            ("closed by a brace", "[}"), ("object closed by a bracket", "{]"), ("key without a value", #"{"a"}"#),
            ("key and colon without a value", #"{"a":}"#), ("comma after the last member", #"{"a":1,}"#),
            ("two commas in an object", #"{"a":1,,"b":2}"#), ("comma in place of a colon", #"{"a",1}"#), ("two colons", #"{"a"::1}"#),
            ("no colon", #"{"a" 1}"#), ("key without quotation marks", "{a:1}"), ("number as a key", "{1:1}"),
            ("null as a key", "{null:1}"),
            ("second key without a value", #"{"a":1,"b"}"#), ("single quotation marks", "'a'"), ("object not closed", #"{"a":1"#),
            ("a literal cut short", "nul"), ("a literal in capitals", "True"), ("a literal that goes on", "truee"),
            ("undefined", "undefined"),
            ("a block comment", "/* */1"), ("a line comment", "1//"), ("a comment between members", #"{"a":1/**/,"b":2}"#),
            ("a hash comment", "1#x"), ("a second value", "1 1"), ("a bracket too many", "[]]"), ("a brace too many", "{}}"),
            ("a comma after the value", "[],"), ("something after the value", "1}1"), ("an escape outside of a string", "\\u0031"),
            ("no-break space", "\u{A0}1"), ("form feed", "[1\u{0C}]"), ("vertical tab", "[\u{0B}1]"), ("word joiner", "[\u{2060}]"),
            ("a NUL between tokens", "[1\u{0}]"), ("an angle bracket", "<null>"), ("a backslash", "\\"),
            ("a lone minus in an array", "[-]"),
            ("a star", "[*]"), ("an open string in an open object", "{\"a"), ("a byte order mark inside", "\u{FEFF}1"),
        ])

    @Test("J1 n: structure that is no JSON is a syntax error", arguments: bad)
    func invalid(_ example: JSONCase) { example.check() }

    @Test(
        "J1 a whole document that is no snapshot is refused with a reason",
        arguments: ["", " ", "\n", "{", "[", "\"", "null", "1", "[]", "\"a\"", "{}", "{}{}", "{} {}", "\u{0}", "\u{FEFF}", "nul", "-"])
    func wholes(_ text: String) {
        let result = Sample.read(text)
        #expect(result.snapshot == nil)
        #expect(result.diagnostics.count { $0.severity == .error } > 0)
    }

    @Test(
        "J1 the first fault is given with its line and column",
        arguments: [("[1,\n ?]", "3:2"), ("[1\n\n 2]", "4:2"), ("{\"a\":1,\n}", "3:1")])
    func places(_ text: String, _ place: String) {
        #expect(JSONCase("", text).read().places == [place])
    }
}
