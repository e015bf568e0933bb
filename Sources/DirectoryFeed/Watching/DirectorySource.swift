import SnapshotFormat
import Feeds
import Glibc
import HealthModel

/// The snapshots in a directory and below it, at any depth.
///
/// One thread watches with inotify and two read, so that a slow disk delays neither change events nor the receiver; a third
/// notices when the file system stops answering. For an unchanged directory they wake at most once a minute. Several directories
/// are separate sources, distinguished by their labels.
public final class DirectorySource: SnapshotSource {
    private let configuration: Configuration
    private let reader: any DocumentReader
    private let work: SharedWork?

    struct Configuration: Sendable {
        /// The directory's absolute path, as bytes without a trailing slash.
        var root: [UInt8]
        /// The directory as the operator named it.
        var place: String
        var id: SourceID
        var largestDocument: Int
        var intervals: RescanSchedule.Intervals
        /// How long a file system request may take before a problem is reported, in milliseconds.
        var patience: Int64
        var now: @Sendable () -> Instant
    }

    /// - Parameters:
    ///   - directory: its path, relative to the current directory or absolute. It need not exist yet.
    ///   - id: the source of its documents; by default the directory itself.
    ///   - limit: the maximum size of a document in bytes.
    ///   - rescanSeconds: the rescan interval where changes are not reported; nil for the defaults.
    ///   - patienceSeconds: how long a file system request may take before a problem is reported.
    ///   - now: the wall clock used to date received documents.
    ///   - reader: decodes the bytes of documents.
    public init(
        directory: String, id: SourceID? = nil, limit: Int = 64 << 20, rescanSeconds: Double? = nil, patienceSeconds: Double = 10,
        now: @escaping @Sendable () -> Instant, reader: any DocumentReader
    ) {
        configuration = Configuration(
            root: Configuration.absolute(directory), place: directory, id: id ?? SourceID(directory: directory), largestDocument: limit,
            intervals: rescanSeconds.map { RescanSchedule.Intervals(every: Int64($0 * 1000)) } ?? RescanSchedule.Intervals(),
            patience: Int64(patienceSeconds * 1000), now: now)
        self.reader = reader
        work = SharedWork(place: directory, patience: configuration.patience)
    }

    deinit { work?.stop() }

    public var id: SourceID { configuration.id }

    public func start(deliver: @escaping @Sendable ([SourceNews]) -> Void) {
        let (configuration, reader) = (configuration, reader)
        guard let work, let crew = ReadingCrew(DocumentReading(configuration: configuration, reader: reader), work) else {
            return deliver([configuration.failure(EMFILE)])
        }
        let hasStarted =
            BackgroundThread.start("taqta-read", niceness: ReadingCrew.niceness) {
                var worker = ReadingWorker(work, configuration, crew: crew, reader: reader, deliver: deliver)
                worker.run()
            }
            && BackgroundThread.start("taqta-watch") {
                var watcher = DirectoryWatcher(work, configuration)
                watcher.run()
            }
            && BackgroundThread.start("taqta-guard") {
                work.watchdog.run { isHung in deliver([.status(configuration.id, work.report(isHung: isHung))]) }
            }
        if !hasStarted { deliver([configuration.failure(EAGAIN)]) }
    }

    public func content(of document: DocumentID) -> [UInt8]? {
        guard document.source == configuration.id else { return nil }
        var file = FileReader(limit: configuration.largestDocument)
        let path = DocumentPath(document.name)
        guard case .content = file.read(path.systemPath(below: configuration.root), unless: nil, isComplete: true) else { return nil }
        return Array(file.bytes)
    }

    public func rescan() { work?.wantRescan() }

    public func reread(_ documents: [DocumentID]) {
        let paths = documents.filter { $0.source == configuration.id }.map { DocumentPath($0.name) }
        if !paths.isEmpty { work?.order { $0.reread(paths) } }
    }

    public func stop() { work?.stop() }
}

extension DirectorySource.Configuration {
    /// The directory containing the root, and the root's name in it.
    var parent: (path: [UInt8], name: [UInt8]) {
        guard let slash = root.lastIndex(of: UInt8(ascii: "/")) else { return (Array(".".utf8), root) }
        return (slash == 0 ? Array("/".utf8) : Array(root[..<slash]), Array(root[(slash + 1)...]))
    }

    /// The absolute path, so that changing the working directory has no effect. Links are not resolved, since they may be
    /// redirected later.
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
        let problem = Diagnostic(file: place, .unreadable, .text(place), SystemText.argument(error))
        return .status(id, SourceStatus(place: place, progress: .complete, problem: problem))
    }
}
