import HealthModel

/// The identity of a table column. It is composed of identities and never parsed from text.
public enum ColumnID: Sendable, Hashable, Codable {
    /// The aspect of a figure shown in a column.
    public enum Aspect: Sendable, Hashable, Codable {
        case value
        /// The difference from an earlier state.
        case change
        /// The values over time.
        case trend
        /// What the value is about, in exports where that is not the same for the whole row.
        case period
        /// What the change is compared with, in exports.
        case base
        /// How the number is hedged, in exports.
        case qualifier
        /// Whether the change is more than usual variation, in exports.
        case signal
    }

    /// A figure of the row's unit, or of the part of the unit in the row.
    case figure(MeasureID, Category = .total, Aspect = .value)
    /// A field of the row's record.
    case field(FieldID)
    /// A dimension by which values are broken down, given by its code.
    case dimension(String)
    /// A value that a panel derives from fields of the row's record.
    case derived(BuiltIn, from: [FieldID])
    case builtIn(BuiltIn)

    /// A built-in column, identified by a word.
    public struct BuiltIn: Sendable, Hashable, Codable, ExpressibleByStringLiteral {
        public let word: String

        public init(stringLiteral word: String) {
            self.word = word
        }

        /// The name of the row's unit, record or part.
        public static let unit: BuiltIn = "unit"
        public static let record: BuiltIn = "record"
        public static let part: BuiltIn = "code"
        /// The place of the row's record.
        public static let place: BuiltIn = "place"
        public static let status: BuiltIn = "status"
        /// The number of the row's figure, in a table with one figure per row.
        public static let value: BuiltIn = "value"
        /// What the row's figures are about, in exports.
        public static let period: BuiltIn = "period"
    }

    /// The unique spelling used by `--sort`, `--columns` and exports, unless another column of the table has the same.
    public var code: String {
        switch self {
        case .figure(let measure, let category, let aspect): measure.code + category.suffix + aspect.suffix
        case .field(let field): field.code
        case .dimension(let code): code
        case .derived(let own, _), .builtIn(let own): own.word
        }
    }

    /// Whether the data define the column: then it keeps its spelling in a clash.
    var isOfData: Bool {
        switch self {
        case .figure, .field, .dimension: true
        case .derived, .builtIn: false
        }
    }

    /// Whether the column shows a figure itself rather than its derivation.
    public var isFigureValue: Bool {
        switch self {
        case .figure(_, _, .value), .builtIn(.value): true
        case .figure, .field, .dimension, .derived, .builtIn: false
        }
    }
}

extension ColumnID.Aspect {
    fileprivate var suffix: String {
        switch self {
        case .value: ""
        case .change: ".change"
        case .trend: ".trend"
        case .period: ".period"
        case .base: ".base"
        case .qualifier: ".qualifier"
        case .signal: ".signal"
        }
    }
}

extension Category {
    fileprivate var suffix: String { self == .total ? "" : ".\(number)" }
}
