import CommandTable
import HealthModel

/// `taqta history`: documents as they were received.
enum HistoryCommand {
    static let command = Command(
        "history",
        LocalizedText(
            kk: "Келген құжаттардың мұрағатын қарау.", ru: "Посмотреть архив полученных документов.",
            en: "Inspect the archive of received documents."), arguments: CommonOptions.arguments,
        [
            HistoryListCommand.command, HistoryShowCommand.command, HistoryDiffCommand.command, HistoryPruneCommand.command,
            HistoryVerifyCommand.command,
        ])

    /// The arguments common to its subcommands.
    static let arguments = CommonOptions.arguments + [CommonOptions.archive.argument]
}
