import Dashboard
import PageMaking
import Dispatch
import ExportFiles
import ExportFormats
import ExportModel
import Glibc
import HealthModel

/// Writes pages to files on a background thread, one at a time.
final class ExportService: Sendable {
    struct Dependencies: Sendable {
        /// The watched directories, into which no JSON may be written.
        var directories: [String]
        var program: String
        var now: @Sendable () -> Instant
        /// Provides the current content of documents.
        var contents: DocumentContents
        var report: @Sendable (ExportNews) -> Void
    }

    /// The number of bytes between progress reports.
    private static let progressStep = 1 << 19

    private let dependencies: Dependencies
    private let queue = DispatchQueue(label: "taqta-export", qos: .userInitiated)
    private let running = RunningExport()

    init(_ dependencies: Dependencies) {
        self.dependencies = dependencies
    }

    /// Starts an export; the page is made from the current data, regardless of later arrivals.
    func start(_ order: ExportOrder, of data: any ContentProvider) {
        let (dependencies, flag) = (dependencies, running.begin())
        queue.async {
            dependencies.report(Self.write(order, data, dependencies, isCancelled: { flag.isRaised }))
        }
    }

    func cancel() { running.cancel() }

    /// Cancels the running export, and waits until its remains are removed.
    func finish() {
        cancel()
        queue.sync {}
    }

    private static func write(
        _ order: ExportOrder, _ data: any ContentProvider, _ dependencies: Dependencies, isCancelled: @escaping @Sendable () -> Bool
    ) -> ExportNews {
        let path = expanded(order.target)
        if !order.replaces, access(path, F_OK) == 0 { return .exists }
        if WatchedFolder.refuses(path, in: dependencies.directories) {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return .failed(Message("export.watched", .text(name)))
        }
        let progress = ExportProgress(step: progressStep, dependencies.report)
        do {
            let export = try data.export(
                order.page, made: dependencies.now(), program: dependencies.program, contents: dependencies.contents)
            let bytes = try order.kind.format.write(export, to: .file(path), isCancelled: isCancelled, progress: { progress.note($0) })
            return .written(bytes: bytes)
        } catch let error as ExportError {
            return .failed(error.message)
        } catch {
            return .failed(Message("page.failed", .text("\(error)")))
        }
    }

    /// Replaces `~/` with the home directory, as a shell does.
    private static func expanded(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
        return String(cString: home) + path.dropFirst(1)
    }
}
