import Exporters
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
        writeAll(lines.joined(separator: "\n") + "\n", to: STDERR_FILENO)
    }

    /// - Parameter lines: each with its own end.
    static func write(lines: String) { writeAll(lines, to: STDERR_FILENO) }
}

enum StandardOutput {
    /// False where nobody takes the text any more.
    @discardableResult
    static func write(_ text: String) -> Bool { writeAll(text, to: STDOUT_FILENO) }

    static func write(_ bytes: [UInt8]) { writeAll(bytes[...], to: STDOUT_FILENO) }
}

@discardableResult
private func writeAll(_ text: String, to descriptor: Int32) -> Bool { writeAll(Array(text.utf8)[...], to: descriptor) }

/// Writes all of some bytes, or as much as the other side takes: a terminal or a reader that has gone away ends the output
/// quietly, where a file handle would end the program.
@discardableResult
private func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    var bytes = bytes
    while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        bytes = bytes.dropFirst(count)
    }
    return true
}
