import Canvas
@testable import Dashboard
import HealthModel
import Panels
import Testing

@Test func bracketsStepThroughTheSnapshotsAndBackToLive() {
    var state = State.ready()
    state.type("[")
    #expect(state.navigation.asOf == AsOf(.february4 + -7))
    state.type("[")
    #expect(state.navigation.asOf == AsOf(.february4 + -60))
    state.type("[")
    #expect(state.navigation.asOf == AsOf(.february4 + -60))
    #expect(state.message?.key == "note.firstSnapshot")
    state.type("]")
    #expect(state.navigation.asOf == AsOf(.february4 + -7))
    state.type("]")
    #expect(state.navigation.asOf == nil)
}

@Test func bracesStepByMonthsAndLReturns() {
    var state = State.ready()
    state.type("{")
    #expect(state.navigation.asOf == AsOf(endOf: Day.february4.adding(months: -1)))
    state.type("}")
    #expect(state.navigation.asOf?.day == .february4)
    state.type("L")
    #expect(state.navigation.asOf == nil)
}

@Test func comparingIsChosenFromAList() {
    var state = State.ready()
    state.type("c")
    state.press(keys: .down, .down, .enter)
    #expect(state.navigation.comparison == .month)
    #expect(state.layer == nil)
    #expect(state.page.request.comparison == .month)
}

@Test func aFrozenScreenKeepsItsPageAndThawsToTheNewest() {
    var state = State.ready()
    state.type("z")
    let generations = state.page.generations
    state.happen(.source(.accepted(.fake(), [])))
    #expect(state.page.generations == generations)
    state.type("3")
    #expect(state.page.generations == generations)
    state.type("z")
    #expect(state.page.generations != generations)
}

@Test func changedFiguresAreFreshForAFewSeconds() {
    var state = State.ready()
    let effects = state.happen(.source(.accepted(.fake(), [])))
    let korday = FigureID(dataSet: "coverage", code: "coverage", orgUnit: .korday)
    #expect(state.shift.fresh.subjects == [.figure(korday, .value)])
    #expect(effects.contains(.scheduleTick(Instant.start.adding(seconds: 5))))
    state.happen(.tick(Instant.start.adding(seconds: 5)))
    #expect(state.shift.fresh.subjects.isEmpty)
}

@Test func theNextTickIsTheNextMinute() {
    var state = State.ready()
    #expect(state.happen(.tick(Instant.start.adding(seconds: 61))) == [.scheduleTick(Instant.start.adding(seconds: 120))])
}

@Test func anotherDayMakesAnotherPage() {
    let data = FakeContent()
    var state = State.ready(data)
    let before = data.made.count
    state.happen(.tick(Instant.start.adding(seconds: 60)))
    #expect(data.made.count == before)
    state.happen(.tick(Instant.start.adding(seconds: 6 * 3600)))
    #expect(data.made.count == before + 1)
}

@Test func acknowledgingShowsWhatArrivedAndThenForgetsIt() {
    var state = State.ready()
    state.happen(.source(.accepted(.fake(), [])))
    #expect(state.shift.changes.count == 1)
    state.type("a")
    #expect(state.shift.changes.count == 1)
    state.type("a")
    #expect(state.shift.changes.count == 0)
    #expect(state.shift.changes.acknowledged == .start)
}

@Test func whatIsReadAtTheStartIsNoNews() {
    var state = State(data: FakeContent(), now: .start, size: State.Size(width: 80, height: 24))
    state.happen(.source(.accepted(.fake(), [])))
    #expect(state.shift.changes.count == 0)
    #expect(state.shift.fresh.subjects.isEmpty)
}
