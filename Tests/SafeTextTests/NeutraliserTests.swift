import SafeText
import Testing

@Test(arguments: [
    ("\u{1B}[2J", "␛[2J"), ("a\tb\r\nc", "a␉b␍␊c"), ("\u{7F}", "␡"), ("\u{9B}31m", "\u{FFFD}31m"), ("a\u{202E}b", "a\u{FFFD}b"),
    ("a\u{200B}b", "a\u{FFFD}b"), ("a\u{E0041}", "a\u{FFFD}"), ("\u{FEFF}x", "\u{FFFD}x"), ("a\u{200D}b", "a\u{FFFD}b"),
    ("\u{2066}x", "\u{FFFD}x"), ("\u{AD}", "\u{FFFD}"), ("❤️", "❤"), ("\u{E000}", "\u{FFFD}"),
])
func whatCouldSteerOrHideBecomesVisible(input: String, output: String) {
    #expect(Neutraliser.neutralise(input) == output)
}

@Test(arguments: ["Қазақстан", "Алматы қ.", "−3,9 %", "5\u{A0}761", "«Қор»", "α β", "ё й", "≈ ≠ ▲ ┄ ⣿", "日本"])
func ordinaryTextStays(text: String) {
    #expect(Neutraliser.neutralise(text) == text)
}

@Test func marksBeyondTheFourthAreOnePlaceholder() {
    let stacked = "a" + String(repeating: "\u{301}", count: 90)
    let result = Array(Neutraliser.neutralise(stacked).unicodeScalars)
    #expect(result.count == 1 + 4 + 1)
    #expect(result.last == Neutraliser.placeholder)
}

@Test func noControlOrFormatCharacterSurvives() {
    for value in UInt32(0)...0x2FFF {
        guard let scalar = Unicode.Scalar(value) else { continue }
        for output in Neutraliser.neutralise("x" + String(Character(scalar))).unicodeScalars {
            let category = output.properties.generalCategory
            #expect(category != .control && category != .format, "U+\(String(value, radix: 16))")
        }
    }
}
