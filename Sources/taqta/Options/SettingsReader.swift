import Canvas
import CommandTable
import HealthModel
import Settings

/// Creates the settings from the command line and the environment.
struct SettingsReader {
    let arguments: ParsedArguments
    let environment: [String: String]

    /// - Throws: `UsageError` for an invalid variable; arguments have been validated before.
    func settings() throws(UsageError) -> Settings {
        var settings = Settings()
        settings.screen.language = language
        try read(&settings.screen.theme, DashboardCommand.theme, variable: "TAQTA_THEME")
        try read(&settings.screen.layout, DashboardCommand.layout, variable: "TAQTA_LAYOUT")
        try read(&settings.screen.homeUnit, SettingsReader.homeUnit, variable: "TAQTA_UNIT")
        if arguments[CommonOptions.isASCII] { settings.screen.isASCII.set(true, from: .flag("--ascii")) }
        try read(&settings.figures.smallNumberFloor, ExportCommand.suppressBelow, variable: "TAQTA_SUPPRESS_BELOW")
        if arguments[ExportCommand.unsuppressed] { settings.figures.smallNumberFloor.set(nil, from: .flag("--unsuppressed")) }
        try read(&settings.figures.holidays, CommonOptions.holidays, variable: "TAQTA_HOLIDAYS")
        try readFeeds(&settings.feeds)
        try readNow(&settings.now)
        return settings
    }

    /// A unit of the classifier. `--unit` has other meanings in some commands, so it is applied only by those that open pages.
    private static let homeUnit = Option<OrgUnitID>(
        "home-unit", .katoValue, DashboardCommand.unit.argument.help, read: DashboardCommand.knownUnit)

    private func readFeeds(_ feeds: inout FeedSettings) throws(UsageError) {
        let directories = arguments[all: CommonOptions.directories]
        if !directories.isEmpty { feeds.directories.set(directories, from: .flag("<directory>")) }
        try read(&feeds.rescanSeconds, CommonOptions.rescan, variable: "TAQTA_RESCAN")
        try read(&feeds.memoryMebibytes, DashboardCommand.memory, variable: "TAQTA_MEMORY")
        if let (folder, variable) = stateFolder { feeds.archive.set(folder + "/taqta/archive.sqlite", from: .environment(variable)) }
        try read(&feeds.archive, CommonOptions.archive, variable: "TAQTA_ARCHIVE")
        if arguments[DashboardCommand.noArchive] { feeds.archive.set(nil, from: .flag("--no-archive")) }
    }

    /// The state folder of the XDG base directories; a relative path in `XDG_STATE_HOME` is ignored.
    private var stateFolder: (String, variable: String)? {
        if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") { return (folder, "XDG_STATE_HOME") }
        return environment["HOME"].flatMap { $0.hasPrefix("/") ? ($0 + "/.local/state", "HOME") : nil }
    }

    /// The language alone, needed for help and errors before the rest is parsed.
    ///
    /// The first locale variable that is set decides, even if its language is not supported.
    var language: Setting<Language> {
        var language = ScreenSettings().language
        let variable = ["LC_ALL", "LC_MESSAGES", "LANG"].first { environment[$0].map { !$0.isEmpty } ?? false }
        if let variable, let found = environment[variable].flatMap({ Language(rawValue: String($0.prefix(2))) }) {
            language.set(found, from: .environment(variable))
        }
        if let asked = arguments[CommonOptions.language] { language.set(asked, from: .flag("--lang")) }
        return language
    }

    private func readNow(_ now: inout Setting<Instant?>) throws(UsageError) {
        if let text = environment["SOURCE_DATE_EPOCH"], let seconds = Int64(text) {
            // The years that dates are written with.
            guard (-62_135_510_400..<253_402_214_400).contains(seconds) else {
                throw UsageError(
                    .badValue, Message("usage.variable", .text("SOURCE_DATE_EPOCH"), .message(Message("error.badInstant", .text(text)))))
            }
            now.set(Instant(milliseconds: seconds * 1000), from: .environment("SOURCE_DATE_EPOCH"))
        }
        if let instant = arguments[CommonOptions.now] { now.set(instant, from: .flag("--now")) }
    }

    // MARK: One setting

    /// A variable counts for the commands that take its option, and for the dashboard, which has all settings; an option that was
    /// typed needs none.
    private func isRead<Value>(_ option: Option<Value>) -> Bool {
        let hasAll = arguments.takes(DashboardCommand.theme)
        if option.argument.name == SettingsReader.homeUnit.argument.name {
            return (hasAll || arguments.takes(PageOptions.compare)) && !arguments.isGiven(PageOptions.unit)
        }
        return (hasAll || arguments.takes(option)) && !arguments.isGiven(option)
    }

    private func read<Value>(_ setting: inout Setting<Value>, _ option: Option<Value>, variable: String) throws(UsageError) {
        for (value, origin) in try values(option, variable) { setting.set(value, from: origin) }
    }

    private func read<Value>(_ setting: inout Setting<Value?>, _ option: Option<Value>, variable: String) throws(UsageError) {
        for (value, origin) in try values(option, variable) { setting.set(value, from: origin) }
    }

    /// The values from the environment and the command line, each with its origin.
    private func values<Value>(_ option: Option<Value>, _ variable: String) throws(UsageError) -> [(Value, Origin)] {
        var found: [(Value, Origin)] = []
        if let text = environment[variable], !text.isEmpty, isRead(option) {
            do {
                found.append((try option.value(of: text), .environment(variable)))
            } catch {
                throw UsageError(error.code, Message("usage.variable", .text(variable), .message(error.message)))
            }
        }
        if arguments.isGiven(option), let value = arguments[option] { found.append((value, .flag("--" + option.argument.name))) }
        return found
    }
}
