/// Where the value of a setting comes from; a later case overrides an earlier one.
public enum Origin: Hashable, Sendable, Codable {
    case builtIn
    /// A variable of the environment, by its name.
    case environment(String)
    /// An option of the command line as it is typed: `--layout`.
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

    /// - Parameter builtIn: the value that counts while nobody sets another.
    public init(_ builtIn: Value) { value = builtIn }

    /// Takes a value, unless the present one has a stronger origin.
    public mutating func set(_ value: Value, from origin: Origin) {
        guard origin.rank >= self.origin.rank else { return }
        self.value = value
        self.origin = origin
    }
}
