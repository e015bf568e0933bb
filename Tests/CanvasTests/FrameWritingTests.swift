import Canvas
import SafeText
import Testing

@Test func textIsClippedAtAllSides() {
    var frame = Frame(width: 4, height: 2)
    frame.write("abcdef", at: -2, row: 0)
    frame.write("xyz", at: 3, row: 1)
    frame.write("above", at: 0, row: -1)
    frame.write("below", at: 0, row: 2)
    #expect(frame.plainText == "cdef\n   x\n")
}

@Test func aWideCharacterThatOnlyHalfFitsIsABlank() {
    var frame = Frame(width: 3, height: 1)
    frame.write("a日本", at: 0, row: 0)
    #expect(frame.plainText == "a日\n")
    frame.write("日", at: 2, row: 0)
    #expect(frame.plainText == "a日\n" || frame.plainText == "a\n")
}

@Test func overwritingHalfOfAWideCharacterBlanksTheOtherHalf() {
    var frame = Frame(width: 4, height: 1)
    frame.write("日本", at: 0, row: 0)
    frame.write("x", at: 1, row: 0)
    #expect(frame.plainText == " x本\n")
    frame.write("y", at: 2, row: 0)
    #expect(frame.plainText == " xy\n")
}

@Test func combiningMarksStayWithTheirBase() {
    var frame = Frame(width: 4, height: 1)
    frame.write("e\u{301}日\u{302}", at: 0, row: 0)
    #expect(Array(frame.plainText.unicodeScalars) == Array("e\u{301}日\u{302}\n".unicodeScalars))
}

@Test func aLimitedTextEndsWithAnEllipsis() {
    var frame = Frame(width: 10, height: 1)
    #expect(frame.write("Қордай ауданы", at: 0, row: 0, width: 8) == 7)
    #expect(frame.plainText == "Қордай…\n")
}

@Test(arguments: [(0, 0), (1, 1), (1, 3), (2, 2)]) func writingOnTinyFramesIsHarmless(width: Int, height: Int) {
    var frame = Frame(width: width, height: height)
    frame.write("日本 text", at: 0, row: 0, width: 5)
    frame.box(frame.bounds, title: StyledLine("title"), note: StyledLine("note"))
    frame.fill(Rect(column: -3, row: -3, width: 9, height: 9), with: "x")
    frame.lay(.selection, under: Rect(width: 5, height: 5))
    #expect(frame.cells.count == width * height)
}

@Test func aBoxGivesItsTitleAndNoteRoom() {
    var frame = Frame(width: 24, height: 3)
    let inside = frame.box(frame.bounds, title: StyledLine("Төсек қоры"), note: StyledLine("2026"))
    #expect(inside == Rect(column: 1, row: 1, width: 22, height: 1))
    #expect(frame.plainRow(0) == "╭ Төсек қоры ──── 2026 ╮")
}

@Test func aStyledLineIsTruncatedAsAWhole() {
    var line = StyledLine("ab", Style(.strong))
    line.append("cdef", Style(.dim))
    #expect(line.truncated(to: 6).text == "abcdef")
    #expect(line.truncated(to: 5).text == "abcd…")
    #expect(line.truncated(to: 2).text == "a…")
    #expect(line.truncated(to: 0).text == "")
}

@Test func theDumpShowsRowsAndStyleRuns() {
    var frame = Frame(width: 6, height: 2)
    frame.write("ab", at: 1, row: 0, style: Style(.strong, on: .selection, .underline))
    #expect(frame.dump == "6×2\n| ab   |\n|      |\nrow 0: 1-2 strong/selection+underline\n")
}

@Test func theAnsiTextSetsEachRunOnce() {
    var frame = Frame(width: 3, height: 1)
    frame.write("ab", at: 0, row: 0, style: Style(.strong))
    #expect(frame.ansi(theme: .dark, depth: .mono) == "\u{1B}[0;1mab\u{1B}[0m \u{1B}[0m\n")
}

@Test func columnsAgreeWithWhatIsWritten() {
    for text in ["Ұлытау", "日本語", "👩‍⚕️ дәрігер", "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "\u{1B}]0;x\u{7}", "a\u{E0041}b"] {
        var frame = Frame(width: 40, height: 1)
        #expect(frame.write(text, at: 0, row: 0) == TextWidth.columns(text))
    }
}
