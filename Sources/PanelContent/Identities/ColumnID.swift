import HealthModel

/// What a column of a table is about. It is made of identities and never read from its spelling.
public enum ColumnID: Sendable, Hashable, Codable {
    /// What a column tells of a figure.
    public enum Aspect: Sendable, Hashable, Codable {
        case value
        /// How it differs from an earlier state.
        case change
        /// Its values at earlier as-ofs.
        case trend
    }

    /// A figure of the row's unit, or of the part of the unit that the row is about.
    case figure(MeasureID, Category = .total, Aspect = .value)
    /// A field of the row's record.
    case field(FieldID)
    /// A dimension by which values are broken down, by its code.
    case dimension(String)
    /// What a panel works out of fields of the row's record.
    case derived(BuiltIn, from: [FieldID])
    case builtIn(BuiltIn)

    /// A column of the program's own, by its word.
    public struct BuiltIn: Sendable, Hashable, Codable, ExpressibleByStringLiteral {
        public let word: String

        public init(stringLiteral word: String) {
            self.word = word
        }

        /// The name of the row's unit, its record, or its part of a whole.
        public static let unit: BuiltIn = "unit"
        public static let record: BuiltIn = "record"
        public static let part: BuiltIn = "code"
        /// Where the row's record belongs.
        public static let place: BuiltIn = "place"
        public static let status: BuiltIn = "status"
    }

    /// The one spelling that `--sort`, `--columns` and exports name the column by, where no other column of its table has it.
    public var code: String {
        switch self {
        case .figure(let measure, let category, let aspect): measure.code + category.suffix + aspect.suffix
        case .field(let field): field.code
        case .dimension(let code): code
        case .derived(let own, _), .builtIn(let own): own.word
        }
    }

    /// Whether the data named the column: then its spelling is the data's, whatever else is called alike.
    var isOfData: Bool {
        switch self {
        case .figure, .field, .dimension: true
        case .derived, .builtIn: false
        }
    }

    /// Whether the column tells a figure itself, and not how it came about.
    public var isFigureValue: Bool {
        if case .figure(_, _, .value) = self { true } else { false }
    }
}

extension ColumnID.Aspect {
    fileprivate var suffix: String {
        switch self {
        case .value: ""
        case .change: ".change"
        case .trend: ".trend"
        }
    }
}

extension Category {
    fileprivate var suffix: String { self == .total ? "" : ".\(number)" }
}
