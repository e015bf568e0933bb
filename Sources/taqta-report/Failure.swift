import FoundationEssentials
import Glibc
import HealthModel
import Localization

/// A failure: one line, and the exit code that scripts rely on.
struct Failure: Error {
    static let notAPage: Int32 = 1
    static let usage: Int32 = 2
    static let inputOutput: Int32 = 3

    let message: Message
    let exitCode: Int32
    let language: Language

    init(_ message: Message, _ exitCode: Int32, _ language: Language) {
        (self.message, self.exitCode, self.language) = (message, exitCode, language)
    }

    func report() { Failure.say("taqta-report: " + Wording(language: language).text(message)) }

    static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }
}

/// The locale's language, for errors before the page's language is known; otherwise Kazakh.
enum SystemLanguage {
    static var current: Language {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return Language(rawValue: String(locale.prefix(2))) ?? .kk
    }
}
