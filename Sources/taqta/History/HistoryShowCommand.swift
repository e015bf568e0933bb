import Archive
import ArgumentParser
import HealthModel

/// `taqta history show`: a content as it was received, byte for byte.
struct HistoryShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a content as it was received, byte for byte.")

    @Argument(help: ArgumentHelp("The number of a receipt, or the first digits of a SHA-256.", valueName: "id-or-hash"))
    var content: String

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = try common.language()
        let found = try archive.use(language) { try $0.content(content) }
        try StandardOutput.write(found.bytes, language)
    }
}
