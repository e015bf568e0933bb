import Dashboard
import HealthModel
import Ingest
import Testing

@testable import Engine

@Suite struct SourceSummaryTests {
    private func status(_ place: String, _ progress: Ingest.SourceStatus.Progress, read: Int = 0, waiting: Int = 0) -> Ingest.SourceStatus {
        Ingest.SourceStatus(place: place, progress: progress, read: read, waiting: waiting)
    }

    @Test func sourcesThatHaveSaidNothingAreStarting() {
        #expect(SourceSummary(count: 2).status.phase == .starting)
    }

    @Test func severalSourcesAreCompleteWhenAllAre() {
        var summary = SourceSummary(count: 2)
        summary.note(status("a", .complete, read: 3), of: 0)
        summary.note(status("b", .newest, read: 2, waiting: 5), of: 1)
        #expect(summary.hasNewest)
        #expect(!summary.isComplete)
        #expect(summary.status.phase == .loading(read: 5, of: 10))
        summary.note(status("b", .complete, read: 7), of: 1)
        #expect(summary.status.phase == .watching)
        #expect(summary.status.read == 10)
        #expect(summary.status.place == "a, b")
    }

    @Test func anAbsentDirectoryIsSaidSoAndKeepsNobodyWaiting() {
        var summary = SourceSummary(count: 1)
        var absent = status("feed", .complete)
        absent.problem = Diagnostic(file: "feed", severity: .error, code: "source.absent")
        summary.note(absent, of: 0)
        #expect(summary.hasNewest)
        #expect(summary.status.phase == .absent)
    }

    @Test func theLastReadingIsTheLatestOfAllSources() {
        var summary = SourceSummary(count: 2)
        var first = status("a", .complete)
        first.lastRead = Instant(milliseconds: 5)
        var second = status("b", .complete)
        second.lastRead = Instant(milliseconds: 9)
        summary.note(second, of: 0)
        summary.note(first, of: 1)
        #expect(summary.status.lastRead == Instant(milliseconds: 9))
    }
}
