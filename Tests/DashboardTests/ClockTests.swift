import Canvas
@testable import Dashboard
import Feeds
import HealthModel
import Testing

/// The wall clock may jump: the machine slept, or its clock was set.
@Suite("R4, R7 the clock of the dashboard") struct ClockTests {
    private func top(_ state: State) -> String { view(state).plainText.split(separator: "\n").first.map(String.init) ?? "" }

    @Test("R4 after the machine slept the screen shows the time, the day and the ages of now")
    func sleep() {
        var state = State.ready()
        #expect(top(state).contains("19:04"))
        #expect(top(state).contains("290"))
        state.happen(.tick(Instant.start.adding(seconds: 3 * 86_400 + 60)))
        #expect(top(state).contains("19:05"))
        #expect(top(state).contains("293"))
    }

    @Test("R4 a clock that is set back is followed, and asks for a tick within a minute")
    func setBack() {
        var state = State.ready()
        let earlier = Instant.start.adding(seconds: -10 * 86_400)
        let effects = state.happen(.tick(earlier))
        #expect(top(state).contains("280"))
        #expect(effects.first == .scheduleTick(earlier.adding(seconds: 60)))
    }

    @Test(
        "R4 every tick asks for the next one, later than itself and at most a minute away",
        arguments: [0, 1, 59_999, 60_000, 1_770_000_000_001])
    func next(_ milliseconds: Int64) throws {
        var state = State.ready()
        let now = Instant(milliseconds: milliseconds)
        guard case .scheduleTick(let moment)? = update(&state, .tick(now)).first else { throw NoTick() }
        #expect(moment > now)
        #expect(moment.milliseconds - now.milliseconds <= 60_000)
    }

    private struct NoTick: Error {}

    @Test("R4 marks of fresh figures fade though the clock was set back", arguments: [-3600, 3600])
    func marks(_ jump: Int) {
        var state = State.ready()
        state.happen(.source(.accepted(.fake(), [])))
        #expect(!state.shift.fresh.subjects.isEmpty)
        state.happen(.tick(Instant.start.adding(seconds: jump)))
        #expect(state.shift.fresh.subjects.isEmpty)
    }

    @Test("R7 an age counts from the as-of and not from the reading")
    func age() {
        var state = State.ready()
        let late = Snapshot.fake(document: "again.json")
        state.happen(.source(.accepted(late, [])))
        #expect(top(state).contains("04.02.2026"))
        #expect(top(state).contains("290"))
    }

    @Test("R7 a document that could not be read does not make the data newer")
    func rejected() {
        var state = State.ready()
        let read = SourceStatus(place: "snapshots", progress: .complete, read: 3, lastRead: .start)
        state.happen(.status(read))
        state.happen(.tick(Instant.start.adding(seconds: 3600)))
        state.happen(.source(.rejected("bad.json", [Diagnostic(file: "bad.json", severity: .error, code: "json.syntax")])))
        #expect(state.dataLayer.lastRead == .start)
        #expect(top(state).contains("290"))
    }
}
