import HealthModel

/// What was typed after a command. Values were checked when they were parsed.
public struct ParsedArguments: Sendable {
    /// The values by the name of their option, the last one where it was given twice; a flag has an empty one.
    private var values: [String: String] = [:]
    private var words: [String: [String]] = [:]

    public init() {}

    /// The value of an option, else its default; nil without either.
    public subscript<Value>(option: Option<Value>) -> Value? {
        (values[option.argument.name] ?? option.argument.usual).flatMap { try? option.read($0) }
    }

    public subscript(flag: Flag) -> Bool { values[flag.argument.name] != nil }

    /// A word, or nil where it was left out.
    public subscript(word: Word) -> String? { words[word.argument.name]?.first }

    /// Words of which a command takes several.
    public subscript(all word: Word) -> [String] { words[word.argument.name] ?? [] }

    /// The value of an option that the parser requires.
    public func required<Value>(_ option: Option<Value>) throws(UsageError) -> Value {
        guard let value = self[option] else { throw .missing(option.argument) }
        return value
    }

    func has(_ argument: Argument) -> Bool { values[argument.name] != nil }

    /// Whether an option was typed, rather than its default taken.
    public func isGiven<Value>(_ option: Option<Value>) -> Bool { has(option.argument) }

    /// The same with an option's value as if it had been typed.
    public mutating func set<Value>(_ option: Option<Value>, _ text: String) { values[option.argument.name] = text }

    /// The same with words as if they had been typed.
    public mutating func set(_ word: Word, _ texts: [String]) { words[word.argument.name] = texts }

    mutating func add(_ argument: Argument, _ text: String) {
        if argument.kind == .word { words[argument.name, default: []].append(text) } else { values[argument.name] = text }
    }
}
