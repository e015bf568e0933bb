import SnapshotFormat
import Feeds
import Glibc
import HealthModel

/// Snapshots in a directory and below it, at any depth.
///
/// One thread watches with inotify and two read, so a slow disk delays neither the news of changes nor the receiver, and a third
/// notices when the file system stops answering. An unchanged directory wakes none of them between two minutes of the clock. Several directories are several sources, told apart by their labels.
public final class DirectorySource: SnapshotSource {
    private let settings: Settings
    private let reader: any DocumentReader
    private let work: SharedWork?

    struct Settings: Sendable {
        /// The directory's absolute path, as bytes without a final slash.
        var root: [UInt8]
        /// The directory as the operator named it.
        var place: String
        var id: SourceID
        var largestDocument: Int
        var intervals: RescanSchedule.Intervals
        /// How long the file system may leave a request unanswered before people are told, in milliseconds.
        var patience: Int64
        var now: @Sendable () -> Instant
    }

    /// - Parameters:
    ///   - directory: its path, relative to the current directory or absolute. It need not exist yet.
    ///   - id: what its documents belong to; the directory itself by default.
    ///   - limit: the largest document in bytes that is read.
    ///   - rescanSeconds: how often to look again without being told of changes; nil for the usual times.
    ///   - patienceSeconds: how long the file system may leave a request unanswered before people are told.
    ///   - now: the wall clock, which dates what is received.
    ///   - reader: what makes snapshots of bytes.
    public init(
        directory: String, id: SourceID? = nil, limit: Int = 64 << 20, rescanSeconds: Double? = nil, patienceSeconds: Double = 10,
        now: @escaping @Sendable () -> Instant, reader: any DocumentReader
    ) {
        settings = Settings(
            root: Settings.absolute(directory), place: directory, id: id ?? SourceID(directory: directory), largestDocument: limit,
            intervals: rescanSeconds.map { RescanSchedule.Intervals(every: Int64($0 * 1000)) } ?? RescanSchedule.Intervals(),
            patience: Int64(patienceSeconds * 1000), now: now)
        self.reader = reader
        work = SharedWork(place: directory, patience: settings.patience)
    }

    deinit { work?.stop() }

    public var id: SourceID { settings.id }

    public func start(deliver: @escaping @Sendable ([SourceNews]) -> Void) {
        let (settings, reader) = (settings, reader)
        guard let work, let crew = ReadingCrew(DocumentReading(settings: settings, reader: reader), work) else {
            return deliver([settings.failure(EMFILE)])
        }
        let hasStarted =
            BackgroundThread.start("taqta-read", niceness: ReadingCrew.niceness) {
                var worker = ReadingWorker(work, settings, crew: crew, reader: reader, deliver: deliver)
                worker.run()
            }
            && BackgroundThread.start("taqta-watch") {
                var watcher = DirectoryWatcher(work, settings)
                watcher.run()
            }
            && BackgroundThread.start("taqta-guard") {
                work.watchdog.run { isHung in deliver([.status(settings.id, work.report(isHung: isHung))]) }
            }
        if !hasStarted { deliver([settings.failure(EAGAIN)]) }
    }

    public func content(of document: DocumentID) -> [UInt8]? {
        guard document.source == settings.id else { return nil }
        var file = FileReader(limit: settings.largestDocument)
        let path = DocumentPath(document.name)
        guard case .content = file.read(path.systemPath(below: settings.root), unless: nil, isComplete: true) else { return nil }
        return Array(file.bytes)
    }

    public func rescan() { work?.wantRescan() }

    public func reread(_ documents: [DocumentID]) {
        let paths = documents.filter { $0.source == settings.id }.map { DocumentPath($0.name) }
        if !paths.isEmpty { work?.order { $0.reread(paths) } }
    }

    public func stop() { work?.stop() }
}

extension DirectorySource.Settings {
    /// The directory that holds the root, and the root's name in it.
    var parent: (path: [UInt8], name: [UInt8]) {
        guard let slash = root.lastIndex(of: UInt8(ascii: "/")) else { return (Array(".".utf8), root) }
        return (slash == 0 ? Array("/".utf8) : Array(root[..<slash]), Array(root[(slash + 1)...]))
    }

    /// The path from the root of the file system, so that a program that changes its directory still finds it. Links stay,
    /// since they may lead elsewhere tomorrow.
    static func absolute(_ directory: String) -> [UInt8] {
        if let name = directory.split(separator: "/").last, name == "." || name == "..", let real = realpath(directory, nil) {
            defer { free(real) }
            return Array(String(cString: real).utf8)
        }
        var path = Array(directory.utf8)
        while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
        if path.first == UInt8(ascii: "/") { return path }
        guard let current = getcwd(nil, 0) else { return path }
        defer { free(current) }
        return Array(String(cString: current).utf8) + [UInt8(ascii: "/")] + path
    }

    func document(_ path: DocumentPath) -> DocumentID { DocumentID(source: id, name: path.name) }

    func failure(_ error: Int32) -> SourceNews {
        let problem = Diagnostic(
            file: place, place: DocumentPlace(), severity: .error, code: "source.unreadable",
            arguments: [.text(place), SystemText.argument(error)])
        return .status(id, SourceStatus(place: place, progress: .complete, problem: problem))
    }
}
