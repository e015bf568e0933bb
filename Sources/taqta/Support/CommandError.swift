import ExportFormats
import FoundationEssentials
import Glibc
import HealthModel
import Localization
import SafeText

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

    init(_ message: Message, _ exitCode: CommandExit) {
        self.message = message
        self.exitCode = exitCode
    }

    func report(_ language: Language) {
        StandardError.write("taqta: \(Wording(language: language).text(message))")
    }

    static func unknownPanel(_ code: String, _ known: [String]) -> CommandError {
        CommandError(Message("error.unknownPanel", .text(code), .list(known.map { .text($0) })), .usage)
    }

    static func unknownDataSet(_ code: String, _ known: [String]) -> CommandError {
        CommandError(Message("error.unknownDataSet", .text(code), .list(known.map { .text($0) })), .usage)
    }
}

/// The end of a command that has said everything already.
struct CommandEnd: Error {
    let exitCode: Int32

    init(_ exitCode: Int32) { self.exitCode = exitCode }
    init(_ exit: CommandExit) { exitCode = exit.rawValue }
}

enum StandardError {
    /// What was read from a file may hold anything: nothing of it reaches the terminal as it is.
    static func write(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).neutralised }
        write(lines: lines.joined(separator: "\n") + "\n")
    }

    /// Where nobody reads standard error, there is nobody to report that to.
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
    static func write(_ text: String) throws -> Bool { try write(Array(text.utf8)) }

    @discardableResult
    static func write(_ bytes: [UInt8]) throws -> Bool {
        do throws(ExportError) {
            try writeAll(bytes, to: STDOUT_FILENO, name: "-")
            return true
        } catch {
            if error.code == .brokenPipe { return false }
            throw CommandError(error.message, .inputOutput)
        }
    }
}
