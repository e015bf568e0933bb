import CommandTable
import HealthModel
import Localization
import Settings

/// `taqta config`: the effective settings.
enum ConfigCommand {
    static let command = Command(
        "config", LocalizedText(kk: "Баптауларды қарау.", ru: "Посмотреть настройки.", en: "Show the settings."),
        arguments: CommonOptions.arguments,
        [ConfigShowCommand.command])
}

/// `taqta config show`: each setting with its value.
struct ConfigShowCommand {
    static let origin = Flag(
        "origin",
        LocalizedText(
            kk: "Әр мәннің қайдан алынғанын да көрсету.", ru: "Показать и то, откуда взято каждое значение.",
            en: "Also print where each value comes from."))

    static let command = Command(
        "show",
        LocalizedText(
            kk: "Қолданыстағы баптауларды шығару: параметрлерден, орта айнымалыларынан немесе әдепкі мәндерден.",
            ru: "Вывести действующие настройки: из параметров, переменных среды или встроенные.",
            en: "Print the settings in force: from options, from the environment, or built in."),
        nil,
        [CommonOptions.directories.argument] + CommonOptions.arguments + [
            origin.argument, DashboardCommand.theme.argument, DashboardCommand.layout.argument, CommonOptions.isASCII.argument,
            DashboardCommand.unit.argument, ExportCommand.suppressBelow.argument, ExportCommand.unsuppressed.argument,
            CommonOptions.holidays.argument, CommonOptions.rescan.argument, DashboardCommand.memory.argument,
            CommonOptions.archive.argument,
            DashboardCommand.noArchive.argument,
        ]
    ) { try ConfigShowCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    func run() throws {
        let wording = call.wording
        let heads = ["config.setting", "config.value"] + (call[Self.origin] ? ["config.origin"] : [])
        var table = PlainTable(heads.map { (head: wording.text(Message(key: $0, arguments: [])), alignment: .left) })
        for entry in entries {
            let value = entry.value.map { wording.text($0) } ?? "—"
            table.add([entry.name, value] + (call[Self.origin] ? [wording.text(entry.origin.message)] : []))
        }
        try StandardOutput.write(table.text)
    }

    /// A setting to be printed; nil for a setting without a value.
    private struct Entry {
        var name: String
        var value: Message.Argument?
        var origin: Origin

        init<Value>(_ name: String, _ setting: Setting<Value>, _ value: (Value) -> Message.Argument?) {
            self.name = name
            self.value = value(setting.value)
            origin = setting.origin
        }
    }

    private var entries: [Entry] {
        var screen = call.settings.screen
        if let unit = call[DashboardCommand.unit] { screen.homeUnit.set(unit, from: .flag("--unit")) }
        let (figures, feeds) = (call.settings.figures, call.settings.feeds)
        func truth(_ value: Bool) -> Message.Argument { .message(Message(value ? "history.yes" : "history.no")) }
        return [
            Entry("language", screen.language) { .text($0.rawValue) },
            Entry("theme", screen.theme) { .text($0) },
            Entry("ascii", screen.isASCII) { truth($0) },
            Entry("layout", screen.layout) { $0.map { .text($0.rawValue) } },
            Entry("home-unit", screen.homeUnit) { $0.map { .text($0.description) } },
            Entry("small-number-floor", figures.smallNumberFloor) { $0.map { .text(String($0)) } },
            Entry("targets", figures.targets) { $0.isEmpty ? nil : .text(String($0.count)) },
            Entry("outlier-score", figures.thresholds) { .text("\($0.outlierScore)") },
            Entry("outlier-least-count", figures.thresholds) { .text(String($0.outlierLeastCount)) },
            Entry("holidays", figures.holidays) { $0.isEmpty ? nil : .text($0.map(\.description).joined(separator: ",")) },
            Entry("feeds", feeds.directories) { .text($0.joined(separator: " ")) },
            Entry("rescan-seconds", feeds.rescanSeconds) { $0.map { .text("\($0)") } },
            Entry("memory-mebibytes", feeds.memoryMebibytes) { .text(String($0)) },
            Entry("archive", feeds.archive) { $0.map { .text($0) } },
            Entry("now", call.settings.now) { $0.map { .moment($0) } },
        ]
    }
}

extension Origin {
    fileprivate var message: Message {
        switch self {
        case .builtIn: Message("config.builtIn")
        case .environment(let variable): Message("config.environment", .text(variable))
        case .flag("<directory>"): Message("config.argument", .name(.directoryValue))
        case .flag(let option): Message("config.flag", .text(option))
        }
    }
}
