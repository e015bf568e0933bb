import HealthModel

/// A figure with all that helps to judge it: its target, its change, its share, its history.
public struct Figure: Sendable {
    /// Which figure or count it is: what its detail is asked for.
    public var id: HeadlineID
    public var name: Message
    public var reading: Reading
    public var target: FigureTarget?
    public var change: Change?
    /// Fraction of a whole, 0 to 1 and beyond (occupancy may exceed 1), drawn as a bar.
    public var fraction: Double?
    /// Earlier values, oldest first.
    public var trend: [TrendPoint]
    public var judgement: Judgement
    /// The unit whose figure it is, where that is not the page's unit.
    public var borrowedFrom: UnitLabel?
    /// A line below the figure.
    public var caption: Message?

    public init(
        id: HeadlineID, name: Message, reading: Reading, target: FigureTarget? = nil, change: Change? = nil,
        fraction: Double? = nil, trend: [TrendPoint] = [], judgement: Judgement = .none,
        borrowedFrom: UnitLabel? = nil, caption: Message? = nil
    ) {
        self.id = id
        self.name = name
        self.reading = reading
        self.target = target
        self.change = change
        self.fraction = fraction
        self.trend = trend
        self.judgement = judgement
        self.borrowedFrom = borrowedFrom
        self.caption = caption
    }
}

/// A figure's target and how far it is.
public struct FigureTarget: Sendable, Hashable {
    public var value: Double
    /// What is missing to the target, in people or another countable unit where the indicator can tell.
    public var gap: Reading?
    public var source: LocalizedText

    public init(value: Double, gap: Reading? = nil, source: LocalizedText) {
        self.value = value
        self.gap = gap
        self.source = source
    }
}

/// A difference to an earlier figure.
public struct Change: Sendable, Hashable {
    public var difference: Reading
    /// Relative change in per cent, nil from zero or for ratios.
    public var percent: Double?
    public var since: AsOf?
    public var judgement: Judgement

    public init(difference: Reading, percent: Double? = nil, since: AsOf? = nil, judgement: Judgement = .none) {
        self.difference = difference
        self.percent = percent
        self.since = since
        self.judgement = judgement
    }
}

/// Whether something is good. Never told by colour alone: it is drawn with a symbol.
public enum Judgement: Sendable, Hashable {
    case none, good, caution, bad
}

public struct TrendPoint: Sendable, Hashable {
    public var day: Day
    /// Nil where the figure is missing; a gap is drawn, never a zero.
    public var value: Double?

    public init(day: Day, value: Double?) {
        self.day = day
        self.value = value
    }
}
