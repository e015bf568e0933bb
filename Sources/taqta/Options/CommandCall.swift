import CommandTable
import FoundationEssentials
import Glibc
import HealthModel
import Localization
import Settings

/// A command invocation: its arguments, and the settings from these and the environment.
struct CommandCall {
    var arguments: ParsedArguments
    var settings: Settings

    init(_ arguments: ParsedArguments) throws(UsageError) {
        self.arguments = arguments
        settings = try SettingsReader(arguments: arguments, environment: ProcessInfo.processInfo.environment).settings()
    }

    var language: Language { settings.screen.language.value }
    var wording: Wording { Wording(language: language) }
    var directories: [String] { settings.feeds.directories.value }

    /// The clock, fixed if it was stopped.
    var clock: @Sendable () -> Instant {
        if let stopped = settings.now.value { return { stopped } }
        return { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
    }

    subscript<Value>(option: Option<Value>) -> Value? { arguments[option] }
    subscript(flag: Flag) -> Bool { arguments[flag] }
    subscript(word: Word) -> String? { arguments[word] }
    subscript(all word: Word) -> [String] { arguments[all: word] }

    /// A word whose presence the parser has checked.
    func required(_ word: Word) -> String { arguments[word] ?? "" }
}

/// The output width: the requested one, else that of `COLUMNS` or of the terminal, else 100 columns.
enum PrintedWidth {
    static let bounds = 20...1000

    static func columns(_ asked: Int? = nil) -> Int {
        let environment = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init)
        return asked ?? [environment, terminal].compactMap { $0 }.first(where: bounds.contains) ?? 100
    }

    private static var terminal: Int? {
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : nil
    }
}
