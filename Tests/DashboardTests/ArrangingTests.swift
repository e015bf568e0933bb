import Canvas
@testable import Dashboard
import HealthModel
import PanelContent
import Testing

private func rows(_ state: State) -> [RowID] {
    guard case .table(_, let rows, let order)? = state.page.outline.blocks.last else { return [] }
    return order.map { rows[$0] }
}

@Test func sortingByTheColumnPutsTheGreatestFirstAndReverses() {
    var state = State.ready()
    state.press(keys: .right)
    state.type("s")
    #expect(rows(state) == [.orgUnit(.merki), .orgUnit(.taraz), .orgUnit(.korday)])
    state.type("S")
    #expect(rows(state) == [.orgUnit(.korday), .orgUnit(.taraz), .orgUnit(.merki)])
    state.type("s")
    #expect(rows(state) == [.orgUnit(.korday), .orgUnit(.merki), .orgUnit(.taraz)])
}

@Test func theSelectionSurvivesSortingFilteringAndNewData() {
    var state = State.ready()
    state.press(keys: .down, .right)
    #expect(state.selectedRow == .orgUnit(.merki))
    state.type("s")
    #expect(state.selectedRow == .orgUnit(.merki))
    state.type("fмерк")
    #expect(rows(state) == [.orgUnit(.merki)])
    state.press(keys: .enter)
    state.happen(.source(.accepted(.fake(), [])))
    #expect(state.selectedRow == .orgUnit(.merki))
}

@Test func aFilterThatHidesTheSelectionGivesItBackAfterwards() {
    var state = State.ready()
    state.press(keys: .end)
    #expect(state.selectedRow == .orgUnit(.taraz))
    state.type("fкорд")
    #expect(state.selectedRow == .orgUnit(.korday))
    state.press(keys: .enter, .escape)
    #expect(state.selectedRow == .orgUnit(.taraz))
}

@Test func aRowThatIsGoneLeavesTheSelectionToItsNeighbour() {
    var state = State.ready(panel: "resumption")
    for _ in 0..<10 { state.press(keys: .down) }
    let selected = state.selectedRow
    var data = FakeContent()
    data.records.removeAll { $0 == 3 }
    data.touch()
    state.data = data
    state.rest()
    #expect(selected == .record(RecordID(dataSet: "resumption", orgUnit: .hospital, code: "r10")))
    #expect(state.selectedRow == selected)
    data.records.removeAll { $0 == 10 }
    data.touch()
    state.data = data
    state.rest()
    #expect(state.selectedRow == .record(RecordID(dataSet: "resumption", orgUnit: .hospital, code: "r11")))
}

@Test func searchGoesToTheNextMatchAndAround() {
    var state = State.ready(panel: "resumption")
    state.type("/№ 5")
    #expect(state.selectedRow == .record(RecordID(dataSet: "resumption", orgUnit: .hospital, code: "r5")))
    #expect(state.matchCount == 11)
    state.press(keys: .enter)
    state.type("n")
    #expect(state.selectedRow == .record(RecordID(dataSet: "resumption", orgUnit: .hospital, code: "r50")))
    state.type("NN")
    #expect(state.selectedRow == .record(RecordID(dataSet: "resumption", orgUnit: .hospital, code: "r59")))
}

@Test func escapeWhileTypingBringsBackWhatWas() {
    var state = State.ready()
    state.press(keys: .end)
    state.type("/корд")
    #expect(state.selectedRow == .orgUnit(.korday))
    state.press(keys: .escape)
    #expect(state.selectedRow == .orgUnit(.taraz))
    #expect(state.memory.search.isEmpty)
    #expect(state.input == nil)
}

@Test func searchFoldsKazakhLetters() {
    var state = State.ready()
    state.type("/МЕРКИ")
    #expect(state.selectedRow == .orgUnit(.merki))
}

@Test func spaceMarksTheRowAndGoesOn() {
    var state = State.ready()
    state.type(" ")
    #expect(state.memory.choices["units"]?.marked == [.orgUnit(.korday)])
    #expect(state.selectedRow == .orgUnit(.merki))
    state.type("k ")
    #expect(state.memory.choices["units"]?.marked.isEmpty == true)
}

@Test func pagesWithoutATableSaySo() {
    var state = State.ready(panel: "overview")
    state.type("s")
    #expect(state.message?.key == "note.noTable")
}
