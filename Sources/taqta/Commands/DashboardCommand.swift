import ArgumentParser
import Canvas
import Catalogue
import Engine
import FoundationEssentials
import Glibc
import HealthModel
import Panels
import Recording

/// `taqta [DIR…]`: the interactive dashboard; without a terminal it prints the overview.
struct DashboardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dashboard", abstract: "Open the dashboard on directories of snapshots (the default command).")

    @OptionGroup var directories: DirectoryOptions
    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("The unit to open: a KATO code, or KZ.", valueName: "kato"))
    var unit: String?

    @Option(help: "The panel to open.", completion: .panels)
    var panel: String?

    @Option(help: "The colour theme: dark, light or highContrast.", completion: .themes)
    var theme: String?

    @Flag(help: "Draw with ASCII characters only.")
    var ascii = false

    @OptionGroup var archive: ArchiveOptions

    @Flag(help: "Keep no archive of what is received.")
    var noArchive = false

    @OptionGroup var watching: WatchingOptions

    @Option(help: ArgumentHelp("Memory for snapshots; beyond it the oldest are not held.", valueName: "MiB"))
    var memory = 1024

    @Option(
        help: ArgumentHelp("Record the session into this file, for taqta replay.", valueName: "file"), completion: .file())
    var record: String?

    @Option(
        help: ArgumentHelp("Keep a recording of the last minutes here, which only a crash leaves behind.", valueName: "file"),
        completion: .file())
    var recordCrash: String?

    @Flag(help: "Let the recording hold what the documents say; else the archive must have it.")
    var withContents = false

    func run() throws {
        let language = try common.language()
        guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else {
            guard record == nil, recordCrash == nil else { throw CommandError(Message("error.notTerminal"), .terminal, language) }
            return try printOverview()
        }
        guard record != nil || !withContents else { throw CommandError(Message("recording.needsRecord"), .usage, language) }
        var options = EngineOptions(metadata: Catalogue.metadata, directories: directories.chosen)
        options.language = language
        options.now = try common.fixedNow()
        options.isASCII = ascii
        options.archive = noArchive ? nil : archive.path
        options.rescanSeconds = try watching.rescanSeconds(language)
        options.memoryLimit = try memoryLimit(language)
        options.unit = try unit.map { try Arguments(language).knownUnit($0) }
        options.panel = try panel.map { try Arguments(language).panel($0, directories.chosen) }
        options.theme = try theme.map { try Arguments(language).theme($0) } ?? .dark
        options.program = Taqta.name
        options.recording = SessionRecorder.Targets(session: record, keepsContents: withContents, lastMinutes: recordCrash)
        try start(options, language)
    }

    private func memoryLimit(_ language: Language) throws -> Int {
        guard (1...1_048_576).contains(memory) else {
            throw CommandError(Message("error.badNumber", .text(String(memory))), .usage, language)
        }
        return memory << 20
    }

    private func start(_ options: EngineOptions, _ language: Language) throws {
        do {
            let code = try Engine.run(options)
            if code != 0 { throw ExitCode(code) }
        } catch let error as EngineError {
            let exit = CommandExit(rawValue: error.exitCode) ?? .terminal
            throw CommandError(error.message, exit, language)
        }
    }

    /// The output goes to a file or a pipe: the overview as text takes the place of the screen.
    private func printOverview() throws {
        var show = try ShowCommand.parse([panel ?? "overview"])
        show.directories = directories
        show.common = common
        show.page.unit = unit
        show.archive = archive
        show.ascii = ascii
        try show.run()
    }
}
