import Archive
import CommandTable
import HealthModel

/// `taqta history show`: a content as received, byte for byte.
struct HistoryShowCommand {
    static let content = Word(
        "content", .one, .contentValue,
        LocalizedText(
            kk: "Келу жазбасының нөмірі немесе SHA-256 хешінің алғашқы таңбалары.",
            ru: "Номер записи о получении или первые знаки SHA-256.", en: "The number of a receipt, or the first digits of a SHA-256."))

    static let command = Command(
        "show",
        LocalizedText(
            kk: "Мазмұнды келген қалпында, байтын өзгертпей шығару.",
            ru: "Вывести содержимое в том виде, в каком оно получено, байт в байт.",
            en: "Print a content as it was received, byte for byte."), nil, [content.argument] + HistoryCommand.arguments
    ) { try HistoryShowCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    func run() throws {
        let found = try call.archive.use { try $0.content(call.required(Self.content)) }
        try StandardOutput.write(found.bytes)
    }
}
