import Canvas
import Catalogue
import Dashboard
import Feeds
import Foundation
import HealthModel
import History
import SnapshotFormat
import Localization
import Simulation
import Synchronization
import Samples
import Testing

@testable import Recording

@Suite struct ReplayTests {
    @Test(arguments: 1...UInt64(samples(2))) func aShiftReplaysWithTheSameFrames(seed: UInt64) throws {
        let shift = try Shift()
        Shift.work(shift, seed: seed)
        let replay = try Shift.replay(shift.path)
        #expect(replay.frames == shift.frames && shift.frames > 250)
        #expect(replay.differences == 0, "first in line \(replay.firstDifference ?? 0)")
        #expect(!replay.isCutOff)
    }

    @Test func aPageThatComesAfterAScoreOfLaterOnesIsMadeAgainToo() throws {
        let shift = try Shift()
        shift.draw()
        shift.arriveAll()
        for panel in "2345678902345678902345678" { shift.type(String(panel)) }
        shift.arrive(0)
        shift.arriveAll()
        let replay = try Shift.replay(shift.path)
        #expect(replay.differences == 0 && replay.frames == shift.frames)
    }

    @Test func aFrameThatDiffersIsFoundAndItsLineNamed() throws {
        let shift = try Shift()
        Shift.work(shift, seed: 5)
        var lines = try String(contentsOfFile: shift.path, encoding: .utf8).split(separator: "\n").map(String.init)
        let line = try #require(lines.lastIndex { $0.contains("\"down\"") })
        lines.remove(at: line)
        try lines.joined(separator: "\n").write(toFile: shift.path, atomically: true, encoding: .utf8)
        let replay = try Shift.replay(shift.path)
        #expect(replay.differences > 0 && (replay.firstDifference ?? 0) > line)
    }

    @Test func aRecordingThatBreaksOffIsPlayedUpToThere() throws {
        let shift = try Shift()
        Shift.work(shift, seed: 6)
        let bytes = try Data(contentsOf: URL(filePath: shift.path))
        for share in [0.3, 0.7, 0.999] {
            let cut = bytes.prefix(Int(Double(bytes.count) * share))
            try cut.write(to: URL(filePath: shift.path))
            let replay = try Shift.replay(shift.path)
            #expect(replay.differences == 0)
            #expect(replay.isCutOff || cut.last == UInt8(ascii: "\n") || bytes[cut.count] == UInt8(ascii: "\n"))
        }
    }

    @Test func withoutContentsTheyComeFromAnArchiveAndAMissingOneIsNamed() throws {
        let shift = try Shift(keepsContents: false)
        let simulation = Simulation(plan: SimulationPlan(seed: 1, scope: .regional, end: Feed.end, days: 1), metadata: Catalogue.metadata)
        let document = try #require(simulation.documents(on: Feed.end).first)
        shift.read(document.path, document.bytes)
        shift.status(.complete)
        shift.draw()
        shift.arriveAll()
        let name = String(document.bytes.hashValue)
        let replay = try Shift.replay(shift.path) { $0 == name ? document.bytes : nil }
        #expect(replay.differences == 0 && replay.frames == shift.frames)
        do {
            _ = try Shift.replay(shift.path)
            Issue.record("it was replayed")
        } catch let error as RecordingError {
            #expect(error.code == .missingContent && error.line > 1 && error.detail.contains(document.path) && error.detail.contains(name))
        }
    }

    @Test(arguments: [
        ("", RecordingError.Code.foreign), ("hello\n", .foreign), ("{\"format\":\"taqta-snapshot\",\"formatVersion\":\"1.0\"}\n", .foreign),
        ("{\"format\":\"taqta-recording\",\"formatVersion\":\"3.0\"}\n", .version),
        ("{\"format\":\"taqta-recording\",\"formatVersion\":\"2.0\"}\n", .damaged),
    ])
    func whatIsNoRecordingOfThisFormatIsRefused(text: String, code: RecordingError.Code) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "foreign-\(UUID().uuidString)").path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        do {
            _ = try Shift.replay(path)
            Issue.record("it was replayed")
        } catch let error as RecordingError {
            #expect(error.code == code && error.path == path)
        }
    }

    @Test(arguments: ["-9223372036854775808", "-1", "9223372036854775807"])
    func aRecordingThatBeginsAtNoPossibleTimeIsDamaged(start: String) throws {
        let shift = try Shift()
        Shift.work(shift, seed: 7)
        let text = try String(contentsOfFile: shift.path, encoding: .utf8)
        try text.replacingOccurrences(of: #""start":0"#, with: #""start":\#(start)"#).write(
            toFile: shift.path, atomically: true, encoding: .utf8)
        do {
            _ = try Shift.replay(shift.path)
            Issue.record("it was replayed")
        } catch let error as RecordingError {
            #expect(error.code == .damaged && error.line == 1)
        }
    }

    @Test func aDamagedLineInTheMiddleIsNamed() throws {
        let shift = try Shift()
        Shift.work(shift, seed: 7)
        var lines = try String(contentsOfFile: shift.path, encoding: .utf8).split(separator: "\n").map(String.init)
        let middle = lines.count / 2
        for damage in [
            "{", "{\"event\":{\"page\":9999}}", "{\"event\":{\"key\":{\"key\":\"hyper\"}}}", "{\"event\":{}}",
            "{\"at\":-9223372036854775808}",
        ] {
            lines[middle] = damage
            try lines.joined(separator: "\n").write(toFile: shift.path, atomically: true, encoding: .utf8)
            do {
                _ = try Shift.replay(shift.path)
                Issue.record("it was replayed")
            } catch let error as RecordingError {
                #expect(error.line == middle + 1 && (error.code == .damaged || error.code == .diverged))
            }
        }
    }

    @Test func aRecordingReplacesNoFileAndWhatFailsIsTold() throws {
        let shift = try Shift()
        #expect(throws: RecordingError.self) { _ = try SessionRecorder(SessionRecorder.Targets(session: shift.path), sha256: { _ in "" }) }
        let recorder = try? SessionRecorder(SessionRecorder.Targets(session: "/nonexistent/x"), sha256: { _ in "" })
        #expect(recorder == nil)
    }
}
