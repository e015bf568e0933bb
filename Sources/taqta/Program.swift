import ArgumentParser
import Foundation
import HealthModel
import Localization

/// The command line: parses, runs, and ends with the exit codes that scripts rely on.
@main
enum Program {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Taqta.parseAsRoot()
            try command.run()
        } catch let error as CommandError {
            error.report()
            exit(error.exitCode.rawValue)
        } catch {
            finish(error)
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
    static let configuration = CommandConfiguration(
        commandName: "taqta",
        abstract: "The live terminal dashboard of a regional health headquarters.",
        version: "0.1.0",
        subcommands: [
            DashboardCommand.self, ShowCommand.self, CheckCommand.self, SchemaCommand.self, StatusCommand.self,
            DoctorCommand.self, SimulateCommand.self,
        ],
        defaultSubcommand: DashboardCommand.self)
}
