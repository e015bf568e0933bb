import Canvas
@testable import Dashboard
@testable import PageMaking
import HealthModel
import PanelContent
import Testing

@Test func enterDrillsFromTileToUnitAndEscapeUnwinds() {
    var state = State.ready(panel: "overview")
    #expect(state.selection == .tile("coverage"))
    state.press(keys: .enter)
    #expect(state.navigation.pageID == PageID(panel: "coverage", unit: .zhambyl))
    state.press(keys: .enter)
    #expect(state.navigation.pageID == PageID(panel: "coverage", unit: .korday))
    state.press(keys: .escape)
    #expect(state.navigation.pageID == PageID(panel: "coverage", unit: .zhambyl))
    state.press(keys: .backspace)
    #expect(state.navigation.pageID == PageID(panel: "overview", unit: .zhambyl))
    state.press(keys: .escape)
    #expect(state.navigation.pageID == PageID(panel: "overview", unit: .country))
    state.press(keys: .escape)
    #expect(state.message?.key == "note.top")
}

@Test func aBorrowedTileOpensTheUnitItsFiguresBelongTo() {
    var state = State.ready(panel: "overview")
    state.press(keys: .end, .enter)
    #expect(state.navigation.pageID == PageID(panel: "resumption", unit: .country))
}

@Test func aRecordOpensItsDetailAndThenItsOrganisation() {
    var state = State.ready(panel: "resumption")
    state.press(keys: .enter)
    guard state.layer is RowLayer else {
        Issue.record("no detail of the record")
        return
    }
    state.press(keys: .enter)
    #expect(state.navigation.pageID == PageID(panel: "resumption", unit: .hospital))
    state.press(keys: .escape)
    #expect(state.navigation.pageID == PageID(panel: "resumption", unit: .zhambyl))
}

@Test func digitsAndTabsChangeThePanelAndKeepTheUnit() {
    var state = State.ready(unit: .korday)
    state.type("3")
    #expect(state.navigation.pageID == PageID(panel: "beds", unit: .korday))
    state.press(keys: .tab)
    #expect(state.navigation.pageID.panel == "resumption")
    state.press(keys: .tab)
    #expect(state.navigation.pageID.panel == "overview")
    state.press(keys: .backTab)
    #expect(state.navigation.pageID.panel == "resumption")
    state.type("0")
    #expect(state.message?.key == "note.noPanel")
}

@Test func theOpeningUnitIsAskedForOrMostReportedOrTheCountry() {
    #expect(State.ready(unit: .korday).navigation.pageID.unit == .korday)
    #expect(State.ready(unit: nil).navigation.pageID.unit == .zhambyl)
    var data = FakeContent()
    data.openingUnit = .country
    #expect(State.ready(data, unit: nil).navigation.pageID.unit == .country)
}

@Test func aPanelThatDoesNotExistIsTheFirstOne() {
    #expect(State.ready(panel: "nothing").navigation.pageID.panel == "overview")
}

@Test func movingStopsAtTheEndsAndCrossesFromFiguresToRows() {
    var state = State.ready()
    #expect(state.selectedRow == .orgUnit(.korday))
    state.press(keys: .up)
    #expect(state.selection == .figure(.figure(FigureID(dataSet: "coverage", code: "coverage", orgUnit: .zhambyl))))
    state.press(keys: .up, .down, .down)
    #expect(state.selectedRow == .orgUnit(.merki))
    state.type("G")
    #expect(state.selectedRow == .orgUnit(.taraz))
    state.type("j")
    #expect(state.selectedRow == .orgUnit(.taraz))
    state.type("kk")
    #expect(state.selectedRow == .orgUnit(.korday))
}

@Test func leftAndRightChooseTheColumn() {
    var state = State.ready()
    #expect(state.activeColumn?.id == .builtIn(.unit))
    state.type("l")
    #expect(state.activeColumn?.id.code == "coverage")
    state.press(keys: .right, .left)
    #expect(state.activeColumn?.id == .builtIn(.unit))
}

@Test func theSelectionOfAPlaceIsKeptWhileAnotherIsShown() {
    var state = State.ready()
    state.press(keys: .down)
    state.type("3")
    state.type("2")
    #expect(state.selectedRow == .orgUnit(.merki))
}

@Test func keysThatMoveMakeNoPage() {
    let data = FakeContent()
    var state = State.ready(data)
    let before = data.made.count
    state.press(keys: .down, .up, .right, .end, .home, .pageDown)
    state.type("/ор")
    #expect(data.made.count == before)
}

@Test func keysTypedTogetherSpeakToThePageThatTheFirstOpened() {
    var state = State.ready(panel: "overview")
    for key: TerminalKey in [.character("2"), .down, .enter] { _ = update(&state, .input(.key(key))) }
    state.rest()
    #expect(state.navigation.pageID == PageID(panel: "coverage", unit: .merki))
}
