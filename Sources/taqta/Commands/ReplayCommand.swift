import Archive
import ArgumentParser
import Catalogue
import Dashboard
import Engine
import FoundationEssentials
import Glibc
import HealthModel
import DirectoryFeed
import Localization
import Recording
import Synchronization

/// `taqta replay`: plays a recording of the dashboard, and says whether every frame is the one that was drawn.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Play a recording of the dashboard, and compare every frame with the one that was drawn.",
        discussion: """
            On a terminal the space bar holds the replay and lets it go on, the right arrow takes the next frame, + and - change the
            pace, q ends it. Elsewhere, and with --show, it is played as fast as possible.

            What the documents held comes from the recording, where it was made with --with-contents, else from the archive.

            Exit codes: 0 every frame is the same, 1 some differ or the file is no recording, 3 a content is missing.
            """)

    @Argument(help: "The recording.", completion: .file())
    var file: String

    @Option(help: ArgumentHelp("How many times as fast as it happened; 0 for as fast as possible.", valueName: "factor"))
    var speed = 1.0

    @Option(help: ArgumentHelp("Go to this moment and hold there: 18:02, 18:02:30 or a timestamp.", valueName: "time"))
    var to: String?

    @Flag(help: "Print the last frame instead of playing it.")
    var show = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let language = try common.language()
        guard speed >= 0, speed <= 4096 else { throw CommandError(Message("error.badNumber", .text(String(speed))), .usage, language) }
        do {
            try play(language)
        } catch let error as RecordingError {
            throw CommandError(error.message, ReplayCommand.exit(error), language)
        } catch let error as EngineError {
            throw CommandError(error.message, CommandExit(rawValue: error.exitCode) ?? .terminal, language)
        }
    }

    private static func exit(_ error: RecordingError) -> CommandExit {
        switch error.code {
        case .foreign, .version, .damaged, .diverged: .rejected
        case .missingContent, .exists, .inputOutput: .inputOutput
        }
    }

    private func play(_ language: Language) throws {
        let contents = KeptContents(archive.path)
        var replay = try Replay(file, metadata: Catalogue.metadata, kept: { contents.content($0, sha256: $1) })
        let target = try to.map { try moment($0, after: replay.head.now, language) }
        let wording = Wording(language: language)
        if replay.head.program != Taqta.name {
            StandardError.write(wording.text(Message("recording.otherProgram", .text(replay.head.program), .text(Taqta.name))))
        }
        if !show, isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 {
            let player = try ReplayPlayer(replay, speed: speed, target: target, language: language)
            replay = try player.play()
        } else {
            try run(&replay, until: target)
        }
        if let target, replay.state.now < target, !replay.isCutOff {
            StandardError.write(wording.text(Message("recording.ends", .text(wording.moment(replay.state.now)))))
        }
        if show { try StandardOutput.write(view(replay.state).plainText, language) }
        try report(replay, wording, language)
    }

    private func run(_ replay: inout Replay, until target: Instant?) throws(RecordingError) {
        while let step = try replay.next() {
            if case .frame = step, let target, replay.state.now >= target { return }
        }
    }

    private func report(_ replay: Replay, _ wording: Wording, _ language: Language) throws {
        let frames = Message.Argument.number(.integer(Int64(replay.frames)))
        if replay.isCutOff { StandardError.write(wording.text(Message("recording.cutOff", .text(file)))) }
        guard replay.frames > 0 else { throw CommandError(Message("recording.noFrame", .text(file)), .rejected, language) }
        guard let line = replay.firstDifference else {
            let said = wording.text(Message("recording.same", frames))
            if show { StandardError.write(said) } else { try StandardOutput.write(said + "\n", language) }
            return
        }
        let numbers = [replay.differences, line].map { Message.Argument.number(.integer(Int64($0))) }
        throw CommandError(Message("recording.differs", numbers[0], frames, numbers[1]), .rejected, language)
    }

    /// A timestamp, or the first such time of day in Kazakhstan from a moment on.
    private func moment(_ text: String, after start: Instant, _ language: Language) throws -> Instant {
        if let instant = Instant(rfc3339: text) { return instant }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (2...3).contains(parts.count), let hour = parts[0], (0..<24).contains(hour), let minute = parts[1], (0..<60).contains(minute),
            let second = parts.count == 3 ? parts[2] : 0, (0..<60).contains(second)
        else { throw CommandError(Message("error.badInstant", .text(text)), .usage, language) }
        let sameDay = Instant(startOf: start.day).adding(seconds: hour * 3600 + minute * 60 + second)
        return sameDay >= start ? sameDay : sameDay.adding(seconds: 86_400)
    }
}

/// The contents that a recording names: what an archive has of them, and what still stands in the documents themselves.
private final class KeptContents: Sendable {
    private let archive: Mutex<Archive?>

    init(_ path: String?) { archive = Mutex(path.flatMap { try? Archive.open(reading: $0) }) }

    func content(_ content: DocumentContentID, sha256: String) -> [UInt8]? {
        archive.withLock { try? $0?.content(sha256).bytes } ?? content.bytesInDirectory
    }
}
