import Archive
import Catalogue
import CommandTable
import HealthModel

/// `taqta history list`: the receipts, oldest first.
struct HistoryListCommand {
    static let dataSet = Option<String>(
        "data-set", .dataSetValue, LocalizedText(kk: "Осы жиын ғана.", ru: "Только этот набор.", en: "Only this data set."),
        completion: .values(Catalogue.metadata.dataSets.map(\.code)))

    static let unit = Option<OrgUnitID>(
        "unit", .katoValue,
        LocalizedText(
            kk: "Осы аумақ бергені ғана.", ru: "Только то, что сообщила эта территория.", en: "Only what this unit reported.")
    ) { text throws(UsageError) in
        guard let unit = OrgUnitID(text) else { throw UsageError(.badValue, Message("error.unknownUnit", .text(text))) }
        return unit
    }

    static let path = Option<String>(
        "path", .textValue,
        LocalizedText(
            kk: "Жолында осы мәтіні бар құжаттар ғана.", ru: "Только документы, в пути которых есть этот текст.",
            en: "Only documents whose path contains this text."))

    static let since = Option<Day>(
        "since", .dateValue,
        LocalizedText(
            kk: "Осы күні немесе кейін келгені ғана.", ru: "Только полученное в этот день или позже.",
            en: "Only what was received on this day or later."), read: CommonOptions.day)

    static let quarantine = Flag(
        "quarantine",
        LocalizedText(
            kk: "Қабылданбаған құжаттарды себептерімен шығару.", ru: "Перечислить отклонённые документы с причинами.",
            en: "List the rejected documents, with the reasons."))

    static let command = Command(
        "list",
        LocalizedText(
            kk: "Келген құжаттардың тізімі, ең ескісінен бастап.", ru: "Перечислить полученное, начиная с самого старого.",
            en: "List what was received, oldest first."),
        nil,
        HistoryCommand.arguments + [
            dataSet.argument, unit.argument, path.argument, since.argument, quarantine.argument, CommonOptions.json.argument,
        ]
    ) { try HistoryListCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    func run() throws {
        let (json, wording) = (call[CommonOptions.json], call.wording)
        let text = try call.archive.use { archive in
            if call[Self.quarantine] {
                let entries = try archive.quarantine(filter)
                return json ? JSONList.of(entries.map { QuarantineJSON($0) }) : QuarantineTable(wording).text(entries)
            }
            let receipts = try archive.receipts(filter)
            return json ? JSONList.of(ReceiptStanding.of(receipts).map { ReceiptJSON($0) }) : ReceiptTable(wording).text(receipts)
        }
        try StandardOutput.write(text)
    }

    private var filter: ReceiptFilter {
        ReceiptFilter(
            dataSet: call[Self.dataSet], orgUnit: call[Self.unit], path: call[Self.path],
            since: call[Self.since].map { Instant(startOf: $0) })
    }
}
