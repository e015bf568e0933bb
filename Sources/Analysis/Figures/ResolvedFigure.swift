import HealthModel
import History

/// A data element or indicator resolved for a unit: the displayed reading with its inputs and origin.
public struct ResolvedFigure: Sendable {
    public var id: FigureID
    public var name: LocalizedText
    public var reading: Reading
    /// The number with the interval it may represent; nil if there is none.
    public var quantity: Quantity?
    public var period: Period?
    /// The newest snapshot behind it.
    public var snapshot: Snapshot?
    /// For a reported value: its source and note.
    public var detail: ValueColumns.Remarks?
    public var direction: Indicator.Direction
}
