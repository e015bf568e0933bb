import HealthModel

/// A command-line argument as described in help: a word, an option with a value, or a flag.
public struct Argument: Sendable {
    public enum Kind: String, Sendable, Encodable { case word, option, flag }

    /// The number of words an argument takes.
    public enum Count: Sendable { case one, optional, any, atLeastOne }

    /// The completions a shell offers for an argument.
    public enum Completion: Sendable {
        case none, file, directory
        /// A set of known words, which may take a moment to determine.
        case words(@Sendable () -> [String])

        public static func values(_ known: @autoclosure @escaping @Sendable () -> [String]) -> Completion { .words(known) }

        /// The known words; nil if the argument accepts any.
        var known: [String]? { if case .words(let known) = self { known() } else { nil } }
    }

    public let kind: Kind
    /// For example `lang` for `--lang`; for a word, the program's internal name.
    public let name: String
    /// For example `o` for `-o`.
    public let short: Character?
    public let count: Count
    /// The placeholder of the value: `<file>`; empty for a flag.
    public let value: LocalizedText
    public let help: LocalizedText
    /// The default value as typed.
    public let usual: String?
    public let completion: Completion
    /// Throws if a value is invalid.
    let check: @Sendable (String) throws(UsageError) -> Void

    /// The spellings on a command line, the short one first: `-o`, `--output`; none for a word.
    public var spellings: [String] {
        guard kind != .word else { return [] }
        return (short.map { ["-\($0)"] } ?? []) + ["--" + name]
    }
}

/// An option with a typed value: `--width 80`.
public struct Option<Value: Sendable>: Sendable {
    public let argument: Argument
    let read: @Sendable (String) throws(UsageError) -> Value

    /// - Parameter read: parses the typed text; throws `UsageError` if it is invalid.
    public init(
        _ name: String, short: Character? = nil, _ value: LocalizedText, _ help: LocalizedText, isRequired: Bool = false,
        usual: String? = nil, completion: Argument.Completion = .none,
        read: @escaping @Sendable (String) throws(UsageError) -> Value
    ) {
        argument = Argument(
            kind: .option, name: name, short: short, count: isRequired ? .one : .optional, value: value, help: help, usual: usual,
            completion: completion,
            check: { text throws(UsageError) in _ = try read(text) })
        self.read = read
    }
}

extension Option {
    /// Parses a text that has not been checked, such as the environment variable corresponding to the option.
    ///
    /// - Throws: `UsageError` if it is invalid.
    public func value(of text: String) throws(UsageError) -> Value { try read(text) }
}

extension Option where Value == String {
    /// Creates an option that accepts any text.
    public init(
        _ name: String, short: Character? = nil, _ value: LocalizedText, _ help: LocalizedText, isRequired: Bool = false,
        usual: String? = nil, completion: Argument.Completion = .none
    ) {
        self.init(name, short: short, value, help, isRequired: isRequired, usual: usual, completion: completion) {
            text throws(UsageError) in text
        }
    }
}

extension Option where Value: LosslessStringConvertible & Comparable {
    /// Creates an option that accepts a number within bounds.
    public init(
        _ name: String, _ value: LocalizedText, _ help: LocalizedText, in bounds: ClosedRange<Value>, usual: Value? = nil
    ) where Value: Numeric {
        self.init(name, value, help, usual: usual.map { "\($0)" }) { text throws(UsageError) in
            guard let number = Value(text) else { throw UsageError(.badValue, Message("error.badNumber", .text(text))) }
            guard bounds.contains(number) else {
                let ends = [bounds.lowerBound, bounds.upperBound].map { Message.Argument.text("\($0)") }
                throw UsageError(.badValue, Message("error.outOfRange", .text(text), ends[0], ends[1]))
            }
            return number
        }
    }
}

extension Option where Value: RawRepresentable<String> & CaseIterable {
    /// Creates an option that accepts one of a few values.
    public init(_ name: String, _ value: LocalizedText, _ help: LocalizedText, usual: Value? = nil) {
        self.init(name, value, help, usual: usual?.rawValue, completion: .values(Value.allCases.map(\.rawValue))) {
            text throws(UsageError) in
            guard let found = Value(rawValue: text) else {
                throw UsageError.unknownValue(text, of: "--" + name, Value.allCases.map(\.rawValue))
            }
            return found
        }
    }
}

/// An option without a value: `--json`.
public struct Flag: Sendable {
    public let argument: Argument

    public init(_ name: String, _ help: LocalizedText) {
        argument = Argument(
            kind: .flag, name: name, short: nil, count: .optional, value: LocalizedText(verbatim: ""), help: help, usual: nil,
            completion: .none, check: { _ throws(UsageError) in })
    }
}

/// Words that are not options: `coverage` in `taqta show coverage`.
public struct Word: Sendable {
    public let argument: Argument

    public init(
        _ name: String, _ count: Argument.Count, _ value: LocalizedText, _ help: LocalizedText,
        completion: Argument.Completion = .none
    ) {
        argument = Argument(
            kind: .word, name: name, short: nil, count: count, value: value, help: help, usual: nil, completion: completion,
            check: { _ throws(UsageError) in })
    }
}
