import ArgumentParser
import HealthModel

/// How the directories are watched.
struct WatchingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Look at everything this often where the system does not tell of changes (default: 30 s on network file systems).",
            valueName: "seconds"))
    var rescan: Double?

    func rescanSeconds(_ language: Language) throws -> Double? {
        guard let rescan else { return nil }
        guard (0.05...86_400).contains(rescan) else {
            throw CommandError(Message("error.badNumber", .text(String(rescan))), .usage, language)
        }
        return rescan
    }
}
