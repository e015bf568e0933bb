import CLinux
import Archive
import Canvas
import CursesTerminal
import Dashboard
import ExportModel
import HealthModel
import DirectoryFeed
import Localization
import Settings
import Recording

/// Runs the dashboard; the only place with effects, signals and a clock.
public enum Engine {
    /// Shows the dashboard until the operator quits, restores the terminal, and returns the exit code.
    ///
    /// Call it on the main thread. Reading starts before the terminal is opened, so that the first frame is complete.
    public static func run(_ options: EngineOptions) throws(EngineError) -> Int32 {
        if let collision = options.keys.collisions.first { throw EngineError(.keys, collision: collision) }
        let start = linux_steady_milliseconds()
        let encoding = CharacterEncoding.adopt()
        let signals = try SignalInbox()
        let services = try Services(options, WallClock(stopped: options.settings.now.value))
        defer { services.finish() }
        services.start()
        let session: CursesSession
        do throws(EngineError) {
            session = try open(Appearance(options.settings.screen).theme)
        } catch {
            services.recorder?.removeSession()
            throw error
        }
        try prepareForCrash(session, options)
        let opening = opening(options, encoding, session.size, services)
        services.recorder?.begin(RecordingHead(opening, program: options.program))
        var loop = services.loop(session: session, signals: signals, opening, keys: options.keys, start: start)
        let exitCode = try loop.run()
        if let failure = services.recorder?.failure { throw EngineError(.recording, recording: failure) }
        return exitCode
    }

    static func open(_ theme: Theme) throws(EngineError) -> CursesSession {
        do {
            return try CursesSession(theme: theme)
        } catch {
            throw EngineError(.terminal, terminal: error)
        }
    }

    /// Makes a crash print where the recording of the last minutes is, and remove its younger segment.
    private static func prepareForCrash(_ session: borrowing CursesSession, _ options: EngineOptions) throws(EngineError) {
        guard let path = options.recording.lastMinutes, let younger = options.recording.youngerSegment else { return }
        let words = Wording(language: options.settings.screen.language.value).text(Message("recording.lastMinutes", .text(path)))
        do {
            try session.leaveAfterCrash(words + "\n", removing: younger)
        } catch {
            throw EngineError(.terminal, terminal: error)
        }
    }

    private static func opening(
        _ options: EngineOptions, _ encoding: CharacterEncoding, _ size: (width: Int, height: Int), _ services: Services
    ) -> Opening {
        var settings = options.settings
        if encoding.needsASCIIOrnaments { settings.screen.isASCII.set(true, from: .environment("LC_CTYPE")) }
        return Opening(
            sources: services.sources.ids, panel: options.panel, settings: settings, now: services.clock.now(),
            size: State.Size(width: size.width, height: size.height))
    }
}

/// Everything that works next to the loop: reading, page making, hashing, exporting, archiving, recording.
private struct Services {
    let clock: WallClock
    let mailbox: Mailbox
    let pages: PageService
    let sources: FollowedDirectories
    let hashes: DocumentHashes
    let exports: ExportService
    let archive: ArchiveService?
    let recorder: SessionRecorder?

    init(_ options: EngineOptions, _ clock: WallClock) throws(EngineError) {
        guard let mailbox = Mailbox(), let pages = PageService(report: { mailbox.answer(.page($0)) }) else {
            throw EngineError(.system, errorNumber: 0)
        }
        let inbox = options.settings.feeds.archive.value.map { _ in ArchiveInbox() }
        let recorder = try Services.recorder(options)
        let sources = FollowedDirectories(
            Services.directories(options, clock), noting: { reader in recorder.map { RecordingReader(reader, $0) } ?? reader },
            keeping: { reader in inbox.map { ArchivingReader(reader: reader, inbox: $0) } ?? reader })
        hashes = DocumentHashes(archive: options.settings.feeds.archive.value, content: { sources.content(of: $0) })
        exports = Services.exports(options, clock, sources, hashes, mailbox)
        archive = Services.archive(options, clock, inbox, sources, mailbox)
        self.clock = clock
        self.mailbox = mailbox
        self.pages = pages
        self.sources = sources
        self.recorder = recorder
    }

    func start() { sources.start { [mailbox] news in mailbox.report(news.map { .source($0) }) } }

    func finish() {
        sources.stop()
        pages.stop()
        exports.finish()
        archive?.finish()
        recorder?.removeLastMinutes()
    }

    func loop(
        session: consuming CursesSession, signals: consuming SignalInbox, _ opening: Opening, keys: KeyMap, start: Int64
    ) -> EngineLoop<CursesSession> {
        EngineLoop(
            session: session, signals: signals, mailbox: mailbox, sources: sources, archive: archive, exports: exports, pages: pages,
            hashes: HashService(hashes) { [mailbox] in mailbox.answer(.hashed($0, sha256: $1)) }, clock: clock,
            recorder: recorder.map { EventRecorder($0, sources: sources.ids, opening: sources.opening) },
            state: opening.state(sources.opening, keys: keys), start: start)
    }

    // MARK: Construction

    private static func directories(_ options: EngineOptions, _ clock: WallClock) -> FollowedDirectories.Options {
        var directories = FollowedDirectories.Options(
            options.settings.feeds.directories.value, metadata: options.metadata, now: { clock.now() })
        directories.limits = options.limits
        directories.rescanSeconds = options.settings.feeds.rescanSeconds.value
        return directories
    }

    private static func exports(
        _ options: EngineOptions, _ clock: WallClock, _ sources: FollowedDirectories, _ hashes: DocumentHashes, _ mailbox: Mailbox
    ) -> ExportService {
        ExportService(
            ExportService.Dependencies(
                directories: options.settings.feeds.directories.value, program: options.program, now: { clock.now() },
                contents: DocumentContents(of: sources, hashes: hashes),
                report: { mailbox.answer(.export($0)) }))
    }

    private static func archive(
        _ options: EngineOptions, _ clock: WallClock, _ inbox: ArchiveInbox?, _ sources: FollowedDirectories, _ mailbox: Mailbox
    ) -> ArchiveService? {
        guard let path = options.settings.feeds.archive.value, let inbox else { return nil }
        return ArchiveService(
            inbox,
            ArchiveWorker.Dependencies(
                path: path, sources: sources.ids, content: { sources.content(of: $0) }, reader: sources.reader,
                now: { clock.now() }, report: { mailbox.report([.archive($0)]) }, recall: { mailbox.report([.source(.recalled($0))]) }))
    }

    private static func recorder(_ options: EngineOptions) throws(EngineError) -> SessionRecorder? {
        guard options.recording != SessionRecorder.Targets() else { return nil }
        do {
            return try SessionRecorder(options.recording, sha256: { ContentHash(of: $0).description })
        } catch {
            throw EngineError(.recording, recording: error)
        }
    }
}
