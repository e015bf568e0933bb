import HealthModel

/// Why a command line cannot be meant. The message names what was typed; wording it is the program's.
public struct UsageError: Error, Sendable {
    public enum Code: Sendable {
        case unknownOption, unknownCommand, missingOption, missingValue, unwantedValue, missingWord, unexpectedWord, missingCommand,
            badValue
    }

    public let code: Code
    public let message: Message
    /// The command that was typed; nil until the parser adds it.
    public internal(set) var path: String?

    public init(_ code: Code, _ message: Message) {
        self.code = code
        self.message = message
    }

    /// An option that must be given is not.
    static func missing(_ option: Argument) -> UsageError {
        UsageError(.missingOption, Message("usage.missingOption", .text("--" + option.name)))
    }

    /// The value of an option is none of those that it knows.
    public static func unknownValue(_ text: String, of option: String, _ known: [String]) -> UsageError {
        UsageError(.badValue, Message("usage.unknownValue", .text(option), .text(text), .list(known.map { .text($0) })))
    }
}
