import Canvas
import Catalogue
import CommandTable
import Engine
import Glibc
import HealthModel
import Panels
import Recording
import Settings

/// `taqta [DIR…]`: the interactive dashboard; without a terminal it prints the overview.
struct DashboardCommand {
    static let unit = Option<OrgUnitID>(
        "unit", .katoValue,
        LocalizedText(
            kk: "Ашылатын аумақ: КАТО коды немесе KZ.", ru: "Территория, с которой начать: код КАТО или KZ.",
            en: "The unit to open: a KATO code, or KZ."), read: knownUnit)

    static let panel = Option<String>(
        "panel", .panelValue, LocalizedText(kk: "Ашылатын панель.", ru: "Панель, с которой начать.", en: "The panel to open."),
        completion: .values(PanelList.builtInCodes))

    static let theme = Option<String>(
        "theme", .themeValue, LocalizedText(kk: "Түс схемасы.", ru: "Цветовая схема.", en: "The colour theme."),
        completion: .values(Theme.all.map(\.name))
    ) { text throws(UsageError) in
        guard Theme.named(text) != nil else {
            throw UsageError(.badValue, Message("error.unknownTheme", .text(text), .list(Theme.all.map { .text($0.name) })))
        }
        return text
    }

    static let layout = Option<KeyboardLayout>(
        "layout", .layoutValue,
        LocalizedText(
            kk: "Пернетақта жаймасы; берілмесе, терілген әріптерден анықталады.",
            ru: "Раскладка клавиатуры; без неё определяется по набранным буквам.",
            en: "The keyboard layout; inferred from what is typed by default."))

    static let noArchive = Flag(
        "no-archive",
        LocalizedText(
            kk: "Келген құжаттардың мұрағатын жүргізбеу.", ru: "Не вести архив полученного.", en: "Keep no archive of what is received."))

    static let memory = Option<Int>(
        "memory", .mebibytesValue,
        LocalizedText(
            kk: "Деректерге бөлінетін жад; одан асса, ең ескілері жадтан шығарылады.",
            ru: "Память для данных; при нехватке вытесняются самые старые.",
            en: "Memory for snapshots; the oldest are evicted beyond it."), in: 1...1_048_576, usual: 1024)

    static let record = Option<String>(
        "record", .fileValue,
        LocalizedText(
            kk: "Сеансты осы файлға жазу, taqta replay үшін.", ru: "Записать сеанс в этот файл, для taqta replay.",
            en: "Record the session into this file, for taqta replay."), completion: .file)

    static let recordCrash = Option<String>(
        "record-crash", .fileValue,
        LocalizedText(
            kk: "Соңғы минуттардың жазбасын осында сақтау; ол апаттан кейін ғана қалады.",
            ru: "Держать здесь запись последних минут; она остаётся только после аварии.",
            en: "Keep a recording of the last minutes here; only a crash leaves it behind."), completion: .file)

    static let withContents = Flag(
        "with-contents",
        LocalizedText(
            kk: "Жазбаға құжаттардың мазмұнын қосу; әйтпесе ол мұрағаттан алынады.",
            ru: "Включить в запись содержимое документов; иначе оно берётся из архива.",
            en: "Include the documents' contents in the recording; otherwise the archive must have them."))

    static let command = Command(
        "dashboard",
        LocalizedText(
            kk: "Деректер бумалары бойынша тақтаны ашу (әдепкі пәрмен).",
            ru: "Открыть табло по папкам данных (команда по умолчанию).",
            en: "Open the dashboard on directories of snapshots (the default command)."),
        nil,
        [CommonOptions.directories.argument] + CommonOptions.arguments + [
            unit.argument, panel.argument, theme.argument, layout.argument, CommonOptions.isASCII.argument,
            CommonOptions.holidays.argument, CommonOptions.archive.argument, noArchive.argument, CommonOptions.rescan.argument,
            memory.argument, record.argument, recordCrash.argument, withContents.argument,
        ]
    ) { try DashboardCommand(call: CommandCall($0)).run() }

    let call: CommandCall

    func run() throws {
        guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else {
            guard call[Self.record] == nil, call[Self.recordCrash] == nil else {
                throw CommandError(Message("error.notTerminal"), .terminal)
            }
            return try printOverview()
        }
        guard call[Self.record] != nil || !call[Self.withContents] else {
            throw CommandError(Message("recording.needsRecord"), .usage)
        }
        var settings = call.settings
        if let unit = call[Self.unit] { settings.screen.homeUnit.set(unit, from: .flag("--unit")) }
        var options = EngineOptions(metadata: Catalogue.metadata, settings: settings)
        options.panel = try call[Self.panel].map { try knownPanel($0) }
        options.program = Taqta.name
        options.recording = SessionRecorder.Targets(
            session: call[Self.record], keepsContents: call[Self.withContents], lastMinutes: call[Self.recordCrash])
        try start(options)
    }

    private func start(_ options: EngineOptions) throws {
        do {
            let code = try Engine.run(options)
            if code != 0 { throw CommandEnd(code) }
        } catch let error as EngineError {
            throw CommandError(error.message, CommandExit(rawValue: error.exitCode) ?? .terminal)
        }
    }

    /// Prints the overview as text if the output is a file or a pipe.
    private func printOverview() throws {
        var call = call
        call.arguments.set(ShowCommand.panel, [call[Self.panel] ?? "overview"])
        try ShowCommand(call: call).run()
    }

    // MARK: Values

    /// A unit of the classifier, which is available before any file is read.
    static func knownUnit(_ text: String) throws(UsageError) -> OrgUnitID {
        guard let id = OrgUnitID(text), Catalogue.metadata.orgUnits.resolve(id) != nil else {
            throw UsageError(.badValue, Message("error.unknownUnit", .text(text)))
        }
        return id
    }

    /// A panel of the built-in data sets; otherwise one for data sets defined in the directories, which are read only then.
    private func knownPanel(_ code: String) throws -> String {
        if PanelList.builtInCodes.contains(code) { return code }
        let known = PanelList.panels(for: Definitions.registry(of: call.directories).metadata).map(\.code)
        guard known.contains(code) else { throw CommandError.unknownPanel(code, known) }
        return code
    }
}

extension PanelList {
    /// The codes of the panels available without definition files.
    static var builtInCodes: [String] { panels(for: Catalogue.metadata).map(\.code) }
}
