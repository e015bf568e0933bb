import SafeText
import Testing

@Test(arguments: [
    ("Қордай ауданы", 13), ("日本", 4), ("e\u{301}", 1), ("👩‍⚕️", 4), ("", 0), ("😀", 2), ("86,4 %", 6), ("а\u{301}", 1), ("₸", 1),
    ("\u{1B}[31m", 5), ("\u{202E}", 1), ("\u{301}", 1),
])
func columnsOfText(text: String, columns: Int) {
    #expect(TextWidth.columns(text) == columns)
}

@Test func truncatedTextEndsWithAnEllipsisAndFits() {
    #expect(TextWidth.truncate("Қордай ауданы", to: 8) == "Қордай…")
    #expect(TextWidth.truncate("Қордай", to: 6) == "Қордай")
    #expect(TextWidth.truncate("日本語", to: 4) == "日…")
    #expect(TextWidth.truncate("日本語", to: 1) == "…")
    #expect(TextWidth.truncate("日本語", to: 0) == "")
}
