import Archive
import CommandTable
import Catalogue
import HealthModel
import SnapshotFormat

/// `taqta history diff`: the changes between two contents, in terms of the data.
struct HistoryDiffCommand {
    static let old = Word(
        "old", .one, .contentValue, LocalizedText(kk: "Ескі мазмұн.", ru: "Более старое содержимое.", en: "The older content."))

    static let new = Word(
        "new", .one, .contentValue, LocalizedText(kk: "Жаңа мазмұн.", ru: "Более новое содержимое.", en: "The newer content."))

    static let command = Command(
        "diff",
        LocalizedText(
            kk: "Екі мазмұнның айырмасын шығару: мәтін жолдары емес, көрсеткіштер мен жазбалар.",
            ru: "Вывести, чем отличаются две версии: показатели и записи, а не строки текста.",
            en: "Print what changed between two contents: figures and records, not lines of text."),
        nil, [old.argument, new.argument] + HistoryCommand.arguments
    ) { try HistoryDiffCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    func run() throws {
        let (before, after) = try call.archive.use { archive in
            (try snapshot(call.required(Self.old), archive), try snapshot(call.required(Self.new), archive))
        }
        let dataSet = before.header.key.dataSet
        guard dataSet == after.header.key.dataSet, let definition = Catalogue.metadata.dataSet(dataSet) else {
            let sets = [dataSet, after.header.key.dataSet].map { Message.Argument.text($0) }
            throw CommandError(Message("history.otherDataSet", sets[0], sets[1]), .usage)
        }
        let report = DifferenceReport(definition: definition, metadata: Catalogue.metadata, wording: call.wording)
        try StandardOutput.write(report.text(from: before, to: after))
    }

    private func snapshot(_ name: String, _ archive: Archive) throws -> Snapshot {
        let content = try archive.content(name)
        let reader = SnapshotReader(metadata: Catalogue.metadata)
        guard let snapshot = reader.read(content.bytes, document: DocumentID(name: name), received: content.received).snapshot else {
            throw CommandError(Message("history.noSnapshot", .text(name)), .rejected)
        }
        return snapshot
    }
}
