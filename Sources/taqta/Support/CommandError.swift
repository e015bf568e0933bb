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

/// A command's failure: one line in the operator's language, and an exit code.
struct CommandError: Error {
    var message: Message
    var exitCode: CommandExit

    init(_ message: Message, _ exitCode: CommandExit) {
        self.message = message
        self.exitCode = exitCode
    }

    func report(_ language: Language) {
        StandardError.write(line: "taqta: \(Wording(language: language).text(message))")
    }

    static func unknownPanel(_ code: String, _ known: [String]) -> CommandError {
        CommandError(Message("error.unknownPanel", .text(code), .list(known.map { .text($0) })), .usage)
    }

    static func unknownDataSet(_ code: String, _ known: [String]) -> CommandError {
        CommandError(Message("error.unknownDataSet", .text(code), .list(known.map { .text($0) })), .usage)
    }
}

/// Ends a command that has already printed its output.
struct CommandEnd: Error {
    let exitCode: Int32

    init(_ exitCode: Int32) { self.exitCode = exitCode }
    init(_ exit: CommandExit) { exitCode = exit.rawValue }
}

enum StandardError {
    /// One line, whatever was typed: a line break in a word is shown, not obeyed.
    static func write(line: String) { write(lines: line.neutralised + "\n") }

    /// Text from files may contain anything, so every line is neutralised for the terminal.
    static func write(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).neutralised }
        write(lines: lines.joined(separator: "\n") + "\n")
    }

    /// If standard error is closed, there is nowhere to report that.
    ///
    /// - Parameter lines: each with its line terminator.
    static func write(lines: String) { try? writeAll(Array(lines.utf8), to: STDERR_FILENO, name: "-") }
}

enum StandardOutput {
    /// Writes a whole text. A closed pipe is not an error: its reader needs no more.
    ///
    /// - Returns: false if the reader has closed the output.
    /// - Throws: `CommandError` if the output cannot be written, for instance on a full disk.
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
