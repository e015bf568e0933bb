import HealthModel

/// Finds the command named by a command line and parses its arguments.
///
/// The syntax follows `getopt_long`: `--name value`, `--name=value`, `-o value`, `-ovalue`; a lone `-` is a word; everything
/// after `--` is words. If an option is repeated, its last value counts.
public struct CommandParser {
    /// The action requested by a command line.
    public enum Request: Sendable {
        case run(CommandPath, ParsedArguments)
        case help(CommandPath)
        case version
        /// The whole table, for use by programs.
        case description
    }

    private let root: CommandPath

    public init(_ root: Command) { self.root = CommandPath(root) }

    /// - Parameter typed: the words after the program's name.
    /// - Throws: `UsageError` with the path of the command found so far.
    public func parse(_ typed: [String]) throws(UsageError) -> Request {
        if typed == ["--describe"] { return .description }
        var (path, rest) = (root, typed[...])
        while let name = rest.first, let below = path.below(name) {
            path = below
            rest.removeFirst()
        }
        if path.names == root.names, rest.first == "help" { return .help(try explained(Array(rest.dropFirst()))) }
        do {
            return try parse(rest, of: path)
        } catch {
            var error = error
            error.path = path.text
            throw error
        }
    }

    /// `help history list` → the command to explain.
    private func explained(_ names: [String]) throws(UsageError) -> CommandPath {
        var path = root
        var names = names
        // The language of the help has been found out before.
        if let option = names.firstIndex(of: "--lang") { names.removeSubrange(option..<min(option + 2, names.count)) }
        for name in names where !name.hasPrefix("-") {
            guard let below = path.below(name) else {
                var error = unknownCommand(name, in: path.command)
                error.path = path.text
                throw error
            }
            path = below
        }
        return path
    }

    private func parse(_ typed: ArraySlice<String>, of path: CommandPath) throws(UsageError) -> Request {
        let command = path.command
        var (parsed, words, rest) = (ParsedArguments(of: command), [String](), typed)
        while let text = rest.popFirst() {
            if text == "--" {
                words += rest
                rest = []
            } else if text.hasPrefix("-"), text != "-" {
                let (argument, value) = try option(text, of: command)
                if Command.everywhere.contains(where: { $0.name == argument.name }) {
                    return argument.name == "help" ? .help(path) : .version
                }
                parsed.add(argument, try self.value(argument, value, &rest))
            } else if words.isEmpty, let below = path.below(text) {
                // Options may come before the command that they belong to.
                return try parse(typed.prefix(typed.count - rest.count - 1) + rest, of: below)
            } else {
                words.append(text)
            }
        }
        guard command.run != nil else {
            guard let first = words.first else { return .help(path) }
            throw unknownCommand(first, in: command)
        }
        try share(words, among: command.words, &parsed)
        for option in command.options where option.count == .one && !parsed.has(option) { throw .missing(option) }
        return .run(path, parsed)
    }

    // MARK: Options

    /// The option named by a text, and the value contained in the text.
    private func option(_ text: String, of command: Command) throws(UsageError) -> (Argument, value: String?) {
        let options = command.options
        if text.hasPrefix("--") {
            let parts = text.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let found = options.first(where: { $0.name == parts[0] }) else { throw unknownOption("--" + parts[0], options) }
            return (found, parts.count > 1 ? parts[1] : nil)
        }
        let letters = text.dropFirst()
        guard let letter = letters.first, let found = options.first(where: { $0.short == letter }) else {
            throw unknownOption(text, options)
        }
        let joined = letters.dropFirst().drop { $0 == "=" }
        return (found, letters.count > 1 ? String(joined) : nil)
    }

    private func value(_ argument: Argument, _ joined: String?, _ rest: inout ArraySlice<String>) throws(UsageError) -> String {
        let spelled = Message.Argument.text(argument.spellings.last ?? "")
        guard argument.kind == .option else {
            if joined != nil { throw UsageError(.unwantedValue, Message("usage.unwantedValue", spelled)) }
            return ""
        }
        guard let value = joined ?? rest.popFirst() else { throw UsageError(.missingValue, Message("usage.missingValue", spelled)) }
        try argument.check(value)
        return value
    }

    // MARK: Words

    private func share(_ words: [String], among arguments: [Argument], _ parsed: inout ParsedArguments) throws(UsageError) {
        var rest = words[...]
        for argument in arguments {
            let isOne = argument.count == .one || argument.count == .optional
            let taken = isOne ? rest.prefix(1) : rest
            rest = rest.dropFirst(taken.count)
            if taken.isEmpty, argument.count == .one || argument.count == .atLeastOne {
                throw UsageError(.missingWord, Message("usage.missingWord", .name(argument.value)))
            }
            for word in taken { parsed.add(argument, word) }
        }
        if let first = rest.first { throw UsageError(.unexpectedWord, Message("usage.unexpectedWord", .text(first))) }
    }

    // MARK: Unknown names

    private func unknownOption(_ text: String, _ options: [Argument]) -> UsageError {
        unknown(text, .unknownOption, "usage.unknownOption", among: options.flatMap(\.spellings))
    }

    private func unknownCommand(_ text: String, in command: Command) -> UsageError {
        unknown(text, .unknownCommand, "usage.unknownCommand", among: command.subcommands.map(\.name))
    }

    private func unknown(_ text: String, _ code: UsageError.Code, _ key: String, among known: [String]) -> UsageError {
        let bare = { (text: String) in String(text.drop { $0 == "-" }) }
        guard bare(text).count > 1, let nearest = Suggestion.nearest(to: bare(text), among: known.map(bare)), nearest != bare(text),
            let spelled = known.first(where: { bare($0) == nearest })
        else { return UsageError(code, Message(key, .text(text), .text(""))) }
        return UsageError(code, Message(key, .text(text), .message(Message("usage.suggestion", .text(spelled)))))
    }
}

extension CommandPath {
    /// Runs the command.
    ///
    /// - Throws: any error of the command; a `UsageError` is given the command's path.
    public func run(_ arguments: ParsedArguments) throws {
        do {
            try command.run?(arguments)
        } catch var error as UsageError {
            error.path = error.path ?? text
            throw error
        }
    }
}
