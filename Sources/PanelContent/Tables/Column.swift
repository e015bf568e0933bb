import HealthModel

/// A column of a table with its values.
public struct Column: Sendable {
    public enum Kind: Sendable, Hashable {
        case text
        case number
        /// A number with a bar behind it; `maximum` is the full length, 100 for percentages.
        case bar(maximum: Double)
        case date
        case status
        case trend
    }

    public var id: ColumnID
    public var name: Message
    public var kind: Kind
    /// Columns with a higher rank are dropped first if space is short; rank 0 always stays.
    public var rank: Int
    /// The target, marked with a tick on the bar.
    public var target: Double?
    /// The column's unit of measure; nil if it is mixed or not numeric.
    public var unit: MeasureUnit?
    /// The period that most of its figures are about, or that most of its changes are compared with.
    public var period: Period?
    /// Whether the header says so, because it is not the page's.
    public var isPeriodShown = false
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
