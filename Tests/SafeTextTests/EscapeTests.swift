import Foundation
import SafeText
import Testing

@Suite struct EscapeTests {
    private static let texts = [
        "", "Қордай ауданы", "\"", "\\", "a\nb\tc\r", "\u{0}\u{1}\u{1F}\u{7F}", "</script>&'", "\u{2028}😀",
    ]

    @Test(arguments: texts) func aStringOfJSONReadsBackAsItWas(text: String) throws {
        let literal = JSONString.literal(text)
        #expect(try JSONDecoder().decode([String].self, from: Data("[\(literal)]".utf8)) == [text])
        var bytes = Array("x".utf8)
        JSONString.append(text, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "x" + literal)
        #expect(literal.utf8.allSatisfy { $0 >= 0x20 })
    }

    @Test(arguments: texts) func nothingInMarkupEndsAnElementOrAnAttribute(text: String) {
        let escaped = MarkupText.escaped(text)
        #expect(!escaped.contains { "<>\"'".contains($0) })
        let plain = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(escaped) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
        #expect(plain == text.neutralised)
    }
}
