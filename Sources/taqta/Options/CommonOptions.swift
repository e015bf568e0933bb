import ArgumentParser
import FoundationEssentials
import Glibc
import HealthModel

/// What every command takes: the language and, for reproducible ages, the clock.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The language: kk, ru or en.", valueName: "language"), completion: .languages)
    var lang: String?

    @Option(help: ArgumentHelp("Fix the clock, for reproducible ages; SOURCE_DATE_EPOCH does the same.", valueName: "instant"))
    var now: String?

    /// The language asked for, else that of the locale, else Kazakh.
    func language() throws -> Language {
        guard let lang else { return localeLanguage }
        guard let language = Language(rawValue: lang) else {
            throw CommandError(Message("error.unknownLanguage", .text(lang)), .usage, localeLanguage)
        }
        return language
    }

    private var localeLanguage: Language {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return Language(rawValue: String(locale.prefix(2))) ?? .kk
    }

    /// The moment that stands still, or nil for the system's clock.
    func fixedNow() throws -> Instant? {
        if let now {
            guard let instant = Instant(rfc3339: now) else {
                throw CommandError(Message("error.badInstant", .text(now)), .usage, try language())
            }
            return instant
        }
        let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int64.init)
        return epoch.map { Instant(milliseconds: $0 * 1000) }
    }

    /// The clock: standing still where it was fixed.
    func clock() throws -> @Sendable () -> Instant {
        if let fixed = try fixedNow() { return { fixed } }
        return { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
    }
}

/// The directories of snapshots.
struct DirectoryOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Directories of snapshot files.", valueName: "directory"), completion: .directory)
    var directories: [String] = []

    /// The directories named, else `snapshots` in the current one.
    var chosen: [String] { directories.isEmpty ? ["snapshots"] : directories }
}
