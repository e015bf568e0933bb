import Archive
import Canvas
import CursesTerminal
import Dashboard
import Exporters
import HealthModel
import Ingest
import Localization

/// Runs the dashboard: the only place with effects, signals and a clock.
public enum Engine {
    /// Shows the dashboard until the operator quits, and returns the exit code. The terminal is then as it was before.
    ///
    /// Call it on the main thread. Reading begins before the terminal is opened, so that the first frame is a complete one.
    public static func run(_ options: EngineOptions) throws(EngineError) -> Int32 {
        let start = steadyMilliseconds()
        let clock = WallClock(stopped: options.now)
        let encoding = CharacterEncoding.adopt()
        let signals = try SignalInbox()
        guard let mailbox = Mailbox() else { throw EngineError(.system, errorNumber: 0) }
        let reader = DefinedReader(metadata: options.metadata, limits: options.limits) { mailbox.post([.defined($0)]) }
        let inbox = options.archive.map { _ in ArchiveInbox() }
        let sources = sources(options, clock, reader, inbox)
        let exports = exports(options, clock, sources, mailbox)
        let archive = archive(options, clock, reader, inbox, sources, mailbox)
        defer {
            for source in sources { source.stop() }
            exports.finish()
            archive?.finish()
        }
        for (index, source) in sources.enumerated() {
            source.start { events in
                reader.follow(events)
                mailbox.post(events.map { .source(index, $0) })
            }
        }
        let session = try open(options.theme)
        let state = state(options, encoding, clock, session.size)
        var loop = EngineLoop(
            session: session, signals: signals, mailbox: mailbox, sources: sources, archive: archive, exports: exports,
            clock: clock, sha256: options.sha256, state: state, start: start)
        return try loop.run()
    }

    private static func open(_ theme: Theme) throws(EngineError) -> CursesSession {
        do {
            return try CursesSession(theme: theme)
        } catch {
            throw EngineError(.terminal, terminal: error)
        }
    }

    private static func sources(
        _ options: EngineOptions, _ clock: WallClock, _ reader: any DocumentReader, _ inbox: ArchiveInbox?
    ) -> [any SnapshotSource] {
        origins(options).map { origin in
            DirectorySource(
                directory: options.directories[origin.index], label: origin.label, limit: options.limits.bytes,
                rescanSeconds: options.rescanSeconds,
                now: { clock.now() },
                reader: inbox.map { ArchivingReader(reader: reader, inbox: $0, origin: origin) } ?? reader)
        }
    }

    /// The directories as the archive knows them, under names that are the same in every program.
    private static func origins(_ options: EngineOptions) -> [ArchivedSource] {
        options.directories.enumerated().map { index, directory in
            ArchivedSource(
                index: index, name: ArchivedSource.name(ofDirectory: directory),
                label: options.directories.count > 1 ? directory + "/" : "")
        }
    }

    private static func exports(
        _ options: EngineOptions, _ clock: WallClock, _ sources: [any SnapshotSource], _ mailbox: Mailbox
    ) -> ExportService {
        ExportService(
            ExportService.Settings(
                directories: options.directories, program: options.program, now: { clock.now() },
                contents: DocumentContents(of: sources, sha256: { options.sha256?($0) }),
                report: { mailbox.post([.export($0)]) }))
    }

    private static func archive(
        _ options: EngineOptions, _ clock: WallClock, _ reader: any DocumentReader, _ inbox: ArchiveInbox?,
        _ sources: [any SnapshotSource], _ mailbox: Mailbox
    ) -> ArchiveService? {
        guard let path = options.archive, let inbox else { return nil }
        return ArchiveService(
            inbox,
            ArchiveWorker.Settings(
                path: path, sources: Array(zip(origins(options), sources)), reader: reader, now: { clock.now() },
                report: { mailbox.post([.archive($0)]) }, recall: { mailbox.post([.recalled($0)]) }))
    }

    private static func state(
        _ options: EngineOptions, _ encoding: CharacterEncoding, _ clock: WallClock, _ size: (width: Int, height: Int)
    ) -> State {
        let glyphs: Glyphs = options.isASCII || encoding.needsASCIIOrnaments ? .ascii : .unicode
        return State(
            data: HistoryContent(metadata: options.metadata, memoryLimit: options.memoryLimit), unit: options.unit, panel: options.panel,
            appearance: Appearance(language: options.language, theme: options.theme, glyphs: glyphs),
            layout: options.layout, now: clock.now(), size: State.Size(width: size.width, height: size.height))
    }
}
