import Canvas
import Testing

@testable import CursesTerminal

@Suite struct PictureTests {
    private func picture(_ draw: (inout Frame) -> Void) -> Picture {
        var frame = Frame(width: 10, height: 2)
        draw(&frame)
        return Picture(frame)
    }

    private func changes(_ last: Picture?, _ next: Picture) -> [StyleRun] {
        var runs: [StyleRun] = []
        PictureChanges.runs(from: last, to: next) { runs.append($0) }
        return runs
    }

    private let dim = Style(.dim)

    @Test func withoutALastPictureEverythingIsWritten() {
        let runs = changes(nil, picture { _ in })
        #expect(runs.map(\.columns) == [0..<10, 0..<10])
        #expect(runs.map(\.row) == [0, 1])
    }

    @Test func thePictureThatIsShownNeedsNoWriting() {
        let shown = picture { $0.write("86,4 %", at: 0, row: 0, style: .plain) }
        #expect(changes(shown, shown) == [])
    }

    @Test func onlyTheCellsThatChangedAreWritten() {
        let before = picture { $0.write("86,4 %", at: 0, row: 1, style: .plain) }
        let after = picture { $0.write("86,7 %", at: 0, row: 1, style: .plain) }
        #expect(changes(before, after) == [StyleRun(row: 1, columns: 3..<4, style: Style.plain.packed)])
    }

    @Test func aRunEndsWhereTheStyleDoes() {
        let before = picture { _ in }
        let after = picture { frame in
            frame.write("ab", at: 0, row: 0, style: dim)
            frame.write("cd", at: 2, row: 0, style: Style(.bad))
        }
        #expect(changes(before, after).prefix(2).map(\.columns) == [0..<2, 2..<10])
    }

    @Test func blanksTakeTheInkBeforeThemButNeverThePaper() {
        let shared = picture { frame in
            frame.write("a", at: 0, row: 0, style: dim)
            frame.write(" ", at: 1, row: 0, style: Style(.faint))
            frame.write("b", at: 2, row: 0, style: dim)
            frame.write(" ", at: 3, row: 0, style: Style(.dim, on: .selection))
        }
        #expect(shared[1, 0].style == dim.packed)
        #expect(shared[3, 0].style == Style(.dim, on: .selection).packed)
    }

    @Test func blanksDoNotTakeLines() {
        let underlined = picture { $0.write("a", at: 0, row: 0, style: Style(.text, on: .base, .underline)) }
        #expect(underlined[1, 0].style == Style.plain.packed)
    }

    @Test func inkDoesNotFlowFromRowToRow() {
        let rows = picture { $0.write("0123456789", at: 0, row: 0, style: dim) }
        #expect(rows[0, 1].style == Style.plain.packed)
    }

    @Test func aWideCharacterIsNeverCutInTwo() {
        let before = picture { $0.write("中中", at: 0, row: 0, style: .plain) }
        let after = picture { $0.write("中文", at: 0, row: 0, style: .plain) }
        #expect(changes(before, after).map(\.columns) == [2..<4])
    }

    @Test func anotherSizeIsWrittenFromScratch() {
        let small = Picture(Frame(width: 3, height: 1))
        #expect(changes(small, Picture(Frame(width: 4, height: 1))).map(\.columns) == [0..<4])
        #expect(changes(small, Picture(Frame(width: 0, height: 0))) == [])
    }
}
