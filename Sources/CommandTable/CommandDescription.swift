import FoundationEssentials
import HealthModel

/// The table of commands as JSON, from which manual pages are made: every text in three languages.
public struct CommandDescription: Encodable {
    /// An argument as JSON.
    struct Entry: Encodable {
        var kind: Argument.Kind
        var spellings: [String]
        var value: LocalizedText
        var help: LocalizedText
        var values: [String]
        var usual: String?
        var isOptional: Bool
        var isRepeating: Bool

        init(_ argument: Argument) {
            kind = argument.kind
            spellings = argument.spellings
            value = argument.value
            help = argument.help
            values = argument.completion.known ?? []
            usual = argument.usual
            isOptional = argument.count == .optional || argument.count == .any
            isRepeating = argument.count == .any || argument.count == .atLeastOne
        }
    }

    var name: String
    var abstract: LocalizedText
    var discussion: LocalizedText?
    var runs: Bool
    var arguments: [Entry]
    var subcommands: [CommandDescription]

    public init(_ command: Command) {
        name = command.name
        abstract = command.abstract
        discussion = command.discussion
        runs = command.run != nil
        arguments = (command.words + command.options).map { Entry($0) }
        subcommands = command.subcommands.map { CommandDescription($0) }
    }

    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
