import HealthModel

/// A command of a program: its arguments, help texts and action.
///
/// The table of commands is the only description of a command line: parsing, help, manual pages and completions derive from it.
public struct Command: Sendable {
    public let name: String
    public let abstract: LocalizedText
    /// Paragraphs after the abstract, separated by empty lines.
    public let discussion: LocalizedText?
    public let arguments: [Argument]
    public let subcommands: [Command]
    /// Runs the command with the parsed arguments; nil for a mere group of subcommands.
    let run: (@Sendable (ParsedArguments) throws -> Void)?

    public init(
        _ name: String, _ abstract: LocalizedText, _ discussion: LocalizedText? = nil, _ arguments: [Argument],
        run: @escaping @Sendable (ParsedArguments) throws -> Void
    ) {
        self.name = name
        self.abstract = abstract
        self.discussion = discussion
        self.arguments = arguments
        self.run = run
        subcommands = []
    }

    /// Creates a command with subcommands.
    ///
    /// - Parameters:
    ///   - arguments: the arguments accepted without naming a subcommand.
    ///   - usual: the default subcommand, whose arguments are typed without its name.
    public init(
        _ name: String, _ abstract: LocalizedText, arguments: [Argument] = [], _ subcommands: [Command], usual: Command? = nil
    ) {
        self.name = name
        self.abstract = abstract
        self.subcommands = subcommands
        discussion = usual?.discussion
        self.arguments = usual?.arguments ?? arguments
        run = usual?.run
    }

    var words: [Argument] { arguments.filter { $0.kind == .word } }
    var options: [Argument] { arguments.filter { $0.kind != .word } + Command.everywhere }

    func subcommand(_ name: String) -> Command? { subcommands.first { $0.name == name } }

    /// The options of every command.
    static let everywhere = [
        Argument(
            kind: .flag, name: "help", short: "h", count: .optional, value: LocalizedText(verbatim: ""),
            help: LocalizedText(kk: "Осы анықтаманы шығару.", ru: "Показать эту справку.", en: "Print this help."), usual: nil,
            completion: .none, check: { _ throws(UsageError) in }),
        Argument(
            kind: .flag, name: "version", short: nil, count: .optional, value: LocalizedText(verbatim: ""),
            help: LocalizedText(kk: "Нұсқаны шығару.", ru: "Показать версию.", en: "Print the version."), usual: nil,
            completion: .none, check: { _ throws(UsageError) in }),
    ]
}

/// A command and the names leading to it: `taqta history list`.
public struct CommandPath: Sendable {
    public let names: [String]
    public let command: Command

    public init(_ root: Command) { self.init(names: [root.name], command: root) }

    private init(names: [String], command: Command) {
        self.names = names
        self.command = command
    }

    func below(_ name: String) -> CommandPath? {
        command.subcommand(name).map { CommandPath(names: names + [name], command: $0) }
    }

    /// The command and all its descendants.
    var tree: [CommandPath] { [self] + command.subcommands.flatMap { below($0.name)?.tree ?? [] } }

    public var text: String { names.joined(separator: " ") }
}
