import Archive
import Dashboard
import PageMaking
import Dispatch
import ExportFiles
import ExportFormats
import ExportModel
import FoundationEssentials
import HealthModel
import PanelContent

/// Carries out an export request on the loaded data.
struct ExportPlan {
    let command: ExportCommand

    var call: CommandCall { command.call }
    var loading: Loading { Loading(call) }

    /// Writes everything and returns the findings of the pages.
    func write(_ loaded: Loaded) throws -> [Finding] {
        if let folder = call[ExportCommand.all] { return try writeAll(loaded, into: folder) }
        guard let kind = command.kind, let panel = call[ExportCommand.panel] else { return [] }
        let export = try self.export(panel, loaded)
        let target = ExportTarget(call[ExportCommand.output] ?? "-", usualName: ExportName.usual(export, kind))
        try refuseWatched(target)
        let start = DispatchTime.now().uptimeNanoseconds
        try attempt { () throws(ExportError) in _ = try kind.format.write(export, to: target) }
        tellTime(since: start)
        for omission in kind.format.omissions(of: export) { StandardError.write(call.wording.text(omission)) }
        return export.content.findings
    }

    /// Throws the exit code for findings if any is at least as severe as `--fail-on`.
    func judge(_ findings: [Finding]) throws {
        guard let severity = call[ExportCommand.failOn] else { return }
        let severe = findings.filter { $0.severity >= severity }
        guard !severe.isEmpty else { return }
        let count = Message.Argument.number(.integer(Int64(severe.count)))
        throw CommandError(Message("export.failOn", .message(Message("severity.\(severity.code)")), count), .rejected)
    }

    // MARK: One page

    private func export(_ panel: String, _ loaded: Loaded) throws -> Export {
        let options = PageOptions(call: call)
        let request = try options.request(panel, loaded.content, dataLayer: loaded.dataLayer(call.archive.status))
        let content = try loaded.content.content(request)
        let table = content.table(call[ExportCommand.table])
        var choices: [String: TableChoice] = [:]
        if let table { choices[table.id] = try options.choice(table) }
        let page = ExportedPage(
            request: request, choices: choices, table: call[ExportCommand.table], language: call.language,
            csvProfile: call[ExportCommand.csvProfile] ?? .rfc4180, suppressionFloor: call.settings.figures.smallNumberFloor.value)
        var export = try loaded.content.export(page, made: call.clock(), program: Taqta.name, contents: loaded.contents)
        if let table = call[ExportCommand.table], !export.knownTableCodes.contains(table) {
            throw CommandError(
                Message(
                    "export.unknownTable", .text(table),
                    .list(export.knownTableCodes.map { .text($0) })), .usage)
        }
        export.width = PrintedWidth.columns(call[CommonOptions.width])
        return export
    }

    /// A JSON file in a watched directory would be read as data, and with `--watch` rewritten endlessly.
    private func refuseWatched(_ target: ExportTarget) throws {
        guard case .file(let path) = target, WatchedFolder.refuses(path, in: command.directories) else { return }
        throw CommandError(Message("export.watched", .text(path)), .usage)
    }

    func attempt<Result>(_ body: () throws(ExportError) -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            // The reader closed the output: not an error.
            if error.code == .brokenPipe { throw CommandEnd(.done) }
            throw CommandError(error.message, error.code == .refused ? .usage : .inputOutput)
        }
    }

    /// Reports the time for writing, without the preceding reading, to `scripts/bench`.
    private func tellTime(since start: UInt64) {
        guard ProcessInfo.processInfo.environment["TAQTA_TIMES"] != nil else { return }
        StandardError.write("taqta-times: \(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6) ms")
    }

    // MARK: All pages

    private func writeAll(_ loaded: Loaded, into folder: String) throws -> [Finding] {
        if command.directories.contains(where: { WatchedFolder($0).contains(folder) }) {
            throw CommandError(Message("export.watched", .text(folder)), .usage)
        }
        let exports = try loaded.content.panels.map { try export($0.code, loaded) }
        let bundle = ExportBundle(exports: exports.filter { !$0.content.isEmpty }, made: call.clock())
        let path = try attempt { () throws(ExportError) in try bundle.write(into: folder, sha256: { ContentHash(of: $0).description }) }
        StandardError.write(call.wording.text(Message("export.bundle", .text(path), .number(.integer(Int64(bundle.exports.count))))))
        return exports.first { $0.content.panel == "overview" }?.content.findings ?? []
    }
}
