import CommandTable
import HealthModel

/// `taqta history`: what was received, as it was received.
enum HistoryCommand {
    static let command = Command(
        "history",
        LocalizedText(
            kk: "Келген құжаттардың мұрағатын қарау.", ru: "Посмотреть архив полученных документов.",
            en: "Look into the archive of received documents."), arguments: CommonOptions.arguments,
        [
            HistoryListCommand.command, HistoryShowCommand.command, HistoryDiffCommand.command, HistoryPruneCommand.command,
            HistoryVerifyCommand.command,
        ])

    /// What each of the commands takes.
    static let arguments = CommonOptions.arguments + [CommonOptions.archive.argument]
}
