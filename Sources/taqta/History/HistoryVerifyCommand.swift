import Archive
import CommandTable
import HealthModel

/// `taqta history verify`: checks the whole archive.
struct HistoryVerifyCommand {
    static let command = Command(
        "verify",
        LocalizedText(
            kk: "Бүкіл мұрағатты тексеру: құрылымын және әр мазмұнның SHA-256 хешін.",
            ru: "Проверить весь архив: его структуру и SHA-256 каждого содержимого.",
            en: "Examine the whole archive: its structure, and every content against its SHA-256."),
        LocalizedText(
            kk: "Шығу кодтары: 0 бүтін, 1 бүлінген, 3 оқылмады.", ru: "Коды завершения: 0 цел, 1 повреждён, 3 не прочитан.",
            en: "Exit codes: 0 sound, 1 damaged, 3 could not read."), HistoryCommand.arguments
    ) { try HistoryVerifyCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    func run() throws {
        let found = try call.archive.use { try $0.verify() }
        for line in lines(found) { try StandardOutput.write(call.wording.text(line) + "\n") }
        if !found.isSound { throw CommandEnd(.rejected) }
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
