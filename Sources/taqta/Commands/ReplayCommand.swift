import Archive
import Catalogue
import CommandTable
import Dashboard
import Engine
import FoundationEssentials
import Glibc
import HealthModel
import DirectoryFeed
import Localization
import Recording
import Synchronization

/// `taqta replay`: plays a recording of the dashboard and compares every frame with the recorded one.
struct ReplayCommand {
    static let file = Word(
        "recording", .one, .fileValue, LocalizedText(kk: "Сеанс жазбасы.", ru: "Запись сеанса.", en: "The recording."), completion: .file)

    static let speed = Option<Double>(
        "speed", .factorValue,
        LocalizedText(
            kk: "Шын қарқыннан неше есе жылдам; 0 — барынша жылдам.", ru: "Во сколько раз быстрее, чем было; 0 — как можно быстрее.",
            en: "How many times as fast as it happened; 0 for as fast as possible."), in: 0...4096, usual: 1)

    static let target = Option<String>(
        "to", .timeValue,
        LocalizedText(
            kk: "Осы сәтке барып тоқтау: 18:02, 18:02:30 немесе толық уақыт.",
            ru: "Дойти до этого момента и остановиться: 18:02, 18:02:30 или полное время.",
            en: "Go to this moment and hold there: 18:02, 18:02:30 or a timestamp."))

    static let show = Flag(
        "show",
        LocalizedText(
            kk: "Ойнатпай, соңғы кадрды шығару.", ru: "Не проигрывать, а вывести последний кадр.",
            en: "Print the last frame instead of playing it."))

    static let command = Command(
        "replay",
        LocalizedText(
            kk: "Тақтаның жазбасын ойнатып, әр кадрды салынғанымен салыстыру.",
            ru: "Проиграть запись табло и сравнить каждый кадр с нарисованным.",
            en: "Play a recording of the dashboard, and compare every frame with the one that was drawn."),
        LocalizedText(
            kk: """
                Терминалда бос орын пернесі ойнатуды тоқтатады және жалғастырады, оң жақ көрсеткі келесі кадрды алады, + және - \
                қарқынды өзгертеді, q аяқтайды. Басқа жерде және --show берілсе, барынша жылдам ойнатылады.

                Құжаттардың мазмұны --with-contents арқылы жазылса, жазбаның өзінен, әйтпесе мұрағаттан алынады.

                Шығу кодтары: 0 барлық кадр бірдей, 1 айырма бар немесе файл жазба емес, 3 мазмұн табылмады.
                """,
            ru: """
                В терминале пробел останавливает и продолжает, стрелка вправо показывает следующий кадр, + и - меняют скорость, q \
                завершает. В остальных случаях и с --show запись проигрывается как можно быстрее.

                Содержимое документов берётся из записи, если она сделана с --with-contents, иначе из архива.

                Коды завершения: 0 все кадры совпали, 1 есть отличия или файл не запись, 3 содержимое документа не найдено.
                """,
            en: """
                On a terminal the space bar holds the replay and lets it go on, the right arrow takes the next frame, + and - \
                change the speed, q ends it. Elsewhere, and with --show, it is played as fast as possible.

                The documents' contents come from the recording where it was made with --with-contents, else from the archive.

                Exit codes: 0 every frame is the same, 1 some differ or the file is no recording, 3 a content is missing.
                """),
        [file.argument] + CommonOptions.arguments + [
            speed.argument, target.argument, show.argument, CommonOptions.archive.argument,
        ]
    ) { try ReplayCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    private var file: String { call.required(Self.file) }
    private var shows: Bool { call[Self.show] }

    func run() throws {
        do {
            try play()
        } catch let error as RecordingError {
            throw CommandError(error.message, ReplayCommand.exit(error))
        } catch let error as EngineError {
            throw CommandError(error.message, CommandExit(rawValue: error.exitCode) ?? .terminal)
        }
    }

    private static func exit(_ error: RecordingError) -> CommandExit {
        switch error.code {
        case .foreign, .version, .damaged, .diverged: .rejected
        case .missingContent, .exists, .inputOutput: .inputOutput
        }
    }

    private func play() throws {
        let contents = KeptContents(call.archive.path)
        var replay = try Replay(file, metadata: Catalogue.metadata, kept: { contents.content($0, sha256: $1) })
        let target = try call[Self.target].map { try moment($0, after: replay.head.now) }
        let wording = call.wording
        if replay.head.program != Taqta.name {
            StandardError.write(wording.text(Message("recording.otherProgram", .text(replay.head.program), .text(Taqta.name))))
        }
        if !shows, isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 {
            let player = try ReplayPlayer(replay, speed: call[Self.speed] ?? 1, target: target, language: call.language)
            replay = try player.play()
        } else {
            try run(&replay, until: target)
        }
        if let target, replay.state.now < target, !replay.isCutOff {
            StandardError.write(wording.text(Message("recording.ends", .text(wording.moment(replay.state.now)))))
        }
        if shows { try StandardOutput.write(view(replay.state).plainText) }
        try report(replay, wording)
    }

    private func run(_ replay: inout Replay, until target: Instant?) throws(RecordingError) {
        while let step = try replay.next() {
            if case .frame = step, let target, replay.state.now >= target { return }
        }
    }

    private func report(_ replay: Replay, _ wording: Wording) throws {
        let frames = Message.Argument.number(.integer(Int64(replay.frames)))
        if replay.isCutOff { StandardError.write(wording.text(Message("recording.cutOff", .text(file)))) }
        guard replay.frames > 0 else { throw CommandError(Message("recording.noFrame", .text(file)), .rejected) }
        guard let line = replay.firstDifference else {
            let said = wording.text(Message("recording.same", frames))
            if shows { StandardError.write(said) } else { try StandardOutput.write(said + "\n") }
            return
        }
        let numbers = [replay.differences, line].map { Message.Argument.number(.integer(Int64($0))) }
        throw CommandError(Message("recording.differs", numbers[0], frames, numbers[1]), .rejected)
    }

    /// A timestamp, or a time of day in Kazakhstan: its first occurrence from `start` on.
    private func moment(_ text: String, after start: Instant) throws -> Instant {
        if let instant = Instant(rfc3339: text) { return instant }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (2...3).contains(parts.count), let hour = parts[0], (0..<24).contains(hour), let minute = parts[1], (0..<60).contains(minute),
            let second = parts.count == 3 ? parts[2] : 0, (0..<60).contains(second)
        else { throw CommandError(Message("error.badInstant", .text(text)), .usage) }
        let sameDay = Instant(startOf: start.day).adding(seconds: hour * 3600 + minute * 60 + second)
        return sameDay >= start ? sameDay : sameDay.adding(seconds: 86_400)
    }
}

/// The contents referenced by a recording, from an archive or else from the documents themselves.
private final class KeptContents: Sendable {
    private let archive: Mutex<Archive?>

    init(_ path: String?) { archive = Mutex(path.flatMap { try? Archive.open(reading: $0) }) }

    func content(_ content: DocumentContentID, sha256: String) -> [UInt8]? {
        archive.withLock { try? $0?.content(sha256).bytes } ?? content.bytesInDirectory
    }
}
