/// The reason why there is no number. Each kind is displayed differently, and none is ever drawn as 0.
public enum Missing: UInt8, Sendable, Hashable, CaseIterable, Codable {
    case notReported, notApplicable, suppressed, pending, ambiguous
    /// A ratio whose denominator is zero.
    case undefined
    /// A result too large to be told.
    case overflow

    /// Those that a source may state.
    public static let stated = allCases.filter { $0 != .undefined && $0 != .overflow }

    /// The spelling in files; `undefined` and `overflow` arise only in calculations.
    public var code: String {
        switch self {
        case .notReported: "notReported"
        case .notApplicable: "notApplicable"
        case .suppressed: "suppressed"
        case .pending: "pending"
        case .ambiguous: "ambiguous"
        case .undefined: "undefined"
        case .overflow: "overflow"
        }
    }
}

/// How a source hedged its number.
public enum Qualifier: UInt8, Sendable, Hashable, CaseIterable, Codable {
    case exact, approx, atLeast, moreThan, inferred
    /// Only of calculated figures: 800 of more than 1,000 are less than 80 %.
    case atMost, lessThan

    /// Those that a source may state.
    public static let stated: [Qualifier] = [.exact, .approx, .atLeast, .moreThan, .inferred]

    /// The spelling in files.
    public var code: String {
        switch self {
        case .exact: "exact"
        case .approx: "approx"
        case .atLeast: "atLeast"
        case .moreThan: "moreThan"
        case .inferred: "inferred"
        case .atMost: "atMost"
        case .lessThan: "lessThan"
        }
    }
}

/// A reported figure: a number with its qualifier and rounding, or the reason why there is none.
public struct Value: Sendable, Hashable {
    public enum Content: Sendable, Hashable, Codable {
        case number(Number)
        case missing(Missing)
    }

    public var content: Content
    public var qualifier: Qualifier
    /// The width of the rounding interval: a value rounded to 0.1 million has a precision of 100,000.
    public var precision: Double?

    public init(_ content: Content, qualifier: Qualifier = .exact, precision: Double? = nil) {
        self.content = content
        self.qualifier = qualifier
        self.precision = precision
    }

    public var number: Number? {
        if case .number(let number) = content { number } else { nil }
    }
}
