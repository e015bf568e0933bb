import Canvas
@testable import Dashboard
import HealthModel
import Testing

@Test func keysAndSignalsAskTheEngine() {
    var state = State.ready()
    #expect(state.press(keys: .control("l")) == [.redraw])
    #expect(state.type("r") == [.reload])
    #expect(state.type("q") == [.quit(code: 0)])
    #expect(state.happen(.signal(.terminate)) == [.quit(code: 0)])
    #expect(state.happen(.signal(.suspend)) == [.suspend])
    #expect(state.happen(.signal(.resume)) == [.redraw])
}

@Test func theDetailOfAFigureAsksForTheHashOfItsDocumentOnce() {
    var state = State.ready()
    #expect(state.type("d") == [.hash(.fake)])
    state.happen(.hashed(.fake, sha256: "abc"))
    #expect(state.layer?.text(in: state).lines.contains { $0.text.contains("abc") } == true)
    state.press(keys: .escape)
    #expect(state.type("d").isEmpty)
}

@Test func aContentThatIsKeptNowhereSaysSoAndIsAskedForAgain() {
    var state = State.ready(language: .en)
    state.type("d")
    state.happen(.hashed(.fake, sha256: nil))
    #expect(state.layer?.text(in: state).lines.contains { $0.text.contains("no longer kept") } == true)
    state.press(keys: .escape)
    #expect(state.type("d") == [.hash(.fake)])
}

@Test func aRejectedDocumentIsListedUntilItIsReadOrRemoved() {
    var state = State.ready()
    let diagnostic = Diagnostic(file: "bad.json", place: DocumentPlace(line: 3, column: 7), severity: .error, code: "json.syntax")
    state.happen(.source(.rejected("bad.json", [diagnostic])))
    #expect(state.rejected.count == 1)
    state.type("x")
    #expect(state.layer?.text(in: state).lines.contains { $0.text.contains("3:7") } == true)
    state.happen(.source(.accepted(.fake(document: "bad.json"), [])))
    #expect(state.rejected.isEmpty)
}

@Test func languageAndThemeGoAroundAndBack() {
    var state = State.ready()
    state.type("t")
    #expect(state.appearance.language == .ru)
    state.type("tt")
    #expect(state.appearance.language == .kk)
    state.type("T")
    #expect(state.appearance.theme == .light)
}

@Test func thePaletteFindsActionsPanelsAndUnits() {
    var state = State.ready()
    state.type(":кордай")
    state.press(keys: .enter)
    #expect(state.navigation.pageID.unit == .korday)
    state.press(keys: .control("k"))
    state.type("төсек")
    state.press(keys: .enter)
    #expect(state.navigation.pageID.panel == "beds")
    state.type(":шығу")
    #expect(state.press(keys: .enter) == [.quit(code: 0)])
}

@Test func escapeClosesWhatLiesOnTopFirst() {
    var state = State.ready()
    state.type("fо")
    state.press(keys: .enter)
    state.type("?")
    #expect(state.layer != nil)
    state.press(keys: .escape)
    #expect(state.layer == nil)
    #expect(state.memory.isNarrowed)
    state.press(keys: .escape)
    #expect(!state.memory.isNarrowed)
    #expect(state.navigation.pageID.unit == .zhambyl)
}
