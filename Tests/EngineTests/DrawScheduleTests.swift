import Testing

@testable import Engine

@Suite struct DrawScheduleTests {
    @Test func theFirstFrameWaitsForTheNewestDocumentsButNotForLong() {
        let schedule = DrawSchedule(start: 100)
        #expect(!schedule.isDue(124))
        #expect(schedule.isDue(125))
    }

    @Test func theFirstFrameComesAtOnceWhenTheNewestDocumentsAreRead() {
        var schedule = DrawSchedule(start: 100)
        schedule.wantForData(101, isLoading: true)
        #expect(!schedule.isDue(101))
        schedule.wantNow(102)
        #expect(schedule.isDue(102))
    }

    /// The screen stays up to date until the page has been made again.
    @Test func afterACheckpointTheNextFrameWaitsForItsPage() {
        var schedule = DrawSchedule(start: 0)
        schedule.noteFrame(8)
        schedule.wantRestored(10)
        let end = 10 + DrawSchedule.restoredPageWait
        let isHeldAtOnce = schedule.holds(10, isPending: true)
        #expect(isHeldAtOnce && schedule.due == end)
        // An answer to a key waits for the page as well.
        schedule.wantNow(300, isUrgent: true)
        let (isHeldForKey, isHeldForEver) = (schedule.holds(300, isPending: true), schedule.holds(end, isPending: true))
        #expect(isHeldForKey && !isHeldForEver)
        // Later ones do not.
        schedule.noteFrame(400)
        schedule.wantNow(500)
        let (isHeld, isHeldLonger) = (schedule.holds(500, isPending: true), schedule.holds(504, isPending: true))
        #expect(isHeld && !isHeldLonger)
    }

    @Test func nothingIsDueWhileNothingHappens() {
        var schedule = DrawSchedule(start: 0)
        schedule.noteFrame(8)
        #expect(schedule.due == nil)
    }

    @Test func aChangeIsShownAtOnce() {
        var schedule = DrawSchedule(start: 0)
        schedule.noteFrame(8)
        schedule.wantForData(9, isLoading: false)
        #expect(schedule.isDue(9))
    }

    @Test func framesKeepAPaceWhileAHistoryIsRead() {
        var schedule = DrawSchedule(start: 0)
        schedule.noteFrame(8)
        schedule.wantForData(20, isLoading: true)
        schedule.wantForData(30, isLoading: true)
        #expect(schedule.due == 8 + DrawSchedule.pace)
        schedule.wantForData(100, isLoading: true)
        #expect(schedule.due == 8 + DrawSchedule.pace)
    }

    @Test func aKeyIsAnsweredAtOnceWhileAHistoryIsRead() {
        var schedule = DrawSchedule(start: 0)
        schedule.noteFrame(8)
        schedule.wantForData(20, isLoading: true)
        schedule.wantNow(21)
        #expect(schedule.isDue(21))
    }
}
