import FoundationEssentials
import Feeds
import HealthModel
import Localization

/// The state of the data layer as `status --json` prints it; `docs/status.schema.json` describes it.
struct StatusReport: Encodable {
    struct Source: Encodable {
        var place, watchMode, progress: String
        var isHung: Bool
        var read, rejected, ignored, waiting, overflows, rescans, readings, bytesRead: Int
        var readMilliseconds, longestReadMilliseconds: Double
        var lastRead, lastRescan, problem: String?
        /// A published code, such as `source.absent`.
        var problemCode: String?
    }

    struct Held: Encodable {
        var snapshots, values, records, documentBytes, keptAside, historyBytes: Int
        var historyLimit, memoryBytes: Int?
        var horizon: String?
    }

    struct Archive: Encodable {
        var state, path: String
        var problem, setAside, lastWrite: String?
        var contents, bytes, waiting, written, quarantined: Int
    }

    var generation: Int
    var lastRead: String?
    /// Time spent reading and storing everything.
    var readSeconds: Double
    var sources: [Source]
    var holdings: Held
    var archive: Archive
    /// Diagnostics of unusable documents, then of documents used despite their flaws.
    var rejected: [DiagnosticEntry]
    var flawed: [DiagnosticEntry]

    init(_ status: DataLayerStatus, seconds: Double, _ wording: Wording) {
        generation = status.holdings.generation
        lastRead = status.lastRead?.description
        readSeconds = seconds
        sources = status.sources.map { Source($0, wording) }
        holdings = Held(status.holdings)
        archive = Archive(status.archive, wording)
        rejected = StatusReport.entries(status.rejected, wording)
        flawed = StatusReport.entries(status.flawed, wording)
    }

    private static func entries(_ documents: [DocumentID: [Diagnostic]], _ wording: Wording) -> [DiagnosticEntry] {
        documents.sorted { $0.key < $1.key }.flatMap(\.value).map { DiagnosticEntry($0, wording) }
    }

    var json: String { text([.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) }

    /// The same on one line.
    var line: String { text([.sortedKeys, .withoutEscapingSlashes]) }

    private func text(_ format: JSONEncoder.OutputFormatting) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = format
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
    }
}

extension StatusReport.Source {
    init(_ source: SourceStatus, _ wording: Wording) {
        self.init(
            place: source.place, watchMode: source.watchMode.rawValue, progress: source.progress.rawValue, isHung: source.isHung,
            read: source.read, rejected: source.rejected, ignored: source.ignored, waiting: source.waiting,
            overflows: source.overflows, rescans: source.position.scans, readings: source.readings, bytesRead: source.bytesRead,
            readMilliseconds: source.readMilliseconds, longestReadMilliseconds: source.longestReadMilliseconds,
            lastRead: source.lastRead?.description, lastRescan: source.lastRescan?.description,
            problem: source.problem.map { wording.text($0.message) }, problemCode: source.problem?.code)
    }
}

extension StatusReport.Held {
    init(_ holdings: Holdings) {
        self.init(
            snapshots: holdings.snapshots, values: holdings.values, records: holdings.records,
            documentBytes: holdings.documentBytes, keptAside: holdings.keptAside, historyBytes: holdings.historyBytes,
            historyLimit: holdings.historyLimit, memoryBytes: holdings.memoryBytes, horizon: holdings.horizon?.description)
    }
}

extension StatusReport.Archive {
    init(_ archive: ArchiveStatus, _ wording: Wording) {
        self.init(
            state: archive.state.rawValue, path: archive.path, problem: archive.problem.map(wording.text), setAside: archive.setAside,
            lastWrite: archive.lastWrite?.description, contents: archive.contents, bytes: archive.bytes, waiting: archive.waiting,
            written: archive.written, quarantined: archive.quarantined)
    }
}

extension SourcePosition {
    fileprivate var scans: Int {
        switch self {
        case .directory(let scan): Int(scan)
        }
    }
}
