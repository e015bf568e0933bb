import ArgumentParser
import Canvas
import Dashboard
import ExportModel
import FoundationEssentials
import HealthModel
import Localization
import PanelContent

/// `taqta export`: a page, or all of them, as files.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a panel, or all of them, to files.",
        discussion: """
            The page is the one that the screen and `taqta show` have: the same rows in the same order, the same columns, the same
            language. Every file says where its figures come from. A file is replaced whole or not at all.

            Small numbers of sensitive data elements are suppressed, and with them what would give them away.
            """)

    @Argument(help: "The panel's code: overview, coverage, beds … With --all: a directory of snapshots.", completion: .panels)
    var panel: String?

    @OptionGroup var directories: DirectoryOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var archive: ArchiveOptions

    @Option(
        help: ArgumentHelp(
            "csv, json, xlsx, html, pdf, png, svg, txt, ansi, md, brief, openmetrics, dhis2, adx, snapshot.", valueName: "format"),
        completion: .exportFormats)
    var format: String?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The file, a folder, or - for the standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("The table for csv: a table of the page, figures, values or findings.", valueName: "table"))
    var table: String?

    @Option(
        name: .customLong("csv-profile"),
        help: ArgumentHelp("rfc4180 for programs, excel-ru for Excel in Russian or Kazakh.", valueName: "profile"))
    var csvProfile = CSVProfile.rfc4180

    @Option(help: ArgumentHelp("The width of txt and ansi in columns.", valueName: "columns"))
    var width: Int?

    @Option(
        help: ArgumentHelp("Write every panel in every format into a dated folder in this one.", valueName: "folder"),
        completion: .directory)
    var all: String?

    @Flag(help: "Keep running and rewrite the files whenever the data change.")
    var watch = false

    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp("Exit with 1 if any finding is of this severity or higher: info, warning, error.", valueName: "severity"),
        completion: .severities)
    var failOn: String?

    @Option(name: .customLong("suppress-below"), help: ArgumentHelp("Suppress sensitive numbers below this.", valueName: "number"))
    var suppressBelow = Export.usualFloor

    @Flag(help: "Suppress nothing; the files say that they are for internal use.")
    var unsuppressed = false

    func run() throws {
        let language = try common.language()
        try check(language)
        let plan = ExportPlan(command: self, language: language, clock: try common.clock())
        if watch { return try ExportWatching(plan).run() }
        let loaded = plan.loading.load(chosenDirectories)
        if let problem = loaded.problem { throw CommandError(problem.message, .inputOutput, language) }
        let findings = try plan.write(loaded)
        for diagnostic in loaded.diagnostics where diagnostic.severity == .error {
            StandardError.write(DiagnosticLine(Wording(language: language)).text(diagnostic))
        }
        try plan.judge(findings)
    }

    /// With `--all` the first word is a directory, for there is no panel to name.
    var chosenDirectories: [String] {
        guard all != nil, let panel else { return directories.chosen }
        return [panel] + directories.directories
    }

    var suppressionFloor: Int? { unsuppressed ? nil : suppressBelow }

    private func check(_ language: Language) throws {
        func usage(_ message: Message) -> CommandError { CommandError(message, .usage, language) }
        guard all != nil || (panel != nil && output != nil) else { throw usage(Message("export.needsTarget")) }
        guard suppressBelow >= 0 else { throw usage(Message("error.badNumber", .text(String(suppressBelow)))) }
        let known = Message.Argument.list(ExportKind.allCases.map { .text($0.code) })
        if let format, ExportKind(rawValue: format) == nil { throw usage(Message("export.unknownFormat", .text(format), known)) }
        if all == nil, chosenKind == nil { throw usage(Message("export.unknownFormat", .text(output ?? ""), known)) }
        if let failOn, Severity(code: failOn) == nil { throw usage(Message("export.badSeverity", .text(failOn))) }
    }

    /// The format that was named, else the one that the file's extension belongs to.
    var chosenKind: ExportKind? {
        if let format { return ExportKind(rawValue: format) }
        guard let output, let dot = output.lastIndex(of: ".") else { return nil }
        let fileExtension = String(output[output.index(after: dot)...])
        return ExportKind(rawValue: fileExtension) ?? ExportKind.allCases.first { $0.fileExtension == fileExtension }
    }
}

extension CSVProfile: ExpressibleByArgument {}

extension Severity {
    init?(code: String) {
        guard let found = Severity.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}
