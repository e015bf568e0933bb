import Feeds
import HealthModel
import Testing

@Suite struct SourceSummaryTests {
    private func status(_ place: String, _ progress: SourceStatus.Progress, read: Int = 0, waiting: Int = 0) -> SourceStatus {
        SourceStatus(place: place, progress: progress, read: read, waiting: waiting)
    }

    @Test func sourcesThatHaveSaidNothingAreStarting() {
        #expect(SourceSummary(["a", "b"].map { SourceID(name: $0) }).phase == .starting)
    }

    @Test func severalSourcesAreCompleteWhenAllAre() {
        var summary = SourceSummary(["a", "b"].map { SourceID(name: $0) })
        summary.note(status("a", .complete, read: 3), of: SourceID(name: "a"))
        summary.note(status("b", .newest, read: 2, waiting: 5), of: SourceID(name: "b"))
        #expect(summary.hasNewest)
        #expect(!summary.isComplete)
        #expect(summary.phase == .loading(read: 5, of: 10))
        summary.note(status("b", .complete, read: 7), of: SourceID(name: "b"))
        #expect(summary.phase == .watching)
        #expect(summary.place == "a, b")
    }

    @Test func anAbsentDirectoryIsSaidSoAndKeepsNobodyWaiting() {
        var summary = SourceSummary([SourceID(name: "feed")])
        var absent = status("feed", .complete)
        absent.problem = Diagnostic(file: "feed", severity: .error, code: "source.absent")
        summary.note(absent, of: SourceID(name: "feed"))
        #expect(summary.hasNewest)
        #expect(summary.phase == .absent)
    }
}
