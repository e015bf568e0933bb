import Archive
import Dashboard
import PageMaking
import Dispatch
import ExportFiles
import ExportFormats
import ExportModel
import FoundationEssentials
import HealthModel
import Localization
import PanelContent

/// What `taqta export` was asked to write, carried out on what the directories hold.
struct ExportPlan {
    let command: ExportCommand
    let language: Language
    let clock: @Sendable () -> Instant

    private var wording: Wording { Wording(language: language) }

    /// How the directories are read: hashes of what was superseded come from the archive.
    var loading: Loading { Loading(clock: clock, archive: command.archive.path) }

    /// Writes everything and returns the findings of the pages.
    func write(_ loaded: Loaded) throws -> [Finding] {
        if let folder = command.all { return try writeAll(loaded, into: folder) }
        guard let kind = command.chosenKind, let panel = command.panel else { return [] }
        let export = try self.export(panel, loaded)
        let target = ExportTarget(command.output ?? "-", usualName: ExportName.usual(export, kind))
        try refuseWatched(target)
        let start = DispatchTime.now().uptimeNanoseconds
        try attempt { () throws(ExportError) in _ = try kind.format.write(export, to: target) }
        tellTime(since: start)
        for omission in kind.format.omissions(of: export) { StandardError.write(wording.text(omission)) }
        return export.content.findings
    }

    /// Ends with the exit code for findings where one is as grave as `--fail-on` says.
    func judge(_ findings: [Finding]) throws {
        guard let name = command.failOn, let severity = Severity(code: name) else { return }
        let grave = findings.filter { $0.severity >= severity }
        guard !grave.isEmpty else { return }
        let count = Message.Argument.number(.integer(Int64(grave.count)))
        throw CommandError(Message("export.failOn", .message(Message("severity.\(name)")), count), .rejected, language)
    }

    // MARK: One page

    private func export(_ panel: String, _ loaded: Loaded) throws -> Export {
        let request = try command.page.request(
            panel, loaded.content, command.common, dataLayer: loaded.dataLayer(command.archive.status))
        let content = try loaded.content.content(request)
        let table = content.table(command.table)
        var choices: [String: TableChoice] = [:]
        if let table { choices[table.id] = try command.page.choice(table, language) }
        let page = ExportedPage(
            request: request, choices: choices, table: command.table, language: language, csvProfile: command.csvProfile,
            suppressionFloor: command.suppressionFloor)
        var export = try loaded.content.export(page, made: clock(), program: Taqta.name, contents: loaded.contents)
        if let table = command.table, !export.tableCodes.contains(table) {
            throw CommandError(
                Message("export.unknownTable", .text(table), .list(export.tableCodes.map { .text($0) })), .usage, language)
        }
        export.width = try Arguments(language).width(command.width)
        return export
    }

    /// A JSON file in a watched directory would be read as data, and by `--watch` written again, and so on.
    private func refuseWatched(_ target: ExportTarget) throws {
        guard case .file(let path) = target, WatchedFolder.refuses(path, in: command.chosenDirectories) else { return }
        throw CommandError(Message("export.watched", .text(path)), .usage, language)
    }

    func attempt<Result>(_ body: () throws(ExportError) -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            // Whoever read the output has had enough: nothing went wrong.
            if error.code == .brokenPipe { throw QuietEnd() }
            throw CommandError(error.message, error.code == .refused ? .usage : .inputOutput, language)
        }
    }

    /// For `scripts/bench`: how long the writing took, without the reading before it.
    private func tellTime(since start: UInt64) {
        guard ProcessInfo.processInfo.environment["TAQTA_TIMES"] != nil else { return }
        StandardError.write("taqta-times: \(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6) ms")
    }

    // MARK: All pages

    private func writeAll(_ loaded: Loaded, into folder: String) throws -> [Finding] {
        if command.chosenDirectories.contains(where: { WatchedFolder($0).contains(folder) }) {
            throw CommandError(Message("export.watched", .text(folder)), .usage, language)
        }
        let exports = try loaded.content.panels.map { try export($0.code, loaded) }
        let bundle = ExportBundle(exports: exports.filter { !$0.content.isEmpty }, made: clock())
        let path = try attempt { () throws(ExportError) in try bundle.write(into: folder, sha256: { ContentHash(of: $0).description }) }
        StandardError.write(wording.text(Message("export.bundle", .text(path), .number(.integer(Int64(bundle.exports.count))))))
        return exports.first { $0.content.panel == "overview" }?.content.findings ?? []
    }
}

/// Nobody reads the output any more.
struct QuietEnd: Error {}
