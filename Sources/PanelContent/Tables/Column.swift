import HealthModel

/// A column of a table with its values.
public struct Column: Sendable {
    public enum Kind: Sendable, Hashable {
        case text
        case number
        /// A number with a bar behind it; `maximum` is the full length, 100 for per cents.
        case bar(maximum: Double)
        case date
        case status
        case trend
    }

    public var id: ColumnID
    public var name: Message
    public var kind: Kind
    /// Columns with a higher number are left out first where space is short; 0 always stays.
    public var rank: Int
    /// The target that a bar marks with a tick.
    public var target: Double?
    /// What the numbers of the column count; nil where they count different things or none.
    public var unit: MeasureUnit?
    public var values: ColumnValues

    public init(
        _ id: ColumnID, name: Message, kind: Kind, rank: Int = 1, target: Double? = nil, unit: MeasureUnit? = nil,
        values: ColumnValues = .none
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.rank = rank
        self.target = target
        self.unit = unit
        self.values = values
    }

    public func cell(_ row: Int) -> Cell { values.cell(row) }
}
