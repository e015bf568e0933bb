import HealthModel
import History

/// A data element or indicator resolved for a unit: the displayed reading with its inputs and origin.
public struct ResolvedFigure: Sendable {
    public var id: FigureID
    public var name: LocalizedText
    public var reading: Reading
    /// The number with the interval it may represent; nil if there is none.
    public var quantity: Quantity?
    /// The newest snapshot behind it.
    public var snapshot: Snapshot?
    /// For a reported value: its source and note.
    public var detail: ValueColumns.Remarks?
    public var direction: Indicator.Direction
    /// For a reported value: the period as its document spells it, which for a stock is more than its day.
    public var statedPeriod: Period?
    /// What has to be said beside it: what a forecast rests on, or why there is none.
    public var remark: Message?
    /// What it rests on; nil for forecasts and counts of records.
    var basis: Basis?
    /// How it was asked for; nil for forecasts.
    var question: FigureQuestion?

    /// The time it is about.
    public var time: FigureTime? { reading.time }
    public var period: Period? { reading.time?.period }
}
