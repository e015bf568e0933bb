import Archive
import ArgumentParser
import Catalogue
import HealthModel
import SnapshotFormat
import Localization

/// `taqta history diff`: what changed between two contents, in the data's terms.
struct HistoryDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Tell what changed between two contents: figures and records, not lines of text.")

    @Argument(help: ArgumentHelp("The older content.", valueName: "id-or-hash"))
    var old: String

    @Argument(help: ArgumentHelp("The newer content.", valueName: "id-or-hash"))
    var new: String

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = try common.language()
        let (before, after) = try archive.use(language) { (try snapshot(old, $0, language), try snapshot(new, $0, language)) }
        let dataSet = before.header.key.dataSet
        guard dataSet == after.header.key.dataSet, let definition = Catalogue.metadata.dataSet(dataSet) else {
            let sets = [dataSet, after.header.key.dataSet].map { Message.Argument.text($0) }
            throw CommandError(Message("history.otherDataSet", sets[0], sets[1]), .usage, language)
        }
        let report = DifferenceReport(definition: definition, metadata: Catalogue.metadata, wording: Wording(language: language))
        try StandardOutput.write(report.text(from: before, to: after), language)
    }

    private func snapshot(_ name: String, _ archive: Archive, _ language: Language) throws -> Snapshot {
        let content = try archive.content(name)
        let reader = SnapshotReader(metadata: Catalogue.metadata)
        guard let snapshot = reader.read(content.bytes, document: DocumentID(name: name), received: content.received).snapshot else {
            throw CommandError(Message("history.noSnapshot", .text(name)), .rejected, language)
        }
        return snapshot
    }
}
