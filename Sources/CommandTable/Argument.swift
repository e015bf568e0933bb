import HealthModel

/// An argument of a command as its help describes it: a word, an option with a value, or a flag.
public struct Argument: Sendable {
    public enum Kind: String, Sendable, Encodable { case word, option, flag }

    /// How many words of a kind a command takes.
    public enum Count: Sendable { case one, optional, any, atLeastOne }

    /// What a shell offers while the argument is typed.
    public enum Completion: Sendable {
        case none, file, directory
        /// Words of a known set, which may take a moment to make.
        case words(@Sendable () -> [String])

        public static func values(_ known: @autoclosure @escaping @Sendable () -> [String]) -> Completion { .words(known) }

        /// The known words; nil where any will do.
        var known: [String]? { if case .words(let known) = self { known() } else { nil } }
    }

    public let kind: Kind
    /// `lang` for `--lang`; the name of a word in the program's own terms.
    public let name: String
    /// `o` for `-o`.
    public let short: Character?
    public let count: Count
    /// The placeholder of the value: `<file>`; empty for a flag.
    public let value: LocalizedText
    public let help: LocalizedText
    /// The default as it would be typed.
    public let usual: String?
    public let completion: Completion
    /// Throws where a value cannot be meant.
    let check: @Sendable (String) throws(UsageError) -> Void

    /// The spellings on a command line, the short one first: `-o`, `--output`; none for a word.
    public var spellings: [String] {
        guard kind != .word else { return [] }
        return (short.map { ["-\($0)"] } ?? []) + ["--" + name]
    }
}

/// An option with a value of a type: `--width 80`.
public struct Option<Value: Sendable>: Sendable {
    public let argument: Argument
    let read: @Sendable (String) throws(UsageError) -> Value

    /// - Parameter read: makes the value of what was typed, and throws `UsageError` where it cannot.
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
    /// The value of a text, which has not been checked: of a variable that does the same as the option.
    ///
    /// - Throws: `UsageError` where it cannot be meant.
    public func value(of text: String) throws(UsageError) -> Value { try read(text) }
}

extension Option where Value == String {
    /// Any text.
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
    /// A number within bounds.
    public init(
        _ name: String, _ value: LocalizedText, _ help: LocalizedText, in bounds: ClosedRange<Value>, usual: Value? = nil
    ) where Value: Numeric {
        self.init(name, value, help, usual: usual.map { "\($0)" }) { text throws(UsageError) in
            guard let number = Value(text), bounds.contains(number) else {
                throw UsageError(.badValue, Message("error.badNumber", .text(text)))
            }
            return number
        }
    }
}

extension Option where Value: RawRepresentable<String> & CaseIterable {
    /// One of a few values.
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

/// An option that takes no value: `--json`.
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
