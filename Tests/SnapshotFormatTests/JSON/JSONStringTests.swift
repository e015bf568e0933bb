import SnapshotFormat
import Testing

@Suite("J1, J7, J8 JSON: strings and encoding") struct JSONStringTests {
    static let good = JSONCase.taken([
        ("empty", #""""#), ("every short escape", #""\"\\\/\b\f\n\r\t""#), ("escaped NUL", #""\u0000""#), ("escaped letter", #""\u0049""#),
        ("capital and small hexadecimal", #""\u0aBc\uAbC0""#), ("surrogate pair", #""\ud83d\ude00""#),
        ("pair in capitals", #""\uD834\uDD1E""#),
        ("Kazakh letters", "\"Қордай ауданы әғқңөұүһі\""), ("four bytes", "\"\u{1F600}\""), ("the last character", "\"\u{10FFFF}\""),
        ("delete", "\"\u{7F}\""), ("line separator", "\"\u{2028}\u{2029}\""), ("byte order mark inside", "\"\u{FEFF}\""),
        ("a noncharacter", "\"\u{FFFE}\""), ("escaped noncharacter", #""\uFFFF""#), ("C1 control", "\"\u{85}\""),
        ("slash unescaped", "\"a/b\""),
        ("backslash, then a u", #""\\u0000""#), ("comment signs", "\"/* */ //\""), ("brackets", "\"[{}]\""),
    ])

    @Test("J1 y: strings that are JSON are taken", arguments: good)
    func valid(_ example: JSONCase) { example.check() }

    static let bad = JSONCase.refused(
        "json.syntax",
        [
            ("not closed", "\"a"), ("not closed in an array", "[\"a\""), ("unknown escape", #""\x""#), ("escaped apostrophe", #""\'""#),
            ("escaped digit", #""\0""#), ("capital U", #""\U0041""#), ("a quotation mark escaped at the end", "\"\\\""),
            ("backslash at the end", "[\"\\"), ("two digits", #""\u12""#), ("three digits", #""\u00A""#), ("no digits", #""\u""#),
            ("letters that are no digits", #""\uqqqq""#), ("a sign among the digits", #""\u+123""#), ("a space among them", #""\u 123""#),
            ("tab", "\"\t\""), ("line feed", "\"a\nb\""), ("carriage return", "\"a\rb\""), ("NUL", "\"a\u{0}b\""),
            ("escape character", "\"\u{1B}\""),
            ("unit separator", "\"\u{1F}\""), ("typographic quotation marks", "“a”"), ("guillemets", "«a»"), ("two strings", #""a""b""#),
            ("joined by a plus", #""a"+"b""#), ("escape cut by the end of the string", #""\u00"x"#), ("escaped line end", "\"a\\\nb\""),
        ])

    @Test("J1 n: strings that are no JSON are syntax errors", arguments: bad)
    func invalid(_ example: JSONCase) { example.check() }

    static let notUTF8: [(String, [UInt8])] = [
        ("Latin-1", [0xE9]), ("0xFF", [0xFF]), ("0xFE", [0xFE]), ("overlong slash", [0xC0, 0xAF]), ("overlong NUL", [0xC0, 0x80]),
        ("overlong of three bytes", [0xE0, 0x80, 0xAF]), ("overlong of four", [0xF0, 0x80, 0x80, 0xAF]),
        ("overlong of six", [0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF]), ("encoded surrogate", [0xED, 0xA0, 0x80]),
        ("encoded pair", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]), ("beyond the last character", [0xF4, 0x90, 0x80, 0x80]),
        ("lone continuation", [0x80]), ("cut after one byte", [0xC3]), ("cut after two", [0xE2, 0x82]),
        ("cut after three", [0xF0, 0x9F, 0x98]),
        ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]), ("wrong continuation", [0xE2, 0x28, 0xA1]),
        ("Windows-1251", [0xCA, 0xEE, 0xF0, 0xE4]),
    ]
    static let undecoded = notUTF8.map { JSONCase("i_" + $0.0, [UInt8(ascii: "\"")] + $0.1 + [UInt8(ascii: "\"")], code: "json.encoding") }

    @Test("J7 i: what is not UTF-8 is an encoding error with its place", arguments: undecoded)
    func encoding(_ example: JSONCase) {
        example.check()
        #expect(example.read().places == ["2:15"])
    }

    @Test(
        "J7 a byte that is not UTF-8 is refused in a key and between tokens too",
        arguments: [[0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D], [0x5B, 0xFF, 0x5D], [0xE9]] as [[UInt8]])
    func encodingElsewhere(_ bytes: [UInt8]) { JSONCase("", bytes, code: "json.encoding").check() }

    @Test("J7 a byte order mark is skipped once and not counted")
    func byteOrderMark() {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(Sample.read(mark + Array("{,".utf8)).places == ["1:2"])
        #expect(Sample.read(mark + Array(Sample.row("\"attached\":5").utf8)).snapshot != nil)
        #expect(Sample.read(mark + mark + Array(Sample.row("\"attached\":5").utf8)).codes == ["json.syntax"])
        #expect(Sample.read(Array(mark.prefix(2)) + Array("{}".utf8)).codes == ["json.encoding"])
    }

    @Test(
        "J7 UTF-16 and UTF-32 are refused, with and without a mark",
        arguments: ["utf16LE", "utf16BE", "utf16LE mark", "utf16BE mark", "utf32LE"])
    func otherEncodings(_ name: String) {
        let units = Array(Sample.row("\"attached\":5").utf16)
        let bytes = units.flatMap { unit -> [UInt8] in
            let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
            if name.hasPrefix("utf32") { return [low, high, 0, 0] }
            return name.hasPrefix("utf16LE") ? [low, high] : [high, low]
        }
        let mark: [UInt8] = name.hasSuffix("mark") ? (name.hasPrefix("utf16LE") ? [0xFF, 0xFE] : [0xFE, 0xFF]) : []
        let result = Sample.read(mark + bytes)
        #expect(result.snapshot == nil)
        #expect(result.codes == [mark.isEmpty ? "json.syntax" : "json.encoding"])
    }

    static let lone: [JSONCase] = [
        ("high alone", #""\ud800""#), ("low alone", #""\udc00""#), ("two high", #""\ud800\ud800""#), ("two low", #""\udc00\udc00""#),
        ("high, then a letter", #""\ud800a""#),
        ("high, then an escape", #""\ud800\n""#), ("high, then an escaped letter", #""\ud83d\u0041""#),
        ("high, then other bytes", #""\ud83dé""#),
        ("low before high", #""\udc00\ud800""#), ("pair, then a high", #""\ud83d\ude00\ud83d""#), ("as a key", #"{"\udead":1}"#),
    ].map { JSONCase("i_" + $0.0, $0.1, code: "json.encoding") }

    @Test("J8 i: lone surrogates are an encoding error", arguments: lone)
    func surrogates(_ example: JSONCase) { example.check() }
}
