import Archive
import ArgumentParser
import FoundationEssentials
import HealthModel
import Localization

/// `taqta history list`: what was received, oldest first.
struct HistoryListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List what was received, oldest first.")

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("Only this data set.", valueName: "code"), completion: .dataSets)
    var dataSet: String?

    @Option(help: ArgumentHelp("Only what this unit reported.", valueName: "kato"))
    var unit: String?

    @Option(help: ArgumentHelp("Only documents whose path contains this text.", valueName: "text"))
    var path: String?

    @Option(help: ArgumentHelp("Only what was received on this day or later.", valueName: "date"))
    var since: String?

    @Flag(help: "List the rejected documents, with the reasons.")
    var quarantine = false

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
        let language = try common.language()
        let filter = try filter(language)
        let wording = Wording(language: language)
        let text = try archive.use(language) { archive in
            if quarantine {
                let entries = try archive.quarantine(filter)
                return json ? JSONText.of(entries.map { QuarantineJSON($0) }) : QuarantineTable(wording).text(entries)
            }
            let receipts = try archive.receipts(filter)
            return json ? JSONText.of(ReceiptStanding.of(receipts).map { ReceiptJSON($0) }) : ReceiptTable(wording).text(receipts)
        }
        try StandardOutput.write(text, language)
    }

    private func filter(_ language: Language) throws -> ReceiptFilter {
        let unit = try self.unit.map { text in
            guard let unit = OrgUnitID(text) else { throw CommandError(Message("error.unknownUnit", .text(text)), .usage, language) }
            return unit
        }
        let since = try self.since.map { Instant(startOf: try Arguments(language).day($0)) }
        return ReceiptFilter(dataSet: dataSet, orgUnit: unit, path: path, since: since)
    }
}
