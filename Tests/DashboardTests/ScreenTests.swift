import Canvas
@testable import Dashboard
import HealthModel
import Testing

@Test func anySizeIsDrawn() {
    var state = State.ready()
    for (width, height) in [(0, 0), (1, 1), (2, 2), (5, 3), (20, 5), (60, 16), (80, 24), (300, 100), (3, 200)] {
        for key in ["", "?", ":", "x", "d", "c", "a"] {
            state.happen(.input(.resize(width: width, height: height)))
            state.type(key)
            let frame = view(state)
            #expect(frame.width == width && frame.height == height)
            state.press(keys: .escape)
        }
    }
}

@Test func aSmallTerminalIsToldAndServed() {
    var state = State.ready(language: .en)
    state.happen(.input(.resize(width: 50, height: 12)))
    #expect(view(state).plainText.contains("need 60×16"))
    #expect(state.happen(.input(.key(.character("q")))) == [.quit(code: 0)])
}

@Test func theFirstRunSaysWhatToDo() {
    var data = FakeContent()
    data.isEmpty = true
    let text = view(.ready(data, language: .en)).plainText
    #expect(text.contains("taqta simulate"))
    #expect(text.contains("snapshots"))
}

@Test func theActiveTabIsAlwaysSeen() {
    let widths = [10, 10, 10, 10, 10]
    #expect(Screen.window(of: widths, around: 0, in: 100) == 0..<5)
    #expect(Screen.window(of: widths, around: 4, in: 32) == 2..<5)
    #expect(Screen.window(of: widths, around: 0, in: 5) == 0..<1)
    #expect(Screen.window(of: [], around: 0, in: 5) == 0..<0)
}

@Test func clickingATabOpensItsPanel() {
    var state = State.ready()
    let hit = state.drawn?.hits.first { $0.target == .tab(2) }
    guard let area = hit?.area else {
        Issue.record("the tab is not on the screen")
        return
    }
    state.happen(.input(.mouse(MouseEvent(.press, at: Frame.Position(column: area.column, row: area.row)))))
    #expect(state.navigation.pageID.panel == "beds")
}

@Test func theTopLineNamesThePathAndTheState() {
    var state = State.ready(unit: .korday, language: .ru, width: 140)
    let top = view(state).plainRow(0)
    #expect(top.contains("Жамбыл облысы"))
    #expect(top.contains("Қордай ауданы"))
    #expect(top.contains("онлайн"))
    #expect(top.contains("19:04"))
    state.type("z")
    #expect(view(state).plainRow(0).contains("на паузе"))
}

@Test func viewWithoutSettleShowsTheSameFrame() {
    var state = State.ready()
    let settled = view(state)
    state.drawn = nil
    #expect(view(state) == settled)
}

@Test func aClickBesideAnOverlayClosesItAndOneOnItDoesNot() {
    var state = State.ready()
    state.type("x")
    state.happen(.input(.mouse(MouseEvent(.press, at: Frame.Position(column: 50, row: 15)))))
    #expect(state.layer != nil)
    state.happen(.input(.mouse(MouseEvent(.press, at: Frame.Position(column: 0, row: 0)))))
    #expect(state.layer == nil)
}

@Test func clickingARowSelectsItAndClickingItAgainOpensIt() {
    var state = State.ready()
    let hit = state.drawn?.hits.first { $0.target == .selection(.row(table: "units", .orgUnit(.merki))) }
    guard let area = hit?.area else {
        Issue.record("the row is not on the screen")
        return
    }
    let press = Event.input(.mouse(MouseEvent(.press, at: Frame.Position(column: area.column + 3, row: area.row))))
    state.happen(press)
    #expect(state.selectedRow == .orgUnit(.merki))
    state.happen(press)
    #expect(state.navigation.pageID.unit == .merki)
}

@Test func theWheelMovesTheSelection() {
    var state = State.ready(panel: "resumption")
    state.happen(.input(.mouse(MouseEvent(.wheelDown, at: Frame.Position(column: 5, row: 10)))))
    #expect(state.selectedRow == .record(RecordID(dataSet: "resumption", orgUnit: .hospital, code: "r3")))
}
