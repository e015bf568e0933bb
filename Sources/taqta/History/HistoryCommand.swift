import ArgumentParser

/// `taqta history`: what was received, as it was received.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Look into the archive of received documents.",
        subcommands: [
            HistoryListCommand.self, HistoryShowCommand.self, HistoryDiffCommand.self, HistoryPruneCommand.self,
            HistoryVerifyCommand.self,
        ])
}
