import HealthModel
import History

/// A data element or indicator resolved for a unit: what is shown, what it rests on, where it comes from.
public struct ResolvedFigure: Sendable {
    public var id: FigureID
    public var name: LocalizedText
    public var reading: Reading
    /// The number with the interval it may stand for; nil where there is none.
    public var quantity: Quantity?
    public var period: Period?
    /// The newest snapshot that it rests on.
    public var snapshot: Snapshot?
    /// Of a reported value: its source and note.
    public var detail: ValueColumns.Detail?
    public var direction: Indicator.Direction
}
