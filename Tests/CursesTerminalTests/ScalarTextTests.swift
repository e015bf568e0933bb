import Canvas
import Glibc
import Testing

@testable import CursesTerminal

@Suite struct ScalarTextTests {
    init() { _ = setlocale(LC_CTYPE, "C.UTF-8") }

    private func spelled(_ text: String) -> String {
        var frame = Frame(width: 12, height: 1)
        frame.write(text, at: 0, row: 0, style: .plain)
        var scalars = ScalarText()
        let run = StyleRun(row: 0, columns: 0..<12, style: Style.plain.packed)
        scalars.spell(run, of: Picture(frame))
        return String(String.UnicodeScalarView(scalars.scalars.compactMap(Unicode.Scalar.init)))
    }

    @Test func lettersAndOrnamentsAreSpelledAsTheyAre() {
        #expect(spelled("Қордай ▉⣀") == "Қордай ▉⣀   ")
    }

    @Test func aWideCharacterIsSpelledOnce() {
        #expect(spelled("中a") == "中a         ")
    }

    @Test func combiningMarksFollowTheirLetter() {
        #expect(spelled("e\u{301}x") == "e\u{301}x          ")
    }
}
