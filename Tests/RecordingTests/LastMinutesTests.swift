import Foundation
import HealthModel
import Samples
import Testing

@testable import Recording

@Suite struct LastMinutesTests {
    private func shift() throws -> Shift {
        try Shift { SessionRecorder.Targets(session: $0, keepsContents: true, lastMinutes: $0 + ".last") }
    }

    private func copy(_ path: String) throws -> String {
        let copy = path + "-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        return copy
    }

    /// The last minutes are replayed each time a new segment replaces the older one, and at the end.
    @Test(arguments: 1...UInt64(samples(2))) func everySegmentReplaysWithTheSameFrames(seed: UInt64) throws {
        let shift = try shift()
        var copies: [(path: String, frames: Int)] = []
        var calls = 0
        func keep(_ ending: String, since start: Int) throws {
            copies.append((try copy(shift.lastMinutes + ending), shift.frames - start))
        }
        Shift.work(shift, seed: seed) {
            calls += 1
            guard calls <= 4 || calls % 8 == 0 else { return }
            let starts = shift.segmentStarts
            if calls % 8 == 0 { shift.calmDown() }
            #expect(throws: Never.self) { try keep("", since: starts.dropLast().last ?? 0) }
            shift.restart()
        }
        let starts = shift.segmentStarts
        #expect(starts.count > 4)
        try keep("", since: starts[starts.count - 2])
        try keep(".next", since: starts[starts.count - 1])
        defer { for copy in copies { try? FileManager.default.removeItem(atPath: copy.path) } }
        let whole = try Shift.replay(shift.path)
        #expect(whole.differences == 0 && whole.frames == shift.frames, "first in line \(whole.firstDifference ?? 0)")
        let archive = shift.contents
        for copy in copies {
            let replay = try Shift.replay(copy.path) { archive[$0] }
            #expect(replay.differences == 0 && !replay.isCutOff, "first in line \(replay.firstDifference ?? 0) of \(copy.path)")
            #expect(replay.frames == copy.frames)
        }
    }

    @Test func aCheckpointThatNoDashboardCameToIsDamaged() throws {
        let shift = try shift()
        Shift.work(shift, seed: 4) { shift.restart() }
        let text = try String(contentsOfFile: shift.lastMinutes + ".next", encoding: .utf8)
        let archive = shift.contents
        for (sound, damaged) in [
            (#""firstRow":"#, #""firstRow":-"#), (#""orders":"#, #""orders":99999999999999999"#), (#""width":100"#, #""width":100000000"#),
            (#""layoutIsFixed":"#, #""layoutIsFixed":1"#),
        ] where text.contains(sound) {
            try text.replacingOccurrences(of: sound, with: damaged).write(toFile: shift.path, atomically: true, encoding: .utf8)
            do {
                _ = try Shift.replay(shift.path) { archive[$0] }
                if !damaged.hasSuffix("-") { Issue.record("\(damaged) was replayed") }
            } catch let error as RecordingError {
                #expect(error.code == .damaged && error.line > 1)
            }
        }
    }

    @Test func whatEndsWellLeavesNothing() throws {
        let shift = try shift()
        Shift.work(shift, seed: 3) { shift.restart() }
        #expect(FileManager.default.fileExists(atPath: shift.lastMinutes))
        #expect(FileManager.default.fileExists(atPath: shift.lastMinutes + ".next"))
        shift.endWell()
        #expect(!FileManager.default.fileExists(atPath: shift.lastMinutes))
        #expect(!FileManager.default.fileExists(atPath: shift.lastMinutes + ".next"))
    }

    @Test func aCheckpointHasAllThatTheScreenShows() throws {
        let shift = try shift()
        Shift.work(shift, seed: 8)
        shift.calmDown()
        shift.pass(60)
        shift.draw()
        shift.arriveAll()
        let before = shift.screen
        shift.restart()
        #expect(shift.segmentStarts.count == 2)
        #expect(shift.screen == before, "\(shift.screen.plainText)\n\(before.plainText)")
    }

    /// A recording left by a crash is kept under another name; other files are not touched.
    @Test func whatACrashHasLeftIsKeptAndAnyOtherFileIsNotTouched() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "last-\(UUID().uuidString)").path
        defer { for ending in ["", ".before", ".next"] { try? FileManager.default.removeItem(atPath: path + ending) } }
        let targets = SessionRecorder.Targets(lastMinutes: path)
        try "{\"format\":\"taqta-recording\",\"formatVersion\":\"1.0\"".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: RecordingError.self) { _ = try SessionRecorder(targets, sha256: { _ in "" }) }
        #expect(FileManager.default.fileExists(atPath: path))
        try FileManager.default.removeItem(atPath: path)

        let shift = try shift()
        Shift.work(shift, seed: 9)
        let left = try Data(contentsOf: URL(filePath: shift.lastMinutes))
        try left.write(to: URL(filePath: path))
        try left.write(to: URL(filePath: path + ".next"))
        let recorder = try SessionRecorder(targets, sha256: { _ in "" })
        #expect(try Data(contentsOf: URL(filePath: path + ".before")) == left)
        #expect(!FileManager.default.fileExists(atPath: path + ".next"))
        // While it is being written, no other process takes the file for one left by a crash.
        do {
            _ = try SessionRecorder(targets, sha256: { _ in "" })
            Issue.record("it was taken")
        } catch let error {
            #expect(error.code == .exists && error.path == path)
        }
        recorder.removeLastMinutes()
        #expect(FileManager.default.fileExists(atPath: path + ".before"))
    }

    @Test func aSegmentIsDueEveryFiveMinutesAfterTheOneBefore() {
        var schedule = SegmentSchedule(start: 1_000)
        #expect(!schedule.isDue(1_000) && !schedule.isDue(300_999) && schedule.isDue(301_000))
        // A checkpoint only became possible a minute later.
        schedule.noteStart(361_000)
        #expect(!schedule.isDue(660_999) && schedule.isDue(661_000))
    }

    @Test func theLedgerForgetsWhatNobodyRefersToAndNothingElse() {
        var ledger = ContentLedger()
        for number: UInt64 in 1...3 { ledger.add(RecordedContent(fingerprint: Fingerprint(number), sha256: "\(number)")) }
        ledger.add(RecordedContent(fingerprint: Fingerprint(4), sha256: "4", bytes: Base64Bytes([])))
        // News about contents read since the last checkpoint may be in flight.
        ledger.keep([1])
        #expect(ledger.contents.count == 4)
        ledger.keep([1])
        #expect(Set(ledger.contents.map(\.sha256)) == ["1", "4"])
        #expect(ledger.content(2) == nil && ledger.content(1) != nil)
    }
}
