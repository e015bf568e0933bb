import Testing

@testable import DirectoryFeed

/// The time is controlled by these tests.
@Suite struct RescanScheduleTests {
    private typealias Look = RescanSchedule.Look

    /// A schedule whose minutes begin at 0, with a full rescan at `start`.
    private func schedule(_ trust: RescanSchedule.Trust, start: Int64 = 0) -> RescanSchedule {
        var schedule = RescanSchedule(intervals: RescanSchedule.Intervals(), anchor: 0, now: start)
        schedule.noteEverything(trust, now: start)
        return schedule
    }

    /// The rescans until a moment, by their seconds.
    private func looks(_ schedule: RescanSchedule, until end: Int64) -> [Int64: Look] {
        var (schedule, looks, now) = (schedule, [:] as [Int64: Look], Int64(0))
        while schedule.due <= end {
            now = schedule.due
            guard let look = schedule.look(now: now) else { break }
            looks[now / 1000] = look
            if look == .everything { schedule.noteEverything(schedule.trust, now: now) } else { schedule.noteLook(now: now) }
        }
        return looks
    }

    @Test("W4 on a remote file system everything is looked at each half minute")
    func remote() {
        #expect(looks(schedule(.remote), until: 90_000) == [30: .everything, 60: .everything, 90: .everything])
    }

    @Test("W4 and W19 on a local disk directories are looked at each minute and everything each quarter of an hour")
    func local() {
        let looks = looks(schedule(.full), until: 16 * 60_000)
        #expect(looks.count == 16)
        #expect(looks.filter { $0.value == .everything }.keys.sorted() == [900])
        #expect(looks[60] == .directories)
    }

    @Test func theLooksFallOnTheMinutesOfTheClock() {
        #expect(schedule(.full, start: 17_300).due == 60_000)
        #expect(schedule(.full, start: 60_000).due == 120_000)
    }

    @Test func aClockWhoseMinuteBeginsLaterIsFollowedToo() {
        var schedule = RescanSchedule(intervals: RescanSchedule.Intervals(), anchor: 50_000, now: 10_000)
        schedule.noteEverything(.full, now: 10_000)
        #expect(schedule.due == 50_000)
    }

    @Test("W3 without watches everything is tried again each minute")
    func missingWatches() {
        #expect(looks(schedule(.missingWatches), until: 60_000) == [60: .everything])
    }

    @Test("W5 an absent root is looked for every five seconds")
    func absent() {
        #expect(looks(schedule(.absent), until: 10_000) == [5: .root, 10: .root])
    }

    @Test func nothingIsDueBeforeItsTime() {
        #expect(schedule(.remote).look(now: 29_999) == nil)
    }
}
