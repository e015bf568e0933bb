import HealthModel

/// The arguments of a command, with values validated by the parser.
public struct ParsedArguments: Sendable {
    /// Values by option name, the last one if an option is repeated; empty for a flag.
    private var values: [String: String] = [:]
    private var words: [String: [String]] = [:]
    /// The names of the options that the command takes.
    private let known: Set<String>

    public init() { known = [] }

    init(of command: Command) { known = Set(command.options.map(\.name)) }

    /// Whether the command takes an option of this name.
    public func takes<Value>(_ option: Option<Value>) -> Bool { known.contains(option.argument.name) }

    /// The value of an option or else its default; nil if there is neither.
    public subscript<Value>(option: Option<Value>) -> Value? {
        (values[option.argument.name] ?? option.argument.usual).flatMap { try? option.read($0) }
    }

    public subscript(flag: Flag) -> Bool { values[flag.argument.name] != nil }

    /// The word, or nil if it was omitted.
    public subscript(word: Word) -> String? { words[word.argument.name]?.first }

    /// The words of an argument that accepts several.
    public subscript(all word: Word) -> [String] { words[word.argument.name] ?? [] }

    /// The value of a required option.
    public func required<Value>(_ option: Option<Value>) throws(UsageError) -> Value {
        guard let value = self[option] else { throw .missing(option.argument) }
        return value
    }

    func has(_ argument: Argument) -> Bool { values[argument.name] != nil }

    /// Whether an option was typed rather than defaulted.
    public func isGiven<Value>(_ option: Option<Value>) -> Bool { has(option.argument) }

    /// Sets an option's value as if it had been typed.
    public mutating func set<Value>(_ option: Option<Value>, _ text: String) { values[option.argument.name] = text }

    /// Sets words as if they had been typed.
    public mutating func set(_ word: Word, _ texts: [String]) { words[word.argument.name] = texts }

    mutating func add(_ argument: Argument, _ text: String) {
        if argument.kind == .word { words[argument.name, default: []].append(text) } else { values[argument.name] = text }
    }
}
