import ArgumentParser
import FoundationEssentials
import Glibc
import HealthModel
import Localization

/// The command line: parses, runs, and ends with the exit codes that scripts rely on.
@main
enum Program {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch let error as CommandError {
            error.report()
            exit(error.exitCode.rawValue)
        } catch is QuietEnd {
            exit(CommandExit.done.rawValue)
        } catch {
            finish(error)
        }
    }

    /// Parses the dashboard's own arguments directly where no command is named: making the whole tree of commands would
    /// delay the first screen by milliseconds.
    private static func run(_ arguments: [String]) throws {
        let commands = Taqta.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        if let first = arguments.first, first.hasPrefix("-") || commands.contains(first) {
            var command = try Taqta.parseAsRoot(arguments)
            try command.run()
        } else {
            let dashboard = try DashboardCommand.parse(arguments)
            try dashboard.run()
        }
    }

    /// A command's own exit code stands. Help and version are printed and end well; anything else that the parser says is
    /// a mistake in the usage.
    private static func finish(_ error: any Error) -> Never {
        if let code = error as? ExitCode { exit(code.rawValue) }
        let code = Taqta.exitCode(for: error)
        let text = Taqta.fullMessage(for: error)
        if code.isSuccess {
            print(text)
            exit(CommandExit.done.rawValue)
        }
        StandardError.write(text)
        exit(CommandExit.usage.rawValue)
    }
}

/// `taqta`: the dashboard itself, and its commands.
struct Taqta: ParsableCommand {
    static let version = "0.1.0"
    /// What exported files say they were made by.
    static let name = "taqta \(version)"

    static let configuration = CommandConfiguration(
        commandName: "taqta",
        abstract: "The live terminal dashboard of a regional health headquarters.",
        version: version,
        subcommands: [
            DashboardCommand.self, ShowCommand.self, ExportCommand.self, CheckCommand.self, SchemaCommand.self, StatusCommand.self,
            HistoryCommand.self, ImportCommand.self, ReplayCommand.self, DoctorCommand.self, SimulateCommand.self,
        ],
        defaultSubcommand: DashboardCommand.self)
}
