import Archive
import ArgumentParser
import HealthModel
import Localization

/// `taqta history verify`: examines the whole archive.
struct HistoryVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Examine the whole archive: its structure, and every content against its SHA-256.",
        discussion: "Exit codes: 0 sound, 1 damaged, 3 could not read.")

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = try common.language()
        let wording = Wording(language: language)
        let found = try archive.use(language) { try $0.verify() }
        for line in lines(found) { try StandardOutput.write(wording.text(line) + "\n", language) }
        if !found.isSound { throw ExitCode(CommandExit.rejected.rawValue) }
    }

    private func lines(_ found: Verification) -> [Message] {
        let dangling = found.danglingRows > 0 ? [Message("history.dangling", .number(.integer(Int64(found.danglingRows))))] : []
        return found.faults.map { Message("history.fault", .text($0)) } + dangling
            + found.damagedContents.map { Message("history.damagedContent", .text($0.description)) }
            + [
                Message(
                    key: found.isSound ? "history.sound" : "history.unsound",
                    arguments: [.number(.integer(Int64(found.contents))), .number(.integer(Int64(found.damagedContents.count)))])
            ]
    }
}
