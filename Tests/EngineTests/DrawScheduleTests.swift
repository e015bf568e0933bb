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
