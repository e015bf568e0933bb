import HealthModel

/// An error in a command line. The message contains what was typed and is worded by the program.
public struct UsageError: Error, Sendable {
    public enum Code: Sendable {
        case unknownOption, unknownCommand, missingOption, missingValue, unwantedValue, missingWord, unexpectedWord,
            badValue
    }

    public let code: Code
    public let message: Message
    /// The command in question; nil until the parser adds it.
    public internal(set) var path: String?

    public init(_ code: Code, _ message: Message) {
        self.code = code
        self.message = message
    }

    /// A required option is missing.
    static func missing(_ option: Argument) -> UsageError {
        UsageError(.missingOption, Message("usage.missingOption", .text("--" + option.name)))
    }

    /// An option's value is not one of the known ones.
    public static func unknownValue(_ text: String, of option: String, _ known: [String]) -> UsageError {
        UsageError(.badValue, Message("usage.unknownValue", .text(option), .text(text), .list(known.map { .text($0) })))
    }
}
