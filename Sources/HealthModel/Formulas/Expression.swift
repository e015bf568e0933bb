/// A figure referenced by a formula: `insured`, `coverage.attached`, `services[setting=outpatient]`.
public struct ElementReference: Sendable, Hashable {
    /// Nil for the formula's own data set.
    public var dataSet: String?
    public var element: String
    public var breakdown: [Breakdown]

    public struct Breakdown: Sendable, Hashable {
        public var dimension: String
        public var code: String

        public init(dimension: String, code: String) {
            self.dimension = dimension
            self.code = code
        }
    }

    public init(dataSet: String? = nil, element: String, breakdown: [Breakdown] = []) {
        self.dataSet = dataSet
        self.element = element
        self.breakdown = breakdown
    }
}

/// The tree of a parsed formula.
public indirect enum Expression: Sendable, Hashable {
    public enum Arithmetic: Character, Sendable, Hashable {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
    }

    public enum Logic: String, Sendable, Hashable { case and, or, implies }

    public enum Function: String, Sendable, Hashable, CaseIterable { case min, max, abs }

    case number(Number)
    /// A quoted code, compared with a record's field: `planStatus = "approved"`.
    case code(String)
    /// A data element, or inside `count` and `every` a field of the record.
    case element(ElementReference)
    /// `parameter(name)`: a parameter of the data set
    case parameter(String)
    /// `target(indicator)`: the first target of an indicator that applies to the unit and the year
    case target(String)
    /// `organisation(field)`: a field of the reference record of the current record's organisation
    case organisation(String)
    /// `days()`: the length of the period
    case days
    /// `today()`: the as-of day, to compare a record's dates with
    case today
    /// `known(field)`: whether a record's field has a value
    case known(String)
    /// `previous(x, year)`: the figure of the same period that many years earlier
    case previous(ElementReference, years: Int)
    /// `children(x)`: the sum over the reporting units one level down
    case children(ElementReference)
    /// `count(where condition)`: the number of records that satisfy it; `count()` counts all
    case count(Expression?)
    /// `every(where condition)`: whether all records satisfy it
    case every(Expression)
    case negate(Expression)
    case arithmetic(Arithmetic, Expression, Expression)
    case comparison(ValidationRule.Relation, Expression, Expression)
    case logic(Logic, Expression, Expression)
    case not(Expression)
    case call(Function, [Expression])
}

extension Expression {
    /// The data elements referenced by the expression, in order, excluding those inside record conditions.
    public var references: [ElementReference] {
        switch self {
        case .element(let reference), .previous(let reference, _), .children(let reference): [reference]
        case .count, .every: []
        default: parts.flatMap(\.references)
        }
    }

    /// The other data sets referenced by the expression, including inside record conditions.
    ///
    /// - Parameter register: the code of the register of organisations, which `organisation(…)` reads.
    func dataSetsNamed(register: String?) -> Set<String> {
        let own: String? =
            switch self {
            case .element(let reference), .previous(let reference, _), .children(let reference): reference.dataSet
            case .organisation: register
            default: nil
            }
        return parts.reduce(into: own.map { [$0] } ?? []) { $0.formUnion($1.dataSetsNamed(register: register)) }
    }

    /// Whether the expression counts or tests records.
    public var countsRecords: Bool {
        switch self {
        case .count, .every: true
        default: parts.contains(where: \.countsRecords)
        }
    }

    /// The direct subexpressions.
    public var parts: [Expression] {
        switch self {
        case .number, .code, .element, .parameter, .target, .organisation, .days, .today, .known, .previous, .children: []
        case .count(let condition): condition.map { [$0] } ?? []
        case .every(let inner), .negate(let inner), .not(let inner): [inner]
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right), .logic(_, let left, let right): [left, right]
        case .call(_, let arguments): arguments
        }
    }
}
