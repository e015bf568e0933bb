import ArgumentParser
import Dashboard
import FoundationEssentials
import Glibc
import HealthModel
import Ingest
import Localization

/// `taqta status`: the health of the data layer.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: "Print the health of the data layer.")

    @OptionGroup var directories: DirectoryOptions
    @OptionGroup var common: CommonOptions

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
        let language = try common.language()
        let loaded = Loading(clock: try common.clock()).load(directories.chosen)
        let report = StatusReport(loaded, Wording(language: language))
        StandardOutput.write(json ? report.json : report.text)
        if let problem = loaded.problem { throw CommandError(problem.message, .inputOutput, language) }
    }
}

/// The state of the data layer as `status` prints it.
struct StatusReport: Encodable {
    struct Root: Encodable {
        var place: String
        var watchMode: String
        var read: Int
        var rejected: Int
        var ignored: Int
        var overflows: Int
        var lastRead: String?
    }

    var generation: Int
    var files: Int
    var bytes: Int
    var snapshots: Int
    var values: Int
    var records: Int
    var readSeconds: Double
    var roots: [Root]
    var diagnostics: [DiagnosticEntry]
    private let wording: Wording

    private enum CodingKeys: String, CodingKey {
        case generation, files, bytes, snapshots, values, records, readSeconds, roots, diagnostics
    }

    init(_ loaded: Loaded, _ wording: Wording) {
        let totals = loaded.content.history.totals
        self.wording = wording
        generation = loaded.content.generation
        files = loaded.statuses.reduce(0) { $0 + $1.read }
        bytes = totals.bytes
        snapshots = totals.snapshots
        values = totals.values
        records = totals.records
        readSeconds = loaded.seconds
        roots = loaded.statuses.map {
            Root(
                place: $0.place, watchMode: $0.watchMode.rawValue, read: $0.read, rejected: $0.rejected, ignored: $0.ignored,
                overflows: $0.overflows, lastRead: $0.lastRead?.description)
        }
        diagnostics = loaded.diagnostics.map { DiagnosticEntry($0, wording) }
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
    }

    var text: String {
        let heads = roots.map { root in
            line("status.root", root.place) + line("status.read", number(root.read)) + line("status.rejected", number(root.rejected))
                + line("status.ignored", number(root.ignored)) + line("status.lastRead", root.lastRead ?? "—")
        }
        let body = line("status.bytes", number(bytes)) + line("status.values", number(values)) + line("status.records", number(records))
        let faults = diagnostics.map { "  \($0.file):\($0.line ?? 0):\($0.column ?? 0): \($0.message) [\($0.code)]\n" }
        return heads.joined() + body + faults.joined()
    }

    private func line(_ key: String, _ value: String) -> String { "\(wording.text(Message(key: key, arguments: []))): \(value)\n" }

    private func number(_ value: Int) -> String { wording.number(.integer(Int64(value))) }
}
