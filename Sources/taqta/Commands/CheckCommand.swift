import Analysis
import CommandTable
import PageMaking
import FoundationEssentials
import Glibc
import HealthModel
import SnapshotFormat
import Localization

/// `taqta check`: validates files or directories.
struct CheckCommand {
    static let paths = Word(
        "paths", .atLeastOne, .fileValue,
        LocalizedText(kk: "Файлдар немесе бумалар.", ru: "Файлы или папки.", en: "Files or directories."), completion: .file)

    static let command = Command(
        "check",
        LocalizedText(
            kk: "Деректер файлдары мен жиын анықтамаларын тексеру.", ru: "Проверить файлы с данными и определения наборов.",
            en: "Validate snapshots and definitions of data sets."),
        LocalizedText(
            kk: "Шығу кодтары: 0 қабылданды (ескерту болуы мүмкін), 1 қате бар, 3 оқылмады.",
            ru: "Коды завершения: 0 принято (предупреждения допустимы), 1 есть ошибка, 3 не прочитано.",
            en: "Exit codes: 0 accepted (warnings allowed), 1 an error, 3 could not read."),
        [paths.argument, CommonOptions.json.argument] + CommonOptions.arguments
    ) { try CheckCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    func run() throws {
        var report = CheckReport()
        for path in call[all: Self.paths] { try report.add(path, Loading(call)) }
        report.finish(now: call.clock())
        if call[CommonOptions.json] {
            try StandardOutput.write(report.json(call.wording) + "\n")
        } else {
            let line = DiagnosticLine(call.wording)
            for diagnostic in report.diagnostics { try StandardOutput.write(line.text(diagnostic) + "\n") }
            try StandardOutput.write(call.wording.text(report.summary) + "\n")
        }
        if report.errorCount > 0 { throw CommandEnd(.rejected) }
    }
}

/// The results of a check.
struct CheckReport {
    private(set) var fileCount = 0
    private(set) var diagnostics: [Diagnostic] = []
    private var keptAside = 0
    /// Files named individually, by the folder whose definitions apply to them.
    private var files: [String: FileGroup] = [:]

    var errorCount: Int { diagnostics.count { $0.severity == .error } }
    private var warningCount: Int { diagnostics.count { $0.severity == .warning } }

    var summary: Message {
        Message(
            "command.check.summary", .number(.integer(Int64(fileCount))), .number(.integer(Int64(errorCount))),
            .number(.integer(Int64(warningCount))), .number(.integer(Int64(keptAside))))
    }

    mutating func add(_ path: String, _ loading: Loading) throws {
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw CommandError(Message("error.noFile", .text(path)), .inputOutput)
        }
        if isDirectory {
            let loaded = loading.load([path])
            if let problem = loaded.problem { throw CommandError(problem.message, .inputOutput) }
            fileCount += loaded.intake.sources.known.reduce(0) { $0 + $1.read + $1.rejected }
            diagnostics += loaded.diagnostics
            addFindings(loaded.content, now: loading.clock())
        } else {
            try addFile(path, loading.clock)
        }
    }

    /// Compares individually named files and sorts all diagnostics by document.
    mutating func finish(now: Instant) {
        for group in files.values { addFindings(group.content, now: now) }
        let ordered = diagnostics.enumerated().sorted { left, right in
            let (before, after) = (left.element, right.element)
            return (before.file, before.place.line ?? .max, before.place.column ?? 0, left.offset)
                < (after.file, after.place.line ?? .max, after.place.column ?? 0, right.offset)
        }
        diagnostics = ordered.map(\.element)
    }

    private mutating func addFindings(_ content: HistoryContent, now: Instant) {
        keptAside += content.history.totals.keptAside
        diagnostics += FigureCheck(history: content.history, metadata: content.metadata, now: now).diagnostics
    }

    private mutating func addFile(_ path: String, _ clock: () -> Instant) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandError(Message("error.noPermission", .text(path)), .inputOutput)
        }
        fileCount += 1
        let whole = CheckReport.wholePath(path)
        let folder = Definitions.folder(above: whole)
        var group = files[folder] ?? FileGroup(folder)
        diagnostics += group.judge(Array(data), path, whole, received: clock())
        files[folder] = group
    }

    private static func wholePath(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// An array of objects: file, pointer, line, column, severity, code, message.
    func json(_ wording: Wording) -> String {
        let entries = diagnostics.map { DiagnosticEntry($0, wording) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(entries)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }
}

/// A diagnostic as `check --json` and `status --json` print it; `docs/check.schema.json` describes it.
struct DiagnosticEntry: Encodable {
    var file: String
    var pointer: String
    var line: Int?
    var column: Int?
    var severity: String
    var code: String
    var message: String

    init(_ diagnostic: Diagnostic, _ wording: Wording) {
        file = diagnostic.file
        pointer = diagnostic.place.pointer
        line = diagnostic.place.line
        column = diagnostic.place.column
        severity = diagnostic.severity.code
        code = diagnostic.code
        message = wording.text(diagnostic.message)
    }
}
