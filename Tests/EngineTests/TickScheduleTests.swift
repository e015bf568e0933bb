import HealthModel
import Testing

@testable import Engine

@Suite("R4 the ticks of the clock") struct TickScheduleTests {
    private let noon = Instant(milliseconds: 1_770_000_000_000)

    @Test("R4 a tick comes at the moment that was asked for")
    func atTheMoment() {
        var ticks = TickSchedule()
        ticks.want(noon.adding(seconds: 17), now: noon, steady: 500)
        #expect(ticks.due == 17_500)
        let given = [17_499, 17_500, 17_501].map { ticks.take($0) }
        #expect(given == [false, true, false])
    }

    @Test("R4 a clock that is set back does not stop the ticks", arguments: [60, 3600, 86_400, 365 * 86_400])
    func setBack(_ seconds: Int) {
        var ticks = TickSchedule()
        ticks.want(noon.adding(seconds: 60), now: noon.adding(seconds: -seconds), steady: 0)
        let isGiven = ticks.take(60_000)
        #expect(isGiven)
    }

    @Test("R4 a clock that is set forward does not make the ticks spin", arguments: [61, 3600, 365 * 86_400])
    func setForward(_ seconds: Int) {
        var ticks = TickSchedule()
        ticks.want(noon.adding(seconds: 60), now: noon.adding(seconds: seconds), steady: 0)
        let given = [0, 1, 2].map { ticks.take($0) }
        #expect(given == [false, true, false])
    }

    /// The clock is set back and forward repeatedly during an hour of monotonic time.
    @Test("R4 an hour has at least sixty ticks and no more than the jumps add")
    func hour() {
        var ticks = TickSchedule()
        var wall = noon
        var count = 0
        ticks.want(noon, now: noon, steady: 0)
        for second in 1...3600 {
            wall = wall.adding(seconds: second % 600 == 0 ? (second % 1200 == 0 ? 86_400 : -86_400) : 1)
            guard ticks.take(Int64(second) * 1000) else { continue }
            count += 1
            let minute = Instant(milliseconds: (wall.milliseconds / 60_000 + 1) * 60_000)
            ticks.want(minute, now: wall, steady: Int64(second) * 1000)
        }
        #expect((60...68).contains(count))
    }
}
