import Archive
import ArgumentParser
import HealthModel
import Localization

/// `taqta history prune`: removes what is old.
struct HistoryPruneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune", abstract: "Remove old contents from the archive.",
        discussion: """
            The latest version of every document is always kept, and so is the latest content of every feed, data set, unit and \
            as-of. Notes and acknowledgements always stay.
            """)

    @Option(
        help: ArgumentHelp(
            "What stays: so many days (90d), or so many of the latest contents of each document (20).", valueName: "days-or-count"))
    var keep: String

    @Flag(help: "Only say what would be removed.")
    var dryRun = false

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = try common.language()
        let retention = try retention(language)
        let wording = Wording(language: language)
        // What would go is told before it goes.
        try archive.use(
            language,
            { archive in
                let planned = try archive.prune(retention, isRehearsal: true)
                try StandardOutput.write(planned.receipts.isEmpty ? "" : ReceiptTable(wording).text(planned.receipts), language)
                let done = dryRun ? planned : try archive.prune(retention, isRehearsal: false)
                try StandardOutput.write(wording.text(summary(done)) + "\n", language)
            }, changing: true)
    }

    private func summary(_ pruning: Pruning) -> Message {
        Message(
            key: dryRun ? "history.wouldPrune" : "history.pruned",
            arguments: [
                .number(.integer(Int64(pruning.contents))), .number(.integer(Int64(pruning.bytes))),
                .number(.integer(Int64(pruning.receipts.count))), .number(.integer(Int64(pruning.quarantined))),
            ])
    }

    private func retention(_ language: Language) throws -> Retention {
        let isDays = keep.hasSuffix("d")
        guard let count = Int(isDays ? String(keep.dropLast()) : keep), (1...1_000_000).contains(count) else {
            throw CommandError(Message("error.badRetention", .text(keep)), .usage, language)
        }
        return isDays ? .since(try common.clock()().adding(seconds: -count * 86_400)) : .latest(count)
    }
}
