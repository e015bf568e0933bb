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
        let found = try archive.use(try common.language()) { try $0.content(content) }
        StandardOutput.write(found.bytes)
    }
}
