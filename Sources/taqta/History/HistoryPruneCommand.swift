import Archive
import CommandTable
import HealthModel

/// `taqta history prune`: removes old contents.
struct HistoryPruneCommand {
    /// The retention: a number of days, or of contents of each document.
    enum Keep { case days(Int), latest(Int) }

    static let keep = Option<Keep>(
        "keep", .retentionValue,
        LocalizedText(
            kk: "Не қалады: соңғы күндер (90d) немесе әр құжаттың соңғы мазмұндары (20).",
            ru: "Что остаётся: столько дней (90d) или столько последних версий каждого документа (20).",
            en: "What stays: so many days (90d), or so many of the latest contents of each document (20)."), isRequired: true
    ) { text throws(UsageError) in
        let isDays = text.hasSuffix("d")
        guard let count = Int(isDays ? String(text.dropLast()) : text), (1...1_000_000).contains(count) else {
            throw UsageError(.badValue, Message("error.badRetention", .text(text)))
        }
        return isDays ? .days(count) : .latest(count)
    }

    static let dryRun = Flag(
        "dry-run",
        LocalizedText(
            kk: "Не жойылатынын көрсету ғана.", ru: "Только показать, что было бы удалено.", en: "Only print what would be removed."))

    static let command = Command(
        "prune",
        LocalizedText(kk: "Мұрағаттан ескі мазмұнды жою.", ru: "Удалить из архива старое.", en: "Remove old contents from the archive."),
        LocalizedText(
            kk: """
                Әр құжаттың соңғы нұсқасы және әр жеткізушінің, жиынның, аумақтың және күннің соңғы мазмұны әрқашан сақталады. \
                Ескертпелер мен растаулар да қалады.
                """,
            ru: """
                Последняя версия каждого документа и последнее содержимое каждого поставщика, набора, территории и даты \
                сохраняются всегда. Заметки и подтверждения остаются.
                """,
            en: """
                The latest version of every document is always kept, and so is the latest content of every feed, data set, unit and \
                as-of. Notes and acknowledgements always stay.
                """),
        HistoryCommand.arguments + [keep.argument, dryRun.argument]
    ) { try HistoryPruneCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    private var dryRun: Bool { call[Self.dryRun] }

    func run() throws {
        let retention: Retention =
            switch try call.arguments.required(Self.keep) {
            case .days(let count): .since(call.clock().adding(seconds: -count * 86_400))
            case .latest(let count): .latest(count)
            }
        let wording = call.wording
        // The list is printed before anything is removed.
        try call.archive.use(
            { archive in
                let planned = try archive.prune(retention, isRehearsal: true)
                try StandardOutput.write(planned.receipts.isEmpty ? "" : ReceiptTable(wording).text(planned.receipts))
                let done = dryRun ? planned : try archive.prune(retention, isRehearsal: false)
                try StandardOutput.write(wording.text(summary(done)) + "\n")
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
}
