/// The origin of a setting's value; a later case overrides an earlier one.
public enum Origin: Hashable, Sendable, Codable {
    case builtIn
    /// The name of an environment variable.
    case environment(String)
    /// A command-line option as typed: `--layout`.
    case flag(String)

    fileprivate var rank: Int {
        switch self {
        case .builtIn: 0
        case .environment: 1
        case .flag: 2
        }
    }
}

/// A value together with its origin.
public struct Setting<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    public private(set) var value: Value
    public private(set) var origin = Origin.builtIn

    /// - Parameter builtIn: the value unless another is set.
    public init(_ builtIn: Value) { value = builtIn }

    /// Sets a value, unless the current one has an origin of higher precedence.
    public mutating func set(_ value: Value, from origin: Origin) {
        guard origin.rank >= self.origin.rank else { return }
        self.value = value
        self.origin = origin
    }
}
