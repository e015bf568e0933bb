import CLinux
import Canvas
import Catalogue
import Dashboard
import ExportModel
import Foundation
import Glibc
import HealthModel
import Settings
import History
import DirectoryFeed
import Recording
import Synchronization
import Testing

@testable import Engine

/// The frames shown by a terminal in memory.
private final class Shown: Sendable {
    private let frames = Mutex<[Frame]>([])

    func add(_ frame: Frame) { frames.withLock { $0.append(frame) } }
    var isEmpty: Bool { frames.withLock { $0.isEmpty } }
    var texts: [String] { frames.withLock { $0.map(\.plainText) } }
}

/// A terminal in memory, whose keys arrive through a pipe, a byte each.
private struct MemoryTerminal: Terminal, ~Copyable {
    let inputDescriptor: Int32
    let shown: Shown
    var isAtEndOfInput: Bool { false }

    mutating func readInput() -> [InputEvent] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(inputDescriptor, &bytes, bytes.count)
        return bytes.prefix(max(0, count)).map { $0 == 0 ? .resize(width: 60, height: 16) : .key(.character(Unicode.Scalar($0))) }
    }

    mutating func show(_ frame: Frame, theme: Theme) { shown.add(frame) }
    mutating func redrawAll() {}
    mutating func resize() -> (width: Int, height: Int) { (60, 16) }
    mutating func suspend() {}
    mutating func resume() {}
}

private struct StoppedClock: Clock {
    func now() -> Instant { Instant(startOf: Day(ordinal: 20_488)) }
}

@Suite struct EngineLoopTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "loop-\(UUID().uuidString)")

    /// Runs the loop on a directory, and returns its exit code and the frames shown.
    ///
    /// - Parameters:
    ///   - keys: typed before the loop starts.
    ///   - later: typed after the first frame.
    private func run(_ keys: String, later: String = "", recording: String? = nil) throws -> (code: Int32, texts: [String]) {
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        defer { for end in ends { close(end) } }
        let shown = Shown()
        let mailbox = try #require(Mailbox())
        let clock = StoppedClock()
        let recorder = try recording.map {
            try SessionRecorder(SessionRecorder.Targets(session: $0, keepsContents: true), sha256: { _ in "" })
        }
        let options = FollowedDirectories.Options([folder.path], metadata: Catalogue.metadata, now: { clock.now() })
        let sources = FollowedDirectories(options, noting: { reader in recorder.map { RecordingReader(reader, $0) } ?? reader })
        sources.start { news in mailbox.report(news.map { .source($0) }) }
        defer { sources.stop() }
        let pages = try #require(PageService { mailbox.answer(.page($0)) })
        defer { pages.stop() }
        let hashes = DocumentHashes(archive: nil, content: { sources.content(of: $0) })
        let exports = ExportService(
            ExportService.Dependencies(
                directories: [], program: "test", now: { clock.now() }, contents: DocumentContents(of: sources, hashes: hashes),
                report: { mailbox.answer(.export($0)) }))
        var settings = Settings()
        settings.screen.language.set(.en, from: .flag("--lang"))
        let opening = Opening(sources: sources.ids, settings: settings, now: clock.now(), size: State.Size(width: 80, height: 24))
        recorder?.begin(RecordingHead(opening, program: "test"))
        var loop = EngineLoop(
            session: MemoryTerminal(inputDescriptor: ends[0], shown: shown), signals: try SignalInbox(), mailbox: mailbox,
            sources: sources, archive: nil, exports: exports, pages: pages, hashes: HashService(hashes) { _, _ in }, clock: clock,
            recorder: recorder.map { EventRecorder($0, sources: sources.ids, opening: sources.opening) },
            state: opening.state(sources.opening), start: linux_steady_milliseconds())
        let writer = ends[1]
        let (now, then) = (Array(keys.utf8), Array(later.utf8))
        write(writer, now, now.count)
        Thread.detachNewThread {
            while shown.isEmpty, !then.isEmpty { usleep(1000) }
            write(writer, then, then.count)
        }
        return (try loop.run(), shown.texts)
    }

    @Test func keysThatAreTypedBeforeAnythingIsReadAreAnsweredAndTheCodeIsThatOfTheDashboard() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (code, _) = try run("2q")
        #expect(code == 0)
    }

    @Test func theLoopDrawsAndWhatItDrewReplays() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let recording = folder.appending(path: "session.taqta").path
        let (code, texts) = try run("2", later: "?\u{0}q", recording: recording)
        #expect(code == 0 && !texts.isEmpty)
        var replay = try Replay(recording, metadata: Catalogue.metadata, kept: { _, _ in nil })
        while try replay.next() != nil {}
        #expect(replay.frames == texts.count && replay.differences == 0)
    }
}
