import SafeText
import ExportFormats
import FoundationEssentials
import Glibc
import HealthModel
import Localization

/// The exit codes that scripts rely on.
enum CommandExit: Int32 {
    case done = 0
    /// Data was rejected.
    case rejected = 1
    case usage = 2
    case inputOutput = 3
    case terminal = 4
}

/// Why a command cannot go on: one line in the operator's language, and an exit code.
struct CommandError: Error {
    var message: Message
    var exitCode: CommandExit
    var language: Language

    init(_ message: Message, _ exitCode: CommandExit, _ language: Language) {
        self.message = message
        self.exitCode = exitCode
        self.language = language
    }

    func report() {
        let wording = Wording(language: language)
        StandardError.write("taqta: \(wording.text(message))")
    }
}

enum StandardError {
    /// What was read from a file may hold anything: nothing of it reaches the terminal as it is.
    static func write(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).neutralised }
        write(lines: lines.joined(separator: "\n") + "\n")
    }

    /// Where nobody takes what is said, there is nobody to be told of it.
    ///
    /// - Parameter lines: each with its own end.
    static func write(lines: String) { try? writeAll(Array(lines.utf8), to: STDERR_FILENO, name: "-") }
}

enum StandardOutput {
    /// Writes all of a text. A reader that has gone away is no failure: whoever piped the output has had enough.
    ///
    /// - Returns: false where nobody reads any more.
    /// - Throws: `CommandError` where the output takes no more, for instance on a full disk.
    @discardableResult
    static func write(_ text: String, _ language: Language) throws -> Bool { try write(Array(text.utf8), language) }

    @discardableResult
    static func write(_ bytes: [UInt8], _ language: Language) throws -> Bool {
        do throws(ExportError) {
            try writeAll(bytes, to: STDOUT_FILENO, name: "-")
            return true
        } catch {
            if error.code == .brokenPipe { return false }
            throw CommandError(error.message, .inputOutput, language)
        }
    }
}
