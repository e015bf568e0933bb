import CommandTable
import FoundationEssentials
import Glibc
import HealthModel
import Localization
import Settings

/// The command line: parses, runs, and exits with the codes that scripts rely on.
@main
enum Program {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        let typed = Array(CommandLine.arguments.dropFirst())
        do {
            try run(typed)
        } catch let error as CommandError {
            error.report(language(typed))
            exit(error.exitCode.rawValue)
        } catch let error as UsageError {
            report(error, language(typed))
            exit(CommandExit.usage.rawValue)
        } catch let end as CommandEnd {
            exit(end.exitCode)
        } catch {
            StandardError.write("taqta: \(error)")
            exit(CommandExit.inputOutput.rawValue)
        }
    }

    private static func run(_ typed: [String]) throws {
        switch try CommandParser(Taqta.command).parse(typed) {
        case .run(let path, let arguments): try path.run(arguments)
        case .help(let path): try StandardOutput.write(HelpPage(path, language(typed), width: min(PrintedWidth.columns(), 120)).text)
        case .version: try StandardOutput.write(Taqta.version + "\n")
        case .description: try StandardOutput.write(CommandDescription(Taqta.command).json())
        }
    }

    private static func report(_ error: UsageError, _ language: Language) {
        let path = error.path ?? Taqta.command.name
        let words = Wording(language: language)
        StandardError.write(line: "\(path): \(words.text(error.message)). " + words.text(Message("usage.seeHelp", .text("\(path) --help"))))
    }

    /// The language for help and errors, even if the command line as a whole is invalid.
    private static func language(_ typed: [String]) -> Language {
        var arguments = ParsedArguments()
        for (index, word) in typed.enumerated() {
            let joined = word.hasPrefix("--lang=") ? String(word.dropFirst(7)) : nil
            let text = joined ?? (word == "--lang" && index + 1 < typed.count ? typed[index + 1] : nil)
            if let text { arguments.set(CommonOptions.language, text) }
        }
        return SettingsReader(arguments: arguments, environment: ProcessInfo.processInfo.environment).language.value
    }
}

/// `taqta`: the dashboard and its commands.
enum Taqta {
    static let version = "0.1.0"
    /// The producer named in exported files.
    static let name = "taqta \(version)"

    static let command = Command(
        "taqta",
        LocalizedText(
            kk: "Өңірлік денсаулық сақтау штабының терминалдағы тікелей тақтасы.",
            ru: "Живое табло регионального штаба здравоохранения в терминале.",
            en: "The live terminal dashboard of a regional health headquarters."),
        [
            DashboardCommand.command, ShowCommand.command, ExportCommand.command, CheckCommand.command, SchemaCommand.command,
            StatusCommand.command, HistoryCommand.command, ImportCommand.command, ReplayCommand.command, DoctorCommand.command,
            ConfigCommand.command, SimulateCommand.command, CompletionsCommand.command,
        ], usual: DashboardCommand.command)
}
